package dev.sluice.rules.compatibility;

import static dev.sluice.core.finding.Category.COMPATIBILITY;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Page and executed examples: {@code change-default.md}. */
final class ChangeDefault implements ActionRule<ColumnAction> {

    private static final RuleMeta META = RuleMeta.rule("change-default", COMPATIBILITY, NOTE)
            .on(POSTGRESQL, MYSQL, MARIADB)
            .alsoKnownAs("changing-column-default");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<ColumnAction> judges() {
        return ColumnAction.class;
    }

    @Override
    public void check(ColumnAction action, ActionEffect effect, RuleContext ctx) {
        if (!effect.standing().shared()) {
            return;
        }
        if (action instanceof ColumnAction.SetDefault set) {
            report(set.column(), set.value(), effect, ctx);
        } else if (action instanceof ColumnAction.DropDefault drop && !givenAgain(drop, ctx)) {
            report(drop.column(), null, effect, ctx);
        } else if (action instanceof ColumnAction.ModifyColumn modify
                && ctx.column(modify.column()).isPresent()) {
            // One that forgets the default is another matter.
            modify.definition()
                    .attribute(ColumnAttribute.Default.class)
                    .ifPresent(it -> report(modify.column(), it.value(), effect, ctx));
        }
    }

    /** Whether the same statement gives the column a default too. */
    private static boolean givenAgain(ColumnAction.DropDefault drop, RuleContext ctx) {
        return ctx.source() instanceof AlterTable alter
                && alter.actions().stream()
                        .anyMatch(it -> it instanceof ColumnAction.SetDefault set
                                && set.column().value().equals(drop.column().value()));
    }

    private static void report(Name name, @Nullable Expression value, ActionEffect effect, RuleContext ctx) {
        Optional<Column> column = ctx.column(name);
        if (column.filter(it -> ctx.madeInChangeSet(it.origin()) || same(it.defaultValue(), value, ctx))
                .isPresent()) {
            return;
        }
        boolean none = value == null || ctx.expressions().isNull(value);
        boolean required =
                column.filter(it -> Boolean.FALSE.equals(it.nullable())).isPresent();
        FindingBuilder finding = ctx.report(
                        effect.cause(),
                        none && required
                                ? "`%s.%s` is NOT NULL and loses its default: INSERTs that leave it out fail"
                                        .formatted(ctx.table(), name)
                                : "INSERTs that leave `%s.%s` out give it another value from now on"
                                        .formatted(ctx.table(), name))
                .because(effect.reason())
                .instead(
                        none && required
                                ? ctx.recipes().keepDefault(name)
                                : ctx.recipes().compatibility().changeDefault(name));
        if (none && required) {
            finding.severity(WARNING);
        }
    }

    /** NULL is the same as none. */
    private static boolean same(@Nullable Expression old, @Nullable Expression now, RuleContext ctx) {
        Expression before = old != null && ctx.expressions().isNull(old) ? null : old;
        Expression after = now != null && ctx.expressions().isNull(now) ? null : now;
        if (before == null || after == null) {
            return before == null && after == null;
        }
        return before.text().equalsIgnoreCase(after.text());
    }
}
