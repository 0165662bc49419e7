package dev.sluice.rules.transaction;

import static dev.sluice.core.finding.Category.TRANSACTION;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.Copy;
import dev.sluice.core.ast.Delete;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.TransactionControl;
import dev.sluice.core.ast.TransactionControl.Verb;
import dev.sluice.core.ast.Update;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.source.Dialect;
import org.jspecify.annotations.Nullable;

/** Page and executed examples: {@code implicit-commit.md}. */
final class ImplicitCommit implements MigrationRule {

    private static final RuleMeta META =
            RuleMeta.rule("implicit-commit", TRANSACTION, WARNING).on(Dialect.MYSQL, Dialect.MARIADB);

    @Override
    public RuleMeta meta() {
        return META;
    }

    /** From one BEGIN to the COMMIT or ROLLBACK that was meant to end it. */
    private static final class Meant {

        private final JudgedStatement begin;
        private @Nullable JudgedStatement changesRows;
        private @Nullable JudgedStatement commits;

        Meant(JudgedStatement begin) {
            this.begin = begin;
        }

        void add(JudgedStatement it) {
            if (commits == null && it.effect().commitsImplicitly()) {
                commits = it;
            }
            if (changesRows == null && changesRows(it)) {
                changesRows = it;
            }
        }

        void report(ReviewContext ctx) {
            if (commits == null || changesRows == null) {
                return;
            }
            boolean before = changesRows.origin().span().start()
                    < commits.origin().span().start();
            ctx.report(
                            commits,
                            commits.span(),
                            "this statement commits the transaction: ROLLBACK undoes nothing of what runs up to here")
                    .label(begin.origin(), "the transaction begins here")
                    .label(
                            changesRows.origin(),
                            before
                                    ? "these rows are committed with it"
                                    : "these rows are committed at once: no transaction is open")
                    .instead(ctx.recipes(commits).transactions().separateRows());
        }
    }

    @Override
    public void check(JudgedMigration migration, ReviewContext ctx) {
        Meant meant = null;
        for (JudgedStatement it : migration.statements()) {
            Verb verb = it.statement() instanceof TransactionControl control ? control.verb() : null;
            if (verb == Verb.BEGIN || verb == Verb.COMMIT || verb == Verb.ROLLBACK) {
                if (meant != null) {
                    meant.report(ctx);
                }
                meant = verb == Verb.BEGIN ? new Meant(it) : null;
            } else if (meant != null) {
                meant.add(it);
            }
        }
        if (meant != null) {
            meant.report(ctx);
        }
    }

    private static boolean changesRows(JudgedStatement it) {
        return it.effect().actions().stream().map(action -> action.action()).anyMatch(ImplicitCommit::changesRows);
    }

    private static boolean changesRows(Action action) {
        return action instanceof Insert
                || action instanceof Update
                || action instanceof Delete
                || action instanceof Copy;
    }
}
