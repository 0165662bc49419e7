package dev.sluice.rules.dataloss;

import static dev.sluice.core.finding.Category.DATA_LOSS;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.List;
import java.util.Optional;

/** Page and executed examples: {@code drop-partition.md}. */
final class DropPartition implements ActionRule<Action> {

    private static final RuleMeta META =
            RuleMeta.rule("drop-partition", DATA_LOSS, ERROR).on(POSTGRESQL, MYSQL, MARIADB);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<Action> judges() {
        return Action.class;
    }

    @Override
    public void check(Action action, ActionEffect effect, RuleContext ctx) {
        effect.dataLoss().filter(loss -> loss.kind() == DataLoss.Kind.PARTITION).ifPresent(loss -> {
            String verb = action instanceof PartitionAction.PartitionChange change
                            && change.verb() == PartitionAction.PartitionVerb.TRUNCATE
                    ? "emptying"
                    : "dropping";
            ctx.report(effect.cause(), "%s the partition deletes %s".formatted(verb, loss.what()))
                    .because(effect.reason())
                    .notes("with it goes %s", loss.along())
                    .instead(instead(action, ctx));
        });
    }

    private static String instead(Action action, RuleContext ctx) {
        if (action instanceof DropTable drop) {
            QualifiedName partition = drop.tables().get(0);
            return parent(partition, ctx)
                    .map(parent -> ctx.recipes().loss().detachPartition(parent, partition))
                    .orElse("");
        }
        List<Name> partitions =
                action instanceof PartitionAction.PartitionChange change ? change.partitions() : List.of();
        return ctx.recipes().loss().exchangePartition(ctx.table(), partitions);
    }

    private static Optional<String> parent(QualifiedName partition, RuleContext ctx) {
        return ctx.catalog().table(partition).map(Table::partitionOf).map(Object::toString);
    }
}
