package dev.sluice.rules.history;

import static dev.sluice.core.finding.Category.HISTORY;
import static dev.sluice.core.finding.Severity.ERROR;

import dev.sluice.core.migration.Bookkeeping;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.ProjectContext;
import dev.sluice.core.rule.ProjectFacts;
import dev.sluice.core.rule.ProjectRule;
import dev.sluice.core.rule.RuleMeta;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Page and executed examples: {@code applied-migration-deleted.md}. */
final class AppliedMigrationDeleted implements ProjectRule {

    private static final RuleMeta META = RuleMeta.rule("applied-migration-deleted", HISTORY, ERROR);

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
        Set<String> now = facts.records();
        Map<String, ProjectFacts.Entry> added =
                facts.added().collect(Collectors.toMap(it -> it.compared().orElse(""), it -> it, (one, other) -> one));
        Set<String> paths = facts.ups().map(ProjectFacts.Entry::path).collect(Collectors.toSet());
        base.ups().filter(it -> !now.contains(it.recordedAs())).forEach(gone -> {
            String name = paths.contains(gone.path()) ? gone.recordedAs() : gone.title();
            Optional<ProjectFacts.Entry> moved = gone.compared().map(added::get);
            FindingBuilder finding = ctx.reportFile(
                            gone.path(), "`%s` is applied already and %s".formatted(name, fate(moved, facts)))
                    .note(facts.bookkeeping().deleted().words());
            moved.ifPresent(it ->
                    finding.note("`%s` has the same text: a database that has run it under the old name runs it again"
                            .formatted(it.title())));
            finding.instead(
                    moved.isPresent()
                            ? "keep the old name"
                            : "keep the file, and take back what it did in a new migration");
        });
    }

    private static String fate(Optional<ProjectFacts.Entry> moved, ProjectFacts facts) {
        String what =
                moved.map(it -> "was renamed to `%s`".formatted(it.title())).orElse("is no more");
        return facts.bookkeeping().deleted().response() == Bookkeeping.Response.REFUSED
                ? "%s, which %s refuses".formatted(what, facts.runner())
                : what;
    }
}
