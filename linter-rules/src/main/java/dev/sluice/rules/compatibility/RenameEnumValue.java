package dev.sluice.rules.compatibility;

import static dev.sluice.core.finding.Category.COMPATIBILITY;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.AlterType;
import dev.sluice.core.ast.TypeChange;
import dev.sluice.core.catalog.UserType;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Breakage;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code rename-enum-value.md}. */
final class RenameEnumValue implements ActionRule<AlterType> {

    private static final RuleMeta META = RuleMeta.rule("rename-enum-value", COMPATIBILITY, ERROR)
            .on(POSTGRESQL)
            .alsoKnownAs("renaming-enum-value");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<AlterType> judges() {
        return AlterType.class;
    }

    @Override
    public void check(AlterType statement, ActionEffect effect, RuleContext ctx) {
        if (!effect.breaks(Breakage.Kind.VALUE_RENAMED)
                || !(statement.change() instanceof TypeChange.RenameValue rename)) {
            return;
        }
        FindingBuilder finding = ctx.report(
                        effect.cause(),
                        "renaming the value '%s' of `%s` to '%s' breaks code that writes or compares the old one"
                                .formatted(
                                        rename.from().label(),
                                        statement.type(),
                                        rename.to().label()))
                .because(effect.reason())
                .instead(ctx.recipes()
                        .compatibility()
                        .addEnumValue(statement.type(), rename.to().label()));
        ctx.catalog()
                .type(ctx.catalog().lookup().type(statement.type()))
                .map(UserType::origin)
                .ifPresent(it -> finding.label(it, "type created here"));
    }
}
