package dev.sluice.core.gate;

import dev.sluice.core.lex.TemplateHelpers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a team has set for the migrations of a folder. All paths are from the root of the tree that is read.
 *
 * @param templates what the helpers that its templates call write
 * @param policy how they are judged
 * @param overrides what holds for some files instead, the later over the earlier
 * @param ignores findings that it lives with
 * @param failOn or null where it does not say
 * @param paths what is judged where the command line names nothing
 * @param exclude what is not read
 * @param trees what is said of folders, the first one of all
 */
public record Config(
        TemplateHelpers templates,
        Policy policy,
        List<PolicyOverride> overrides,
        List<ConfigIgnore> ignores,
        @Nullable FailOn failOn,
        List<String> paths,
        List<PathGlob> exclude,
        List<TreeSettings> trees) {

    /** Where nothing is set. */
    public static final Config NONE = new Config(
            TemplateHelpers.NONE,
            Policy.DEFAULT,
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(TreeSettings.NONE));

    public Config {
        overrides = List.copyOf(overrides);
        ignores = List.copyOf(ignores);
        paths = List.copyOf(paths);
        exclude = List.copyOf(exclude);
        trees = List.copyOf(trees);
    }

    public Config with(Policy newPolicy) {
        return new Config(templates, newPolicy, overrides, ignores, failOn, paths, exclude, trees);
    }

    /** How a file is judged. */
    public Policy policy(String path) {
        Policy mine = policy;
        for (PolicyOverride override : overrides) {
            if (PathGlob.anyMatches(override.paths(), path)) {
                mine = override.on(mine);
            }
        }
        return mine;
    }

    /** What is said of a folder: that of the nearest one at or above it. */
    public TreeSettings tree(String folder) {
        TreeSettings nearest = trees.get(0);
        for (TreeSettings tree : trees) {
            if (tree.holdsFor(folder) && tree.path().length() >= nearest.path().length()) {
                nearest = tree;
            }
        }
        return nearest;
    }

    /** Whether a file or folder is left out: excluded, or the dump of a schema, which is no migration. */
    public boolean leavesOut(String path) {
        for (TreeSettings tree : trees) {
            if (path.equals(tree.schema())) {
                return true;
            }
        }
        return PathGlob.anyMatches(exclude, path);
    }
}
