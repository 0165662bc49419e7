package dev.sluice.rules.history;

import static dev.sluice.core.finding.Category.HISTORY;
import static dev.sluice.core.finding.Severity.ERROR;

import dev.sluice.core.migration.Bookkeeping;
import dev.sluice.core.rule.ProjectContext;
import dev.sluice.core.rule.ProjectFacts;
import dev.sluice.core.rule.ProjectRule;
import dev.sluice.core.rule.RuleMeta;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Page and executed examples: {@code applied-migration-edited.md}. */
final class AppliedMigrationEdited implements ProjectRule {

    private static final RuleMeta META = RuleMeta.rule("applied-migration-edited", HISTORY, ERROR);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(ProjectFacts facts, ProjectContext ctx) {
        ProjectFacts base = facts.base();
        if (base == null) {
            return;
        }
        Map<String, ProjectFacts.Entry> before = base.ups()
                .collect(Collectors.toMap(ProjectFacts.Entry::recordedAs, Function.identity(), (one, other) -> one));
        facts.ups().filter(it -> it.judged() && !it.migration().rerun()).forEach(now -> {
            ProjectFacts.Entry was = before.get(now.recordedAs());
            if (was != null && edited(was, now, facts.bookkeeping())) {
                report(now, facts, ctx);
            }
        });
    }

    private static boolean edited(ProjectFacts.Entry was, ProjectFacts.Entry now, Bookkeeping bookkeeping) {
        boolean renamed = bookkeeping.names() && !was.title().equals(now.title());
        return renamed || !was.compared().equals(now.compared());
    }

    private static void report(ProjectFacts.Entry now, ProjectFacts facts, ProjectContext ctx) {
        Bookkeeping.Reaction reaction = facts.bookkeeping().edited();
        ctx.reportFile(
                        now.path(),
                        reaction.response() == Bookkeeping.Response.REFUSED
                                ? "an applied migration was edited, and %s refuses to go on".formatted(facts.runner())
                                : "an applied migration was edited, and databases that have run it keep the old text")
                .note(reaction.words())
                .instead("put the file back as it was, and write the change as a new migration");
    }
}
