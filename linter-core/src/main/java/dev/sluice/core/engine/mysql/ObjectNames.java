package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.ObjectName;
import java.util.List;
import java.util.Optional;

/** Views and triggers that are not there, or are there already. */
record ObjectNames(Situation at) {

    /** Errors 1050, 1146 and 1347. */
    Optional<Objection> created(CreateView statement) {
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
