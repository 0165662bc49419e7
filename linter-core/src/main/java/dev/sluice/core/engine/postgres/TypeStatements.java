package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.AlterDomain;
import dev.sluice.core.ast.AlterType;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TypeChange;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Dependents;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.Domain;
import dev.sluice.core.catalog.Doubt;
import dev.sluice.core.catalog.Listings;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.View;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Breakage;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.Standings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Types and domains, and the tables that use them. */
record TypeStatements(Situation at) {

    private static final String EVERY_USER = "reads every table with a column of the domain";

    ActionEffect alter(AlterType statement) {
        Draft draft = new Draft(at, statement).because(at.entries().get("alter-type"), null);
        draft.used(Standings.of(ObjectKind.TYPE, statement.type(), null, at.before()));
        breaks(draft, statement);
        if (statement.change() instanceof TypeChange.Attributes changes) {
            // a table OF the type gets and loses columns with it
            ObjectName type = at.catalog().lookup().type(statement.type());
            new DropBlockers(at).attributes(draft, type, changes);
            Entries.Entry typed = at.entries().get("alter-type.typed");
            at.catalog().tables().stream()
                    .filter(table -> type.equals(table.ofType()))
                    .forEach(table -> draft.lock(table.name(), typed.lock()).because(typed, table.name()));
        }
        return draft.build();
    }

    private static void breaks(Draft draft, AlterType statement) {
        TypeChange change = statement.change();
        if (change instanceof TypeChange.Rename) {
            draft.breaks(Breakage.Kind.RENAMED, "code that casts to `%s` fails".formatted(statement.type()));
        } else if (change instanceof TypeChange.SetSchema) {
            draft.breaks(
                    Breakage.Kind.MOVED, "code that finds `%s` in its old schema fails".formatted(statement.type()));
        } else if (change instanceof TypeChange.RenameValue rename) {
            draft.breaks(
                    Breakage.Kind.VALUE_RENAMED,
                    "code that writes or compares '%s' fails"
                            .formatted(rename.from().label()));
        }
    }

    ActionEffect drop(DropObject statement) {
        Draft draft = new Draft(at, statement);
        new DropBlockers(at).types(draft, statement);
        if (statement.cascade()) {
            Entries.Entry entry = at.entries().get("drop-type.cascade");
            for (QualifiedName type : statement.names()) {
                ObjectName dropped = at.catalog().lookup().type(type);
                for (Table table : users(dropped)) {
                    draft.lock(table.name(), entry.lock());
                    table.columns().stream()
                            .filter(column -> isOf(column, dropped))
                            .forEach(column -> new DropColumns(at, table.name())
                                    .dropsAlong(draft, table, column.name(), true, new ArrayList<>()));
                }
                unsureUsers(draft, "which tables use the type `%s` is not known".formatted(type));
            }
            draft.because(entry, null);
        }
        return draft.build();
    }

    /** The tables with a column of a type or domain. */
    private List<Table> users(ObjectName type) {
        return at.catalog().tablesOfType(type).stream()
                .filter(table -> table.columns().stream().anyMatch(column -> isOf(column, type)))
                .toList();
    }

    private static boolean isOf(Column column, ObjectName type) {
        return column.type() != null
                && column.type().arrayDimensions() == 0
                && Types.objectName(column.type()).equals(type);
    }

    /** A domain with those that are made of it. */
    private Set<ObjectName> family(ObjectName domain) {
        Set<ObjectName> family = new LinkedHashSet<>(List.of(domain));
        List<Domain> domains = new ArrayList<>();
        Listings.types(at.catalog()).forEach(it -> {
            if (it instanceof Domain other) {
                domains.add(other);
            }
        });
        boolean grew = true;
        while (grew) {
            grew = domains.removeIf(it -> family.contains(Types.objectName(it.base())) && family.add(it.name()));
        }
        return family;
    }

    ActionEffect domain(AlterDomain statement) {
        Draft draft = new Draft(at, statement);
        ObjectName name = at.catalog().lookup().type(statement.domain());
        boolean already = statement.change() == AlterDomain.Change.SET_NOT_NULL
                && at.catalog().domain(name).map(Domain::notNull).orElse(false);
        if (!scans(statement) || already) {
            draft.used(Standings.of(ObjectKind.DOMAIN, statement.domain(), null, at.before()));
            switch (statement.change()) {
                case RENAME ->
                    draft.breaks(Breakage.Kind.RENAMED, "code that casts to `%s` fails".formatted(statement.domain()));
                case SET_SCHEMA ->
                    draft.breaks(
                            Breakage.Kind.MOVED,
                            "code that finds `%s` in its old schema fails".formatted(statement.domain()));
                default -> {}
            }
            draft.because(at.entries().get("alter-domain"), null);
            return draft.build();
        }
        Entries.Entry entry = at.entries().get("alter-domain.scan");
        draft.because(entry, null);
        draft.failsOn("values that the domain does not allow", "");
        for (ObjectName domain : family(name)) {
            withinOthers(domain)
                    .ifPresent(it -> draft.refused(
                            Refusal.Kind.BLOCKED_BY_DEPENDENTS,
                            "cannot alter type \"%s\" because column \"%s.%s\" uses it"
                                    .formatted(domain.name(), it.relation().name(), it.name()),
                            List.of(it)));
            for (Table table : users(domain)) {
                if (table.partitionBy() == null) {
                    draft.lock(table.name(), entry.lock());
                    if (!at.empty(table.name())) {
                        draft.does(entry.work(), "reads every row of `" + Situation.show(table.name()) + "`");
                    }
                }
            }
        }
        materialized(family(name))
                .forEach(view -> draft.lock(view.name(), entry.lock())
                        .does(entry.work(), "reads every row of `" + Situation.show(view.name()) + "`"));
        String fact = "which tables use the domain `%s` is not known".formatted(statement.domain());
        if (at.catalog().domain(name).isEmpty()) {
            draft.perhaps().does(entry.work(), EVERY_USER).missing(fact);
        } else if (unsureUsers(draft, fact)) {
            draft.perhaps().does(entry.work(), EVERY_USER);
        }
        return draft.build();
    }

    /** The materialized views with a column of one of some domains, as far as a column or a cast gives it. */
    private List<View> materialized(Set<ObjectName> domains) {
        ViewRules rules = new ViewRules(at);
        Set<ObjectName> readers = new HashSet<>();
        domains.forEach(it ->
                users(it).forEach(table -> readers.addAll(at.catalog().readers(table.name()))));
        return Listings.materializedViews(at.catalog()).stream()
                .filter(view -> readers.contains(view.name())
                        || domains.stream()
                                .anyMatch(it -> view.text().orElse("").contains(it.name())))
                .filter(view -> rules.types(view).stream()
                        .flatMap(Optional::stream)
                        .anyMatch(type -> type.dimensions() == 0 && domains.contains(type.objectName())))
                .toList();
    }

    /** A column of arrays of a domain: the server does not look into them. */
    private Optional<Dependent> withinOthers(ObjectName domain) {
        for (Table table : at.catalog().tablesOfType(domain)) {
            for (Column column : table.columns()) {
                boolean array = column.type() != null
                        && column.type().arrayDimensions() > 0
                        && Types.objectName(column.type()).equals(domain);
                if (array
                        && new Presence(at).column(table, column.name()).isPresent()
                        && !at.partitioned(table.name())) {
                    return Optional.of(
                            new Dependent(Dependents.Kind.COLUMN, table.name(), column.name(), column.origin()));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a table is in doubt that may have a column of any type. */
    private boolean unsureUsers(Draft draft, String fact) {
        for (Table table : at.catalog().tables()) {
            Optional<Doubt> doubt = table.doubt()
                    .or(() -> table.columns().stream()
                            .filter(it -> it.type() == null)
                            .flatMap(it -> table.doubtOfColumn(it.name()).stream())
                            .findFirst());
            if (doubt.isPresent()) {
                draft.missing(fact, doubt.get(), "`%s`".formatted(Situation.show(table.name())));
                return true;
            }
        }
        return false;
    }

    private static boolean scans(AlterDomain statement) {
        return switch (statement.change()) {
            case SET_NOT_NULL, VALIDATE_CONSTRAINT -> true;
            case ADD_CONSTRAINT -> !statement.notValid();
            case SET_DEFAULT,
                    DROP_DEFAULT,
                    DROP_NOT_NULL,
                    DROP_CONSTRAINT,
                    RENAME_CONSTRAINT,
                    RENAME,
                    SET_SCHEMA,
                    OWNER_TO -> false;
        };
    }
}
