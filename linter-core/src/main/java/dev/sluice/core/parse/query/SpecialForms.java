package dev.sluice.core.parse.query;

import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.parse.query.ExpressionCursor.GivesUp;
import dev.sluice.core.parse.query.Part.Truth;
import dev.sluice.core.parse.query.Part.Value;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads operands that begin with a word of their own: CASE, CAST, ARRAY, EXTRACT, INTERVAL, typed literals. */
final class SpecialForms {

    /** CASE within CASE, INTERVAL within INTERVAL; brackets are counted before anything is read. */
    private static final int MAX_DEPTH = ExpressionReader.MAX_DEPTH;

    private final ExpressionCursor in;
    private final FactsBuilder facts;
    private final Conditions conditions;
    private final Operands operands;
    private final Calls calls;
    private int depth;

    SpecialForms(ExpressionCursor in, FactsBuilder facts, Conditions conditions, Operands operands, Calls calls) {
        this.in = in;
        this.facts = facts;
        this.conditions = conditions;
        this.operands = operands;
        this.calls = calls;
    }

    /** The form whose word stands here, or null if the word is a name. */
    @Nullable
    Part read() {
        boolean call = in.followedBy(TokenKind.LEFT_PAREN);
        String word = in.text().toUpperCase(Locale.ROOT);
        return switch (word) {
            case "TRUE" -> call ? null : word(Part.condition(Value.CONSTANT, Truth.TRUE));
            case "FALSE" -> call ? null : word(Part.condition(Value.CONSTANT, Truth.FALSE));
            case "NULL" -> call ? null : word(Part.of(Value.NULL));
            case "DEFAULT" -> call ? null : word(Part.OTHER);
            case "CASE" -> branches();
            case "CAST", "TREAT" -> call ? cast() : null;
            case "EXISTS" -> call ? exists() : null;
            case "ROW" -> call ? row() : null;
            case "ARRAY" -> array();
            case "EXTRACT" -> call ? extract() : null;
            case "CONVERT" -> call && in.mysql() ? convert() : null;
            case "MATCH" -> call && in.mysql() ? match() : null;
            case "NEXT", "PREVIOUS" -> in.is(1, "VALUE") && in.is(2, "FOR") ? sequence() : null;
            case "COLLATION" -> in.is(1, "FOR") ? collation() : null;
            case "INTERVAL" -> interval();
            default -> FactsBuilder.keywordFunction(word, in.dialect()) ? calls.keyword() : typedLiteral(word);
        };
    }

    private Part word(Part meaning) {
        in.skip(1);
        return meaning;
    }

    private Part branches() {
        if (++depth > MAX_DEPTH) {
            throw new GivesUp();
        }
        in.skip(1);
        Value value = in.is("WHEN") ? Value.CONSTANT : conditions.condition().value();
        do {
            in.expect("WHEN");
            value = value.and(conditions.condition().value());
            in.expect("THEN");
            value = value.and(conditions.condition().value());
        } while (in.is("WHEN"));
        if (in.word("ELSE")) {
            value = value.and(conditions.condition().value());
        }
        in.expect("END");
        depth--;
        return Part.of(value);
    }

    private Part cast() {
        in.skip(2);
        Value value = conditions.condition().value();
        in.expect("AS");
        String type = in.type();
        facts.cast(type);
        in.symbol(")");
        return Part.typed(value, type);
    }

    private Part exists() {
        in.skip(2);
        // A query alone may stand here, in further parentheses or not.
        in.leaveParentheses();
        facts.subquery();
        return Part.OTHER;
    }

    private Part row() {
        in.skip(2);
        Value value = in.isSymbol(")") ? Value.CONSTANT : members();
        in.symbol(")");
        return Part.of(value);
    }

    private Value members() {
        Value value = Value.CONSTANT;
        do {
            value = value.and((in.isSymbol("[") ? elements() : conditions.condition()).value());
        } while (in.accept(","));
        return value;
    }

    /** {@code ARRAY[1, 2]}, {@code ARRAY(SELECT …)}; else ARRAY is reserved in PostgreSQL and a name in MySQL. */
    private @Nullable Part array() {
        if (in.followedBy(TokenKind.LEFT_BRACKET)) {
            in.skip(1);
            return elements();
        }
        if (in.followedBy(TokenKind.LEFT_PAREN) && !in.mysql()) {
            return exists();
        }
        return null;
    }

    private Part elements() {
        in.symbol("[");
        Value value = in.isSymbol("]") ? Value.CONSTANT : members();
        in.symbol("]");
        return Part.of(value);
    }

    private Part extract() {
        in.skip(2);
        // The field: a word or a string.
        if (operands.string() == 0) {
            in.skip(1);
        }
        in.expect("FROM");
        String type = conditions.condition().type();
        in.symbol(")");
        facts.function(null, "extract", false, List.of("", type));
        return Part.OTHER;
    }

    /** {@code CONVERT(x, CHAR(5))}, {@code CONVERT(x USING utf8mb4)}. */
    private Part convert() {
        in.skip(2);
        Value value = conditions.condition().value();
        String type = "";
        if (in.word("USING")) {
            in.name();
        } else {
            in.symbol(",");
            type = in.type();
            facts.cast(type);
        }
        in.symbol(")");
        return Part.typed(value, type);
    }

    /** {@code MATCH (a, b) AGAINST ('x' IN BOOLEAN MODE)}. */
    private Part match() {
        in.skip(2);
        members();
        in.symbol(")");
        in.expect("AGAINST");
        in.symbol("(");
        operands.chain();
        while (!in.accept(")")) {
            if (!in.at(TokenKind.WORD)) {
                throw new GivesUp();
            }
            in.skip(1);
        }
        return Part.OTHER;
    }

    private Part sequence() {
        String name = in.is("NEXT") ? "nextval" : "lastval";
        in.skip(3);
        do {
            in.name();
        } while (in.accept("."));
        facts.function(null, name, false, List.of(""));
        return Part.OTHER;
    }

    private Part collation() {
        in.skip(2);
        in.symbol("(");
        conditions.condition();
        in.symbol(")");
        facts.function(null, "pg_collation_for", false, List.of(""));
        return Part.OTHER;
    }

    private @Nullable Part interval() {
        if (!in.mysql()) {
            return typedLiteral("INTERVAL");
        }
        if (in.followedBy(TokenKind.OPERATOR) && !in.isSymbol(1, "-") && !in.isSymbol(1, "+")) {
            return null;
        }
        boolean call = in.followedBy(TokenKind.LEFT_PAREN);
        if (++depth > MAX_DEPTH) {
            throw new GivesUp();
        }
        in.skip(1);
        Value value = operands.chain().value();
        depth--;
        if (in.at(TokenKind.WORD) && !in.is("AND") && !in.is("OR")) {
            // The unit.
            in.skip(1);
        } else if (call) {
            facts.function(null, "interval", false, List.of());
            return Part.OTHER;
        } else {
            throw new GivesUp();
        }
        return Part.typed(value, "interval");
    }

    /** {@code DATE '2020-01-01'}, {@code timestamp(3) with time zone '…'}; null if no string follows the type. */
    private @Nullable Part typedLiteral(String word) {
        boolean type = switch (word) {
            case "DATE", "TIME", "TIMESTAMP" -> true;
            case "INTERVAL", "DOUBLE", "CHARACTER", "CHAR", "VARCHAR", "BIT", "NUMERIC", "DECIMAL", "NATIONAL" ->
                !in.mysql();
            default -> false;
        };
        if (!type) {
            return null;
        }
        int from = in.position();
        String name = tried(from);
        if (name == null || !in.at(TokenKind.STRING)) {
            in.reset(from);
            return null;
        }
        facts.cast(name);
        operands.string();
        if (word.equals("INTERVAL")) {
            in.intervalFields();
        }
        return Part.typed(Value.CONSTANT, name);
    }

    private @Nullable String tried(int from) {
        try {
            return in.type();
        } catch (GivesUp noType) {
            in.reset(from);
            return null;
        }
    }
}
