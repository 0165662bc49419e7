package dev.sluice.core.migration;

import dev.sluice.core.lex.SourceText;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;

/**
 * One unit that the runner applies: a file or a section of one.
 *
 * @param ordinal its place in the tree's runner order, from 0; up and down of one version have ordinals of their own
 * @param version as the runner compares it; {@code ""} where it has none
 * @param title for people: the file's name, or the folder's where the file's says nothing ({@code up.sql})
 * @param path of the file, relative to the working directory
 * @param script what of the file is this migration; the whole file for most runners
 * @param runsAfter the ordinal of the up migration that this down reverts; -1 for an up, or where there is none
 * @param noTransaction whether a directive or file beside it turns the runner's transaction off
 * @param engines the engines that it is for or, with a {@code !}, not for, as the runner calls them; {@code ""} for all
 * @param recordedAs what the database remembers it by: the same in another revision of the tree
 * @param repeatable whether it has no place among the others: it runs after them, again whenever it was changed
 * @param rerun whether the runner applies it again when its text has changed, or always
 * @param conditional whether the runner may pass over it for reasons that are not in the files
 */
public record Migration(
        int ordinal,
        String version,
        String title,
        String path,
        Script script,
        Direction direction,
        int runsAfter,
        boolean noTransaction,
        String engines,
        String recordedAs,
        boolean repeatable,
        boolean rerun,
        boolean conditional) {

    /** The part of the file that holds it, from its first unit to its last. */
    public Span section() {
        return script.section();
    }

    /** Its text as the runner reads it, with its places in the file. */
    public SourceText text(SourceFile file) {
        return script.in(file.text());
    }

    /** Whether the runner applies it to a server of a dialect. */
    public boolean runsOn(Dialect dialect) {
        return engines.isEmpty() || Engines.listed(engines, dialect);
    }

    /** Forwards or back. */
    public enum Direction {
        UP,
        /** Also revert and undo sections: replayed against the state after their up, not judged. */
        DOWN,
        /** A look at what an up left, which takes nothing back; else like a down. */
        VERIFY
    }
}
