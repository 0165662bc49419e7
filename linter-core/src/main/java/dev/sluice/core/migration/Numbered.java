package dev.sluice.core.migration;

import dev.sluice.core.migration.Migration.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A file name {@code <number>_<text>[.up|.down].<extension>}.
 *
 * @param version the number without the zeros before it
 * @param stem without direction and extension
 * @param down whether it is marked as a down
 */
record Numbered(String version, String stem, boolean down) {

    /**
     * Null if the name has another form.
     *
     * @param directed whether {@code .up} or {@code .down} must be there
     */
    static @Nullable Numbered of(String file, boolean directed) {
        String name = Paths.isSql(file) ? file : Engines.withoutSuffix(file);
        int digits = Versions.digits(name);
        int dot = name.lastIndexOf('.');
        if (digits == 0 || dot < digits || name.charAt(digits) != '_') {
            return null;
        }
        String version = Versions.withoutZeros(name.substring(0, digits));
        String stem = name.substring(0, dot);
        if (stem.endsWith(".up")) {
            return new Numbered(version, stem.substring(0, stem.length() - ".up".length()), false);
        }
        if (stem.endsWith(".down")) {
            return new Numbered(version, stem.substring(0, stem.length() - ".down".length()), true);
        }
        return directed ? null : new Numbered(version, stem, false);
    }

    /** The file at a path that has this name; an up and its down have the stem in common. */
    Step step(String path) {
        return Step.of(path, version, down ? Direction.DOWN : Direction.UP).paired(stem);
    }
}
