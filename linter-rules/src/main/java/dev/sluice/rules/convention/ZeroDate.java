package dev.sluice.rules.convention;

import static dev.sluice.core.finding.Category.CONVENTION;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.StatementRule;
import dev.sluice.core.source.Span;

/** Page and executed examples: {@code zero-date.md}. */
final class ZeroDate implements StatementRule {

    private static final String ZERO = "0000-00-00";

    private static final RuleMeta META =
            RuleMeta.rule("zero-date", CONVENTION, WARNING).on(MYSQL, MARIADB);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(Statement statement, StatementEffect effect, RuleContext ctx) {
        for (AddedColumn column : AddedColumn.of(statement, ctx.catalog())) {
            ColumnDefinition definition = column.definition();
            if (definition != null) {
                definition
                        .attribute(ColumnAttribute.Default.class)
                        .filter(it -> isZero(it.value()))
                        .ifPresent(it -> report(it.span(), column.inWords(), ctx));
            }
        }
        if (statement instanceof AlterTable alter) {
            alter.actions().stream()
                    .filter(it -> it instanceof ColumnAction.SetDefault set && isZero(set.value()))
                    .forEach(it -> report(it.span(), alter.table().toString(), ctx));
        }
    }

    /** {@code '0000-00-00'}, with a time or without. */
    private static boolean isZero(Expression value) {
        String text = value.text().strip();
        return text.length() > ZERO.length() && text.startsWith(ZERO, 1) && "'\"".indexOf(text.charAt(0)) >= 0;
    }

    private static void report(Span span, String what, RuleContext ctx) {
        ctx.report(span, "the default of `%s` is no date: a server with NO_ZERO_DATE refuses it".formatted(what))
                .instead(ctx.recipes().conventions().noZeroDate());
    }
}
