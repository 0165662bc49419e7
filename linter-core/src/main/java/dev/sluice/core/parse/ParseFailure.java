package dev.sluice.core.parse;

/** What is written is not what the grammar has here. Caught at the action or the statement; never leaves the package. */
final class ParseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    /**
     * @param reason one clause for people, without the place
     * @param offset where in the text that is read, in UTF-16 units
     */
    ParseFailure(String reason, int offset) {
        // Thrown once for each unread statement of a stranger's file: the stack trace would cost more than the parse.
        super(reason, null, false, false);
        this.offset = offset;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    /** Where it is in a statement of several lines, which is easier to look through when its line is named. */
    String place(String text, int statementStart) {
        int line = 1;
        for (int i = statementStart; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        return line == 1 ? "" : " (line " + line + " of the statement)";
    }
}
