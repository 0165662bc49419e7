package dev.sluice.rules.dataloss;

import static dev.sluice.core.finding.Category.DATA_LOSS;
import static dev.sluice.core.finding.Severity.ERROR;

import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.DropSchema;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code drop-database.md}. */
final class DropDatabase implements ActionRule<Statement> {

    private static final RuleMeta META =
            RuleMeta.rule("drop-database", DATA_LOSS, ERROR).alsoKnownAs("ban-drop-database");

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
        if (dropsDatabase(statement)) {
            effect.dataLoss()
                    .ifPresent(loss -> ctx.report(effect.cause(), "dropping the database deletes " + loss.what())
                            .because(effect.reason())
                            .notes("with it goes %s", loss.along())
                            .instead(ctx.recipes().loss().dropDatabase()));
        }
    }

    private static boolean dropsDatabase(Statement statement) {
        return statement instanceof DropSchema schema
                ? schema.database()
                : statement instanceof DropObject drop && drop.objectKind() == ObjectKind.DATABASE;
    }
}
