package dev.sluice.core.lint;

import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.gate.Configs;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to read, and as what.
 *
 * @param head the files
 * @param paths files and directories below the head's root; a directory's migrations are judged each as its own change
 *     set, the files together as one
 * @param dialect as asked for, or null for what the configs say, or else to infer it
 * @param version as asked for, or null for what the configs say, or else the dialect's default
 * @param layout a layout's id, {@link #DETECTED}, or null for what the configs say
 * @param schema the path of a dump that stands in for the history before the first migration, or null
 * @param configs what the team has set, folder by folder
 */
public record Reading(
        FileTree head,
        List<String> paths,
        @Nullable Dialect dialect,
        @Nullable EngineVersion version,
        @Nullable String layout,
        @Nullable String schema,
        Configs configs) {

    /** A layout that is to be detected, whatever the configs say. */
    public static final String DETECTED = "auto";

    public Reading {
        paths = List.copyOf(paths);
    }

    /** Reads paths as what they seem to be. */
    public static Reading of(FileTree head, List<String> paths) {
        return new Reading(head, paths, null, null, null, null, Configs.NONE);
    }

    /** The same, read as a dialect. */
    public Reading as(@Nullable Dialect newDialect) {
        return new Reading(head, paths, newDialect, version, layout, schema, configs);
    }

    /** The same, for a version of the dialect's server. */
    public Reading on(@Nullable EngineVersion newVersion) {
        return new Reading(head, paths, dialect, newVersion, layout, schema, configs);
    }

    /** The same, as a layout. */
    public Reading in(@Nullable String newLayout) {
        return new Reading(head, paths, dialect, version, newLayout, schema, configs);
    }

    /** The same, on top of a dump. */
    public Reading onTopOf(@Nullable String newSchema) {
        return new Reading(head, paths, dialect, version, layout, newSchema, configs);
    }

    /** The same, as a team has set it. */
    public Reading by(Configs newConfigs) {
        return new Reading(head, paths, dialect, version, layout, schema, newConfigs);
    }

    /** The same, at other paths. */
    public Reading at(List<String> newPaths) {
        return new Reading(head, newPaths, dialect, version, layout, schema, configs);
    }
}
