package dev.sluice.rules.history;

import static dev.sluice.core.finding.Category.HISTORY;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.catalog.Origin;
import dev.sluice.core.migration.Bookkeeping;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.ProjectContext;
import dev.sluice.core.rule.ProjectFacts;
import dev.sluice.core.rule.ProjectRule;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Page and executed examples: {@code duplicate-version.md}. */
final class DuplicateVersion implements ProjectRule {

    private static final RuleMeta META = RuleMeta.rule("duplicate-version", HISTORY, ERROR);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(ProjectFacts facts, ProjectContext ctx) {
        Bookkeeping.Reaction reaction = facts.bookkeeping().twice();
        if (reaction.response() == Bookkeeping.Response.APPLIED) {
            return;
        }
        Map<String, List<ProjectFacts.Entry>> claims = new LinkedHashMap<>();
        facts.ups()
                .forEach(it -> claims.computeIfAbsent(it.recordedAs(), first -> new ArrayList<>(1))
                        .add(it));
        Map<String, String> programs = new LinkedHashMap<>();
        facts.claimed().forEach((path, version) -> programs.merge(version, path, Versions::first));
        Set<ProjectFacts.Entry> added = facts.added().collect(Collectors.toSet());
        claims.forEach((version, entries) -> {
            String program = programs.get(version);
            List<ProjectFacts.Entry> candidates =
                    entries.stream().filter(added::contains).toList();
            // Somebody has to have the version: of those that are all new, the first.
            int from = program == null && candidates.size() == entries.size() ? 1 : 0;
            for (ProjectFacts.Entry late : candidates.subList(Math.min(from, candidates.size()), candidates.size())) {
                ProjectFacts.Entry other = entries.stream()
                        .filter(it -> !it.equals(late))
                        .findFirst()
                        .orElse(null);
                String path = other == null ? program : other.path();
                if (path != null) {
                    report(late, path, other, facts, ctx);
                }
            }
        });
    }

    private static void report(
            ProjectFacts.Entry late,
            String path,
            ProjectFacts.@Nullable Entry other,
            ProjectFacts facts,
            ProjectContext ctx) {
        Bookkeeping.Reaction reaction = facts.bookkeeping().twice();
        FindingBuilder finding = ctx.reportFile(
                        late.path(), "version %s is claimed by `%s` too".formatted(Versions.named(late), path))
                .note(reaction.words())
                .instead(Versions.rename(late, facts));
        if (reaction.response() == Bookkeeping.Response.OPEN) {
            finding.severity(WARNING);
        }
        if (other != null && !other.path().equals(late.path())) {
            finding.label(
                    new Origin(other.path(), new Span(0, 0), other.migration().ordinal()), "this has the version, too");
        }
    }
}
