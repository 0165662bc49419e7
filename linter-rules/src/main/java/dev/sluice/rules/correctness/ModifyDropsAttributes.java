package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction.ModifyColumn;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Forgotten;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.List;
import java.util.stream.Collectors;

/** Page and executed examples: {@code modify-drops-attributes.md}. */
final class ModifyDropsAttributes implements ActionRule<ModifyColumn> {

    private static final RuleMeta META =
            RuleMeta.rule("modify-drops-attributes", CORRECTNESS, ERROR).on(MYSQL, MARIADB);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<ModifyColumn> judges() {
        return ModifyColumn.class;
    }

    @Override
    public void check(ModifyColumn modify, ActionEffect effect, RuleContext ctx) {
        List<Forgotten> parts = effect.forgotten();
        if (parts.isEmpty() || definedAgain(modify, ctx)) {
            return;
        }
        String all = parts.stream().map(it -> inWords(it.what())).collect(Collectors.joining(", "));
        FindingBuilder finding = ctx.report(
                        effect.cause(),
                        "this takes %s from `%s`: the new definition does not say it again"
                                .formatted(all, modify.column()))
                .severity(worst(parts, ctx))
                .instead(ctx.recipes().refusals().sayAgain(parts));
        ctx.column(modify.column())
                .map(Column::origin)
                .ifPresent(by -> finding.label(by, "`%s` is defined here".formatted(modify.column())));
    }

    /** Whether a later statement of the migration defines the column anew: what that leaves out is said there. */
    private static boolean definedAgain(ModifyColumn modify, RuleContext ctx) {
        String column = ctx.catalog().key(modify.definition().name());
        return ctx.later().stream()
                .filter(it -> it instanceof AlterTable alter
                        && ctx.catalog()
                                .resolve(alter.table())
                                .equals(ctx.catalog().resolve(ctx.table())))
                .flatMap(it -> ((AlterTable) it).actions().stream())
                .anyMatch(it -> it instanceof ModifyColumn other
                        && ctx.catalog().key(other.column()).equals(column));
    }

    /** A table that CREATE TABLE IF NOT EXISTS may have found otherwise is judged more mildly. */
    private static Severity worst(List<Forgotten> parts, RuleContext ctx) {
        boolean whole = ctx.catalog()
                .table(ctx.table())
                .filter(it -> ctx.catalog().whole(it))
                .isPresent();
        Severity worst = NOTE;
        for (Forgotten part : parts) {
            worst = switch (part.what()) {
                case COMMENT -> worst;
                case DEFAULT, INVISIBLE -> worst == NOTE ? WARNING : worst;
                default -> whole ? ERROR : WARNING;
            };
            if (worst == ERROR) {
                return ERROR;
            }
        }
        return worst;
    }

    private static String inWords(Forgotten.What what) {
        return switch (what) {
            case GENERATED -> "GENERATED";
            case AUTO_INCREMENT -> "AUTO_INCREMENT";
            case NOT_NULL -> "NOT NULL";
            case CHARACTER_SET -> "its character set";
            case COLLATION -> "its collation";
            case ON_UPDATE -> "ON UPDATE";
            case CHECK -> "its CHECK";
            case DEFAULT -> "its default";
            case INVISIBLE -> "INVISIBLE";
            case COMMENT -> "its comment";
        };
    }
}
