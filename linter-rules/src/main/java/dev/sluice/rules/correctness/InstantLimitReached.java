package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MYSQL;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.RowVersions;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.OnlineDdl;
import dev.sluice.core.engine.OnlineDdl.Algorithm;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleOption;
import dev.sluice.core.rule.StatementRule;

/** Page and executed examples: {@code instant-limit-reached.md}. */
final class InstantLimitReached implements StatementRule {

    private static final RuleOption<Integer> LEFT =
            RuleOption.number("left", 4, "how many INSTANT changes must still be possible afterwards");

    private static final RuleMeta META = RuleMeta.rule("instant-limit-reached", CORRECTNESS, WARNING)
            .on(MYSQL)
            .with(LEFT);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(Statement statement, StatementEffect effect, RuleContext ctx) {
        RowVersions versions = ctx.catalog().traits().rowVersions();
        Table table = statement instanceof AlterTable alter && versions.limit().isPresent()
                ? ctx.catalog().table(alter.table()).orElse(null)
                : null;
        if (table == null || !ctx.standing(table.name()).shared()) {
            return;
        }
        int limit = versions.limit().getAsInt();
        int left = limit - table.storage().rowVersions();
        for (ActionEffect action : effect.actions()) {
            if (left <= 0 && rebuilds(action)) {
                report(
                        action,
                        "`%s` has used up its %d row versions: this rebuilds the table, and is not INSTANT"
                                .formatted(ctx.table(), limit),
                        ctx);
                return;
            }
        }
        boolean counts = left > 0 && left <= ctx.option(LEFT);
        if (counts && versions.of(statement, ctx.before()) == RowVersions.Change.ONE_MORE) {
            effect.actions().stream()
                    .filter(it -> columns(it))
                    .findFirst()
                    .ifPresent(it -> report(
                            it,
                            "this leaves `%s` %d of %d row versions: without any left ADD and DROP COLUMN rebuild the table"
                                    .formatted(ctx.table(), left - 1, limit),
                            ctx));
        }
    }

    private static void report(ActionEffect action, String message, RuleContext ctx) {
        ctx.report(action.cause(), message).instead(ctx.recipes().refusals().rebuildInTime(ctx.table()));
    }

    private static boolean rebuilds(ActionEffect effect) {
        OnlineDdl how = effect.onlineDdl().orElse(null);
        return columns(effect)
                && how != null
                && how.cheapest() != Algorithm.INSTANT
                && how.rebuild()
                && effect.refusal().isEmpty();
    }

    private static boolean columns(ActionEffect effect) {
        return effect.action() instanceof ColumnAction.AddColumn || effect.action() instanceof ColumnAction.DropColumn;
    }
}
