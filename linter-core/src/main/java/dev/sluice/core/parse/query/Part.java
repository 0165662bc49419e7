package dev.sluice.core.parse.query;

import org.jspecify.annotations.Nullable;

/**
 * A part of an expression.
 *
 * @param column its name as the engine sees it, if it is a column and nothing more; else null
 * @param literal its text, if it is one literal token; else null
 * @param type what it is cast to, in lower case as written; empty where that is not known
 */
record Part(
        Value value,
        Truth truth,
        @Nullable String column,
        @Nullable String literal,
        String type,
        Proof whenTrue,
        Proof whenFalse) {

    /** Where its value comes from. */
    enum Value {
        /** NULL, cast or not. */
        NULL,
        /** Literals alone. */
        CONSTANT,
        /** Literals and parameters. */
        BOUND,
        OTHER;

        /** What comes of it together with another. */
        Value and(Value other) {
            Value later = compareTo(other) < 0 ? other : this;
            return later == NULL ? CONSTANT : later;
        }
    }

    /** What it is as a condition, for every row. */
    enum Truth {
        TRUE,
        FALSE,
        OPEN;

        Truth not() {
            return switch (this) {
                case TRUE -> FALSE;
                case FALSE -> TRUE;
                case OPEN -> OPEN;
            };
        }
    }

    static final Part OTHER = of(Value.OTHER);

    static Part of(Value value) {
        return condition(value, Truth.OPEN);
    }

    static Part condition(Value value, Truth truth) {
        return new Part(value, truth, null, null, "", Proof.NONE, Proof.NONE);
    }

    static Part typed(Value value, String type) {
        return new Part(value, Truth.OPEN, null, null, type, Proof.NONE, Proof.NONE);
    }

    static Part column(String name) {
        return new Part(Value.OTHER, Truth.OPEN, name, null, "", Proof.NONE, Proof.NONE);
    }

    static Part literal(String text, Truth truth) {
        return new Part(Value.CONSTANT, truth, null, text, "", Proof.NONE, Proof.NONE);
    }

    /** A test, which says one thing of the rows that pass it and another of the rest. */
    Part proving(Proof ifTrue, Proof ifFalse) {
        return new Part(value, truth, column, literal, type, ifTrue, ifFalse);
    }

    Part negated() {
        return new Part(value, truth.not(), null, null, "", whenFalse, whenTrue);
    }

    boolean constant() {
        return value == Value.CONSTANT || value == Value.NULL;
    }

    boolean bound() {
        return value != Value.OTHER;
    }
}
