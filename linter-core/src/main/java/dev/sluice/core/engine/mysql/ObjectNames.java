package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Queries;
import dev.sluice.core.catalog.Routine;
import dev.sluice.core.catalog.Trigger;
import java.util.List;
import java.util.Optional;

/** Views, triggers and routines that are not there, or are there already. */
record ObjectNames(Situation at) {

    /** Errors 1050, 1146 and 1347. */
    Optional<Objection> created(CreateView statement) {
        return named(statement).or(() -> source(statement));
    }

    /** The first relation of a view's query that is not there; asked only where the history can tell that of every name. */
    private Optional<Objection> source(CreateView statement) {
        Catalog catalog = at.state().catalog();
        if (!catalog.tellsAll()) {
            return Optional.empty();
        }
        return catalog.facts(statement).stream()
                .flatMap(it -> it.relations().stream())
                .filter(it ->
                        !generated(it) && at.presence().lacks(catalog.lookup().relation(it.schema(), it.name())))
                .findFirst()
                .map(it -> Objection.notFound("there is no table `%s` for the view to read", it.name()));
    }

    /** Whether the server makes a table up when it is read: DUAL, and MariaDB's {@code seq_1_to_10}. */
    private static boolean generated(Queries.Relation table) {
        return table.schema() == null
                && (table.name().equalsIgnoreCase("dual") || table.name().regionMatches(true, 0, "seq_", 0, 4));
    }

    private Optional<Objection> named(CreateView statement) {
        Presence presence = at.presence();
        ObjectName name = at.state().catalog().lookup().create(statement.view());
        boolean table = presence.table(name).filter(it -> !it.temporary()).isPresent();
        if (statement.alter()) {
            return table
                    ? Optional.of(Objection.rule("`%s` is a table", name))
                    : presence.lacks(name)
                            ? Optional.of(Objection.notFound("there is no view `%s`", name))
                            : Optional.empty();
        }
        if (statement.orReplace() && table) {
            return Optional.of(Objection.rule("`%s` is a table", name));
        }
        return statement.orReplace() || statement.ifNotExists()
                ? Optional.empty()
                : presence.taken(name)
                        .or(() -> Presence.tooLong(statement.view().last()));
    }

    /** Error 1359. */
    Optional<Objection> created(CreateTrigger statement) {
        Catalog catalog = at.state().catalog();
        QualifiedName written = QualifiedName.of(statement.trigger());
        boolean guarded = statement.orReplace()
                || statement.ifNotExists()
                || !at.presence().still();
        return guarded || statement.table().schema().isPresent()
                ? Optional.empty()
                : catalog.tableOfTrigger(written)
                        .flatMap(table -> catalog.attached(Trigger.class, table).stream()
                                .filter(it ->
                                        it.name().equals(statement.trigger().value())
                                                && catalog.doubts().of(it).isEmpty())
                                .findFirst())
                        .map(it -> Objection.alreadyThere("there is a trigger `%s` already", written));
    }

    /** Error 1304; a function and a procedure may share a name. */
    Optional<Objection> created(CreateRoutine statement) {
        if (statement.orReplace() || statement.ifNotExists() || !at.presence().still()) {
            return Optional.empty();
        }
        Catalog catalog = at.state().catalog();
        return catalog.routines(statement.routine()).stream()
                .filter(it -> it.procedure() == statement.procedure()
                        && catalog.doubts().of(it).isEmpty())
                .findFirst()
                .map(it -> Objection.alreadyThere(
                        "there is a %s `%s` already", kind(statement.procedure()), statement.routine()));
    }

    private static String kind(boolean procedure) {
        return procedure ? "procedure" : "function";
    }

    /** Error 1305; a function may be one that is loaded from a library. */
    private static Optional<Objection> procedure(QualifiedName written, Catalog catalog) {
        boolean surely = catalog.complete()
                && written.schema().isEmpty()
                && catalog.routines(written).stream().noneMatch(Routine::procedure);
        return surely ? Optional.of(Objection.notFound("there is no procedure `%s`", written)) : Optional.empty();
    }

    /** Errors 1051, 1347 and 1360; of several views the others are dropped on some versions. */
    Optional<Objection> dropped(DropObject statement) {
        List<QualifiedName> names = statement.names();
        if (names.size() != 1) {
            return Optional.empty();
        }
        Catalog catalog = at.state().catalog();
        QualifiedName written = names.get(0);
        if (statement.objectKind() == ObjectKind.TRIGGER) {
            boolean surely = catalog.tellsAll()
                    && catalog.tableOfTrigger(written).isEmpty()
                    && written.schema().isEmpty();
            return surely ? Optional.of(Objection.notFound("there is no trigger `%s`", written)) : Optional.empty();
        }
        if (statement.objectKind() == ObjectKind.PROCEDURE) {
            return procedure(written, catalog);
        }
        if (statement.objectKind() != ObjectKind.VIEW) {
            return Optional.empty();
        }
        ObjectName name = catalog.resolve(written);
        if (at.presence().lacks(name)) {
            return Optional.of(Objection.notFound("there is no view `%s`", written));
        }
        return at.presence().table(name).filter(it -> !it.temporary()).isPresent()
                ? Optional.of(Objection.rule("`%s` is a table", written))
                : Optional.empty();
    }
}
