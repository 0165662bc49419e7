package dev.sluice.core.lint;

import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.gate.Suppressed;
import dev.sluice.core.gate.Suppressor;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that renderers show: they are pure functions of this record.
 *
 * @param trees in the order judged
 * @param rules every enabled rule, also those that found nothing
 * @param findings by file in runner order, then offset, then rule
 * @param suppressed what would be findings, had the team not decided to live with it; in the same order,
 *     those of the baseline last
 * @param sources the text of every file that a finding or label points into, by path
 * @param judged the paths of the files all of whose migrations are under review
 * @param notices sentences for the user: what was inferred, what was left out
 * @param problems sentences about what Sluice could not do; with any, the exit code is 2
 * @param failOn the mildest severity that fails the gate, or null for never
 */
public record LintReport(
        Summary summary,
        List<Tree> trees,
        List<RuleMeta> rules,
        List<Finding> findings,
        List<Suppressed> suppressed,
        Map<String, SourceFile> sources,
        Set<String> judged,
        List<String> notices,
        List<String> problems,
        @Nullable Severity failOn) {

    public LintReport {
        trees = List.copyOf(trees);
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        sources = Map.copyOf(sources);
        judged = Set.copyOf(judged);
        notices = List.copyOf(notices);
        problems = List.copyOf(problems);
    }

    /**
     * What was counted. {@code judged…} are those under review; the others count history and downs too. Nested statements
     * are none of the statements.
     */
    public record Summary(
            int files,
            int migrations,
            int statements,
            int nested,
            int notUnderstood,
            int judgedFiles,
            int judgedMigrations,
            int judgedStatements,
            int judgedNested) {}

    /** A migration tree that was read. {@code dialect} is an id, {@code dialectTitle} for people. */
    public record Tree(String root, String dialect, String dialectTitle, String targetVersion, String layout) {}

    /** How many findings have a severity. */
    public int count(Severity severity) {
        return (int) findings.stream().filter(it -> it.severity() == severity).count();
    }

    /** The same, where something more holds findings back. */
    public LintReport without(Suppressor more) {
        List<Finding> passed = new ArrayList<>(findings.size());
        List<Suppressed> held = new ArrayList<>(suppressed);
        for (Finding finding : findings) {
            more.suppress(finding).ifPresentOrElse(held::add, () -> passed.add(finding));
        }
        return new LintReport(summary, trees, rules, passed, held, sources, judged, notices, problems, failOn);
    }

    /** The same with more to say. */
    public LintReport saying(List<String> moreNotices, List<String> moreProblems) {
        return new LintReport(
                summary,
                trees,
                rules,
                findings,
                suppressed,
                sources,
                judged,
                joined(notices, moreNotices),
                joined(problems, moreProblems),
                failOn);
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** How many findings the baseline holds back. */
    public int baselined() {
        return (int) suppressed.stream()
                .filter(it -> it.by() == Suppressed.By.BASELINE)
                .count();
    }

    /** How many findings something else than the baseline holds back. */
    public int suppressedByHand() {
        return suppressed.size() - baselined();
    }

    /** Whether a finding is as bad as {@code failOn} or worse. */
    public boolean gateFails() {
        return failOn != null && findings.stream().anyMatch(it -> it.severity().compareTo(failOn) <= 0);
    }

    /** 0, 1 or 2, the same for every format. */
    public int exitCode() {
        return problems.isEmpty() ? (gateFails() ? 1 : 0) : 2;
    }
}
