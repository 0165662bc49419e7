package dev.sluice.rules.convention;

import static dev.sluice.core.finding.Category.CONVENTION;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.TableOption;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.StatementRule;
import dev.sluice.core.source.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Page and executed examples: {@code utf8mb3.md}. */
final class Utf8mb3 implements StatementRule {

    private static final RuleMeta META =
            RuleMeta.rule("utf8mb3", CONVENTION, WARNING).on(MYSQL, MARIADB);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(Statement statement, StatementEffect effect, RuleContext ctx) {
        if (statement instanceof CreateTable create) {
            create.options().forEach(it -> judge(it, create.table(), ctx));
        } else if (statement instanceof AlterTable alter) {
            alter.actions().forEach(it -> judge(it, alter.table(), ctx));
        }
        for (AddedColumn column : AddedColumn.of(statement, ctx.catalog())) {
            DataType type = column.type();
            if (type != null && (isUtf8mb3(type.charset()) || isUtf8mb3(type.collation()))) {
                report(type.span(), column.inWords(), ctx);
            }
        }
    }

    private static void judge(AlterAction action, QualifiedName table, RuleContext ctx) {
        if (action instanceof TableAction.SetOption set) {
            judge(set.option(), table, ctx);
        } else if (action instanceof TableAction.ConvertCharacterSet convert
                && convert.charset() != null
                && isUtf8mb3(convert.charset().value())) {
            report(convert.span(), table.toString(), ctx);
        }
    }

    private static void judge(TableOption option, QualifiedName table, RuleContext ctx) {
        boolean names = option.name().equals("charset") || option.name().equals("collate");
        if (names && isUtf8mb3(option.value())) {
            report(option.span(), table.toString(), ctx);
        }
    }

    /** The character set or one of its collations; plain {@code utf8} means it too. */
    private static boolean isUtf8mb3(@Nullable String name) {
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return lower.equals("utf8")
                || lower.equals("utf8mb3")
                || lower.startsWith("utf8_")
                || lower.startsWith("utf8mb3_");
    }

    private static void report(Span span, String what, RuleContext ctx) {
        ctx.report(span, "`%s` holds no character beyond three bytes, an emoji is an error".formatted(what))
                .instead(ctx.recipes().conventions().utf8mb4());
    }
}
