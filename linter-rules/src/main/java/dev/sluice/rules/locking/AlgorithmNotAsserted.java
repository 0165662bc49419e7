package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.OnlineDdl;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.StatementRule;
import java.util.Comparator;
import java.util.Optional;

/** Page and executed examples: {@code algorithm-not-asserted.md}. */
final class AlgorithmNotAsserted implements StatementRule {

    private static final RuleMeta META = RuleMeta.rule("algorithm-not-asserted", LOCKING, WARNING)
            .on(MYSQL, MARIADB)
            .offByDefault();

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(Statement statement, StatementEffect effect, RuleContext ctx) {
        if (asserted(statement)) {
            return;
        }
        Optional<OnlineDdl> dearest = effect.actions().stream()
                .filter(it -> it.standing().shared())
                .map(ActionEffect::onlineDdl)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(OnlineDdl::algorithm));
        dearest.ifPresent(how -> ctx.report(
                        statement.span(),
                        "nothing keeps the server from a dearer way than %s".formatted(how.algorithm()))
                .note("without ALGORITHM or LOCK it takes the cheapest that it can, and says nothing if that is a copy")
                .instead(ctx.recipes().assertAlgorithm(how)));
    }

    private static boolean asserted(Statement statement) {
        if (statement instanceof CreateIndex index) {
            return index.algorithm() != null || index.lock() != null;
        }
        if (statement instanceof DropIndex index) {
            return index.algorithm() != null || index.lock() != null;
        }
        return statement instanceof AlterTable alter
                && alter.actions().stream()
                        .anyMatch(it ->
                                it instanceof TableAction.AlgorithmClause || it instanceof TableAction.LockClause);
    }
}
