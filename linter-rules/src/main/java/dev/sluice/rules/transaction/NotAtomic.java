package dev.sluice.rules.transaction;

import static dev.sluice.core.finding.Category.TRANSACTION;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.Nested.Executed;
import dev.sluice.core.ast.TransactionControl;
import dev.sluice.core.ast.TransactionControl.Verb;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.RowsAtRisk;
import dev.sluice.core.engine.Work;
import dev.sluice.core.guard.SecondRun;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Page and executed examples: {@code not-atomic.md}. */
final class NotAtomic implements MigrationRule {

    private static final RuleMeta META =
            RuleMeta.rule("not-atomic", TRANSACTION, NOTE).alsoKnownAs("prefer-robust-stmts");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    @SuppressWarnings(
            "ReferenceEquality") // each statement is one object, and comparing two of them walks their schemas
    public void check(JudgedMigration migration, ReviewContext ctx) {
        List<JudgedStatement> statements = migration.statements().stream()
                .filter(it -> it.executed() == Executed.YES)
                .toList();
        // What BEGIN promises where definitions commit is what implicit-commit is about.
        if (statements.stream().anyMatch(NotAtomic::promises)) {
            return;
        }
        JudgedStatement gone = null;
        JudgedStatement first = null;
        for (JudgedStatement it : statements) {
            if (gone != null && apart(gone, it) && fails(it).isPresent()) {
                irreversible(gone, it, ctx);
                return;
            }
            gone = gone == null && destroys(it) ? it : gone;
            first = first == null && it != statements.get(0) && takesTime(it) ? it : first;
        }
        if (first != null) {
            notAgain(statements, first, ctx);
        }
    }

    private static boolean promises(JudgedStatement it) {
        return it.effect().commitsImplicitly()
                && it.statement() instanceof TransactionControl control
                && control.verb() == Verb.BEGIN;
    }

    /** Whether the first is committed when the second fails. */
    private static boolean apart(JudgedStatement one, JudgedStatement other) {
        Transaction open = one.before().transaction();
        boolean together =
                open.open() && open.number() == other.before().transaction().number();
        return !together || one.effect().commitsImplicitly() || other.effect().commitsImplicitly();
    }

    private static boolean destroys(JudgedStatement it) {
        return it.effect().actions().stream()
                .anyMatch(action -> action.dataLoss().isPresent());
    }

    /** The rows on which it fails, if rows can make it fail that were there before. */
    private static Optional<RowsAtRisk> fails(JudgedStatement it) {
        return it.effect().actions().stream()
                .filter(action -> action.standing().shared())
                .flatMap(action -> action.rowsAtRisk().stream())
                .findFirst();
    }

    /** Whether it works on rows that others use: it may meet a timeout, a deadlock or a row that does not fit. */
    private static boolean takesTime(JudgedStatement it) {
        return it.effect().refused(Refusal.When.ALWAYS).isEmpty()
                && it.effect().actions().stream().anyMatch(NotAtomic::takesTime);
    }

    private static boolean takesTime(ActionEffect action) {
        return action.standing().shared() && action.work() != Work.NONE;
    }

    private static void irreversible(JudgedStatement gone, JudgedStatement fails, ReviewContext ctx) {
        RowsAtRisk rows = fails(fails).orElseThrow();
        FindingBuilder finding = ctx.report(
                        fails,
                        fails.span(),
                        "this fails on %s, when what is gone before it cannot be brought back".formatted(rows.how()))
                .ofMigration()
                .severity(WARNING)
                .label(gone.origin(), "this is committed by itself and cannot be undone")
                .instead(ctx.recipes(fails).transactions().oneStepEach());
        if (!rows.precheck().isEmpty()) {
            finding.precheck(rows.precheck());
        }
    }

    @SuppressWarnings("ReferenceEquality") // as above
    private static void notAgain(List<JudgedStatement> statements, JudgedStatement stops, ReviewContext ctx) {
        SecondRun again = SecondRun.after(stops.before());
        for (JudgedStatement it : statements) {
            if (it == stops) {
                return;
            }
            SecondRun.@Nullable Obstacle obstacle =
                    again.run(it.statement(), it.origin()).orElse(null);
            if (obstacle != null && apart(it, stops)) {
                ctx.report(
                                stops,
                                stops.span(),
                                "if this fails or is stopped, what is before it stays applied, and the migration cannot run again as it is")
                        .ofMigration()
                        .label(
                                it.origin(),
                                obstacle == SecondRun.Obstacle.ERROR
                                        ? "this is committed by itself, and fails the second time"
                                        : "this is committed by itself, and inserts its rows again the second time")
                        .instead(ctx.recipes(stops).transactions().oneStepEachOrAgain());
                return;
            }
        }
    }
}
