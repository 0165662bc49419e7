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

    int offset() {
        return offset;
    }
}
