package dev.sluice.rules.history;

import static dev.sluice.core.finding.Category.HISTORY;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.migration.Bookkeeping;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.ProjectContext;
import dev.sluice.core.rule.ProjectFacts;
import dev.sluice.core.rule.ProjectRule;
import dev.sluice.core.rule.RuleMeta;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Page and executed examples: {@code version-out-of-order.md}. */
final class VersionOutOfOrder implements ProjectRule {

    private static final RuleMeta META = RuleMeta.rule("version-out-of-order", HISTORY, ERROR);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(ProjectFacts facts, ProjectContext ctx) {
        ProjectFacts applied = facts.target() == null ? facts.base() : facts.target();
        Bookkeeping.Reaction late = facts.bookkeeping().late();
        if (applied == null || late.response() == Bookkeeping.Response.APPLIED) {
            return;
        }
        Set<String> records = applied.records();
        Map<String, Integer> places = facts.ups()
                .collect(Collectors.toMap(
                        ProjectFacts.Entry::recordedAs, it -> it.migration().ordinal(), (one, other) -> one));
        applied.ups()
                .filter(it -> !it.migration().repeatable())
                .reduce((one, other) -> other)
                .ifPresent(newest -> facts.added()
                        .filter(it -> !it.migration().repeatable() && !records.contains(it.recordedAs()))
                        .filter(it -> precedes(it, newest, places.get(newest.recordedAs()), facts))
                        .forEach(it -> report(it, newest, facts, ctx)));
    }

    /** @param place of the newest among the files under review, or null if it is none of them */
    private static boolean precedes(
            ProjectFacts.Entry added, ProjectFacts.Entry newest, @Nullable Integer place, ProjectFacts facts) {
        boolean unnumbered = added.version().isEmpty() || newest.version().isEmpty();
        if (unnumbered && facts.bookkeeping().late().response() == Bookkeeping.Response.OPEN) {
            return false;
        }
        return place == null
                ? facts.order().compare(added, newest) < 0
                : added.migration().ordinal() < place;
    }

    private static void report(
            ProjectFacts.Entry added, ProjectFacts.Entry newest, ProjectFacts facts, ProjectContext ctx) {
        Bookkeeping.Reaction late = facts.bookkeeping().late();
        String what = "this comes before `%s`, which is applied already".formatted(newest.title());
        String message = switch (late.response()) {
            case REFUSED -> "%s: %s refuses it".formatted(what, facts.runner());
            case PASSED_OVER -> "%s: %s never runs it".formatted(what, facts.runner());
            default -> what;
        };
        FindingBuilder finding = ctx.reportFile(added.path(), message).note(late.words());
        finding.instead(
                added.version().isEmpty()
                        ? "put it behind `%s`".formatted(newest.title())
                        : Versions.rename(added, facts));
        if (late.response() == Bookkeeping.Response.OPEN) {
            finding.severity(WARNING);
        }
    }
}
