package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;

/** {@code DROP TABLE}. */
public record DropTable(Span span, List<QualifiedName> tables, boolean ifExists, boolean temporary, boolean cascade)
        implements Statement {

    public DropTable {
        tables = List.copyOf(tables);
    }

    @Override
    public String kind() {
        return "drop-table";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
