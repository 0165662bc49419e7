package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.GivenName;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.StatementRule;
import dev.sluice.core.source.Span;

/** Page and executed examples: {@code name-truncated.md}. */
final class NameTruncated implements StatementRule {

    private static final RuleMeta META =
            RuleMeta.rule("name-truncated", CORRECTNESS, NOTE).on(POSTGRESQL).alsoKnownAs("identifier-too-long");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(Statement statement, StatementEffect effect, RuleContext ctx) {
        for (GivenName given : GivenName.of(statement)) {
            if (given.name().cut()) {
                boolean taken = ctx.surelyRuns() && collides(given.name().span(), effect);
                FindingBuilder finding = ctx.report(
                                given.name().span(),
                                taken
                                        ? "cut to 63 bytes this is `%s`, which is there already".formatted(given.name())
                                        : "the server cuts this name to 63 bytes: `%s`".formatted(given.name()))
                        .instead(ctx.recipes().refusals().shorten());
                if (taken) {
                    finding.severity(ERROR);
                }
            }
        }
    }

    /** Whether the server refuses the statement, or the clause with the name, since the name is taken. */
    private static boolean collides(Span name, StatementEffect effect) {
        return effect.refusals().stream()
                .filter(it -> it.kind() == Refusal.Kind.OBJECT_ALREADY_EXISTS)
                .map(it -> it.action().span())
                .anyMatch(it -> it.start() <= name.start() && name.end() <= it.end());
    }
}
