package dev.sluice.core.lex;

/**
 * What the {@code mysql} client keeps for itself: the delimiter, and lines that it obeys instead of sending them. It
 * looks for these lines only between statements, as {@code find_command} in {@code client/mysql.cc} does.
 */
final class MySqlClient {

    /** The client's buffer for it holds 15 bytes. */
    private static final int LONGEST_DELIMITER = 15;

    /** Commands that are no SQL; {@code use}, {@code help} and the like are left to the statements of that name. */
    private static final String[] COMMANDS = {
        "SOURCE",
        "SYSTEM",
        "TEE",
        "NOTEE",
        "PAGER",
        "NOPAGER",
        "PROMPT",
        "WARNINGS",
        "NOWARNING",
        "CHARSET",
        "STATUS",
        "CONNECT",
        "EXIT",
        "QUIT",
        "EGO",
        "PRINT",
        "REHASH"
    };

    private final MySqlLexer lexer;
    private String delimiter = ";";
    /** Whether the delimiter looks like a word, and then ends a statement only where a word could stand. */
    private boolean wordlike;

    MySqlClient(MySqlLexer lexer) {
        this.lexer = lexer;
    }

    String delimiter() {
        return delimiter;
    }

    void delimiter(String newDelimiter) {
        delimiter = newDelimiter;
        wordlike = delimiter.charAt(0) != '$' && Words.namePart(delimiter.charAt(0));
    }

    /** Whether {@code ;} is the delimiter. */
    boolean standard() {
        return delimiter.equals(";");
    }

    /** Whether a delimiter other than {@code ;} stands at an index at which a token may begin. */
    boolean delimiterAt(int index) {
        if (standard() || !stands(index)) {
            return false;
        }
        return !wordlike || !Words.namePart(lexer.peek(index + delimiter.length()));
    }

    /** Whether a word ends here because of the delimiter: <code>END$$</code>, although {@code $} may be part of a name. */
    boolean delimiterInWord(int index) {
        return !standard() && !wordlike && stands(index);
    }

    private boolean stands(int index) {
        return lexer.peek(index) == delimiter.charAt(0)
                && index + delimiter.length() <= lexer.limit
                && lexer.text.startsWith(delimiter, index);
    }

    /**
     * Where the command line ends that begins with the word at an index; the index itself if there is none. Carries out
     * {@code DELIMITER}.
     */
    int command(int index) {
        char first = Words.upper(lexer.text.charAt(index));
        if (first == 'D' && wordIs(index, "DELIMITER") && lexer.firstOnLine(index)) {
            return delimiterLine(index, index + "DELIMITER".length());
        }
        if (!lexer.betweenStatements() || "STNPWCEQR".indexOf(first) < 0) {
            return index;
        }
        int wordEnd = wordEnd(index);
        if (!Words.isAny(lexer.text, index, wordEnd, COMMANDS) || !lexer.firstOnLine(index)) {
            return index;
        }
        int end = lineEnd(index);
        return lexer.text.indexOf(delimiter, index, end) < 0 ? end : index;
    }

    /** {@code \d //}, {@code \. file}, {@code \! ls}: to the end of the line. */
    int shortCommand(int index) {
        int end = lineEnd(index);
        if (lexer.peek(index + 1) == 'd') {
            change(index + 2, end);
        }
        return end;
    }

    private int delimiterLine(int index, int wordEnd) {
        int end = lineEnd(index);
        if (!lexer.betweenStatements() && !interrupts(wordEnd, end)) {
            return index;
        }
        change(wordEnd, end);
        return end;
    }

    /**
     * The client itself takes a DELIMITER line for one only between statements. Inside one it is SQL: a column may be
     * called so. But where nothing except a customary delimiter follows, the statement before was not closed, and going
     * on would swallow the rest of the file.
     */
    private boolean interrupts(int begin, int end) {
        int i = begin;
        while (i < end && Words.space(lexer.text.charAt(i))) {
            i++;
        }
        int argument = i;
        while (i < end && ";$/|#^~!\\".indexOf(lexer.text.charAt(i)) >= 0) {
            i++;
        }
        int length = i - argument;
        while (i < end && Words.space(lexer.text.charAt(i))) {
            i++;
        }
        return i == end && argument > begin && (length > 1 || (length == 1 && !standard()));
    }

    private void change(int begin, int end) {
        int i = begin;
        while (i < end && Words.space(lexer.text.charAt(i))) {
            i++;
        }
        if (i == end) {
            return;
        }
        char quote = lexer.text.charAt(i);
        boolean quoted = quote == '\'' || quote == '"' || quote == '`';
        int argument = quoted ? i + 1 : i;
        int stop = argument;
        while (stop < end && (quoted ? lexer.text.charAt(stop) != quote : !Words.space(lexer.text.charAt(stop)))) {
            stop++;
        }
        // the client refuses a backslash, and says so
        if (stop > argument && lexer.text.substring(argument, stop).indexOf('\\') < 0) {
            delimiter(lexer.text.substring(argument, Math.min(stop, argument + LONGEST_DELIMITER)));
        }
    }

    private boolean wordIs(int index, String word) {
        return Words.is(lexer.text, index, wordEnd(index), word);
    }

    private int wordEnd(int index) {
        int i = index;
        while (Words.namePart(lexer.peek(i))) {
            i++;
        }
        return i;
    }

    private int lineEnd(int index) {
        int end = lexer.lineEnd(index);
        while (end > index && Words.space(lexer.text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
