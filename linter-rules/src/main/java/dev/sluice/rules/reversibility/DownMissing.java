package dev.sluice.rules.reversibility;

import static dev.sluice.core.finding.Category.REVERSIBILITY;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code down-missing.md}. */
final class DownMissing implements MigrationRule {

    private static final RuleMeta META = RuleMeta.rule("down-missing", REVERSIBILITY, WARNING);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedMigration migration, ReviewContext ctx) {
        JudgedMigration.Entry entry = migration.entry();
        if (entry.othersHaveDowns() && !entry.repeatable() && migration.down().isEmpty() && !empty(migration)) {
            ctx.report(migration, "nothing takes this migration back, as there is for most others")
                    .instead("write the down, or an empty one that says why there is no way back");
        }
    }

    private static boolean empty(JudgedMigration migration) {
        return migration.statements().isEmpty();
    }
}
