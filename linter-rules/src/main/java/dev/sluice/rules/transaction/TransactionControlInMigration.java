package dev.sluice.rules.transaction;

import static dev.sluice.core.finding.Category.TRANSACTION;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.TransactionControl;
import dev.sluice.core.ast.TransactionControl.Verb;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Page and executed examples: {@code transaction-control-in-migration.md}. */
final class TransactionControlInMigration implements MigrationRule {

    private static final RuleMeta META = RuleMeta.rule("transaction-control-in-migration", TRANSACTION, WARNING)
            .alsoKnownAs("transaction-nesting");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedMigration migration, ReviewContext ctx) {
        List<JudgedStatement> controls = migration.statements().stream()
                .filter(it -> it.statement() instanceof TransactionControl)
                .toList();
        boolean runners = migration.entry().runs() == Transaction.Kind.RUNNER;
        @Nullable JudgedStatement begun = null;
        for (JudgedStatement at : controls) {
            Transaction open = at.before().transaction();
            if (open.kind() == Transaction.Kind.BODY) {
                continue;
            }
            switch (((TransactionControl) at.statement()).verb()) {
                case BEGIN -> {
                    if (runners && begun == null) {
                        insideRunners(at, end(at, controls), migration, ctx);
                    } else if (begun != null) {
                        nested(at, begun, ctx);
                    }
                    begun = at;
                }
                case COMMIT, ROLLBACK, PREPARE_TRANSACTION -> {
                    if (runners && begun == null) {
                        endsRunners(at, migration, ctx);
                    }
                    begun = null;
                }
                case SAVEPOINT, ROLLBACK_TO_SAVEPOINT, RELEASE_SAVEPOINT, SET_TRANSACTION, SET_CONSTRAINTS -> {}
            }
        }
        if (begun != null && !runners) {
            ctx.report(begun, begun.span(), "the transaction that begins here is not committed by this migration")
                    .note(
                            "what runs after it in this session is part of it, and all is undone if the session ends first")
                    .instead(ctx.recipes(begun).transactions().commit());
        }
    }

    /** What ends the transaction that a BEGIN seems to begin, or null. */
    private static @Nullable JudgedStatement end(JudgedStatement begin, List<JudgedStatement> controls) {
        return controls.subList(controls.indexOf(begin) + 1, controls.size()).stream()
                .filter(it -> ends(((TransactionControl) it.statement()).verb()))
                .findFirst()
                .orElse(null);
    }

    private static boolean ends(Verb verb) {
        return verb == Verb.COMMIT || verb == Verb.ROLLBACK || verb == Verb.PREPARE_TRANSACTION;
    }

    private static void insideRunners(
            JudgedStatement begin, @Nullable JudgedStatement end, JudgedMigration migration, ReviewContext ctx) {
        String runner = migration.entry().runner();
        FindingBuilder finding = ctx.report(
                        begin,
                        begin.span(),
                        begin.effect().commitsImplicitly()
                                ? "this commits the transaction that %s has opened".formatted(runner)
                                : "this does nothing: %s has opened a transaction already".formatted(runner))
                .instead(ctx.recipes(begin).transactions().leaveItTo(runner));
        if (end != null) {
            finding.label(end.origin(), "ends the transaction of %s, too early".formatted(runner));
        }
    }

    private static void endsRunners(JudgedStatement end, JudgedMigration migration, ReviewContext ctx) {
        String runner = migration.entry().runner();
        ctx.report(
                        end,
                        end.span(),
                        "this ends the transaction that %s has opened around the migration".formatted(runner))
                .note("if a later statement fails, what is before this stays")
                .instead(ctx.recipes(end).transactions().leaveItTo(runner));
    }

    private static void nested(JudgedStatement at, JudgedStatement begun, ReviewContext ctx) {
        ctx.report(
                        at,
                        at.span(),
                        at.effect().commitsImplicitly()
                                ? "this commits the transaction that is open, and begins another"
                                : "a transaction is open already: this does nothing, and the next COMMIT ends all of it")
                .label(begun.origin(), "it begins here")
                .instead(ctx.recipes(at).transactions().oneAtATime());
    }
}
