package dev.sluice.core.lint;

import java.util.List;

/**
 * The migration trees of some files.
 *
 * @param found in the order read
 * @param notices sentences for the user: what was inferred, what was left out
 * @param problems sentences about what Sluice could not do
 */
public record TreesReport(List<Found> found, List<String> notices, List<String> problems) {

    public TreesReport {
        found = List.copyOf(found);
        notices = List.copyOf(notices);
        problems = List.copyOf(problems);
    }

    /**
     * A tree.
     *
     * @param migrations how many, downs included
     * @param last the title of the last up that has a place in the runner's order, or else of the last migration
     */
    public record Found(LintReport.Tree tree, int migrations, String last) {}
}
