package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.OnlineDdl;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.StatementRule;
import java.util.List;

/** Page and executed examples: {@code mixed-alter-downgraded.md}. */
final class MixedAlterDowngraded implements StatementRule {

    private static final RuleMeta META =
            RuleMeta.rule("mixed-alter-downgraded", LOCKING, WARNING).on(MYSQL, MARIADB);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(Statement statement, StatementEffect effect, RuleContext ctx) {
        List<ActionEffect> dragged = effect.actions().stream()
                .filter(it -> it.standing().shared())
                .filter(it -> it.onlineDdl().map(OnlineDdl::downgradedBy).isPresent())
                .toList();
        if (!dragged.isEmpty()) {
            dragged.get(0).onlineDdl().ifPresent(how -> report(dragged, how, ctx));
        }
    }

    private static void report(List<ActionEffect> dragged, OnlineDdl how, RuleContext ctx) {
        ActionEffect first = dragged.get(0);
        FindingBuilder finding = ctx.report(
                        first.cause(),
                        "alone this would be %s, beside another clause it %s %s"
                                .formatted(
                                        how.cheapest(), how.copies() ? "copies" : "rebuilds", first.relationInWords()))
                .because(first.reason())
                .severity(first.blocksWritesWhileWorking() ? ERROR : WARNING)
                .instead(ctx.recipes().rebuild(how));
        Action other = how.downgradedBy();
        if (other != null) {
            finding.label(other.span(), "this clause needs it");
        }
        if (dragged.size() > 1) {
            int more = dragged.size() - 1;
            finding.note(
                    more == 1
                            ? "another clause of the statement is dragged along"
                            : "%d more clauses of the statement are dragged along".formatted(more));
        }
    }
}
