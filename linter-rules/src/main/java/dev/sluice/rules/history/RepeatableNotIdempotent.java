package dev.sluice.rules.history;

import static dev.sluice.core.finding.Category.HISTORY;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.guard.SecondRun;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import org.jspecify.annotations.Nullable;

/** Page and executed examples: {@code repeatable-not-idempotent.md}. */
final class RepeatableNotIdempotent implements MigrationRule {

    private static final RuleMeta META = RuleMeta.rule("repeatable-not-idempotent", HISTORY, WARNING);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedMigration migration, ReviewContext ctx) {
        if (!migration.entry().repeatable()) {
            return;
        }
        SecondRun again = SecondRun.after(migration.after());
        JudgedStatement outer = null;
        for (JudgedStatement it : migration.statements()) {
            // What a block runs is up to the block, which may look first.
            if (!within(it, outer)) {
                outer = it;
                again.run(it.statement(), it.origin()).ifPresent(obstacle -> report(it, obstacle, migration, ctx));
            }
        }
    }

    private static boolean within(JudgedStatement inner, @Nullable JudgedStatement outer) {
        return outer != null && outer.made(inner.origin());
    }

    private static void report(
            JudgedStatement at, SecondRun.Obstacle obstacle, JudgedMigration migration, ReviewContext ctx) {
        boolean error = obstacle == SecondRun.Obstacle.ERROR;
        ctx.report(
                        at,
                        at.span(),
                        error
                                ? "this fails when the migration is applied again"
                                : "this inserts its rows again when the migration is applied again")
                .note("%s applies this migration again whenever its text changes"
                        .formatted(migration.entry().runner()))
                .instead(
                        error
                                ? "write OR REPLACE, IF NOT EXISTS or IF EXISTS where there is one, or move the statement into a migration that runs once"
                                : "say what becomes of rows that are there, delete them first, or move the statement into a migration that runs once");
    }
}
