package dev.sluice.core.migration;

import dev.sluice.core.migration.Migration.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A file that a tool runs, before it is read.
 *
 * @param version as the tool compares it; {@code ""} where it has none
 * @param title for people
 * @param pair what an up and its down have in common besides the version
 * @param place where the tool itself says that it stands, before any other order; 0 where it says nothing
 * @param doubtful whether the tool's own files contradict themselves about it: the schema is uncertain from there on
 * @param leftOut why it is not read, or null
 * @param run whether the tool runs it
 * @param misnamed whether only its name keeps the tool from running it
 */
record Step(
        String path,
        String version,
        String title,
        String pair,
        Direction direction,
        int place,
        boolean doubtful,
        @Nullable String leftOut,
        boolean run,
        boolean misnamed) {

    static Step up(String path, String version) {
        return of(path, version, Direction.UP);
    }

    static Step down(String path, String version) {
        return of(path, version, Direction.DOWN);
    }

    static Step of(String path, String version, Direction direction) {
        return new Step(path, version, Paths.name(path), "", direction, 0, false, null, true, false);
    }

    Step titled(String newTitle) {
        return new Step(path, version, newTitle, pair, direction, place, doubtful, leftOut, run, misnamed);
    }

    Step paired(String newPair) {
        return new Step(path, version, title, newPair, direction, place, doubtful, leftOut, run, misnamed);
    }

    Step at(int newPlace) {
        return new Step(path, version, title, pair, direction, newPlace, doubtful, leftOut, run, misnamed);
    }

    Step afterAll() {
        return at(Integer.MAX_VALUE);
    }

    /** Whether it runs after all that have a place in the order. */
    boolean late() {
        return place == Integer.MAX_VALUE;
    }

    Step doubted() {
        return new Step(path, version, title, pair, direction, place, true, leftOut, run, misnamed);
    }

    Step leftOut(String reason) {
        return new Step(path, version, title, pair, direction, place, doubtful, reason, true, false);
    }

    /** A file that the tool passes over. */
    Step notRun(String reason) {
        return new Step(path, version, title, pair, direction, place, doubtful, reason, false, false);
    }

    /** A file that the tool passes over, or stops at, because of what it is called. */
    Step misnamed(String reason) {
        return new Step(path, version, title, pair, direction, place, doubtful, reason, false, true);
    }
}
