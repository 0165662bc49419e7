package dev.sluice.rules.history;

import dev.sluice.core.rule.Rule;
import java.util.List;

/** Rules about the files and their order. */
public final class HistoryRules {

    private HistoryRules() {}

    /** In the order of the catalogue. */
    public static List<Rule> all() {
        return List.of(
                new AppliedMigrationEdited(),
                new AppliedMigrationDeleted(),
                new DuplicateVersion(),
                new VersionTakenOnTarget(),
                new VersionOutOfOrder(),
                new MisnamedMigration(),
                new RepeatableNotIdempotent());
    }
}
