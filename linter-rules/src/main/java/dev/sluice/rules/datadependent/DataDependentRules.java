package dev.sluice.rules.datadependent;

import dev.sluice.core.rule.Rule;
import java.util.List;

/** Rules about what depends on the rows that are there. */
public final class DataDependentRules {

    private DataDependentRules() {}

    /** In the order of the catalogue. */
    public static List<Rule> all() {
        return List.of(
                new UniqueOnExistingRows(),
                new ForeignKeyChecksDisabled(),
                new CheckNotVerified(),
                new TriggersDisabled(),
                new BackfillUnbatched());
    }
}
