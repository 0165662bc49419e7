package dev.sluice.report.schema;

import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.stream.Collectors;

/** Indexes and their parts. */
final class SqlIndexes {

    private final Catalog catalog;
    private final Quoting quoting;

    SqlIndexes(Catalog catalog, Quoting quoting) {
        this.catalog = catalog;
        this.quoting = quoting;
    }

    /** PostgreSQL's CREATE INDEX. */
    String create(Index index, ObjectName relation, boolean only) {
        StringBuilder text = new StringBuilder("CREATE ")
                .append(index.unique() ? "UNIQUE INDEX " : "INDEX ")
                .append(quoting.name(index.name()))
                .append(only ? " ON ONLY " : " ON ")
                .append(quoting.name(relation));
        if (index.method() != null) {
            text.append(" USING ").append(quoting.name(index.method()));
        }
        text.append(" (").append(parts(index.parts())).append(')').append(included(index));
        if (index.nullsNotDistinct()) {
            text.append(" NULLS NOT DISTINCT");
        }
        if (index.predicate() != null) {
            text.append(" WHERE ").append(index.predicate());
        }
        return text.toString();
    }

    String included(Index index) {
        return index.included().isEmpty() ? "" : " INCLUDE (" + quoting.names(index.included()) + ")";
    }

    /** As an element of MySQL's CREATE TABLE. */
    String element(Index index, boolean primary) {
        String kind = primary
                ? "PRIMARY KEY"
                : switch (index.kind()) {
                    case PLAIN -> "KEY";
                    case UNIQUE -> "UNIQUE KEY";
                    case FULLTEXT -> "FULLTEXT KEY";
                    case SPATIAL -> "SPATIAL KEY";
                    case VECTOR -> "VECTOR KEY";
                };
        String name = primary ? "" : " " + quoting.name(index.name());
        boolean chosen =
                index.method() != null && (index.kind() == IndexKind.PLAIN || index.kind() == IndexKind.UNIQUE);
        String hidden = catalog.dialect() == Dialect.MARIADB ? " IGNORED" : " INVISIBLE";
        return kind + name + " (" + parts(index.parts()) + ")"
                + (chosen ? " USING " + index.method() : "")
                + (index.visible() ? "" : hidden);
    }

    String parts(List<KeyPart> parts) {
        return parts.stream().map(this::part).collect(Collectors.joining(", "));
    }

    private String part(KeyPart part) {
        StringBuilder text = new StringBuilder();
        if (part.column() != null) {
            text.append(quoting.name(catalog.key(part.column())));
        } else if (part.expression() != null) {
            text.append('(').append(part.expression()).append(')');
        }
        if (part.prefix() != null) {
            text.append('(').append(part.prefix()).append(')');
        }
        if (part.collation() != null) {
            text.append(" COLLATE ").append(quoting.collation(part.collation().toString()));
        }
        KeyPart.OperatorClass operators = part.operatorClass();
        if (operators != null) {
            text.append(' ').append(quoting.collation(operators.name().toString()));
            if (!operators.parameters().isEmpty()) {
                text.append(operators.parameters().stream()
                        .map(it -> it.name() + " = " + quoting.string(it.value()))
                        .collect(Collectors.joining(", ", " (", ")")));
            }
        }
        text.append(part.descending() ? " DESC" : "");
        if (part.nulls() != null) {
            text.append(" NULLS ").append(part.nulls());
        }
        return text.append(part.withoutOverlaps() ? " WITHOUT OVERLAPS" : "").toString();
    }
}
