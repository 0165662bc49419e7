package dev.sluice.rules.dataloss;

import static dev.sluice.core.finding.Category.DATA_LOSS;
import static dev.sluice.core.finding.Severity.ERROR;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.engine.Standings;
import dev.sluice.core.rule.ChangeSetRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.JudgedChangeSet;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.List;

/** Page and executed examples: {@code copied-then-dropped.md}. */
final class CopiedThenDropped implements ChangeSetRule {

    private static final RuleMeta META = RuleMeta.rule("copied-then-dropped", DATA_LOSS, ERROR);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedChangeSet changeSet, ReviewContext ctx) {
        List<JudgedStatement> statements = changeSet.statements().toList();
        int last = statements.size() - 1;
        while (last >= 0 && !drops(statements.get(last))) {
            last--;
        }
        Copies copies = new Copies(ctx);
        for (JudgedStatement it : statements.subList(0, last + 1)) {
            if (drops(it)) {
                it.effect().actions().forEach(action -> dropped(action, it, copies, ctx));
            }
            copies.read(it);
        }
    }

    private static boolean drops(JudgedStatement it) {
        return it.effect().actions().stream()
                .anyMatch(action -> action.loses(DataLoss.Kind.TABLE)
                        || action.loses(DataLoss.Kind.PARTITION)
                        || action.loses(DataLoss.Kind.COLUMN));
    }

    private static void dropped(ActionEffect action, JudgedStatement at, Copies copies, ReviewContext ctx) {
        if (action.action() instanceof DropTable drop) {
            for (QualifiedName table : drop.tables()) {
                ObjectName name = at.catalog().resolve(table);
                if (Standings.of(name, at.before()).shared()) {
                    copies.ofTable(name, at.catalog())
                            .ifPresent(copy -> report("`" + table + "`", "its rows", copy, action, at, ctx));
                }
            }
        } else if (action.action() instanceof ColumnAction.DropColumn drop
                && action.loses(DataLoss.Kind.COLUMN)
                && at.statement() instanceof AlterTable alter) {
            ObjectName name = at.catalog().resolve(alter.table());
            copies.ofColumn(name, at.catalog().key(drop.column()), at.catalog())
                    .ifPresent(copy -> report(
                            "`%s.%s`".formatted(alter.table(), drop.column()), "its values", copy, action, at, ctx));
        }
    }

    private static void report(
            String what, String data, Copies.Copy copy, ActionEffect action, JudgedStatement at, ReviewContext ctx) {
        FindingBuilder finding = ctx.report(
                        at,
                        action,
                        "%s is dropped in the release that copies %s to %s: if anything is missing there is no way back"
                                .formatted(what, data, copy.target()))
                .because(action.reason())
                .instead(ctx.recipes(at).loss().dropLater(copy.temporary()))
                .label(copy.at().origin(), "copied here");
        if (copy.temporary()) {
            finding.note(
                    "the copy is a temporary table: if the session ends before it is written back, nothing is left");
        }
    }
}
