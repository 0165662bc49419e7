package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;

/** {@code LOCK TABLE}; in MySQL also {@code UNLOCK TABLES}, with no tables. */
public record LockTables(Span span, List<LockedTable> tables, boolean nowait) implements Statement {

    public LockTables {
        tables = List.copyOf(tables);
    }

    /**
     * A table that is locked.
     *
     * @param only whether it stands behind ONLY
     * @param mode that is asked for, in upper case: {@code ACCESS EXCLUSIVE}, {@code READ}, {@code WRITE}
     */
    public record LockedTable(QualifiedName table, boolean only, String mode) {}

    @Override
    public String kind() {
        return "lock-table";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
