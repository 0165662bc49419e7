package dev.sluice.rules.datadependent;

import static dev.sluice.core.finding.Category.DATA_DEPENDENT;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.RowsAtRisk;
import dev.sluice.core.engine.UniqueKeys;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.List;

/** Page and executed examples: {@code unique-on-existing-rows.md}. */
final class UniqueOnExistingRows implements ActionRule<Action> {

    private static final RuleMeta META = RuleMeta.rule("unique-on-existing-rows", DATA_DEPENDENT, WARNING);

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
        RowsAtRisk rows = effect.rowsAtRisk().orElse(null);
        // Where others wait for the build, a rule about that brings the query along.
        if (rows == null || effect.blocksWritesWhileWorking()) {
            return;
        }
        if (action instanceof CreateIndex index && index.indexKind() == IndexKind.UNIQUE) {
            report(index.table(), index.parts(), rows, effect, index.concurrently(), ctx);
        } else if (action instanceof ConstraintAction.AddConstraint add
                && add.constraint() instanceof TableConstraint.Unique unique
                && unique.usingIndex() == null) {
            report(ctx.table(), unique.parts(), rows, effect, false, ctx);
        }
    }

    private static void report(
            QualifiedName table,
            List<KeyPart> parts,
            RowsAtRisk rows,
            ActionEffect effect,
            boolean concurrently,
            RuleContext ctx) {
        boolean ofView = ctx.catalog().view(ctx.catalog().resolve(table)).isPresent();
        if (ofView || keyed(table, parts, ctx) || parts.stream().anyMatch(part -> onlyNulls(table, part, ctx))) {
            return;
        }
        FindingBuilder finding = ctx.report(
                        effect.cause(), "this fails at its end if `%s` has %s".formatted(table, rows.how()))
                .because(effect.reason())
                .instead(ctx.recipes().data().uniqueFirst());
        if (concurrently) {
            finding.severity(NOTE)
                    .note("what a failed build leaves behind is an INVALID index, which has to be dropped");
        }
        if (!rows.precheck().isEmpty()) {
            finding.precheck(rows.precheck());
        }
    }

    /** Whether a unique key on some of the columns says that no two rows share them. */
    private static boolean keyed(QualifiedName table, List<KeyPart> parts, RuleContext ctx) {
        List<String> whole = parts.stream()
                .filter(part -> part.column() != null && part.prefix() == null)
                .map(part -> ctx.catalog().key(part.column()))
                .toList();
        return ctx.catalog()
                .table(table)
                .filter(it -> UniqueKeys.proven(it, whole))
                .isPresent();
    }

    /** Whether no row has a value there: the column was added here, and nothing gives it one. */
    private static boolean onlyNulls(QualifiedName table, KeyPart part, RuleContext ctx) {
        return part.column() != null
                && ctx.catalog()
                        .table(table)
                        .filter(it -> !ctx.madeInChangeSet(it.origin()))
                        .flatMap(it -> it.column(ctx.catalog().key(part.column())))
                        .filter(it -> ctx.madeInChangeSet(it.origin())
                                && it.defaultValue() == null
                                && it.generated() == null
                                && !it.identity()
                                && !Boolean.FALSE.equals(it.nullable()))
                        .isPresent();
    }
}
