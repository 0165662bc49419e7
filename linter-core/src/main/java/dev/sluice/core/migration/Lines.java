package dev.sluice.core.migration;

/** The lines of a text one after the other, without copies of them. */
final class Lines {

    private final String text;
    private int start;
    private int end;
    private int next;

    Lines(String text) {
        this.text = text;
        this.next = text.startsWith("\uFEFF") ? 1 : 0;
    }

    /** Moves to the next line; false after the last. */
    boolean advance() {
        if (next >= text.length()) {
            return false;
        }
        start = next;
        int feed = text.indexOf('\n', start);
        next = feed < 0 ? text.length() : feed + 1;
        end = feed < 0 ? text.length() : feed;
        return true;
    }

    /** Where the line begins. */
    int start() {
        return start;
    }

    /** Where the line after it begins. */
    int next() {
        return next;
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, start);
    }

    /** Where the line ends, without its line feed. */
    int end() {
        return end;
    }

    /** What follows a prefix on the line, without blanks around it. */
    String after(String prefix) {
        return text.substring(Math.min(start + prefix.length(), end), end).strip();
    }
}
