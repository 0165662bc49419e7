package dev.sluice.report.schema;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.catalog.BaseType;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.CompositeType;
import dev.sluice.core.catalog.Domain;
import dev.sluice.core.catalog.EnumType;
import dev.sluice.core.catalog.Listings;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.RangeType;
import dev.sluice.core.catalog.UserType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** CREATE TYPE and CREATE DOMAIN, and types as columns have them. */
final class SqlTypes {

    private final Catalog catalog;
    private final Quoting quoting;
    private final Script script;

    SqlTypes(Catalog catalog, Quoting quoting, Script script) {
        this.catalog = catalog;
        this.quoting = quoting;
        this.script = script;
    }

    /** Each type after those that it is made of. */
    void all() throws IOException {
        List<UserType> types = Order.of(
                Listings.types(catalog),
                UserType::name,
                type -> parts(type).stream().flatMap(it -> own(it).stream()).toList());
        for (UserType type : types) {
            write(type);
        }
    }

    private static List<DataType> parts(UserType type) {
        return switch (type) {
            case Domain it -> List.of(it.base());
            case CompositeType it ->
                it.attributes().stream().map(CompositeType.Attribute::type).toList();
            case RangeType it -> it.subtype() == null ? List.of() : List.of(it.subtype());
            case EnumType it -> List.of();
            case BaseType it -> List.of();
        };
    }

    private Optional<UserType> own(DataType type) {
        return catalog.dialect().mysqlFamily()
                ? Optional.empty()
                : catalog.type(new ObjectName(type.schema() == null ? "public" : type.schema(), type.name()));
    }

    /** As written, or by its present name if a migration made it. */
    String of(DataType type) {
        return own(type)
                .map(it -> quoting.name(it.name()) + "[]".repeat(type.arrayDimensions()))
                .orElse(type.text());
    }

    private void write(UserType type) throws IOException {
        String name = quoting.name(type.name());
        switch (type) {
            case EnumType it ->
                script.statement("CREATE TYPE %s AS ENUM (%s)"
                        .formatted(
                                name, it.labels().stream().map(quoting::string).collect(Collectors.joining(", "))));
            case CompositeType it ->
                script.statement("CREATE TYPE %s AS (%s)"
                        .formatted(
                                name,
                                it.attributes().stream()
                                        .map(part -> quoting.name(part.name()) + " " + of(part.type()))
                                        .collect(Collectors.joining(", "))));
            case RangeType it -> range(it, name);
            case Domain it -> domain(it, name);
            case BaseType it -> {
                if (it.madeBy() == null) {
                    script.unknown("type " + it.name(), "it is written in another language than SQL");
                }
            }
        }
    }

    private void range(RangeType range, String name) throws IOException {
        if (range.subtype() == null) {
            script.unknown("type " + range.name(), "what it ranges over was not read");
            return;
        }
        script.statement("CREATE TYPE %s AS RANGE (SUBTYPE = %s, MULTIRANGE_TYPE_NAME = %s)"
                .formatted(name, of(range.subtype()), quoting.name(range.multirange())));
    }

    private void domain(Domain domain, String name) throws IOException {
        StringBuilder text =
                new StringBuilder("CREATE DOMAIN ").append(name).append(" AS ").append(of(domain.base()));
        if (domain.defaultValue() != null) {
            text.append(" DEFAULT ").append(domain.defaultValue());
        }
        if (domain.notNull()) {
            text.append(" NOT NULL");
        }
        List<Domain.Check> later = new ArrayList<>();
        for (Domain.Check check : domain.checks()) {
            if (check.validated()) {
                text.append("\n    ").append(check(check));
            } else {
                later.add(check);
            }
        }
        script.statement(text.toString());
        for (Domain.Check check : later) {
            script.statement("ALTER DOMAIN %s ADD %s NOT VALID".formatted(name, check(check)));
        }
    }

    private String check(Domain.Check check) {
        return "CONSTRAINT %s CHECK (%s)".formatted(quoting.name(check.name()), check.condition());
    }
}
