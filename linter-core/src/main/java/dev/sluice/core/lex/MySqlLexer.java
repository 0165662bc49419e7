package dev.sluice.core.lex;

import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of MySQL and MariaDB, after {@code sql/sql_lex.cc}, and what the {@code mysql} client takes out of a script,
 * after {@code client/mysql.cc}. ANSI_QUOTES and NO_BACKSLASH_ESCAPES are off, as by default, until a script sets them.
 */
final class MySqlLexer extends Lexer {

    private final MySqlClient client;
    private final Dialect dialect;
    private int versionComment = -1;
    private boolean interrupts;

    MySqlLexer(String text, Span section, Dialect dialect, @Nullable Dialect branches) {
        super(text, section, branches, Quoting.MYSQL);
        this.dialect = dialect;
        client = new MySqlClient(this);
    }

    /** {@code END$$}: what may be part of a name must be known while names are read. */
    @Override
    void endDelimiter(String delimiter) {
        if (delimiter.length() > 1 && delimiter.charAt(0) == '$') {
            client.delimiter(delimiter);
        } else {
            super.endDelimiter(delimiter);
        }
    }

    @Override
    boolean commandInterrupts() {
        return interrupts;
    }

    @Override
    boolean delimited() {
        return !client.standard();
    }

    @Override
    int versionComment() {
        return versionComment;
    }

    @Override
    TokenKind scan() {
        char c = text.charAt(at);
        if (client.delimiterAt(at)) {
            return upTo(at + client.delimiter().length(), TokenKind.DELIMITER);
        }
        if (Words.nameStart(c) || c == '$') {
            return word(c);
        }
        if (Words.digit(c)) {
            return afterName(before, beforeEnd) ? name() : number();
        }
        return switch (c) {
            case ' ', '\t', '\n', '\u000B', '\f', '\r' -> whitespace();
            case '\'' -> string(at);
            case '"' -> quoting().doubleQuotedNames() ? quoted(at, TokenKind.QUOTED_NAME, "quoted name") : string(at);
            case '`' -> quoted(at, TokenKind.QUOTED_NAME, "quoted name");
            case '(' -> single(TokenKind.LEFT_PAREN);
            case ')' -> single(TokenKind.RIGHT_PAREN);
            case '[' -> single(TokenKind.LEFT_BRACKET);
            case ']' -> single(TokenKind.RIGHT_BRACKET);
            case ',' -> single(TokenKind.COMMA);
            case ';' -> single(TokenKind.SEMICOLON);
            case '?' -> single(TokenKind.PARAMETER);
            case '.' -> dot();
            case ':' -> colon();
            case '@' -> variable();
            case '#' -> comment(at);
            case '-' -> minus();
            case '/' -> slash();
            case '*' -> star();
            case '{' -> brace();
            case '\\' -> backslash();
            case '%' -> percent();
            case '&', '+', '<', '=', '>', '|', '!', '^', '~', '}' -> operator();
            default -> single(TokenKind.UNKNOWN);
        };
    }

    /** Whether the token at {@link #at} follows the dot of a qualified name: there {@code 1st} and {@code 5} are names. */
    private boolean afterName(TokenKind last, int lastEnd) {
        return last == TokenKind.DOT && lastEnd == at;
    }

    private TokenKind word(char c) {
        int command = client.command(at);
        if (command > at) {
            interrupts = true;
            return upTo(command, TokenKind.CLIENT_COMMAND);
        }
        if (peek(at + 1) == '\'') {
            switch (c) {
                case 'n', 'N' -> {
                    return string(at + 1);
                }
                case 'b', 'B', 'x', 'X' -> {
                    return quoted(at + 1, TokenKind.BIT_STRING, "bit string");
                }
                default -> {}
            }
        }
        // CREATE FUNCTION … LANGUAGE JAVASCRIPT AS $$ … $$ (MySQL 9); elsewhere $ begins a name
        if (c == '$' && before == TokenKind.WORD && Words.is(text, beforeStart, beforeEnd, "AS")) {
            TokenKind string = dollarQuoted();
            if (string != null) {
                return string;
            }
        }
        return name();
    }

    private TokenKind name() {
        int i = nameEnd(at);
        int end = throughPlaceholders(i);
        if (end > i) {
            return upTo(end, TokenKind.PLACEHOLDER);
        }
        return i > at ? upTo(i, TokenKind.WORD) : single(TokenKind.UNKNOWN);
    }

    private int nameEnd(int begin) {
        int i = begin;
        while (i < limit && Words.namePart(text.charAt(i)) && !placeholderInWord(i) && !client.delimiterInWord(i)) {
            i++;
        }
        return i;
    }

    /** A number, or a name that begins with digits: {@code 1st_col}, {@code 0xZZ}; MY_LEX_NUMBER_IDENT. */
    private TokenKind number() {
        int literal = prefixedLiteral();
        if (literal > 0) {
            return upTo(literal, TokenKind.BIT_STRING);
        }
        int i = digits(at);
        int power = exponent(i);
        if (power > i) {
            return upTo(power, TokenKind.NUMBER);
        }
        if (nameEnd(i) > i) {
            return name();
        }
        // 1..10 is a range of MariaDB's FOR loop
        if (peek(i) == '.' && peek(i + 1) != '.') {
            i = digits(i + 1);
            i = exponent(i);
        }
        return upTo(i, TokenKind.NUMBER);
    }

    /** Where {@code 0xff} or {@code 0b01} ends; only a lower-case letter makes one, and only where no name goes on. */
    private int prefixedLiteral() {
        char letter = peek(at + 1);
        if (peek(at) != '0' || (letter != 'x' && letter != 'b')) {
            return 0;
        }
        int i = at + 2;
        int radix = letter == 'x' ? 16 : 2;
        while (peek(i) < 128 && Character.digit(peek(i), radix) >= 0) {
            i++;
        }
        return i > at + 2 && nameEnd(i) == i ? i : 0;
    }

    private int digits(int begin) {
        int i = begin;
        while (Words.digit(peek(i))) {
            i++;
        }
        return i;
    }

    /** Where the exponent ends that begins at an index, or the index itself. */
    private int exponent(int index) {
        if (peek(index) != 'e' && peek(index) != 'E') {
            return index;
        }
        int power = peek(index + 1) == '+' || peek(index + 1) == '-' ? index + 2 : index + 1;
        int end = digits(power);
        return end > power ? end : index;
    }

    private TokenKind dot() {
        if (peek(at + 1) == '.') {
            return upTo(at + 2, TokenKind.OPERATOR);
        }
        boolean qualifies = beforeEnd == at && (before == TokenKind.WORD || before == TokenKind.QUOTED_NAME);
        if (qualifies || !Words.digit(peek(at + 1))) {
            return single(TokenKind.DOT);
        }
        return upTo(exponent(digits(at + 1)), TokenKind.NUMBER);
    }

    /** {@code :=}, a driver's {@code :name}, or the colon after a label. */
    private TokenKind colon() {
        if (peek(at + 1) == '=') {
            return upTo(at + 2, TokenKind.OPERATOR);
        }
        boolean label = before == TokenKind.WORD || before == TokenKind.QUOTED_NAME;
        if (label || !Words.nameStart(peek(at + 1))) {
            return single(TokenKind.OPERATOR);
        }
        return upTo(nameEnd(at + 1), TokenKind.PARAMETER);
    }

    /** {@code @user_variable}, {@code @@global.variable}, or the mark between the user and the host of an account. */
    private TokenKind variable() {
        boolean account = beforeEnd == at
                && (before == TokenKind.WORD || before == TokenKind.QUOTED_NAME || before == TokenKind.STRING);
        if (account) {
            return single(TokenKind.OPERATOR);
        }
        TokenKind property = mavenProperty();
        if (property != null) {
            return property;
        }
        int name = peek(at + 1) == '@' ? at + 2 : at + 1;
        switch (peek(name)) {
            case '`' -> {
                return quoted(name, TokenKind.PARAMETER, "quoted name");
            }
            case '\'', '"' -> {
                return escaped(name, TokenKind.PARAMETER, "quoted name");
            }
            default -> {}
        }
        int i = name;
        while ((Words.namePart(peek(i)) || peek(i) == '.') && !client.delimiterInWord(i)) {
            i++;
        }
        return i > name ? upTo(i, TokenKind.PARAMETER) : single(TokenKind.OPERATOR);
    }

    private TokenKind comment(int begin) {
        // the server ends it at the line feed only; the carriage return before one is white space to us
        int feed = text.indexOf('\n', begin, limit);
        int end = feed < 0 ? limit : feed;
        return upTo(end > begin && text.charAt(end - 1) == '\r' ? end - 1 : end, TokenKind.LINE_COMMENT);
    }

    /**
     * {@code --} needs white space or a control character behind it. The client drops a line that begins with
     * {@code --} between statements whatever follows, and so do we; Drizzle's mark never reaches the server.
     */
    private TokenKind minus() {
        if (peek(at + 1) == '-') {
            boolean blank = at + 2 >= limit || peek(at + 2) <= ' ' || peek(at + 2) == '\u007F';
            boolean dropped = betweenStatements() && firstOnLine(at);
            if (blank || dropped || RunnerMarks.drizzle(text, at)) {
                return comment(at);
            }
        }
        return operator();
    }

    private TokenKind slash() {
        if (peek(at + 1) != '*') {
            return operator();
        }
        char mark = peek(at + 2);
        int digits;
        if (mark == '!') {
            digits = at + 3;
        } else if (mark == 'M' && peek(at + 3) == '!' && dialect == Dialect.MARIADB) {
            digits = at + 4;
        } else {
            return blockComment(at + 2);
        }
        int end = versionEnd(digits);
        if (end > digits && skipped(Integer.parseInt(text, digits, end, 10), mark)) {
            return skippedVersionComment(end);
        }
        if (versionComment < 0) {
            versionComment = at;
        }
        return upTo(end, TokenKind.VERSION_COMMENT_OPEN);
    }

    /** A version has five or six digits; with any other number of them they are part of the SQL. */
    private int versionEnd(int digits) {
        int i = digits;
        while (i < digits + 6 && Words.digit(peek(i))) {
            i++;
        }
        return i - digits >= 5 ? i : digits;
    }

    /**
     * Whether no server of the dialect runs what the comment holds. MariaDB passes over 50700 to 99999, which are
     * MySQL's (https://mariadb.com/kb/en/comment-syntax/); versions from 100000 are MariaDB's alone as long as MySQL's
     * are below, and MySQL 26 counts from 260000. 999999 is no server's: MariaDB's dumps begin with a word to the client
     * under that number.
     */
    private boolean skipped(int version, char mark) {
        if (version == 999_999) {
            return true;
        }
        return dialect == Dialect.MARIADB
                ? mark == '!' && version >= 50_700 && version <= 99_999
                : version >= 100_000 && version < 260_000;
    }

    /** One that is passed over may hold ordinary comments; {@code consume_comment} in sql_lex.cc. */
    private TokenKind skippedVersionComment(int begin) {
        int i = begin;
        while (i + 1 < limit) {
            if (text.charAt(i) == '*' && text.charAt(i + 1) == '/') {
                return upTo(i + 2, TokenKind.BLOCK_COMMENT);
            }
            if (text.charAt(i) == '/' && text.charAt(i + 1) == '*') {
                int close = text.indexOf("*/", i + 2, limit);
                i = close < 0 ? limit : close + 2;
            } else {
                i++;
            }
        }
        return unterminated("comment");
    }

    private TokenKind blockComment(int begin) {
        int close = text.indexOf("*/", begin, limit);
        return close < 0 ? unterminated("comment") : upTo(close + 2, TokenKind.BLOCK_COMMENT);
    }

    /** Version comments do not nest: the server keeps a flag, which the first closing mark clears. */
    private TokenKind star() {
        if (versionComment >= 0 && peek(at + 1) == '/') {
            versionComment = -1;
            return upTo(at + 2, TokenKind.VERSION_COMMENT_CLOSE);
        }
        return single(TokenKind.OPERATOR);
    }

    private TokenKind brace() {
        TokenKind found = templateText();
        return found != null ? found : single(TokenKind.OPERATOR);
    }

    /** {@code \N} is NULL up to MySQL 5.7 and in MariaDB; any other is a command of the client. */
    private TokenKind backslash() {
        if (peek(at + 1) == 'N') {
            return upTo(at + 2, TokenKind.WORD);
        }
        if (peek(at + 1) == 'g' || peek(at + 1) == 'G') {
            return upTo(at + 2, TokenKind.DELIMITER);
        }
        interrupts = false;
        return upTo(client.shortCommand(at), TokenKind.CLIENT_COMMAND);
    }

    private TokenKind percent() {
        TokenKind placeholder = percentPlaceholder();
        return placeholder != null ? placeholder : operator();
    }

    private TokenKind operator() {
        return upTo(at + width(text.charAt(at), peek(at + 1), peek(at + 2)), TokenKind.OPERATOR);
    }

    private static int width(char first, char second, char third) {
        return switch (first) {
            case '<' -> second == '=' && third == '>' ? 3 : "=><".indexOf(second) >= 0 ? 2 : 1;
            case '>' -> second == '=' || second == '>' ? 2 : 1;
            case '!' -> second == '=' ? 2 : 1;
            case '|', '&' -> second == first ? 2 : 1;
            case '-' -> second == '>' ? third == '>' ? 3 : 2 : 1;
            default -> 1;
        };
    }
}
