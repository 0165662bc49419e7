package dev.sluice.core.migration;

/**
 * What a tool does where its files are not what a database remembers of them. What each tool does, and where that is
 * written, stands in {@code docs/layouts.md}.
 *
 * @param late a migration that stands before one that is applied already
 * @param edited another text of one that is applied
 * @param deleted one that is applied and no more among the files
 * @param twice two that the database cannot tell apart
 * @param compared what of a text makes it another one to the tool
 * @param names whether another name of the file counts as an edit too
 */
public record Bookkeeping(
        Reaction late, Reaction edited, Reaction deleted, Reaction twice, Compared compared, boolean names) {

    /**
     * What the tool does about it.
     *
     * @param words a sentence for people, without a final stop
     */
    public record Reaction(Response response, String words) {}

    /** The kinds of reactions. */
    public enum Response {
        /** It stops with an error. */
        REFUSED,
        /** It goes on as if nothing were there, so that databases come to differ. */
        PASSED_OVER,
        /** It does what the author means. */
        APPLIED,
        /** It depends on how the tool is run, or on what runs the files. */
        OPEN
    }

    /** What of a text makes it another one. */
    public enum Compared {
        /** What the server is told: neither layout nor comments. */
        TOKENS,
        /** Its lines, however they end. */
        LINES,
        /** All of it. */
        BYTES
    }

    static Reaction refused(String words) {
        return new Reaction(Response.REFUSED, words);
    }

    static Reaction passedOver(String words) {
        return new Reaction(Response.PASSED_OVER, words);
    }

    static Reaction applied(String words) {
        return new Reaction(Response.APPLIED, words);
    }

    static Reaction open(String words) {
        return new Reaction(Response.OPEN, words);
    }

    /** That databases which have the old text keep what it did. */
    static Reaction unchecked(String tool) {
        return passedOver(tool + " keeps no checksum: a database that has run the old text never gets the new one");
    }

    /** That nobody misses the file. */
    static Reaction unmissed(String tool) {
        return passedOver(tool + " does not notice: databases that are set up from now on lack what it did");
    }

    /** That the second one fails when it is written down. */
    static Reaction keyed(String tool, String table) {
        return refused("of two, %s fails on the primary key of `%s` when it writes the second one down"
                .formatted(tool, table));
    }
}
