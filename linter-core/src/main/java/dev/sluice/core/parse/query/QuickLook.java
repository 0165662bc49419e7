package dev.sluice.core.parse.query;

import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.source.Dialect;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the expressions that nearly every migration is made of: operands joined by operators, and conjunctions of simple
 * comparisons. Anything else it leaves to JSqlParser, by giving up, never by guessing.
 */
final class QuickLook {

    /** Calls within calls; deeper ones are left to the parser. */
    private static final int MAX_DEPTH = 20;

    /** Words whose grammar is their own. */
    private static final Set<String> BEYOND = Set.of(
            "ALL",
            "ANY",
            "BINARY",
            "CASE",
            "CAST",
            "CONVERT",
            "DEFAULT",
            "DISTINCT",
            "EXISTS",
            "EXTRACT",
            "NOT",
            "OVERLAY",
            "POSITION",
            "ROW",
            "SELECT",
            "SOME",
            "SUBSTRING",
            "TRIM");

    private final QuickCursor in;
    private final FactsBuilder facts;
    private int depth;

    private QuickLook(Tokens tokens, Dialect dialect) {
        this.in = new QuickCursor(tokens);
        this.facts = new FactsBuilder(dialect);
    }

    /** The facts, or null if it takes more than this. */
    static @Nullable ExpressionFacts read(Tokens tokens, Dialect dialect) {
        try {
            return new QuickLook(tokens, dialect).conjunction();
        } catch (QuickCursor.GivesUp more) {
            return null;
        }
    }

    private ExpressionFacts conjunction() {
        boolean constant = true;
        boolean alwaysTrue = true;
        boolean single = true;
        while (true) {
            Operand conjunct = conjunct();
            constant &= conjunct.constant();
            alwaysTrue &= conjunct.alwaysTrue();
            if (!in.word("AND")) {
                break;
            }
            single = false;
        }
        if (!in.atEnd()) {
            throw new QuickCursor.GivesUp();
        }
        return facts.build(constant && single, alwaysTrue);
    }

    /**
     * A part of the expression.
     *
     * @param column its name as written, if it is a column and nothing more; else null
     * @param bound whether it is a constant or a parameter
     * @param literal its text, if it is one literal token; else null
     */
    private record Operand(
            boolean constant,
            boolean bound,
            boolean alwaysTrue,
            @Nullable String column,
            @Nullable String literal) {

        static final Operand CONSTANT = new Operand(true, true, false, null, null);
        static final Operand OTHER = new Operand(false, false, false, null, null);
    }

    private Operand conjunct() {
        Operand left = chain();
        if (in.word("IS")) {
            boolean not = in.word("NOT");
            if (!in.word("NULL")) {
                throw new QuickCursor.GivesUp();
            }
            if (not && left.column() != null) {
                facts.notNull(left.column());
            }
            return Operand.OTHER;
        }
        if (in.is("NOT") && in.is(1, "IN")) {
            in.skip(2);
            list();
            return Operand.OTHER;
        }
        if (in.word("IN")) {
            boolean bound = list();
            if (bound && left.column() != null) {
                facts.fixed(left.column());
            }
            return Operand.OTHER;
        }
        String operator = comparison();
        return operator == null ? left : compared(left, operator, chain());
    }

    private Operand compared(Operand left, String operator, Operand right) {
        if (operator.equals("=")) {
            if (left.column() != null && right.bound()) {
                facts.fixed(left.column());
            }
            if (right.column() != null && left.bound()) {
                facts.fixed(right.column());
            }
        }
        boolean alwaysTrue = left.literal() != null
                && right.literal() != null
                && Literals.holds(left.literal(), operator, right.literal());
        return new Operand(left.constant() && right.constant(), false, alwaysTrue, null, null);
    }

    /** Whether every member is bound; a query is beyond this. */
    private boolean list() {
        in.symbol("(");
        boolean bound = true;
        do {
            bound &= chain().bound();
        } while (in.accept(","));
        in.symbol(")");
        return bound;
    }

    private @Nullable String comparison() {
        if (!in.at(TokenKind.OPERATOR)) {
            return null;
        }
        String text = in.text();
        return switch (text) {
            case "=", "<", ">", "<=", ">=", "<>", "!=" -> {
                in.skip(1);
                yield text;
            }
            default -> null;
        };
    }

    /** Operands joined by operators that compare nothing. */
    private Operand chain() {
        if (++depth > MAX_DEPTH) {
            throw new QuickCursor.GivesUp();
        }
        Operand first = operand();
        while (operator()) {
            Operand next = operand();
            boolean bound = first.bound() && next.bound();
            first = new Operand(first.constant() && next.constant(), bound, false, null, null);
        }
        depth--;
        return first;
    }

    private boolean operator() {
        if (!in.at(TokenKind.OPERATOR)) {
            return false;
        }
        return switch (in.text()) {
            case "+", "-", "*", "/", "%", "||", "->", "->>", "#>", "#>>" -> {
                in.skip(1);
                yield true;
            }
            default -> false;
        };
    }

    private Operand operand() {
        Operand operand = primary();
        while (true) {
            if (in.accept("::")) {
                facts.cast(in.type());
                operand = new Operand(operand.constant(), operand.bound(), false, null, null);
            } else if (in.is("AT") && in.is(1, "TIME") && in.is(2, "ZONE")) {
                in.skip(3);
                Operand zone = primary();
                operand = new Operand(operand.constant() && zone.constant(), operand.bound(), false, null, null);
            } else {
                return operand;
            }
        }
    }

    private Operand primary() {
        boolean signed = false;
        while (in.accept("-") || in.accept("+")) {
            signed = true;
        }
        return switch (in.kind()) {
            case NUMBER, STRING, BIT_STRING -> literal(signed);
            case PARAMETER -> {
                in.skip(1);
                yield new Operand(false, true, false, null, null);
            }
            case LEFT_PAREN -> parenthesised();
            case WORD, QUOTED_NAME -> named();
            default -> throw new QuickCursor.GivesUp();
        };
    }

    private Operand literal(boolean signed) {
        boolean number = in.at(TokenKind.NUMBER);
        boolean string = in.at(TokenKind.STRING);
        String text = in.take();
        while (string && in.at(TokenKind.STRING)) {
            in.skip(1);
            text = null;
        }
        // MySQL takes any number but 0 for true.
        boolean alwaysTrue = number && facts.dialect().mysqlFamily() && text != null && Literals.holds(text, "<>", "0");
        return new Operand(true, true, alwaysTrue && !signed, null, signed ? null : text);
    }

    private Operand parenthesised() {
        in.symbol("(");
        if (in.is("SELECT") || in.is("WITH") || in.is("VALUES") || in.is("TABLE")) {
            throw new QuickCursor.GivesUp();
        }
        Operand inner = chain();
        in.symbol(")");
        return inner;
    }

    private Operand named() {
        if (in.at(TokenKind.WORD)) {
            Operand special = special();
            if (special != null) {
                return special;
            }
        }
        String qualifier = null;
        String name = in.take();
        while (in.accept(".")) {
            qualifier = name;
            name = in.name();
        }
        if (name.startsWith("U&") || name.startsWith("u&")) {
            throw new QuickCursor.GivesUp();
        }
        if (in.accept("(")) {
            facts.function(qualifier, name, false);
            arguments();
            return Operand.OTHER;
        }
        if (in.at(TokenKind.STRING) || in.at(TokenKind.WORD)) {
            if (!in.is("AND") && !in.is("IS") && !in.is("IN") && !in.is("NOT") && !in.is("AT")) {
                throw new QuickCursor.GivesUp();
            }
        }
        facts.column(name);
        return new Operand(false, false, false, name, null);
    }

    private void arguments() {
        if (in.accept(")")) {
            return;
        }
        do {
            chain();
        } while (in.accept(","));
        in.symbol(")");
    }

    /** Words that are no names: literals, functions without parentheses, ARRAY, and literals with their type before them. */
    private @Nullable Operand special() {
        if (in.followedBy(TokenKind.DOT)) {
            return null;
        }
        if (in.word("TRUE")) {
            return new Operand(true, true, true, null, null);
        }
        if (in.word("FALSE") || in.word("NULL")) {
            return Operand.CONSTANT;
        }
        if (reserved()) {
            throw new QuickCursor.GivesUp();
        }
        if (FactsBuilder.keywordFunction(in.text(), facts.dialect())) {
            boolean parentheses = in.followedBy(TokenKind.LEFT_PAREN);
            facts.function(null, in.take(), !parentheses);
            if (parentheses) {
                in.symbol("(");
                arguments();
            }
            return Operand.OTHER;
        }
        if (in.is("ARRAY") && in.followedBy(TokenKind.LEFT_BRACKET)) {
            in.skip(1);
            return array();
        }
        boolean introducesString = in.followedBy(TokenKind.STRING);
        if (introducesString
                && (in.is("DATE") || in.is("TIME") || in.is("TIMESTAMP") || in.is("TIMESTAMPTZ") || introducer())) {
            in.skip(2);
            return Operand.CONSTANT;
        }
        if (introducesString && in.is("INTERVAL")) {
            in.skip(2);
            // A unit may follow.
            if (in.at(TokenKind.WORD) && !in.is("AND") && !in.is("AT")) {
                in.skip(1);
            }
            return Operand.CONSTANT;
        }
        return null;
    }

    private boolean introducer() {
        return facts.dialect().mysqlFamily() && in.text().startsWith("_");
    }

    private boolean reserved() {
        return BEYOND.contains(in.text().toUpperCase(Locale.ROOT));
    }

    private Operand array() {
        in.symbol("[");
        boolean constant = true;
        if (!in.accept("]")) {
            do {
                constant &= chain().constant();
            } while (in.accept(","));
            in.symbol("]");
        }
        return new Operand(constant, constant, false, null, null);
    }
}
