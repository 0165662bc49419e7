package dev.sluice.core.parse.query;

import dev.sluice.core.ast.Operand;
import dev.sluice.core.ast.Operand.Test.Kind;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an expression of PostgreSQL as a tree of operands, in the precedence of its manual (4.1.6). */
public final class OperandReader {

    private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=");

    /** How closely operators bind beyond those that compare; any other is as {@code ||}. */
    private static final Map<String, Integer> BINDS = Map.of("+", 2, "-", 2, "*", 3, "/", 3, "%", 3, "^", 4);

    private static final int ANY_OTHER = 1;

    /** A tree as deep as a longer one may be is more than a caller can walk through. */
    private static final int LONGEST = 400;

    /** Words that begin what is read in another way, or end an operand. */
    private static final Set<String> SPECIAL = Set.of(
            "case",
            "array",
            "row",
            "extract",
            "position",
            "overlay",
            "substring",
            "trim",
            "interval",
            "exists",
            "any",
            "all",
            "some",
            "collate",
            "at",
            "grouping",
            "normalize",
            "xmlelement",
            "treat",
            "select",
            "values");

    private final List<Token> tokens;
    private int at;

    private OperandReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Thrown where something stands that is not read; carries nothing. */
    private static final class GivesUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivesUp() {
            super(null, null, false, false);
        }
    }

    /** The tree; empty where a part of the expression is none that is read here, or it is too long. */
    public static Optional<Operand> read(String expression, Dialect dialect) {
        List<Token> tokens = ExpressionShape.read(expression, dialect);
        if (tokens.isEmpty() || tokens.size() > LONGEST) {
            return Optional.empty();
        }
        OperandReader reader = new OperandReader(tokens);
        try {
            Operand operand = reader.or();
            return reader.at == tokens.size() ? Optional.of(operand) : Optional.empty();
        } catch (GivesUp e) {
            return Optional.empty();
        }
    }

    private boolean is(String text) {
        return at < tokens.size() && tokens.get(at).is(text);
    }

    private boolean accept(String text) {
        boolean here = is(text);
        at += here ? 1 : 0;
        return here;
    }

    private void expect(String text) {
        if (!accept(text)) {
            throw new GivesUp();
        }
    }

    private Operand or() {
        return joined("or");
    }

    private Operand joined(String word) {
        Operand first = word.equals("or") ? joined("and") : not();
        if (!is(word)) {
            return first;
        }
        List<Operand> all = new ArrayList<>(List.of(first));
        while (accept(word)) {
            all.add(word.equals("or") ? joined("and") : not());
        }
        return new Operand.Test(word.equals("or") ? Kind.OR : Kind.AND, all);
    }

    private Operand not() {
        boolean denied = false;
        while (accept("not")) {
            denied = !denied;
        }
        Operand operand = tested();
        return denied ? denied(operand) : operand;
    }

    private static Operand denied(Operand operand) {
        return new Operand.Test(Kind.NOT, List.of(operand));
    }

    /** IS NULL and its like. */
    private Operand tested() {
        Operand operand = compared();
        while (is("is") || is("isnull") || is("notnull")) {
            boolean not = is("notnull");
            Kind kind = Kind.IS_NULL;
            if (accept("is")) {
                not = accept("not");
                kind = testedFor();
            } else {
                at++;
            }
            List<Operand> operands = kind == Kind.IS_DISTINCT
                    ? List.of(new Operand.Operation("=", operand, compared()))
                    : List.of(operand);
            operand = new Operand.Test(kind, operands);
            operand = not ? denied(operand) : operand;
        }
        return operand;
    }

    private Kind testedFor() {
        if (accept("distinct")) {
            expect("from");
            return Kind.IS_DISTINCT;
        }
        if (accept("null") || accept("unknown")) {
            return Kind.IS_NULL;
        }
        if (accept("true")) {
            return Kind.IS_TRUE;
        }
        expect("false");
        return Kind.IS_FALSE;
    }

    private Operand compared() {
        Operand left = among();
        if (at < tokens.size()
                && tokens.get(at).kind() == TokenKind.OPERATOR
                && COMPARISONS.contains(tokens.get(at).value())) {
            String operator = tokens.get(at++).value();
            return new Operand.Operation(operator.equals("!=") ? "<>" : operator, left, among());
        }
        return left;
    }

    /** IN, BETWEEN and LIKE. */
    private Operand among() {
        Operand left = operation(ANY_OTHER);
        int before = at;
        boolean not = accept("not");
        if (accept("in")) {
            expect("(");
            List<Operand> all = new ArrayList<>();
            do {
                all.add(new Operand.Operation("=", left, or()));
            } while (accept(","));
            expect(")");
            Operand any = new Operand.Test(Kind.OR, all);
            return not ? denied(any) : any;
        }
        if (accept("between")) {
            accept("symmetric");
            Operand from = operation(ANY_OTHER);
            expect("and");
            Operand to = operation(ANY_OTHER);
            Operand both = new Operand.Test(
                    Kind.AND, List.of(new Operand.Operation(">=", left, from), new Operand.Operation("<=", left, to)));
            return not ? denied(both) : both;
        }
        if (accept("like") || accept("ilike")) {
            Operand like = new Operand.Operation("~~", left, operation(ANY_OTHER));
            return not ? denied(like) : like;
        }
        at = before;
        return left;
    }

    private Operand operation(int least) {
        Operand left = unary();
        while (at < tokens.size() && operator(tokens.get(at))) {
            String operator = tokens.get(at).value();
            int binds = BINDS.getOrDefault(operator, ANY_OTHER);
            if (binds < least) {
                break;
            }
            at++;
            left = new Operand.Operation(operator, left, operation(binds + 1));
        }
        return left;
    }

    private static boolean operator(Token token) {
        return token.kind() == TokenKind.OPERATOR && !COMPARISONS.contains(token.value()) && !token.is("::");
    }

    private Operand unary() {
        while (is("-") || is("+")) {
            at++;
        }
        Operand operand = primary();
        while (accept("::")) {
            int end = ExpressionShape.endOfType(tokens, at);
            operand = new Operand.Cast(operand, type(at, end));
            at = end;
        }
        return operand;
    }

    /** A type, whose name keeps its quotes where it would be another one without them. */
    private String type(int from, int to) {
        if (from >= to) {
            throw new GivesUp();
        }
        StringBuilder text = new StringBuilder();
        for (Token token : tokens.subList(from, to)) {
            String value = token.value();
            boolean quotes = token.kind() == TokenKind.QUOTED_NAME && !value.equals(value.toLowerCase(Locale.ROOT));
            boolean word = token.name() && !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
            text.append(word ? " " : "").append(quotes ? '"' + value.replace("\"", "\"\"") + '"' : value);
        }
        return text.toString();
    }

    private Operand primary() {
        if (at >= tokens.size()) {
            throw new GivesUp();
        }
        Token token = tokens.get(at);
        if (accept("(")) {
            Operand inner = or();
            expect(")");
            return inner;
        }
        return switch (token.kind()) {
            case STRING -> {
                at++;
                if (!token.value().startsWith("'")) {
                    throw new GivesUp();
                }
                yield new Operand.Untyped();
            }
            case NUMBER -> {
                at++;
                yield LiteralTypes.of(token.value(), Dialect.POSTGRESQL)
                        .<Operand>map(Operand.Value::new)
                        .orElseThrow(GivesUp::new);
            }
            case WORD, QUOTED_NAME -> named(token);
            default -> throw new GivesUp();
        };
    }

    private Operand named(Token token) {
        boolean word = token.kind() == TokenKind.WORD;
        if (word && token.is("cast")) {
            return cast();
        }
        if (word && token.is("null")) {
            at++;
            return new Operand.Untyped();
        }
        if (word && SPECIAL.contains(token.value())) {
            throw new GivesUp();
        }
        String value = word ? LiteralTypes.value(token.value()) : null;
        boolean called = at + 1 < tokens.size() && tokens.get(at + 1).is("(");
        if (value != null && !called) {
            at++;
            return new Operand.Value(value);
        }
        if (at + 1 < tokens.size() && tokens.get(at + 1).kind() == TokenKind.STRING) {
            // a literal with its type before it
            throw new GivesUp();
        }
        at++;
        @Nullable String qualifier = null;
        String name = token.value();
        if (accept(".")) {
            if (at >= tokens.size() || !tokens.get(at).name()) {
                throw new GivesUp();
            }
            qualifier = name;
            name = tokens.get(at++).value();
        }
        if (accept("(")) {
            return call(qualifier, name);
        }
        if (is(".") || is("[")) {
            throw new GivesUp();
        }
        return new Operand.Column(name);
    }

    private Operand call(@Nullable String schema, String name) {
        List<Operand> arguments = new ArrayList<>();
        if (accept(")")) {
            return new Operand.Call(schema, name, arguments);
        }
        do {
            arguments.add(or());
        } while (accept(","));
        expect(")");
        if (is("filter") || is("over") || is("within") || is(".") || is("[")) {
            throw new GivesUp();
        }
        return new Operand.Call(schema, name, arguments);
    }

    private Operand cast() {
        at++;
        expect("(");
        Operand operand = or();
        expect("as");
        int end = ExpressionShape.endOfType(tokens, at);
        String type = type(at, end);
        at = end;
        expect(")");
        return new Operand.Cast(operand, type);
    }
}
