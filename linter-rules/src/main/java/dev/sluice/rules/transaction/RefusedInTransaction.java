package dev.sluice.rules.transaction;

import static dev.sluice.core.finding.Category.TRANSACTION;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.StatementRule;

/** Page and executed examples: {@code refused-in-transaction.md}. */
final class RefusedInTransaction implements StatementRule {

    private static final RuleMeta META = RuleMeta.rule("refused-in-transaction", TRANSACTION, ERROR)
            .on(POSTGRESQL)
            .alsoKnownAs("ban-concurrent-index-creation-in-transaction");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(Statement statement, StatementEffect effect, RuleContext ctx) {
        Transaction open = ctx.before().transaction();
        if (!open.open()) {
            return;
        }
        effect.refused(Refusal.Kind.TRANSACTION).ifPresent(refusal -> {
            FindingBuilder finding = ctx.report(
                            statement.span(),
                            "the server refuses this statement in a transaction, and %s".formatted(opener(open)))
                    .note("%s (%s)".formatted(refusal.reason(), refusal.provenance()))
                    .instead(ctx.recipes().leaveTransaction(open));
            if (open.begun() != null) {
                finding.label(
                        open.begun(),
                        open.kind() == Transaction.Kind.BODY ? "this runs it" : "transaction begins here");
            }
        });
    }

    private static String opener(Transaction open) {
        return switch (open.kind()) {
            case EXPLICIT -> "BEGIN has opened one";
            case RUNNER -> "the runner opens one around this migration";
            case BODY -> "a block or routine always runs in one";
            case ONE_STRING -> "the runner sends this file as one string, which is one";
            case AUTOCOMMIT -> throw new IllegalArgumentException("no transaction is open");
        };
    }
}
