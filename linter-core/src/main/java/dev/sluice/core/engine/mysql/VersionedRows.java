package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.Truncate;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.RowVersions.Change;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.OnlineDdl;
import dev.sluice.core.engine.OnlineDdl.Algorithm;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.engine.Target;
import dev.sluice.core.source.Dialect;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/** The versions of rows that MySQL keeps where it adds or drops columns INSTANT, up to a limit. */
final class VersionedRows {

    /** What adds a version where it is done INSTANT. */
    private static final Set<Operation> ADDING = EnumSet.of(
            Operation.ADD_COLUMN,
            Operation.ADD_COLUMN_PLACED,
            Operation.ADD_COLUMN_WITH_CHECK,
            Operation.DROP_COLUMN,
            Operation.DROP_STORED_COLUMN);

    private VersionedRows() {}

    /**
     * How many versions a table may have beside the first: 64 from MySQL 8.0.29 on, 255 from 9.1 on (MySQL Reference Manual,
     * Online DDL Operations: Column Operations). Error 4092.
     */
    static OptionalInt limit(Target target) {
        boolean counted = target.dialect() == Dialect.MYSQL && target.version().atLeast(8, 0, 29);
        return counted ? OptionalInt.of(target.version().atLeast(9, 1, 0) ? 255 : 64) : OptionalInt.empty();
    }

    static boolean adds(Operation operation) {
        return ADDING.contains(operation);
    }

    static Change change(StatementEffect effect, Catalog before, Statement statement) {
        if (effect.refusal() != null) {
            return Change.NONE;
        }
        if (statement instanceof Truncate) {
            return Change.BUILT;
        }
        boolean more = false;
        for (ActionEffect action : effect.actions()) {
            OnlineDdl how = action.onlineDdl().orElse(null);
            if (how != null && how.rebuild()) {
                return Change.BUILT;
            }
            more |= how != null && how.algorithm() == Algorithm.INSTANT && storesColumn(action, before);
        }
        return more ? Change.ONE_MORE : Change.NONE;
    }

    /** Whether it adds or drops a column whose values are in the rows. */
    private static boolean storesColumn(ActionEffect effect, Catalog before) {
        if (effect.action() instanceof ColumnAction.AddColumn add) {
            return add.column()
                    .attribute(ColumnAttribute.Generated.class)
                    .filter(it -> !ColumnChange.stored(it))
                    .isEmpty();
        }
        if (!(effect.action() instanceof ColumnAction.DropColumn drop)) {
            return false;
        }
        ObjectName table = effect.relation().orElseThrow();
        Column column = before.table(table)
                .flatMap(it -> it.column(before.key(drop.column())))
                .orElse(null);
        ColumnAttribute.Generated generated = column == null ? null : column.generated();
        return generated == null || ColumnChange.stored(generated);
    }
}
