package dev.sluice.core.parse.query;

import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** How an expression is put together, as its tokens tell; what it does is {@link ExpressionReader}'s to say. */
public final class ExpressionShape {

    /** Of those that may stand behind a cast, they begin no word of a type. */
    private static final Set<String> OPERATORS_IN_WORDS = Set.of(
            "and",
            "at",
            "between",
            "ilike",
            "in",
            "is",
            "isnull",
            "like",
            "not",
            "notnull",
            "operator",
            "or",
            "similar");

    private ExpressionShape() {}

    /**
     * A column under casts.
     *
     * @param types the types it is cast to as written, the innermost first; empty for the bare column
     */
    public record CastColumn(String column, List<String> types) {
        public CastColumn {
            types = List.copyOf(types);
        }
    }

    /** Which columns it names, asked by name; all of them where that cannot be told. */
    public static Predicate<String> mentioned(String expression, Dialect dialect) {
        return names(Token.read(expression, dialect), Token::opaque);
    }

    /** The same where what queries within it name counts too. */
    public static Predicate<String> mentionedAnywhere(String expression, Dialect dialect) {
        return names(Token.read(expression, dialect), it -> it.opaque() && !it.is("select"));
    }

    private static Predicate<String> names(List<Token> tokens, Predicate<Token> opaque) {
        Set<String> names = new HashSet<>();
        for (Token token : tokens) {
            if (opaque.test(token)) {
                return column -> true;
            }
            if (token.name()) {
                names.add(token.value());
            }
        }
        return names::contains;
    }

    /** Where the type that begins at a place ends, exclusive. */
    static int endOfType(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size() && ofType(tokens, from, at)) {
            at++;
        }
        while (at < tokens.size() && (tokens.get(at).is("(") || tokens.get(at).is("["))) {
            at = closing(tokens, at) + 1;
        }
        return at;
    }

    private static boolean ofType(List<Token> tokens, int from, int at) {
        Token token = tokens.get(at);
        boolean operator = at > from && token.kind() == TokenKind.WORD && OPERATORS_IN_WORDS.contains(token.value());
        return token.is(".") || (token.name() && !operator);
    }

    private static boolean noOperand(List<Token> tokens, int typeFrom) {
        return endOfType(tokens, typeFrom) == tokens.size();
    }

    /** The expression as a column, cast or not: {@code c}, {@code c::text}, {@code CAST(c AS text)}. */
    public static Optional<CastColumn> castColumn(String expression, Dialect dialect) {
        return castColumn(read(expression, dialect));
    }

    private static Optional<CastColumn> castColumn(List<Token> all) {
        List<Token> tokens = stripped(all);
        int last = lastCast(tokens);
        if (last > 0) {
            return castColumn(tokens.subList(0, last))
                    .map(it -> with(it, type(tokens.subList(last + 1, tokens.size()))));
        }
        int size = tokens.size();
        if (size > 4 && tokens.get(0).is("cast") && tokens.get(1).is("(") && closing(tokens, 1) == size - 1) {
            List<Token> inner = tokens.subList(2, size - 1);
            List<List<Token>> sides = split(inner, "as");
            return sides.size() == 2
                    ? castColumn(sides.get(0)).map(it -> with(it, type(sides.get(1))))
                    : Optional.empty();
        }
        return column(tokens).map(name -> new CastColumn(name, List.of()));
    }

    /** The {@code ::} after which nothing but its type stands, or -1. */
    private static int lastCast(List<Token> tokens) {
        for (int i = tokens.size() - 1; i > 0; i--) {
            if (tokens.get(i).is("::")) {
                return noOperand(tokens, i + 1) ? i : -1;
            }
        }
        return -1;
    }

    private static CastColumn with(CastColumn inner, String type) {
        List<String> types = new ArrayList<>(inner.types());
        types.add(type);
        return new CastColumn(inner.column(), types);
    }

    static String text(List<Token> tokens, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens.subList(from, to)) {
            boolean word = token.name() && !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
            text.append(word ? " " : "").append(token.value());
        }
        return text.toString();
    }

    /** A type, whose name keeps its quotes where it would be another one without them. */
    private static String type(List<Token> tokens) {
        List<Token> written = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            String value = token.value();
            boolean quotes = token.kind() == TokenKind.QUOTED_NAME && !value.equals(value.toLowerCase(Locale.ROOT));
            written.add(quotes ? new Token(token.kind(), '"' + value.replace("\"", "\"\"") + '"') : token);
        }
        return text(written, 0, written.size());
    }

    /** The column that the tokens name and nothing else: {@code c}, {@code t.c}. */
    static Optional<String> column(List<Token> all) {
        List<Token> tokens = stripped(all);
        for (int i = 0; i < tokens.size(); i++) {
            if (i % 2 == 0 ? !tokens.get(i).name() : !tokens.get(i).is(".")) {
                return Optional.empty();
            }
        }
        if (tokens.size() % 2 == 0) {
            return Optional.empty();
        }
        Token last = tokens.get(tokens.size() - 1);
        boolean literal = last.is("null") || last.is("true") || last.is("false");
        return !literal ? Optional.of(last.value()) : Optional.empty();
    }

    /** Without the parentheses around all of it. */
    static List<Token> stripped(List<Token> tokens) {
        List<Token> inner = tokens;
        while (inner.size() > 2 && inner.get(0).is("(") && closing(inner, 0) == inner.size() - 1) {
            inner = inner.subList(1, inner.size() - 1);
        }
        return inner;
    }

    static int closing(List<Token> tokens, int opening) {
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            if (tokens.get(i).is("(") || tokens.get(i).is("[")) {
                depth++;
            } else if ((tokens.get(i).is(")") || tokens.get(i).is("]")) && --depth == 0) {
                return i;
            }
        }
        return tokens.size() - 1;
    }

    /** Cut at a word outside of all parentheses; the AND of BETWEEN is none. */
    static List<List<Token>> split(List<Token> tokens, String word) {
        List<List<Token>> parts = new ArrayList<>();
        int from = 0;
        boolean between = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("(") || tokens.get(i).is("[")) {
                i = closing(tokens, i);
            } else if (tokens.get(i).is("between")) {
                between = true;
            } else if (tokens.get(i).is("and") && between) {
                between = false;
            } else if (tokens.get(i).is(word)) {
                parts.add(tokens.subList(from, i));
                from = i + 1;
            }
        }
        parts.add(tokens.subList(from, tokens.size()));
        return parts;
    }

    /** The tokens of an expression; none if something in it cannot be seen, or it nests too deeply. */
    static List<Token> read(String text, Dialect dialect) {
        List<Token> tokens = Token.read(text, dialect);
        int depth = 0;
        int casts = 0;
        for (Token token : tokens) {
            depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
            casts += token.is("::") ? 1 : 0;
            if (token.opaque() || Math.max(depth, casts) > ExpressionReader.MAX_DEPTH) {
                return List.of();
            }
        }
        return tokens;
    }
}
