package dev.sluice.core.lint;

/** Told how far a run is; for a bar in a terminal. */
@FunctionalInterface
public interface Progress {

    /** Nobody is told. */
    Progress NONE = (done, total) -> {};

    /**
     * After each migration.
     *
     * @param total migrations of the tree at hand
     */
    void migration(int done, int total);
}
