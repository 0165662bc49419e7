package dev.sluice.core.parse.query;

import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.source.Dialect;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What type PostgreSQL takes a literal for (manual, 4.1.2). */
public final class LiteralTypes {

    private static final BigInteger INTEGER = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final BigInteger BIGINT = BigInteger.valueOf(Long.MAX_VALUE);

    /** A number of more digits is none that a migration writes. */
    private static final int DIGITS = 100;

    private static final Map<String, String> VALUES = Map.of(
            "true", "boolean",
            "false", "boolean",
            "current_timestamp", "timestamptz",
            "current_date", "date",
            "localtimestamp", "timestamp",
            "current_user", "name",
            "session_user", "name",
            "current_role", "name");

    private static final Map<String, String> CALLS = Map.of("now", "timestamptz", "gen_random_uuid", "uuid");

    private LiteralTypes() {}

    /**
     * The type as a cast writes it, {@code ""} for a string, which is of whatever type is needed; empty for what is no
     * literal, with or without a cast, nor a value of the server's that needs no argument.
     */
    public static Optional<String> of(String expression, Dialect dialect) {
        List<Token> tokens = ExpressionShape.stripped(Token.read(expression, dialect));
        int size = tokens.size();
        if (size > 2 && tokens.get(1).is("::")) {
            List<Token> type = tokens.subList(2, size);
            boolean single = type.stream().noneMatch(it -> it.is("::") || mixedCase(it))
                    && ExpressionShape.endOfType(tokens, 2) == size
                    && tokens.get(0).kind() != TokenKind.PLACEHOLDER;
            return single ? Optional.of(ExpressionShape.text(tokens, 2, size)) : Optional.empty();
        }
        if (size == 3 && tokens.get(1).is("(") && tokens.get(2).is(")")) {
            return Optional.ofNullable(CALLS.get(tokens.get(0).value()));
        }
        boolean signed = size == 2 && (tokens.get(0).is("-") || tokens.get(0).is("+"));
        if (size != 1 && !signed) {
            return Optional.empty();
        }
        Token last = tokens.get(size - 1);
        return switch (last.kind()) {
            case STRING -> signed ? Optional.empty() : string(last.value());
            case NUMBER -> number(last.value());
            case WORD -> signed ? Optional.empty() : Optional.ofNullable(VALUES.get(last.value()));
            default -> Optional.empty();
        };
    }

    /** The type of a value that a word stands for, or null. */
    static @Nullable String value(String word) {
        return VALUES.get(word);
    }

    /** What is written in quotes for its case cannot be told by its text. */
    private static boolean mixedCase(Token token) {
        return token.kind() == TokenKind.QUOTED_NAME
                && !token.value().equals(token.value().toLowerCase(Locale.ROOT));
    }

    /** Not a bit string. */
    private static Optional<String> string(String text) {
        return text.startsWith("'") ? Optional.of("") : Optional.empty();
    }

    private static Optional<String> number(String text) {
        if (text.length() > DIGITS) {
            return Optional.empty();
        }
        if (!text.chars().allMatch(it -> it >= '0' && it <= '9')) {
            boolean decimal = text.chars().allMatch(it -> (it >= '0' && it <= '9') || it == '.');
            return decimal ? Optional.of("numeric") : Optional.empty();
        }
        BigInteger value = new BigInteger(text);
        return Optional.of(
                value.compareTo(INTEGER) <= 0 ? "integer" : value.compareTo(BIGINT) <= 0 ? "bigint" : "numeric");
    }
}
