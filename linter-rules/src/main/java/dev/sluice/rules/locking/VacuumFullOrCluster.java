package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.Cluster;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.Vacuum;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Work;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.List;
import java.util.stream.Collectors;

/** Page and executed examples: {@code vacuum-full-or-cluster.md}. */
final class VacuumFullOrCluster implements ActionRule<Statement> {

    private static final RuleMeta META = RuleMeta.rule("vacuum-full-or-cluster", LOCKING, ERROR)
            .on(POSTGRESQL)
            .alsoKnownAs("prefer-repack", "ban-vacuum-full");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<Statement> judges() {
        return Statement.class;
    }

    @Override
    public void check(Statement statement, ActionEffect effect, RuleContext ctx) {
        if (statement instanceof Vacuum vacuum && vacuum.full()) {
            check(vacuum.tables(), "VACUUM FULL", effect, ctx);
        } else if (statement instanceof Cluster cluster && !cluster.concurrently()) {
            check(cluster.table() == null ? List.of() : List.of(cluster.table()), "this", effect, ctx);
        }
    }

    private static void check(List<QualifiedName> tables, String what, ActionEffect effect, RuleContext ctx) {
        // Without a name it is every table, and more may be there than the history made.
        boolean every = tables.isEmpty() && effect.work() != Work.NONE;
        if (every || effect.blocksReadsWhileWorking()) {
            ctx.report(
                            effect.cause(),
                            "%s writes %s anew while reads and writes wait"
                                    .formatted(
                                            what,
                                            every
                                                    ? "table after table"
                                                    : tables.stream()
                                                            .map(it -> "`" + it + "`")
                                                            .collect(Collectors.joining(" and "))))
                    .because(effect.reason())
                    .instead(ctx.recipes().locks().repack(every ? null : tables.get(0)));
        }
    }
}
