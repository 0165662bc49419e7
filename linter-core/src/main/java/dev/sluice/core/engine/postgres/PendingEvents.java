package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.Cluster;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.Truncate;
import dev.sluice.core.catalog.Dependents;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.Uncommitted;
import dev.sluice.core.engine.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a table whose rows the transaction has changed, while foreign keys of them are yet to be checked: error
 * 55006. Renaming, triggers, policies, DROP INDEX and REINDEX do not ask (measured on 12, 16 and 18).
 */
record PendingEvents(Situation at) {

    /** Why the server refuses a statement; null where it does not. */
    @Nullable
    Refusal of(Statement statement) {
        Uncommitted uncommitted = at.before().uncommitted();
        if (uncommitted.pendingTables().isEmpty()) {
            return null;
        }
        return switch (statement) {
            case AlterTable alter ->
                asks(alter) ? of(alter.actions().get(0), "ALTER TABLE", alter.table(), alter.only()) : null;
            case CreateIndex index -> of(index, "CREATE INDEX", index.table(), index.only());
            case Truncate truncate -> first(truncate, "TRUNCATE", truncate.tables());
            case DropTable drop -> first(drop, "DROP TABLE", drop.tables());
            case Cluster cluster when cluster.table() != null -> of(cluster, "CLUSTER", cluster.table(), true);
            default -> null;
        };
    }

    private static boolean asks(AlterTable alter) {
        return !alter.actions().isEmpty() && alter.actions().stream().anyMatch(it -> !renames(it));
    }

    private static boolean renames(AlterAction action) {
        return action instanceof TableAction.RenameTable
                || action instanceof TableAction.SetSchema
                || action instanceof ColumnAction.RenameColumn
                || action instanceof ConstraintAction.RenameConstraint;
    }

    private @Nullable Refusal first(Action action, String verb, List<QualifiedName> tables) {
        for (QualifiedName table : tables) {
            Refusal refusal = of(action, verb, table, false);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private @Nullable Refusal of(Action action, String verb, QualifiedName written, boolean only) {
        ObjectName name = at.resolve(written);
        Refusal own = refusal(action, verb, name);
        Table table = own != null || only ? null : at.table(name).orElse(null);
        if (table == null) {
            return own;
        }
        for (Table heir : at.heirs(table)) {
            Refusal refusal = refusal(action, verb, heir.name());
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private @Nullable Refusal refusal(Action action, String verb, ObjectName table) {
        Optional<Origin> since = at.before().uncommitted().pending(table);
        return since.map(it -> new Refusal(
                        Refusal.Kind.PENDING_TRIGGER_EVENTS,
                        Refusal.When.IN_TRANSACTION,
                        action,
                        "cannot %s \"%s\" because it has pending trigger events".formatted(verb, table.name()),
                        List.of(new Dependent(Dependents.Kind.TABLE, table, "", it)),
                        at.entries().measured()))
                .orElse(null);
    }
}
