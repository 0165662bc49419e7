package dev.sluice.core.catalog;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a function is called with; functions of one name differ by their inputs.
 *
 * @param inputs their types without length, one spelling for each
 * @param optional how many of the last ones have a default
 * @param variadic whether the last one takes any number of values
 */
public record Signature(List<String> inputs, int optional, boolean variadic) {

    /** Types of several words, which a name cannot be told from by its place. */
    private static final Map<String, Set<String>> SECOND_WORDS = Map.of(
            "double", Set.of("precision"),
            "character", Set.of("varying"),
            "char", Set.of("varying"),
            "bit", Set.of("varying"),
            "national", Set.of("character", "char"),
            "time", Set.of("with", "without"),
            "timestamp", Set.of("with", "without"),
            "interval", Set.of("year", "month", "day", "hour", "minute", "second"));

    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("int4", "integer"),
            Map.entry("int", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("float8", "double precision"),
            Map.entry("float", "double precision"),
            Map.entry("float4", "real"),
            Map.entry("bool", "boolean"),
            Map.entry("decimal", "numeric"),
            Map.entry("varchar", "character varying"),
            Map.entry("char", "character"),
            Map.entry("bpchar", "character"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("time without time zone", "time"));

    public Signature {
        inputs = List.copyOf(inputs);
    }

    /** Reads it with its parentheses; null if there are none. */
    static @Nullable Signature inParentheses(@Nullable Expression written, Dialect dialect) {
        String text = written == null ? "" : written.text();
        return text.isEmpty() ? null : of(text.substring(1, text.length() - 1), dialect);
    }

    /** Reads what stands between the parentheses of CREATE, ALTER or DROP FUNCTION. */
    public static Signature of(String arguments, Dialect dialect) {
        Tokens tokens = Splitter.tokensWithin(arguments, dialect);
        List<String> inputs = new ArrayList<>();
        int optional = 0;
        boolean variadic = false;
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i < tokens.size()) {
                TokenKind kind = tokens.kind(i);
                depth += kind == TokenKind.LEFT_PAREN || kind == TokenKind.LEFT_BRACKET
                        ? 1
                        : kind == TokenKind.RIGHT_PAREN || kind == TokenKind.RIGHT_BRACKET ? -1 : 0;
                if (depth > 0 || kind != TokenKind.COMMA) {
                    continue;
                }
            }
            boolean out = tokens.is(from, "OUT") && !tokens.is(from + 1, "IN");
            if (from < i && !out) {
                variadic |= tokens.is(from, "VARIADIC");
                int end = defaultsAt(tokens, from, i);
                optional += end < i ? 1 : 0;
                inputs.add(type(tokens, from, end));
            }
            from = i + 1;
        }
        return new Signature(inputs, optional, variadic);
    }

    /** Whether it can be called with so many values. */
    boolean takes(int count) {
        int least = inputs.size() - optional - (variadic ? 1 : 0);
        return count >= least && (variadic || count <= inputs.size());
    }

    /** Whether a call can mean either of two routines, neither being the better match: one has more parameters, with defaults. */
    public boolean ambiguousWith(Signature other) {
        int fewer = Math.min(inputs.size(), other.inputs.size());
        for (int count = 0; count <= fewer; count++) {
            if (count > 0 && !inputs.get(count - 1).equals(other.inputs.get(count - 1))) {
                return false;
            }
            if (takes(count) && other.takes(count) && !variadic && !other.variadic) {
                return !inputs.equals(other.inputs);
            }
        }
        return false;
    }

    /** Where DEFAULT or {@code =} stands, or the end. */
    private static int defaultsAt(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.is(i, "DEFAULT") || tokens.isSymbol(i, "=") || tokens.isSymbol(i, ":=")) {
                return i;
            }
        }
        return to;
    }

    /** The type of a parameter, whose mode and name may stand before it. */
    private static String type(Tokens tokens, int from, int to) {
        int at = from;
        while (at + 1 < to
                && (tokens.is(at, "IN")
                        || tokens.is(at, "OUT")
                        || tokens.is(at, "INOUT")
                        || tokens.is(at, "VARIADIC"))) {
            at++;
        }
        if (at + 1 < to && name(tokens, at) && name(tokens, at + 1) && !severalWords(tokens, at)) {
            at++;
        }
        StringBuilder type = new StringBuilder();
        int depth = 0;
        for (int i = at; i < to; i++) {
            TokenKind kind = tokens.kind(i);
            depth += kind == TokenKind.LEFT_PAREN ? 1 : 0;
            if (depth == 0) {
                boolean word = kind == TokenKind.WORD && !type.isEmpty() && tokens.kind(i - 1) != TokenKind.DOT;
                type.append(word ? " " : "").append(tokens.text(i).toLowerCase(Locale.ROOT));
            }
            depth -= kind == TokenKind.RIGHT_PAREN ? 1 : 0;
        }
        String written = type.toString();
        int array = written.indexOf('[');
        String element = array < 0 ? written : written.substring(0, array);
        return SPELLINGS.getOrDefault(element, element) + (array < 0 ? "" : "[]");
    }

    private static boolean name(Tokens tokens, int index) {
        return tokens.kind(index) == TokenKind.WORD || tokens.kind(index) == TokenKind.QUOTED_NAME;
    }

    private static boolean severalWords(Tokens tokens, int index) {
        String second = tokens.text(index + 1).toLowerCase(Locale.ROOT);
        return SECOND_WORDS
                .getOrDefault(tokens.text(index).toLowerCase(Locale.ROOT), Set.of())
                .contains(second);
    }
}
