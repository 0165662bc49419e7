package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.Truncate;
import dev.sluice.core.catalog.Doubt;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.List;
import java.util.Set;

/** Page and executed examples: {@code object-not-found.md}. */
final class ObjectNotFound extends RefusalRule {

    private static final RuleMeta META = RuleMeta.rule("object-not-found", CORRECTNESS, WARNING);

    private static final Set<Refusal.Kind> KINDS = Set.of(Refusal.Kind.OBJECT_NOT_FOUND);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    Set<Refusal.Kind> kinds() {
        return KINDS;
    }

    @Override
    String instead(Refusal refusal, RuleContext ctx) {
        return ctx.recipes().refusals().missing(refusal.action());
    }

    @Override
    void explain(Refusal refusal, FindingBuilder finding, RuleContext ctx) {
        for (QualifiedName name : named(ctx.source())) {
            ctx.catalog()
                    .gone(ctx.catalog().resolve(name))
                    .ifPresent(by -> finding.label(by, "`%s` is dropped or renamed here".formatted(name)));
        }
    }

    private static List<QualifiedName> named(Statement statement) {
        return switch (statement) {
            case AlterTable alter -> List.of(alter.table());
            case DropTable drop -> drop.tables();
            case Truncate truncate -> truncate.tables();
            case CreateIndex create -> List.of(create.table());
            case DropIndex drop when drop.table() != null -> List.of(drop.table());
            default -> List.of();
        };
    }

    /** A guard may be there for this very reason, and of two upgrades to one version a server gets either. */
    @Override
    boolean speaks(RuleContext ctx) {
        boolean upgrades = ctx.catalog()
                .gap()
                .filter(it -> it.cause() == Doubt.Cause.LATER_VERSION)
                .isPresent();
        return ctx.surelyRuns() && !upgrades;
    }
}
