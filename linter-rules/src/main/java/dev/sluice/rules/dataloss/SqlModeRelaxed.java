package dev.sluice.rules.dataloss;

import static dev.sluice.core.finding.Category.DATA_LOSS;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.Copy;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.SetVariable;
import dev.sluice.core.ast.Update;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.engine.SqlMode;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Page and executed examples: {@code sql-mode-relaxed.md}. */
final class SqlModeRelaxed implements MigrationRule {

    private static final RuleMeta META =
            RuleMeta.rule("sql-mode-relaxed", DATA_LOSS, WARNING).on(MYSQL, MARIADB);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedMigration migration, ReviewContext ctx) {
        List<JudgedStatement> statements = migration.statements();
        JudgedStatement relaxing = null;
        for (int i = 0; i < statements.size(); i++) {
            JudgedStatement it = statements.get(i);
            boolean strict = SqlMode.strict(it.before());
            if (strict && relaxing != null) {
                relaxing = null;
            }
            if (relaxing != null && writes(it)) {
                List<JudgedStatement> rest = statements.subList(i, statements.size());
                report(relaxing, it, narrowing(rest), ctx);
                relaxing = null;
            } else if (strict && mode(it).isPresent()) {
                relaxing = it;
            }
        }
    }

    private static Optional<SetVariable.Setting> mode(JudgedStatement it) {
        return it.statement() instanceof SetVariable set
                ? set.settings().stream()
                        .filter(setting ->
                                setting.name().equals("sql_mode") && setting.scope() != SetVariable.Scope.GLOBAL)
                        .findFirst()
                : Optional.empty();
    }

    /** Whether it may put values into rows of a table that others use. */
    private static boolean writes(JudgedStatement it) {
        boolean kind = it.statement() instanceof Insert
                || it.statement() instanceof Update
                || it.statement() instanceof Copy
                || it.statement() instanceof AlterTable;
        return kind
                && it.effect().actions().stream()
                        .anyMatch(action -> action.standing().shared());
    }

    /** The first statement that changes values because strict mode is off. */
    private static @Nullable JudgedStatement narrowing(List<JudgedStatement> rest) {
        for (JudgedStatement it : rest) {
            if (SqlMode.strict(it.before())) {
                return null;
            }
            if (it.statement() instanceof AlterTable
                    && it.effect().actions().stream().anyMatch(SqlModeRelaxed::changesValues)) {
                return it;
            }
        }
        return null;
    }

    private static boolean changesValues(ActionEffect action) {
        return action.loses(DataLoss.Kind.VALUES) || action.loses(DataLoss.Kind.MEMBERS);
    }

    private static void report(
            JudgedStatement at, JudgedStatement first, @Nullable JudgedStatement narrowing, ReviewContext ctx) {
        SetVariable.Setting setting = mode(at).orElseThrow();
        FindingBuilder finding = ctx.report(
                        at,
                        setting.span(),
                        "without strict mode values that do not fit are cut off, and NULL becomes 0 or '', without an error")
                .instead(ctx.recipes(at).loss().keepStrictMode());
        if (narrowing == null) {
            finding.label(first.origin(), "the first statement that this lets pass");
        } else {
            finding.severity(Severity.ERROR).label(narrowing.origin(), "values are changed here");
        }
    }
}
