package dev.sluice.core.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression as its types are worked out. Names are folded unless quoted. */
public sealed interface Operand {

    record Column(String name) implements Operand {}

    /** A string without a cast, or NULL: of whatever type is needed. */
    record Untyped() implements Operand {}

    /**
     * A value whose type can be told by itself.
     *
     * @param type as a cast writes it
     */
    record Value(String type) implements Operand {}

    /**
     * A cast.
     *
     * @param type as written
     */
    record Cast(Operand operand, String type) implements Operand {}

    /**
     * A call of a function.
     *
     * @param schema as written, or null
     */
    record Call(@Nullable String schema, String name, List<Operand> arguments) implements Operand {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** An operator between two operands. */
    record Operation(String operator, Operand left, Operand right) implements Operand {}

    /** What is true, false or unknown whatever is tested. */
    record Test(Kind kind, List<Operand> operands) implements Operand {
        public Test {
            operands = List.copyOf(operands);
        }

        /** How it is tested; IN is an OR of comparisons, BETWEEN an AND. */
        public enum Kind {
            AND,
            OR,
            NOT,
            IS_NULL,
            IS_TRUE,
            IS_FALSE,
            IS_DISTINCT
        }
    }
}
