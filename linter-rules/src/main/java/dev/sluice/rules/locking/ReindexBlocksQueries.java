package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.Reindex;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Work;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.Locale;

/** Page and executed examples: {@code reindex-blocks-queries.md}. */
final class ReindexBlocksQueries implements ActionRule<Reindex> {

    private static final RuleMeta META = RuleMeta.rule("reindex-blocks-queries", LOCKING, ERROR)
            .on(POSTGRESQL)
            .alsoKnownAs("require-concurrent-reindex");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<Reindex> judges() {
        return Reindex.class;
    }

    @Override
    public void check(Reindex reindex, ActionEffect effect, RuleContext ctx) {
        // The catalogs of the system have no other way.
        if (reindex.concurrently() || reindex.scope() == Reindex.Scope.SYSTEM || !waits(reindex, effect, ctx)) {
            return;
        }
        ctx.report(
                        effect.cause(),
                        "REINDEX of %s blocks writes, and queries that plan with an index, until it is done"
                                .formatted(what(reindex)))
                .because(effect.reason())
                .instead(ctx.recipes().locks().reindex(reindex));
    }

    private static String what(Reindex reindex) {
        return reindex.name() == null
                ? "the database"
                : "%s `%s`".formatted(reindex.scope().name().toLowerCase(Locale.ROOT), reindex.name());
    }

    /** Of a schema or database more may be there than the history made. */
    private static boolean waits(Reindex reindex, ActionEffect effect, RuleContext ctx) {
        boolean many = reindex.scope() == Reindex.Scope.SCHEMA || reindex.scope() == Reindex.Scope.DATABASE;
        return effect.blocksWritesWhileWorking()
                || (many && effect.work() != Work.NONE && !ctx.catalog().complete());
    }
}
