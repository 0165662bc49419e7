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

    private final Tokens tokens;
    private final FactsBuilder facts;
    private int at;
    private int depth;

    private QuickLook(Tokens tokens, Dialect dialect) {
        this.tokens = tokens;
        this.facts = new FactsBuilder(dialect);
    }

    /** Thrown where the look is too quick; carries nothing. */
    private static final class GivesUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivesUp() {
            super(null, null, false, false);
        }
    }

    /** The facts, or null if it takes more than this. */
    static @Nullable ExpressionFacts read(Tokens tokens, Dialect dialect) {
        try {
            return new QuickLook(tokens, dialect).conjunction();
        } catch (GivesUp more) {
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
            if (!word("AND")) {
                break;
            }
            single = false;
        }
        if (at < tokens.size()) {
            throw new GivesUp();
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
        if (word("IS")) {
            boolean not = word("NOT");
            if (!word("NULL")) {
                throw new GivesUp();
            }
            if (not && left.column() != null) {
                facts.notNull(left.column());
            }
            return Operand.OTHER;
        }
        if (is("NOT") && is(1, "IN")) {
            at += 2;
            list();
            return Operand.OTHER;
        }
        if (word("IN")) {
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
        symbol("(");
        boolean bound = true;
        do {
            bound &= chain().bound();
        } while (accept(","));
        symbol(")");
        return bound;
    }

    private @Nullable String comparison() {
        if (at >= tokens.size() || tokens.kind(at) != TokenKind.OPERATOR) {
            return null;
        }
        String text = tokens.text(at);
        return switch (text) {
            case "=", "<", ">", "<=", ">=", "<>", "!=" -> {
                at++;
                yield text;
            }
            default -> null;
        };
    }

    /** Operands joined by operators that compare nothing. */
    private Operand chain() {
        if (++depth > MAX_DEPTH) {
            throw new GivesUp();
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
        if (at >= tokens.size() || tokens.kind(at) != TokenKind.OPERATOR) {
            return false;
        }
        return switch (tokens.text(at)) {
            case "+", "-", "*", "/", "%", "||", "->", "->>", "#>", "#>>" -> {
                at++;
                yield true;
            }
            default -> false;
        };
    }

    private Operand operand() {
        Operand operand = primary();
        while (true) {
            if (accept("::")) {
                facts.cast(type());
                operand = new Operand(operand.constant(), operand.bound(), false, null, null);
            } else if (is("AT") && is(1, "TIME") && is(2, "ZONE")) {
                at += 3;
                Operand zone = primary();
                operand = new Operand(operand.constant() && zone.constant(), operand.bound(), false, null, null);
            } else {
                return operand;
            }
        }
    }

    private Operand primary() {
        boolean signed = false;
        while (accept("-") || accept("+")) {
            signed = true;
        }
        if (at >= tokens.size()) {
            throw new GivesUp();
        }
        return switch (tokens.kind(at)) {
            case NUMBER, STRING, BIT_STRING -> literal(signed);
            case PARAMETER -> {
                at++;
                yield new Operand(false, true, false, null, null);
            }
            case LEFT_PAREN -> parenthesised();
            case WORD, QUOTED_NAME -> named();
            default -> throw new GivesUp();
        };
    }

    private Operand literal(boolean signed) {
        String text = tokens.text(at);
        boolean number = tokens.kind(at) == TokenKind.NUMBER;
        boolean string = tokens.kind(at) == TokenKind.STRING;
        at++;
        while (string && at < tokens.size() && tokens.kind(at) == TokenKind.STRING) {
            at++;
            text = null;
        }
        // MySQL takes any number but 0 for true.
        boolean alwaysTrue = number && facts.dialect().mysqlFamily() && text != null && Literals.holds(text, "<>", "0");
        return new Operand(true, true, alwaysTrue && !signed, null, signed ? null : text);
    }

    private Operand parenthesised() {
        symbol("(");
        if (is("SELECT") || is("WITH") || is("VALUES") || is("TABLE")) {
            throw new GivesUp();
        }
        Operand inner = chain();
        symbol(")");
        return inner;
    }

    private Operand named() {
        boolean quoted = tokens.kind(at) == TokenKind.QUOTED_NAME;
        if (!quoted) {
            Operand special = special();
            if (special != null) {
                return special;
            }
        }
        String qualifier = null;
        String name = tokens.text(at++);
        while (accept(".")) {
            if (at >= tokens.size()
                    || (tokens.kind(at) != TokenKind.WORD && tokens.kind(at) != TokenKind.QUOTED_NAME)) {
                throw new GivesUp();
            }
            qualifier = name;
            name = tokens.text(at++);
        }
        if (name.startsWith("U&") || name.startsWith("u&")) {
            throw new GivesUp();
        }
        if (accept("(")) {
            facts.function(qualifier, name, false);
            arguments();
            return Operand.OTHER;
        }
        if (at < tokens.size() && (tokens.kind(at) == TokenKind.STRING || tokens.kind(at) == TokenKind.WORD)) {
            if (!is("AND") && !is("IS") && !is("IN") && !is("NOT") && !is("AT")) {
                throw new GivesUp();
            }
        }
        facts.column(name);
        return new Operand(false, false, false, name, null);
    }

    private void arguments() {
        if (accept(")")) {
            return;
        }
        do {
            chain();
        } while (accept(","));
        symbol(")");
    }

    /** Words that are no names: literals, functions without parentheses, ARRAY, and literals with their type before them. */
    private @Nullable Operand special() {
        boolean alone = at + 1 >= tokens.size() || tokens.kind(at + 1) != TokenKind.DOT;
        if (!alone) {
            return null;
        }
        if (word("TRUE")) {
            return new Operand(true, true, true, null, null);
        }
        if (word("FALSE") || word("NULL")) {
            return Operand.CONSTANT;
        }
        if (reserved()) {
            throw new GivesUp();
        }
        if (FactsBuilder.keywordFunction(tokens.text(at), facts.dialect())) {
            boolean parentheses = at + 1 < tokens.size() && tokens.kind(at + 1) == TokenKind.LEFT_PAREN;
            facts.function(null, tokens.text(at++), !parentheses);
            if (parentheses) {
                symbol("(");
                arguments();
            }
            return Operand.OTHER;
        }
        if (is("ARRAY") && at + 1 < tokens.size() && tokens.kind(at + 1) == TokenKind.LEFT_BRACKET) {
            at++;
            return array();
        }
        boolean introducesString = at + 1 < tokens.size() && tokens.kind(at + 1) == TokenKind.STRING;
        if (introducesString && (is("DATE") || is("TIME") || is("TIMESTAMP") || is("TIMESTAMPTZ") || introducer())) {
            at += 2;
            return Operand.CONSTANT;
        }
        if (introducesString && is("INTERVAL")) {
            at += 2;
            // A unit may follow.
            if (at < tokens.size() && tokens.kind(at) == TokenKind.WORD && !is("AND") && !is("AT")) {
                at++;
            }
            return Operand.CONSTANT;
        }
        return null;
    }

    private boolean introducer() {
        return facts.dialect().mysqlFamily() && tokens.text(at).startsWith("_");
    }

    private boolean reserved() {
        return BEYOND.contains(tokens.text(at).toUpperCase(Locale.ROOT));
    }

    private Operand array() {
        symbol("[");
        boolean constant = true;
        if (!accept("]")) {
            do {
                constant &= chain().constant();
            } while (accept(","));
            symbol("]");
        }
        return new Operand(constant, constant, false, null, null);
    }

    /** A type after {@code ::}. */
    private String type() {
        int from = at;
        do {
            if (at >= tokens.size()
                    || (tokens.kind(at) != TokenKind.WORD && tokens.kind(at) != TokenKind.QUOTED_NAME)) {
                throw new GivesUp();
            }
            at++;
        } while (accept("."));
        if (!word("PRECISION")) {
            word("VARYING");
        }
        typeLength();
        if ((is("WITH") || is("WITHOUT")) && is(1, "TIME") && is(2, "ZONE")) {
            at += 3;
        }
        while (accept("[")) {
            if (at < tokens.size() && tokens.kind(at) == TokenKind.NUMBER) {
                at++;
            }
            symbol("]");
        }
        return tokens.text().substring(tokens.start(from), tokens.end(at - 1));
    }

    private void typeLength() {
        if (!accept("(")) {
            return;
        }
        do {
            if (at >= tokens.size() || tokens.kind(at) != TokenKind.NUMBER) {
                throw new GivesUp();
            }
            at++;
        } while (accept(","));
        symbol(")");
    }

    private boolean is(String word) {
        return tokens.is(at, word);
    }

    private boolean is(int ahead, String word) {
        return tokens.is(at + ahead, word);
    }

    private boolean word(String word) {
        if (!is(word)) {
            return false;
        }
        at++;
        return true;
    }

    private boolean accept(String symbol) {
        if (!tokens.isSymbol(at, symbol)) {
            return false;
        }
        at++;
        return true;
    }

    private void symbol(String symbol) {
        if (!accept(symbol)) {
            throw new GivesUp();
        }
    }
}
