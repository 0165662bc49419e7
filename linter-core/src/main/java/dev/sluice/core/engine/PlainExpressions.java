package dev.sluice.core.engine;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers from the tokens alone; says that it cannot tell as soon as a subquery or template text is involved. */
public final class PlainExpressions implements Expressions {

    /** Words before a parenthesis that call nothing, or nothing whose value varies. */
    private static final Set<String> NO_FUNCTIONS = Set.of(
            "and",
            "or",
            "not",
            "in",
            "any",
            "all",
            "some",
            "array",
            "row",
            "cast",
            "case",
            "when",
            "then",
            "else",
            "is",
            "exists",
            "coalesce",
            "nullif",
            "greatest",
            "least",
            "values",
            "interval",
            "between",
            "like",
            "ilike",
            "using",
            "distinct",
            "from",
            "current_timestamp",
            "current_time",
            "localtime",
            "localtimestamp",
            "filter",
            "over");

    /** Words that are values, not columns. */
    private static final Set<String> LITERALS = Set.of("null", "true", "false");

    /** Words before a string that make a literal of it. */
    private static final Set<String> TYPED_LITERALS =
            Set.of("date", "time", "timestamp", "timestamptz", "interval", "uuid", "json", "jsonb", "inet", "numeric");

    private final Dialect dialect;

    public PlainExpressions(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Optional<List<String>> functions(Expression expression) {
        List<Token> tokens = read(expression.text());
        if (opaque(tokens)) {
            return Optional.empty();
        }
        List<String> functions = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i + 1).is("(") && tokens.get(i).name() && !partOfType(tokens, i)) {
                String name = qualified(tokens, i);
                if (tokens.get(i).quoted() || !NO_FUNCTIONS.contains(name)) {
                    functions.add(name);
                }
            }
        }
        return Optional.of(List.copyOf(functions));
    }

    /** Whether the name at a place is a type's: {@code ::varchar(10)}, {@code AS numeric(10,2)}, {@code ::public.t(1)}. */
    private static boolean partOfType(List<Token> tokens, int at) {
        int first = at;
        while (first >= 2 && tokens.get(first - 1).is(".")) {
            first -= 2;
        }
        if (first >= 2 && tokens.get(first).is("varying")) {
            return partOfType(tokens, first - 1);
        }
        return first >= 1
                && (tokens.get(first - 1).is("::") || tokens.get(first - 1).is("as"));
    }

    private static String qualified(List<Token> tokens, int last) {
        StringBuilder name = new StringBuilder(tokens.get(last).value());
        for (int i = last - 1;
                i >= 1 && tokens.get(i).is(".") && tokens.get(i - 1).name();
                i -= 2) {
            name.insert(0, '.').insert(0, tokens.get(i - 1).value());
        }
        return name.toString();
    }

    @Override
    public boolean isNull(Expression expression) {
        List<Token> tokens = stripped(read(expression.text()));
        return !tokens.isEmpty()
                && tokens.get(0).is("null")
                && (tokens.size() == 1 || (tokens.get(1).is("::") && noOperand(tokens, 2)));
    }

    @Override
    public boolean constant(Expression expression) {
        List<Token> tokens = read(expression.text());
        return !tokens.isEmpty() && constant(tokens);
    }

    private static boolean constant(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.opaque()) {
                return false;
            }
            if (token.is("::")) {
                i = endOfType(tokens, i + 1) - 1;
            } else if (token.name() && !literalWord(tokens, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean literalWord(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : Token.END;
        return !token.quoted()
                && (LITERALS.contains(token.value())
                        || (token.is("array") && next.is("["))
                        || (TYPED_LITERALS.contains(token.value()) && next.kind() == TokenKind.STRING));
    }

    /** Where the type that begins at a place ends, exclusive. */
    private static int endOfType(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size() && (tokens.get(at).name() || tokens.get(at).is("."))) {
            at++;
        }
        while (at < tokens.size() && (tokens.get(at).is("(") || tokens.get(at).is("["))) {
            at = closing(tokens, at) + 1;
        }
        return at;
    }

    private static boolean noOperand(List<Token> tokens, int typeFrom) {
        return endOfType(tokens, typeFrom) == tokens.size();
    }

    @Override
    public boolean alwaysTrue(Expression condition) {
        return alwaysTrue(read(condition.text()));
    }

    private static boolean alwaysTrue(List<Token> all) {
        List<Token> tokens = stripped(all);
        List<List<Token>> either = split(tokens, "or");
        if (either.size() > 1) {
            return either.stream().anyMatch(PlainExpressions::alwaysTrue);
        }
        List<List<Token>> both = split(tokens, "and");
        if (both.size() > 1) {
            return both.stream().allMatch(PlainExpressions::alwaysTrue);
        }
        return switch (tokens.size()) {
            case 1 -> tokens.get(0).is("true") || tokens.get(0).is("1");
            case 3 ->
                tokens.get(1).is("=")
                        && (tokens.get(0).kind() == TokenKind.NUMBER
                                || tokens.get(0).kind() == TokenKind.STRING)
                        && tokens.get(0).equals(tokens.get(2));
            default -> false;
        };
    }

    @Override
    public boolean impliesNotNull(Expression condition, String column) {
        return impliesNotNull(read(condition.text()), column);
    }

    private static boolean impliesNotNull(List<Token> all, String column) {
        List<Token> tokens = stripped(all);
        if (split(tokens, "or").size() > 1) {
            return false;
        }
        List<List<Token>> both = split(tokens, "and");
        if (both.size() > 1) {
            return both.stream().anyMatch(it -> impliesNotNull(it, column));
        }
        int size = tokens.size();
        return size > 3
                && tokens.get(size - 3).is("is")
                && tokens.get(size - 2).is("not")
                && tokens.get(size - 1).is("null")
                && column(tokens.subList(0, size - 3)).equals(Optional.of(column));
    }

    @Override
    public boolean mentions(Expression expression, String column) {
        for (Token token : read(expression.text())) {
            if (token.opaque() || (token.name() && token.value().equals(column))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Set<String> fixedColumns(Expression condition) {
        Set<String> columns = new HashSet<>();
        List<Token> tokens = read(condition.text());
        if (!opaque(tokens)) {
            collectFixed(tokens, columns);
        }
        return Set.copyOf(columns);
    }

    private static void collectFixed(List<Token> all, Set<String> columns) {
        List<Token> tokens = stripped(all);
        if (split(tokens, "or").size() > 1) {
            return;
        }
        List<List<Token>> both = split(tokens, "and");
        if (both.size() > 1) {
            both.forEach(it -> collectFixed(it, columns));
            return;
        }
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("=") || tokens.get(i).is("in")) {
                List<Token> left = tokens.subList(0, i);
                List<Token> right = tokens.subList(i + 1, tokens.size());
                if (constant(right)) {
                    column(left).ifPresent(columns::add);
                } else if (tokens.get(i).is("=") && constant(left)) {
                    column(right).ifPresent(columns::add);
                }
                return;
            }
        }
    }

    @Override
    public List<String> conjuncts(Expression condition) {
        List<String> result = new ArrayList<>();
        List<Token> tokens = stripped(read(condition.text()));
        if (split(tokens, "or").size() == 1) {
            split(tokens, "and")
                    .forEach(it -> result.add(text(stripped(it), 0, stripped(it).size())));
        }
        return List.copyOf(result);
    }

    @Override
    public Optional<CastColumn> castColumn(Expression expression) {
        List<Token> tokens = read(expression.text());
        return opaque(tokens) ? Optional.empty() : castColumn(tokens);
    }

    private static Optional<CastColumn> castColumn(List<Token> all) {
        List<Token> tokens = stripped(all);
        int last = lastCast(tokens);
        if (last > 0) {
            return castColumn(tokens.subList(0, last)).map(it -> with(it, text(tokens, last + 1, tokens.size())));
        }
        int size = tokens.size();
        if (size > 4 && tokens.get(0).is("cast") && tokens.get(1).is("(") && closing(tokens, 1) == size - 1) {
            List<Token> inner = tokens.subList(2, size - 1);
            List<List<Token>> sides = split(inner, "as");
            return sides.size() == 2
                    ? castColumn(sides.get(0))
                            .map(it ->
                                    with(it, text(sides.get(1), 0, sides.get(1).size())))
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

    private static String text(List<Token> tokens, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens.subList(from, to)) {
            boolean word = token.name() && !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
            text.append(word ? " " : "").append(token.value());
        }
        return text.toString();
    }

    /** The column that the tokens name and nothing else: {@code c}, {@code t.c}. */
    private static Optional<String> column(List<Token> all) {
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
        return last.quoted() || !LITERALS.contains(last.value()) ? Optional.of(last.value()) : Optional.empty();
    }

    /** Without the parentheses around all of it. */
    private static List<Token> stripped(List<Token> tokens) {
        List<Token> inner = tokens;
        while (inner.size() > 2 && inner.get(0).is("(") && closing(inner, 0) == inner.size() - 1) {
            inner = inner.subList(1, inner.size() - 1);
        }
        return inner;
    }

    private static int closing(List<Token> tokens, int opening) {
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
    private static List<List<Token>> split(List<Token> tokens, String word) {
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

    private static boolean opaque(List<Token> tokens) {
        return tokens.isEmpty() || tokens.stream().anyMatch(Token::opaque);
    }

    private List<Token> read(String text) {
        return Token.read(text, dialect);
    }
}
