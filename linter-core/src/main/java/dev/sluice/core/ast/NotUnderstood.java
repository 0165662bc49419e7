package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;

/**
 * A statement that could not be read.
 *
 * @param reason one clause for people
 * @param touches what it may change, as far as its first words tell
 */
public record NotUnderstood(Span span, String reason, Touches touches) implements Statement {

    /** A statement of which nothing can be told. */
    public NotUnderstood(Span span, String reason) {
        this(span, reason, Touches.ANYTHING);
    }

    /** How much of a schema a statement may change. */
    public enum Scope {
        /** No definition: it reads or writes rows, or changes what is no part of a relation. */
        ROWS,
        /** The definitions of the relations named. */
        RELATIONS,
        ANYTHING
    }

    /**
     * What a statement may change.
     *
     * @param relations the tables, views and indexes that it names; none unless the scope is RELATIONS
     * @param drops whether they may be gone afterwards
     */
    public record Touches(Scope scope, List<QualifiedName> relations, boolean drops) {

        public static final Touches ANYTHING = new Touches(Scope.ANYTHING, List.of(), false);
        public static final Touches ROWS = new Touches(Scope.ROWS, List.of(), false);

        public Touches {
            relations = List.copyOf(relations);
        }
    }

    @Override
    public boolean understood() {
        return false;
    }

    @Override
    public String kind() {
        return "not-understood";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
