package dev.sluice.rules.transaction;

import dev.sluice.core.rule.Rule;
import java.util.List;

/** Rules about what shares a transaction. */
public final class TransactionRules {

    private TransactionRules() {}

    /** In the order of the catalogue. */
    public static List<Rule> all() {
        return List.of(
                new RefusedInTransaction(),
                new EnumValueUsedInSameTransaction(),
                new PendingTriggerEvents(),
                new ImplicitCommit(),
                new NotAtomic(),
                new TransactionControlInMigration(),
                new SessionSettingLeaks());
    }
}
