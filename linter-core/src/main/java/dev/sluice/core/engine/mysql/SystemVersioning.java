package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ConstraintAction.AddConstraint;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.TableConstraint;
import java.util.List;

/** What MariaDB does not do to a table that keeps earlier versions of its rows, as long as those are not to change (error 4119). */
final class SystemVersioning {

    private SystemVersioning() {}

    static void apply(List<Draft> drafts, TableFacts table, Session session) {
        if (table.versioned() && !session.altersHistory()) {
            drafts.stream()
                    .filter(draft -> changesHistory(draft.action()))
                    .forEach(draft -> draft.refused("the earlier versions of the rows would change too: "
                            + "system_versioning_alter_history = KEEP allows it"));
        }
    }

    /** Columns, but for their names and defaults, and unique keys, which the earlier versions may not fulfil. */
    private static boolean changesHistory(Action action) {
        return switch (action) {
            case ColumnAction.RenameColumn rename -> false;
            case ColumnAction.SetDefault set -> false;
            case ColumnAction.DropDefault drop -> false;
            case ColumnAction column -> true;
            case AddConstraint add ->
                add.constraint() instanceof TableConstraint.PrimaryKey
                        || add.constraint() instanceof TableConstraint.Unique;
            case IndexAction.AddIndex add -> add.index().indexKind() == IndexKind.UNIQUE;
            case CreateIndex create -> create.indexKind() == IndexKind.UNIQUE;
            default -> false;
        };
    }
}
