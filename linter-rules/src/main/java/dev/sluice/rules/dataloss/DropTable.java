package dev.sluice.rules.dataloss;

import static dev.sluice.core.finding.Category.DATA_LOSS;
import static dev.sluice.core.finding.Severity.ERROR;

import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Page and executed examples: {@code drop-table.md}. */
final class DropTable implements ActionRule<dev.sluice.core.ast.DropTable> {

    private static final RuleMeta META =
            RuleMeta.rule("drop-table", DATA_LOSS, ERROR).alsoKnownAs("ban-drop-table");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<dev.sluice.core.ast.DropTable> judges() {
        return dev.sluice.core.ast.DropTable.class;
    }

    @Override
    public void check(dev.sluice.core.ast.DropTable drop, ActionEffect effect, RuleContext ctx) {
        effect.dataLoss().filter(loss -> loss.kind() == DataLoss.Kind.TABLE).ifPresent(loss -> {
            FindingBuilder finding = ctx.report(effect.cause(), "dropping the table deletes " + loss.what())
                    .because(effect.reason())
                    .notes("with it goes %s", loss.along())
                    .instead(ctx.recipes().drop("the table"));
            renamedTo(drop, ctx)
                    .ifPresent(created -> finding.label(
                            created.span(),
                            "if this is the same table under a new name, rename it: its rows are kept"));
        });
    }

    /** The one table with the same columns that the migration creates while it drops one. */
    private static Optional<CreateTable> renamedTo(dev.sluice.core.ast.DropTable drop, RuleContext ctx) {
        List<CreateTable> created = new ArrayList<>(1);
        for (Statement it :
                Stream.concat(ctx.earlier().stream(), ctx.later().stream()).toList()) {
            if (it instanceof CreateTable create) {
                created.add(create);
            } else if (it instanceof dev.sluice.core.ast.DropTable) {
                return Optional.empty();
            }
        }
        return drop.tables().size() == 1
                        && created.size() == 1
                        && same(created.get(0), drop.tables().get(0), ctx)
                ? Optional.of(created.get(0))
                : Optional.empty();
    }

    private static boolean same(CreateTable created, QualifiedName dropped, RuleContext ctx) {
        List<String> old = ctx.catalog().table(dropped).stream()
                .flatMap(it -> it.columns().stream())
                .map(Column::name)
                .toList();
        List<String> now = created.columns().stream()
                .map(it -> ctx.catalog().key(it.name()))
                .toList();
        return !old.isEmpty() && old.equals(now);
    }
}
