package dev.sluice.core.parse.query;

import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.parse.query.ExpressionCursor.GivesUp;
import dev.sluice.core.parse.query.Part.Truth;
import dev.sluice.core.parse.query.Part.Value;
import dev.sluice.core.source.Dialect;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a condition from its tokens: OR, AND, NOT and what they join. Where something stands that it does not know it
 * gives up, and never guesses.
 */
final class Conditions {

    private final ExpressionCursor in;
    private final FactsBuilder facts;
    private final Operands operands;

    private Conditions(Tokens tokens, Dialect dialect) {
        this.in = new ExpressionCursor(tokens, dialect);
        this.facts = new FactsBuilder(dialect);
        this.operands = new Operands(in, facts, this);
    }

    /** An operand without any test of it. */
    Part operand() {
        return operands.chain();
    }

    /** The facts, or null if something in it is not known. */
    static @Nullable ExpressionFacts read(Tokens tokens, Dialect dialect) {
        Conditions reader = new Conditions(tokens, dialect);
        try {
            Part whole = reader.condition();
            return reader.in.atEnd() ? reader.facts.build(whole) : null;
        } catch (GivesUp unknown) {
            return null;
        }
    }

    /** A condition or any other expression. */
    Part condition() {
        Part first = exclusive();
        return or() ? joined(first, this::exclusive, this::or, Truth.TRUE) : first;
    }

    /**
     * The parts of an AND or OR, of which the first has been read, and the word after it.
     *
     * @param decisive what one part decides for the whole: TRUE of an OR, FALSE of an AND
     */
    private static Part joined(Part first, Supplier<Part> part, BooleanSupplier more, Truth decisive) {
        Proof.Joined whenTrue = new Proof.Joined(first.whenTrue());
        Proof.Joined whenFalse = new Proof.Joined(first.whenFalse());
        Value value = first.value();
        Truth truth = first.truth();
        do {
            Part next = part.get();
            whenTrue.add(next.whenTrue());
            whenFalse.add(next.whenFalse());
            value = value.and(next.value());
            truth = truth == decisive || next.truth() == decisive
                    ? decisive
                    : truth == next.truth() ? truth : Truth.OPEN;
        } while (more.getAsBoolean());
        Part whole = Part.condition(value, truth);
        return decisive == Truth.TRUE
                ? whole.proving(whenTrue.any(), whenFalse.all())
                : whole.proving(whenTrue.all(), whenFalse.any());
    }

    /** {@code ||} is OR in MySQL, unless its {@code sql_mode} says otherwise. */
    private boolean or() {
        return in.word("OR") || (in.mysql() && in.accept("||"));
    }

    private Part exclusive() {
        Part first = conjunction();
        while (in.mysql() && in.word("XOR")) {
            first = Part.of(first.value().and(conjunction().value()));
        }
        return first;
    }

    private Part conjunction() {
        Part first = negation();
        return and() ? joined(first, this::negation, this::and, Truth.FALSE) : first;
    }

    private boolean and() {
        return in.word("AND") || (in.mysql() && in.accept("&&"));
    }

    private Part negation() {
        boolean negated = false;
        boolean any = false;
        while (in.word("NOT")) {
            negated = !negated;
            any = true;
        }
        Part part = predicate();
        if (!any) {
            return part;
        }
        return negated ? part.negated() : part.negated().negated();
    }

    private Part predicate() {
        Part left = operands.chain();
        while (true) {
            Part whole = tested(left);
            if (whole == null) {
                return left;
            }
            left = whole;
        }
    }

    /** What stands before here with the test that follows it, or null if none does. */
    private @Nullable Part tested(Part left) {
        if (in.at(TokenKind.OPERATOR)) {
            String operator = comparison();
            return operator == null ? null : compared(left, operator);
        }
        if (!in.at(TokenKind.WORD)) {
            return null;
        }
        if (in.word("IS")) {
            return is(left);
        }
        if (!in.mysql() && in.word("ISNULL")) {
            return isNull(left);
        }
        if (!in.mysql() && in.word("NOTNULL")) {
            return isNull(left).negated();
        }
        if (in.is("NOT")) {
            in.skip(1);
            Part test = matched(left);
            if (test == null) {
                throw new GivesUp();
            }
            return test.negated();
        }
        return matched(left);
    }

    private @Nullable String comparison() {
        String text = in.text();
        return switch (text) {
            case "=", "<", ">", "<=", ">=", "<>", "!=" -> taken(text);
            case "<=>", ":=" -> in.mysql() ? taken(text) : null;
            default -> null;
        };
    }

    private String taken(String operator) {
        in.skip(1);
        return operator;
    }

    private Part compared(Part left, String operator) {
        Part many = operands.quantified();
        if (many != null) {
            return Part.of(left.value().and(many.value()));
        }
        Part right = operands.chain();
        Proof proof = operator.equals("=") || operator.equals("<=>") ? fixes(left, right) : Proof.NONE;
        return Part.condition(left.value().and(right.value()), truth(left, operator, right))
                .proving(proof, Proof.NONE);
    }

    private static Proof fixes(Part left, Part right) {
        String leftColumn = left.column();
        if (leftColumn != null && right.bound()) {
            return Proof.fixed(leftColumn);
        }
        String rightColumn = right.column();
        return rightColumn != null && left.bound() ? Proof.fixed(rightColumn) : Proof.NONE;
    }

    private static Truth truth(Part left, String operator, Part right) {
        String leftText = left.literal();
        String rightText = right.literal();
        if (leftText == null || rightText == null) {
            return Truth.OPEN;
        }
        if (Literals.holds(leftText, operator, rightText)) {
            return Truth.TRUE;
        }
        return Literals.holds(leftText, opposite(operator), rightText) ? Truth.FALSE : Truth.OPEN;
    }

    private static String opposite(String operator) {
        return switch (operator) {
            case "=", "<=>" -> "<>";
            case "<" -> ">=";
            case ">" -> "<=";
            case "<=" -> ">";
            case ">=" -> "<";
            default -> "=";
        };
    }

    private Part is(Part left) {
        boolean not = in.word("NOT");
        if (in.word("NULL")) {
            return not ? isNull(left).negated() : isNull(left);
        }
        if (in.word("DISTINCT")) {
            in.expect("FROM");
            Part right = operands.chain();
            Part distinct = right.value() == Value.NULL
                    ? isNull(left).negated()
                    : Part.of(left.value().and(right.value()));
            return not ? distinct.negated() : distinct;
        }
        if (!in.word("TRUE") && !in.word("FALSE") && !in.word("UNKNOWN") && !in.word("DOCUMENT")) {
            if (!in.word("JSON")) {
                if (!in.word("NFC") && !in.word("NFD") && !in.word("NFKC")) {
                    in.word("NFKD");
                }
                in.expect("NORMALIZED");
            } else {
                json();
            }
        }
        return Part.of(left.value().and(Value.CONSTANT));
    }

    /** What may follow IS JSON. */
    private void json() {
        if (!in.word("VALUE") && !in.word("SCALAR") && !in.word("ARRAY")) {
            in.word("OBJECT");
        }
        if ((in.is("WITH") || in.is("WITHOUT")) && in.is(1, "UNIQUE")) {
            in.skip(2);
            in.word("KEYS");
        }
    }

    private static Part isNull(Part left) {
        String column = left.column();
        Truth truth = left.literal() == null ? Truth.OPEN : Truth.FALSE;
        Proof notNull = column == null ? Proof.NONE : Proof.notNull(column);
        return Part.condition(left.value().and(Value.CONSTANT), truth).proving(Proof.NONE, notNull);
    }

    /** IN, BETWEEN, LIKE and their like, or null if none of them is here. */
    private @Nullable Part matched(Part left) {
        if (in.word("IN")) {
            return in(left);
        }
        if (in.word("BETWEEN")) {
            if (!in.word("SYMMETRIC")) {
                in.word("ASYMMETRIC");
            }
            Value low = operands.chain().value();
            in.expect("AND");
            return Part.of(left.value().and(low).and(operands.chain().value()));
        }
        if (in.is("SIMILAR") && in.is(1, "TO")) {
            in.skip(2);
            return like(left);
        }
        if (in.word("LIKE") || in.word(in.mysql() ? "REGEXP" : "ILIKE") || (in.mysql() && in.word("RLIKE"))) {
            return like(left);
        }
        if (in.mysql() && in.is("SOUNDS") && in.is(1, "LIKE")) {
            in.skip(2);
            return like(left);
        }
        if (in.mysql() && in.word("MEMBER")) {
            in.word("OF");
            return Part.of(left.value().and(operands.chain().value()));
        }
        if (!in.mysql() && in.word("OVERLAPS")) {
            // A function of four arguments behind the operator.
            facts.function(null, "overlaps", false, Operands.types(4));
            operands.chain();
            return Part.OTHER;
        }
        return null;
    }

    private Part like(Part left) {
        Part many = operands.quantified();
        Value value = left.value().and((many == null ? operands.chain() : many).value());
        return Part.of(in.word("ESCAPE") ? value.and(operands.chain().value()) : value);
    }

    private Part in(Part left) {
        Value value = operands.list();
        String column = left.column();
        Proof proof = column != null && value != Value.OTHER ? Proof.fixed(column) : Proof.NONE;
        return Part.of(left.value().and(value)).proving(proof, Proof.NONE);
    }
}
