package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;

/**
 * MySQL {@code RENAME TABLE a TO b, …}: done in order, in one step for other sessions.
 *
 * @param ifExists MariaDB's, for all of them
 */
public record RenameTables(Span span, List<TableRename> renames, boolean ifExists) implements Statement {

    public RenameTables {
        renames = List.copyOf(renames);
    }

    /** One table's old and new name. */
    public record TableRename(Span span, QualifiedName from, QualifiedName to) {}

    @Override
    public String kind() {
        return "rename-table";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
