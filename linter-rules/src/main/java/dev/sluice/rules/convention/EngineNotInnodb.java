package dev.sluice.rules.convention;

import static dev.sluice.core.finding.Category.CONVENTION;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.TableOption;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleOption;
import dev.sluice.core.rule.StatementRule;
import java.util.List;

/** Page and executed examples: {@code engine-not-innodb.md}. */
final class EngineNotInnodb implements StatementRule {

    private static final RuleOption<List<String>> ALLOWED =
            RuleOption.words("allowed", List.of("InnoDB"), "the engines that are accepted, in any case of letters");

    private static final RuleMeta META = RuleMeta.rule("engine-not-innodb", CONVENTION, WARNING)
            .on(MYSQL, MARIADB)
            .with(ALLOWED);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(Statement statement, StatementEffect effect, RuleContext ctx) {
        if (statement instanceof CreateTable create && create.persistence() != CreateTable.Persistence.TEMPORARY) {
            create.options().forEach(it -> judge(it, create.table(), ctx));
        } else if (statement instanceof AlterTable alter) {
            alter.actions().stream()
                    .filter(TableAction.SetOption.class::isInstance)
                    .map(TableAction.SetOption.class::cast)
                    .forEach(it -> judge(it.option(), alter.table(), ctx));
        }
    }

    private static void judge(TableOption option, QualifiedName table, RuleContext ctx) {
        List<String> allowed = ctx.option(ALLOWED);
        if (option.name().equals("engine")
                && !option.value().isEmpty()
                && allowed.stream().noneMatch(option.value()::equalsIgnoreCase)) {
            ctx.report(
                            option.span(),
                            "`%s` is kept by %s, which the team does not use".formatted(table, option.value()))
                    .instead(ctx.recipes().conventions().engine(allowed));
        }
    }
}
