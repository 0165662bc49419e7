package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.OnlineDdl;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import org.jspecify.annotations.Nullable;

/** Page and executed examples: {@code charset-conversion-copies.md}. */
final class CharsetConversionCopies implements ActionRule<AlterAction> {

    private static final RuleMeta META =
            RuleMeta.rule("charset-conversion-copies", LOCKING, ERROR).on(MYSQL, MARIADB);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<AlterAction> judges() {
        return AlterAction.class;
    }

    @Override
    public void check(AlterAction action, ActionEffect effect, RuleContext ctx) {
        OnlineDdl how = effect.onlineDdl()
                .filter(it -> it.cheapest() == OnlineDdl.Algorithm.COPY)
                .orElse(null);
        if (how == null || !effect.standing().shared()) {
            return;
        }
        if (action instanceof TableAction.ConvertCharacterSet) {
            report("converting `%s` to another character set".formatted(ctx.table()), how, effect, ctx);
        } else if (action instanceof ColumnAction.ModifyColumn modify) {
            column(modify.column(), modify.definition(), how, effect, ctx);
        }
    }

    private static void column(
            Name name, ColumnDefinition written, OnlineDdl how, ActionEffect effect, RuleContext ctx) {
        ctx.column(name)
                .filter(old -> differs(old, written))
                .ifPresent(old -> report(
                        "another character set or collation for `%s.%s`".formatted(ctx.table(), name),
                        how,
                        effect,
                        ctx));
    }

    /** Whether the definition says another character set or collation than the column has. */
    private static boolean differs(Column old, ColumnDefinition written) {
        DataType type = written.type();
        String collation = written.attribute(ColumnAttribute.Collate.class)
                .map(it -> it.collation().last().value())
                .orElse(type == null ? null : type.collation());
        return another(type == null ? null : type.charset(), old.charset()) || another(collation, old.collation());
    }

    private static boolean another(@Nullable String written, @Nullable String old) {
        return written != null && !written.equalsIgnoreCase(old);
    }

    private static void report(String what, OnlineDdl how, ActionEffect effect, RuleContext ctx) {
        boolean waits = effect.blocksWritesWhileWorking();
        FindingBuilder finding = ctx.report(
                        effect.cause(),
                        "%s %s the table row by row%s"
                                .formatted(
                                        what,
                                        effect.missing().isPresent() ? "may copy" : "copies",
                                        waits ? " while writes wait" : ""))
                .because(effect.reason())
                .instead(ctx.recipes().copy(how));
        if (!waits) {
            finding.severity(WARNING);
        }
    }
}
