package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code ALTER TABLE} with its actions, in the order written.
 *
 * @param ignore MariaDB {@code IGNORE}: rows that a new unique key does not admit are deleted
 * @param lockWait MariaDB {@code WAIT n} or {@code NOWAIT}, or null
 */
public record AlterTable(
        Span span,
        QualifiedName table,
        boolean ifExists,
        boolean only,
        boolean ignore,
        @Nullable Expression lockWait,
        List<AlterAction> actions)
        implements Statement {

    public AlterTable {
        actions = List.copyOf(actions);
    }

    @Override
    public boolean understood() {
        for (AlterAction action : actions) {
            if (action instanceof TableAction.NotUnderstoodAction) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String kind() {
        return "alter-table";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
