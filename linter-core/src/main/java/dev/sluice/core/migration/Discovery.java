package dev.sluice.core.migration;

import dev.sluice.core.source.FileTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds migration trees below the paths that were asked for. */
public final class Discovery {

    private Discovery() {}

    /**
     * What was found.
     *
     * @param selections the trees, in the order of the paths, each tree once
     * @param notices sentences for the user about what was left out
     * @param problems sentences about paths that do not exist, cannot be opened or hold no migration
     */
    public record Found(List<Selection> selections, List<String> notices, List<String> problems) {

        public Found {
            selections = List.copyOf(selections);
            notices = List.copyOf(notices);
            problems = List.copyOf(problems);
        }
    }

    /**
     * The trees below some paths.
     *
     * @param paths directories, whose migrations are all under review, and files, which are under review together while
     *     the other migrations of their folder are their history
     * @param layout a layout's id, or null to detect it
     */
    public static Found discover(FileTree files, List<String> paths, @Nullable String layout) {
        return new Found(List.of(), List.of(), List.of());
    }
}
