package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;

/** {@code ANALYZE}, and MySQL {@code OPTIMIZE}, {@code CHECK}, {@code REPAIR}, {@code CHECKSUM TABLE}. */
public record TableMaintenance(Span span, Verb verb, List<QualifiedName> tables) implements Statement {

    public TableMaintenance {
        tables = List.copyOf(tables);
    }

    /** Which maintenance. */
    public enum Verb {
        ANALYZE,
        OPTIMIZE,
        CHECK,
        REPAIR,
        CHECKSUM,
        /** Closes the tables, so that they are opened anew. */
        FLUSH
    }

    @Override
    public String kind() {
        return "table-maintenance";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
