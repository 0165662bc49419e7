package dev.sluice.rules.history;

import static dev.sluice.core.finding.Category.HISTORY;
import static dev.sluice.core.finding.Severity.ERROR;

import dev.sluice.core.migration.Bookkeeping;
import dev.sluice.core.rule.ProjectContext;
import dev.sluice.core.rule.ProjectFacts;
import dev.sluice.core.rule.ProjectRule;
import dev.sluice.core.rule.RuleMeta;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Page and executed examples: {@code version-taken-on-target.md}. */
final class VersionTakenOnTarget implements ProjectRule {

    private static final RuleMeta META = RuleMeta.rule("version-taken-on-target", HISTORY, ERROR);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(ProjectFacts facts, ProjectContext ctx) {
        ProjectFacts target = facts.target();
        if (target == null || facts.bookkeeping().twice().response() == Bookkeeping.Response.APPLIED) {
            return;
        }
        Map<String, ProjectFacts.Entry> there = target.ups()
                .collect(Collectors.toMap(ProjectFacts.Entry::recordedAs, Function.identity(), (one, other) -> one));
        Set<String> programs = Set.copyOf(target.claimed().values());
        facts.added().filter(it -> !it.migration().rerun()).forEach(mine -> {
            ProjectFacts.Entry other = there.get(mine.recordedAs());
            boolean merged = other != null
                    && other.path().equals(mine.path())
                    && other.compared().equals(mine.compared());
            if (programs.contains(mine.recordedAs()) || (other != null && !merged)) {
                ctx.reportFile(
                                mine.path(),
                                "version %s was taken on the target branch%s"
                                        .formatted(
                                                Versions.named(mine),
                                                other == null ? "" : " by `%s`".formatted(other.title())))
                        .note(
                                "a database that has run the other one takes this one for applied; after the merge two migrations have the version")
                        .note(facts.bookkeeping().twice().words())
                        .instead(Versions.rename(mine, facts));
            }
        });
    }
}
