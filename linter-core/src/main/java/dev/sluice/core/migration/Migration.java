package dev.sluice.core.migration;

import dev.sluice.core.source.Span;

/**
 * One unit that the runner applies: a file or a section of one.
 *
 * @param ordinal its place in the tree's runner order, from 0; up and down of one version have ordinals of their own
 * @param version as the runner compares it; {@code ""} where it has none
 * @param title for people: the file's name, or the folder's where the file's says nothing ({@code up.sql})
 * @param path of the file, relative to the working directory
 * @param section of the file that is this migration, UTF-16; the whole file for most runners
 * @param runsAfter the ordinal of the up migration that this down reverts; -1 for an up, or where there is none
 * @param noTransaction whether a directive or file beside it turns the runner's transaction off
 */
public record Migration(
        int ordinal,
        String version,
        String title,
        String path,
        Span section,
        Direction direction,
        int runsAfter,
        boolean noTransaction) {

    /** Forwards or back. */
    public enum Direction {
        UP,
        /** Also revert, undo and verify sections: replayed against the state after their up, not judged. */
        DOWN
    }
}
