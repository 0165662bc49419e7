package dev.sluice.core.lex;

/** The commands that psql keeps for itself, after {@code src/bin/psql/psqlscanslash.l} and {@code command.c}. */
final class PsqlClient {

    private final Lexer lexer;
    private int openIfs;
    private boolean sends;
    private boolean runsResult;
    private boolean copies;

    PsqlClient(Lexer lexer) {
        this.lexer = lexer;
    }

    /** Where the command ends that begins with the backslash at an index: with its line, or after {@code \\}. */
    int command(int index) {
        int name = index + 1;
        int nameEnd = name;
        while (Words.namePart(lexer.peek(nameEnd))) {
            nameEnd++;
        }
        // \copy and \! take the whole line as it is
        boolean copy = is(name, nameEnd, "COPY");
        boolean shell = lexer.peek(name) == '!';
        int end = copy || shell ? lexer.lineEnd(nameEnd) : separatorOrLineEnd(nameEnd);
        sends = lexer.peek(name) == 'g' || is(name, nameEnd, "CROSSTABVIEW") || is(name, nameEnd, "WATCH");
        runsResult = is(name, nameEnd, "GEXEC");
        copies = copy && readsStandardInput(nameEnd, end);
        if (is(name, nameEnd, "IF")) {
            openIfs++;
        } else if (is(name, nameEnd, "ENDIF") && openIfs > 0) {
            openIfs--;
        }
        return end;
    }

    /** Whether the last command sent what was read so far. */
    boolean sends() {
        return sends;
    }

    /** Whether it ran what came back as statements. */
    boolean runsResult() {
        return runsResult;
    }

    /** Whether data for it follows on the next lines. */
    boolean copies() {
        return copies;
    }

    /** Whether what is read now stands between {@code \if} and {@code \endif}. */
    boolean conditional() {
        return openIfs > 0;
    }

    private boolean is(int from, int to, String word) {
        return Words.is(lexer.text, from, to, word);
    }

    /** The end of the first {@code \\} on the line. Looks no further: a line may be nothing but separators. */
    private int separatorOrLineEnd(int offset) {
        int i = offset;
        while (i < lexer.limit && !Words.lineBreak(lexer.text.charAt(i))) {
            if (lexer.text.charAt(i) == '\\' && lexer.peek(i + 1) == '\\') {
                return i + 2;
            }
            i++;
        }
        return i;
    }

    private boolean readsStandardInput(int begin, int end) {
        boolean afterFrom = false;
        int i = begin;
        while (i < end) {
            int wordEnd = i;
            while (wordEnd < end && Words.namePart(lexer.text.charAt(wordEnd))) {
                wordEnd++;
            }
            if (wordEnd == i) {
                afterFrom &= Words.space(lexer.text.charAt(i));
                i++;
                continue;
            }
            if (afterFrom && is(i, wordEnd, "STDIN")) {
                return true;
            }
            afterFrom = is(i, wordEnd, "FROM");
            i = wordEnd;
        }
        return false;
    }
}
