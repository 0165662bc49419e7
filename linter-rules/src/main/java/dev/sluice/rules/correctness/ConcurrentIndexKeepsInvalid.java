package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.Name;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code concurrent-index-keeps-invalid.md}. */
final class ConcurrentIndexKeepsInvalid implements ActionRule<CreateIndex> {

    private static final RuleMeta META =
            RuleMeta.rule("concurrent-index-keeps-invalid", CORRECTNESS, NOTE).on(POSTGRESQL);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<CreateIndex> judges() {
        return CreateIndex.class;
    }

    @Override
    public void check(CreateIndex index, ActionEffect effect, RuleContext ctx) {
        Name name = index.name();
        if (!index.concurrently()
                || !index.ifNotExists()
                || name == null
                || !effect.standing().shared()) {
            return;
        }
        ObjectName key = new ObjectName(
                ctx.catalog().resolve(index.table()).schema(), ctx.catalog().key(name));
        if (ctx.catalog().relationOfIndex(key).isPresent() || dropped(key, ctx)) {
            return;
        }
        ctx.report(
                        effect.cause(),
                        "if a first try of this fails, the next one finds `%s`, which is invalid, and keeps it"
                                .formatted(name))
                .instead(ctx.recipes().keys().dropInvalidFirst(index, name));
    }

    /** Whether an earlier statement of the migration clears away what a first try has left. */
    private static boolean dropped(ObjectName index, RuleContext ctx) {
        return ctx.earlier().stream()
                .anyMatch(it -> it instanceof DropIndex drop
                        && drop.indexes().stream()
                                .anyMatch(other ->
                                        index.name().equals(ctx.catalog().key(other.last()))));
    }
}
