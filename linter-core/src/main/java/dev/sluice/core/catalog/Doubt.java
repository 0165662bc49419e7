package dev.sluice.core.catalog;

/**
 * Why something that the catalog says, or does not say, may be otherwise.
 *
 * @param by what may have changed it; the span of a file that was not read at all is empty
 */
public record Doubt(Cause cause, Origin by) {

    /** What it is about the statement. */
    public enum Cause {
        /** It was not read, or stands in a file that was not. */
        UNREAD("which Sluice could not read"),
        /** It stands in a branch, a loop, or a block that handles errors. */
        MAY_RUN("which may or may not have run"),
        /** It runs what no migration created. */
        RUNS_UNKNOWN("which runs what no migration created"),
        /** A template, or the text it is put together of, has yet to say which object it means. */
        NAME_UNKNOWN("which names an object that is known at run time only"),
        /** Its file is called an upgrade from one version to the next: something else makes the first version. */
        LATER_VERSION("which upgrades a version that something else makes"),
        /** It names what the history did not create: something came before it. */
        NEVER_CREATED("which names what no migration created");

        private final String clause;

        Cause(String clause) {
            this.clause = clause;
        }
    }

    /** Of the statement in words, where its place is known: {@code "V3__x.sql:12, which Sluice could not read"}. */
    public String inWords(String place) {
        return place + ", " + cause.clause;
    }
}
