package dev.sluice.core.lint;

import dev.sluice.core.catalog.Catalog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that histories leave behind.
 *
 * @param schemas one for each tree, in the order read
 * @param notices sentences for the user: what was inferred, what was left out
 * @param problems sentences about what Sluice could not do; with any, the exit code is 2
 */
public record SchemaReport(List<Schema> schemas, List<String> notices, List<String> problems) {

    public SchemaReport {
        schemas = List.copyOf(schemas);
        notices = List.copyOf(notices);
        problems = List.copyOf(problems);
    }

    /**
     * The schema after the last migration that was asked for.
     *
     * @param migrations how many migrations were replayed
     * @param gap why the history is not complete, in words, where something in it says so; else null
     */
    public record Schema(
            LintReport.Tree tree,
            int migrations,
            Catalog catalog,
            @Nullable String gap) {}
}
