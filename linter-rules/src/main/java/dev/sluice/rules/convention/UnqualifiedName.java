package dev.sluice.rules.convention;

import static dev.sluice.core.finding.Category.CONVENTION;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.CreateDomain;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateSequence;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.CreateType;
import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.engine.Standing;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.StatementRule;
import org.jspecify.annotations.Nullable;

/** Page and executed examples: {@code unqualified-name.md}. */
final class UnqualifiedName implements StatementRule {

    private static final RuleMeta META =
            RuleMeta.rule("unqualified-name", CONVENTION, WARNING).on(POSTGRESQL);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(Statement statement, StatementEffect effect, RuleContext ctx) {
        QualifiedName name = made(statement);
        if (name != null
                && name.parts().size() == 1
                && ctx.setting("search_path").isEmpty()) {
            ctx.report(name.span(), "`%s` comes to be wherever the search path of the session leads".formatted(name))
                    .instead(ctx.recipes().conventions().qualify(name));
        }
    }

    /** What changes or indexes a table that this change set made says nothing new. */
    private static boolean saidBefore(Statement statement, QualifiedName name, RuleContext ctx) {
        boolean makes = !(statement instanceof AlterTable || statement instanceof CreateIndex);
        return !makes && ctx.standing(name) == Standing.NEW;
    }

    /** What a statement makes or changes, by a name that can have a schema. */
    private static @Nullable QualifiedName made(Statement statement) {
        return switch (statement) {
            case CreateTable create when create.persistence() != CreateTable.Persistence.TEMPORARY -> create.table();
            case CreateView create when !create.temporary() -> create.view();
            case CreateSequence create -> create.sequence();
            case CreateType create -> create.type();
            case CreateDomain create -> create.domain();
            case CreateRoutine create -> create.routine();
            case CreateIndex create -> create.table();
            case AlterTable alter -> alter.table();
            default -> null;
        };
    }
}
