package dev.sluice.core.lex;

import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's tokens, after {@code src/backend/parser/scan.l}, and psql's commands, after
 * {@code src/fe_utils/psqlscan.l}. {@code standard_conforming_strings} is on, as it is by default since 9.1, until a
 * script sets it.
 */
final class PostgresLexer extends Lexer {

    /** {@code NAMEDATALEN - 1}: no operator is longer, so none needs a longer look. */
    private static final int LONGEST_OPERATOR = 63;

    private static final String OPERATOR_CHARACTERS = "~!@#^&|`?+-*/%<>=";
    /** An operator may end with + or - only if it holds one of these. */
    private static final String LETS_SIGN_END = "~!@#^&|`?%";

    /** How far a quoted string may go on in the next literal: escapes of an E'' string hold there too. */
    private enum Continuation {
        NONE,
        AFTER_ESCAPED,
        AFTER_ESCAPED_AND_BREAK
    }

    private Continuation continuation = Continuation.NONE;
    private int brackets;
    private boolean copyExpected;
    private boolean copyBegins;
    private final PsqlClient client = new PsqlClient(this);

    PostgresLexer(String text, Span section, @Nullable Dialect branches) {
        super(text, section, branches, Quoting.POSTGRESQL);
    }

    @Override
    boolean commandSends() {
        return client.sends();
    }

    @Override
    boolean commandRunsResult() {
        return client.runsResult();
    }

    @Override
    boolean conditional() {
        return super.conditional() || client.conditional();
    }

    @Override
    void expectCopyData() {
        copyExpected = true;
    }

    @Override
    TokenKind scan() {
        if (copyBegins) {
            copyBegins = false;
            return copyData();
        }
        int begin = at;
        Continuation inherited = continuation;
        TokenKind found = token(text.charAt(at));
        continuation = continued(inherited, found, begin);
        return found;
    }

    /** White space with a line break and {@code --} comments may stand between the parts of a literal, nothing else. */
    private Continuation continued(Continuation inherited, TokenKind found, int begin) {
        if (found == TokenKind.STRING) {
            char first = text.charAt(begin);
            boolean escapes = first == 'e'
                    || first == 'E'
                    || (first == '\'' && inherited == Continuation.AFTER_ESCAPED_AND_BREAK);
            return escapes ? Continuation.AFTER_ESCAPED : Continuation.NONE;
        }
        if (inherited == Continuation.NONE || found == TokenKind.LINE_COMMENT) {
            return inherited;
        }
        if (found != TokenKind.WHITESPACE) {
            return Continuation.NONE;
        }
        for (int i = begin; i < at; i++) {
            if (Words.lineBreak(text.charAt(i))) {
                return Continuation.AFTER_ESCAPED_AND_BREAK;
            }
        }
        return inherited;
    }

    private TokenKind token(char c) {
        if (Words.nameStart(c)) {
            return word(c);
        }
        if (Words.digit(c)) {
            return number();
        }
        return switch (c) {
            case ' ', '\t', '\n', '\u000B', '\f', '\r' -> blanks();
            case '\'' ->
                continuation == Continuation.AFTER_ESCAPED_AND_BREAK
                        ? escaped(at, TokenKind.STRING, "string")
                        : string(at);
            case '"' -> quoted(at, TokenKind.QUOTED_NAME, "quoted name");
            case '(' -> single(TokenKind.LEFT_PAREN);
            case ')' -> single(TokenKind.RIGHT_PAREN);
            case '[' -> bracket(1, TokenKind.LEFT_BRACKET);
            case ']' -> bracket(-1, TokenKind.RIGHT_BRACKET);
            case ',' -> single(TokenKind.COMMA);
            case ';' -> semicolon(1);
            case '.' -> dot();
            case ':' -> colon();
            case '$' -> dollar();
            case '\\' -> backslash();
            case '{', '}' -> brace();
            default -> OPERATOR_CHARACTERS.indexOf(c) >= 0 ? comment(c) : single(TokenKind.UNKNOWN);
        };
    }

    private TokenKind blanks() {
        if (!copyExpected) {
            return whitespace();
        }
        int i = at;
        while (Words.space(peek(i)) && peek(i) != '\n') {
            i++;
        }
        if (peek(i) == '\n') {
            i++;
            copyExpected = false;
            copyBegins = i < limit;
        }
        return upTo(i, TokenKind.WHITESPACE);
    }

    /** The lines up to and with {@code \.}, as psql reads them; without one, all the rest. */
    private TokenKind copyData() {
        int line = at;
        while (line < limit) {
            if (peek(line) == '\\' && peek(line + 1) == '.') {
                int after = line + 2;
                int end = peek(after) == '\r' ? after + 1 : after;
                if (end >= limit || peek(end) == '\n') {
                    return upTo(after, TokenKind.COPY_DATA);
                }
            }
            int feed = text.indexOf('\n', line, limit);
            line = feed < 0 ? limit : feed + 1;
        }
        return upTo(limit, TokenKind.COPY_DATA);
    }

    private TokenKind bracket(int step, TokenKind found) {
        brackets = Math.max(0, brackets + step);
        return single(found);
    }

    private TokenKind semicolon(int width) {
        brackets = 0;
        return upTo(at + width, TokenKind.SEMICOLON);
    }

    private TokenKind dot() {
        if (Words.digit(peek(at + 1))) {
            return number();
        }
        return peek(at + 1) == '.' ? upTo(at + 2, TokenKind.OPERATOR) : single(TokenKind.DOT);
    }

    private TokenKind word(char c) {
        TokenKind prefixed = prefixed(c);
        if (prefixed != null) {
            return prefixed;
        }
        int i = at + 1;
        while (i < limit && Words.namePart(text.charAt(i)) && !placeholderInWord(i)) {
            i++;
        }
        int end = throughPlaceholders(i);
        return upTo(end, end > i ? TokenKind.PLACEHOLDER : TokenKind.WORD);
    }

    /** {@code E''}, {@code B''}, {@code X''}, {@code N''}, {@code U&''} and {@code U&""}. */
    private @Nullable TokenKind prefixed(char c) {
        char next = peek(at + 1);
        if (next == '\'') {
            return switch (c) {
                case 'e', 'E' -> escaped(at + 1, TokenKind.STRING, "string");
                case 'n', 'N' -> string(at + 1);
                case 'b', 'B', 'x', 'X' -> quoted(at + 1, TokenKind.BIT_STRING, "bit string");
                default -> null;
            };
        }
        if (next == '&' && (c == 'u' || c == 'U')) {
            return switch (peek(at + 2)) {
                case '\'' -> quoted(at + 2, TokenKind.STRING, "string");
                case '"' -> quoted(at + 2, TokenKind.QUOTED_NAME, "quoted name");
                default -> null;
            };
        }
        return null;
    }

    /**
     * Trailing junk such as {@code 123abc} is an error since PostgreSQL 15 and was an alias before; it is read as a
     * number and a word.
     */
    private TokenKind number() {
        int radix = radix();
        if (radix > 0) {
            return upTo(digits(at + 2, radix), TokenKind.NUMBER);
        }
        int i = digits(at, 10);
        if (peek(i) == '.' && peek(i + 1) != '.') {
            i = digits(i + 1, 10);
        }
        if (peek(i) == 'e' || peek(i) == 'E') {
            int power = peek(i + 1) == '+' || peek(i + 1) == '-' ? i + 2 : i + 1;
            if (Words.digit(peek(power))) {
                i = digits(power, 10);
            }
        }
        return upTo(i, TokenKind.NUMBER);
    }

    /** The radix of {@code 0x1F}, {@code 0o17} and {@code 0b1} (PostgreSQL 16), or 0. */
    private int radix() {
        if (peek(at) != '0') {
            return 0;
        }
        int radix = switch (peek(at + 1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 0;
        };
        return radix > 0 && digits(at + 2, radix) > at + 2 ? radix : 0;
    }

    /** Where the digits end, each of which may have one {@code _} before it (PostgreSQL 16). */
    private int digits(int begin, int radix) {
        int i = begin;
        while (true) {
            int digit = peek(i) == '_' && (i > begin || radix != 10) ? i + 1 : i;
            char c = peek(digit);
            if (c >= 128 || Character.digit(c, radix) < 0) {
                return i;
            }
            i = digit + 1;
        }
    }

    private TokenKind dollar() {
        if (Words.digit(peek(at + 1))) {
            int i = at + 2;
            while (Words.digit(peek(i))) {
                i++;
            }
            return upTo(i, TokenKind.PARAMETER);
        }
        int end = throughPlaceholders(at);
        if (end > at) {
            return upTo(end, TokenKind.PLACEHOLDER);
        }
        TokenKind string = dollarQuoted();
        if (string != null) {
            return string;
        }
        if (!Words.nameStart(peek(at + 1))) {
            return single(TokenKind.UNKNOWN);
        }
        // $name with no second $ is no SQL: a shell or PHP variable, still to be filled in
        int i = at + 1;
        while (Words.namePart(peek(i))) {
            i++;
        }
        return upTo(i, TokenKind.PLACEHOLDER);
    }

    private TokenKind brace() {
        TokenKind found = templateText();
        return found != null ? found : single(TokenKind.UNKNOWN);
    }

    /** {@code ::}, {@code :=}, psql's {@code :name}, {@code :'name'} and {@code :"name"}, or the colon of a slice. */
    private TokenKind colon() {
        char next = peek(at + 1);
        if (next == ':' || next == '=') {
            return upTo(at + 2, TokenKind.OPERATOR);
        }
        boolean quote = next == '\'' || next == '"';
        int name = quote ? at + 2 : at + 1;
        int i = name;
        while (peek(i) != '$' && Words.namePart(peek(i))) {
            i++;
        }
        // array[1:n] is a slice, although psql would fill in n if it knew a variable of that name
        boolean variable = brackets == 0 && i > name && (quote ? peek(i) == next : !Words.digit(peek(name)));
        if (!variable) {
            return single(TokenKind.OPERATOR);
        }
        // :'name' can only be a string; the others are replaced by whatever text or name the variable holds
        return next == '\''
                ? upTo(i + 1, TokenKind.PARAMETER)
                : upTo(throughPlaceholders(quote ? i + 1 : i), TokenKind.PLACEHOLDER);
    }

    private TokenKind comment(char c) {
        if (c == '-' && peek(at + 1) == '-') {
            return lineComment();
        }
        if (c == '/' && peek(at + 1) == '*') {
            return nestedComment();
        }
        TokenKind placeholder = switch (c) {
            case '%' -> percentPlaceholder();
            case '@' -> mavenProperty();
            default -> null;
        };
        return placeholder != null ? placeholder : operator();
    }

    private TokenKind nestedComment() {
        int depth = 1;
        int i = at + 2;
        while (i + 1 < limit) {
            char c = text.charAt(i);
            if (c == '*' && text.charAt(i + 1) == '/') {
                i += 2;
                if (--depth == 0) {
                    return upTo(i, TokenKind.BLOCK_COMMENT);
                }
            } else if (c == '/' && text.charAt(i + 1) == '*') {
                i += 2;
                depth++;
            } else {
                i++;
            }
        }
        return unterminated("comment");
    }

    /** The longest run of operator characters, cut before a comment, and before closing signs as scan.l cuts it. */
    private TokenKind operator() {
        int end = at + 1;
        while (end - at < LONGEST_OPERATOR && OPERATOR_CHARACTERS.indexOf(peek(end)) >= 0 && !commentAt(end)) {
            end++;
        }
        boolean signMayEnd = false;
        for (int i = at; i < end - 1; i++) {
            signMayEnd |= LETS_SIGN_END.indexOf(text.charAt(i)) >= 0;
        }
        while (!signMayEnd && end - at > 1 && (text.charAt(end - 1) == '+' || text.charAt(end - 1) == '-')) {
            end--;
        }
        return upTo(end, TokenKind.OPERATOR);
    }

    private boolean commentAt(int index) {
        char c = peek(index);
        char next = peek(index + 1);
        return (c == '-' && next == '-') || (c == '/' && next == '*');
    }

    /** A psql command: to the end of the line, or to {@code \\}, after which SQL goes on. */
    private TokenKind backslash() {
        char next = peek(at + 1);
        if (next == ';') {
            return semicolon(2);
        }
        if (next == ':') {
            return upTo(at + 2, TokenKind.OPERATOR);
        }
        int end = client.command(at);
        copyExpected |= client.copies();
        return upTo(end, TokenKind.CLIENT_COMMAND);
    }
}
