package dev.sluice.core.parse.query;

import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.parse.query.ExpressionCursor.GivesUp;
import dev.sluice.core.parse.query.Part.Truth;
import dev.sluice.core.parse.query.Part.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a condition compares: operands joined by operators, down to literals, columns and calls. */
final class Operands {

    private final ExpressionCursor in;
    private final FactsBuilder facts;
    private final Conditions conditions;
    private final Calls calls;
    private final SpecialForms forms;

    Operands(ExpressionCursor in, FactsBuilder facts, Conditions conditions) {
        this.in = in;
        this.facts = facts;
        this.conditions = conditions;
        this.calls = new Calls(in, facts, conditions);
        this.forms = new SpecialForms(in, facts, conditions, this, calls);
    }

    /** So many arguments of types that are not known. */
    static List<String> types(int count) {
        return Collections.nCopies(count, "");
    }

    /** Operands joined by operators that compare nothing. */
    Part chain() {
        Part first = unary();
        while (true) {
            String operator = operator();
            if (operator == null) {
                return first;
            }
            Part many = quantified();
            Part next = many == null ? unary() : many;
            first = Part.typed(first.value().and(next.value()), type(first, operator, next));
        }
    }

    /** A moment plus an interval is such a moment again; of other sums the type is not told. */
    private static String type(Part left, String operator, Part right) {
        boolean sum = operator.equals("+") || operator.equals("-");
        return sum && left.type().startsWith("time") && !right.type().startsWith("time") ? left.type() : "";
    }

    /** Takes the operator here, unless it compares or belongs to something around it. */
    private @Nullable String operator() {
        if (in.at(TokenKind.OPERATOR)) {
            String text = in.text();
            boolean other = switch (text) {
                case "=", "<", ">", "<=", ">=", "<>", "!=", "<=>", ":=", "=>", ":" -> true;
                case "||", "&&" -> in.mysql();
                default -> false;
            };
            if (!other) {
                in.skip(1);
                return text;
            }
            return null;
        }
        if (in.mysql()) {
            return in.word("DIV") ? "DIV" : in.word("MOD") ? "MOD" : null;
        }
        return in.is("OPERATOR") && in.followedBy(TokenKind.LEFT_PAREN) ? qualifiedOperator() : null;
    }

    /** {@code OPERATOR(pg_catalog.+)}. */
    private String qualifiedOperator() {
        in.skip(2);
        while (in.atName()) {
            in.name();
            in.symbol(".");
        }
        String operator = in.take();
        in.symbol(")");
        return operator;
    }

    /** {@code ANY (…)}, {@code ALL (…)}, or null if neither is here. */
    @Nullable
    Part quantified() {
        boolean here = (in.is("ANY") || in.is("SOME") || in.is("ALL")) && in.followedBy(TokenKind.LEFT_PAREN);
        if (!here) {
            return null;
        }
        in.skip(1);
        return Part.of(primary().value());
    }

    /** What IN compares with: a list, a query, or what stands for a list. */
    Value list() {
        if (!in.at(TokenKind.LEFT_PAREN)) {
            return primary().value();
        }
        in.skip(1);
        if (query()) {
            return Value.OTHER;
        }
        Value value = Value.CONSTANT;
        do {
            value = value.and(conditions.condition().value());
        } while (in.accept(","));
        closeAround();
        return value;
    }

    /** Takes a query, whose opening parenthesis is taken already, and its closing one. */
    boolean query() {
        if (!in.atQuery()) {
            return false;
        }
        in.leaveParentheses();
        facts.subquery();
        return true;
    }

    /** Takes the closing parenthesis; what was inside may turn out to be the first of several queries. */
    private void closeAround() {
        if (in.is("UNION")
                || in.is("EXCEPT")
                || in.is("INTERSECT")
                || in.is("ORDER")
                || in.is("LIMIT")
                || in.is("FETCH")) {
            in.leaveParentheses();
            facts.subquery();
        } else {
            in.symbol(")");
        }
    }

    /** An operand with the signs before it and the casts and subscripts after it. */
    private Part unary() {
        Part part = zoneless();
        while (in.is("AT") && ((in.is(1, "TIME") && in.is(2, "ZONE")) || in.is(1, "LOCAL"))) {
            boolean local = in.is(1, "LOCAL");
            in.skip(local ? 2 : 3);
            Value zone = local ? Value.OTHER : zoneless().value();
            facts.function(null, "timezone", false, local ? List.of(part.type()) : List.of("", part.type()));
            part = suffixed(Part.of(part.value().and(zone)));
        }
        return part;
    }

    private Part zoneless() {
        boolean signed = false;
        while (sign()) {
            signed = true;
        }
        Part part = suffixed(primary());
        return signed ? Part.typed(part.value(), part.type()) : part;
    }

    private boolean sign() {
        if (in.mysql() && in.is("BINARY") && !in.followedBy(TokenKind.LEFT_PAREN)) {
            in.skip(1);
            return true;
        }
        if (!in.at(TokenKind.OPERATOR)) {
            return false;
        }
        boolean sign = switch (in.text()) {
            case "*", "=", "<", ">", "<=", ">=", "<>", "!=", ":", ":=", "=>" -> false;
            default -> true;
        };
        if (sign) {
            in.skip(1);
        }
        return sign;
    }

    private Part suffixed(Part bare) {
        Part part = bare;
        while (true) {
            if (in.accept("::")) {
                String type = in.type();
                facts.cast(type);
                part = Part.typed(part.value(), type);
            } else if (in.accept("[")) {
                part = Part.of(part.value().and(subscript()));
            } else if (in.accept(".")) {
                // A field of a composite value in parentheses.
                if (!in.accept("*")) {
                    in.name();
                }
                part = Part.of(part.value());
            } else if (in.word("COLLATE")) {
                collation();
                part = Part.typed(part.value(), part.type());
            } else {
                return part;
            }
        }
    }

    private void collation() {
        if (in.at(TokenKind.STRING)) {
            in.skip(1);
            return;
        }
        do {
            in.name();
        } while (in.accept("."));
    }

    /** {@code [1]}, {@code [1:2]}, {@code [:]}. */
    private Value subscript() {
        Value value = Value.CONSTANT;
        while (!in.accept("]")) {
            if (!in.accept(":")) {
                value = value.and(conditions.condition().value());
            }
        }
        return value;
    }

    private Part primary() {
        return switch (in.kind()) {
            case NUMBER, STRING, BIT_STRING -> literal();
            case PARAMETER -> {
                in.skip(1);
                facts.parameter();
                yield Part.of(Value.BOUND);
            }
            case PLACEHOLDER -> {
                in.skip(1);
                facts.placeholder();
                yield Part.OTHER;
            }
            case LEFT_PAREN -> parenthesised();
            case WORD, QUOTED_NAME -> named();
            default -> throw new GivesUp();
        };
    }

    private Part literal() {
        boolean number = in.at(TokenKind.NUMBER);
        boolean string = in.at(TokenKind.STRING);
        String text = in.text();
        boolean one = !string || string() == 1;
        if (!string) {
            in.skip(1);
        }
        // MySQL takes any number but 0 for true.
        Truth truth = !number || !in.mysql()
                ? Truth.OPEN
                : Literals.holds(text, "<>", "0")
                        ? Truth.TRUE
                        : Literals.holds(text, "=", "0") ? Truth.FALSE : Truth.OPEN;
        return one ? Part.literal(text, truth) : Part.of(Value.CONSTANT);
    }

    /** Takes a string with those that continue it; how many they are. */
    int string() {
        int count = 0;
        while (in.at(TokenKind.STRING)) {
            in.skip(1);
            count++;
        }
        if (in.word("UESCAPE")) {
            in.skip(1);
        }
        return count;
    }

    private Part parenthesised() {
        in.skip(1);
        if (query()) {
            return Part.OTHER;
        }
        Part first = conditions.condition();
        if (!in.isSymbol(",")) {
            closeAround();
            return first;
        }
        Value value = first.value();
        while (in.accept(",")) {
            value = value.and(conditions.condition().value());
        }
        in.symbol(")");
        return Part.of(value);
    }

    private Part named() {
        if (in.at(TokenKind.WORD) && !in.followedBy(TokenKind.DOT)) {
            Part special = forms.read();
            if (special != null) {
                return special;
            }
            if (ReservedWords.beginsNoOperand(in)) {
                throw new GivesUp();
            }
        }
        int from = in.position();
        List<String> names = new ArrayList<>(2);
        names.add(in.name());
        boolean row = false;
        while (!row && in.accept(".")) {
            row = in.accept("*");
            names.add(row ? "*" : in.name());
        }
        String name = names.get(names.size() - 1);
        String qualifier = names.size() < 2 ? null : names.get(names.size() - 2);
        if (!row && in.accept("(")) {
            return calls.call(qualifier, name);
        }
        if (in.at(TokenKind.STRING)) {
            return typedLiteral(from);
        }
        facts.column(qualifier, name, in.since(from));
        return row ? Part.OTHER : Part.column(name);
    }

    /** {@code mood 'sad'}, {@code _utf8mb4'x'}. */
    private Part typedLiteral(int from) {
        String type = in.textSince(from).toLowerCase(Locale.ROOT);
        if (!in.mysql()) {
            facts.cast(type);
        } else if (!type.startsWith("_")) {
            throw new GivesUp();
        }
        literal();
        return Part.typed(Value.CONSTANT, in.mysql() ? "" : type);
    }
}
