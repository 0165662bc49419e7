package dev.sluice.core.migration;

import dev.sluice.core.migration.Migration.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A file that a tool runs, before it is read.
 *
 * @param version as the tool compares it; {@code ""} where it has none
 * @param title for people
 * @param pair what an up and its down have in common besides the version
 * @param late whether it runs after every file that is not late
 * @param leftOut why it is not read, or null
 * @param run whether the tool runs it
 */
record Step(
        String path,
        String version,
        String title,
        String pair,
        Direction direction,
        boolean late,
        @Nullable String leftOut,
        boolean run) {

    static Step up(String path, String version) {
        return new Step(path, version, Paths.name(path), "", Direction.UP, false, null, true);
    }

    static Step down(String path, String version) {
        return new Step(path, version, Paths.name(path), "", Direction.DOWN, false, null, true);
    }

    Step titled(String newTitle) {
        return new Step(path, version, newTitle, pair, direction, late, leftOut, run);
    }

    Step paired(String newPair) {
        return new Step(path, version, title, newPair, direction, late, leftOut, run);
    }

    Step afterAll() {
        return new Step(path, version, title, pair, direction, true, leftOut, run);
    }

    Step leftOut(String reason) {
        return new Step(path, version, title, pair, direction, late, reason, true);
    }

    /** A file that the tool passes over. */
    Step notRun(String reason) {
        return new Step(path, version, title, pair, direction, late, reason, false);
    }
}
