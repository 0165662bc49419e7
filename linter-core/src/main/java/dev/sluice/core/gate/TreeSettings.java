package dev.sluice.core.gate;

import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.source.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * What a team says of the migrations of a folder.
 *
 * @param path the folder, {@code ""} for the root
 * @param dialect or null to infer it
 * @param version of the dialect's server, or null for the dialect's default
 * @param layout a layout's id, or null to detect it
 * @param schema the path of a dump that stands in for the history before the first migration, or null
 * @param applied which migrations are history, or null for none
 */
public record TreeSettings(
        String path,
        @Nullable Dialect dialect,
        @Nullable EngineVersion version,
        @Nullable String layout,
        @Nullable String schema,
        @Nullable AppliedMark applied) {

    /** Nothing is said. */
    public static final TreeSettings NONE = new TreeSettings("", null, null, null, null, null);

    /**
     * The last migration that every database has: it and those before it are read and not judged.
     *
     * @param migration its version, title or file name
     * @param place where that is said, for people
     */
    public record AppliedMark(String migration, String place) {}

    boolean holdsFor(String folder) {
        return path.isEmpty() || folder.equals(path) || folder.startsWith(path + "/");
    }
}
