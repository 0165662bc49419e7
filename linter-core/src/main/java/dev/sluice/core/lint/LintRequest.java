package dev.sluice.core.lint;

import dev.sluice.core.finding.Severity;
import dev.sluice.core.gate.FailOn;
import dev.sluice.core.gate.RuleChoice;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.core.source.FileTree;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to judge, and how.
 *
 * @param failOn what fails the gate, or null for what the configs say, which is errors where they say nothing
 * @param choice which rules are asked for, before what the config of a tree says
 * @param today injected, so that a run can be repeated
 * @param latest how many of each tree's last migrations are judged, at least 1, or null for all
 * @param downs whether all rules judge down migrations too
 * @param base the files as they were when the work under review began: only what was added or changed since then is
 *     judged, all of it together. Null where all that the paths name is
 * @param target the files as they are where it is to go, or null where that is not asked
 */
public record LintRequest(
        Reading reading,
        @Nullable FailOn failOn,
        RuleRegistry rules,
        RuleChoice choice,
        LocalDate today,
        @Nullable Integer latest,
        boolean downs,
        @Nullable FileTree base,
        @Nullable FileTree target) {

    public LintRequest {
        if (latest != null && latest < 1) {
            throw new IllegalArgumentException("latest: " + latest);
        }
    }

    /**
     * A request to judge all that the paths name.
     *
     * @param failOn the mildest severity that fails the gate, or null for never
     */
    public LintRequest(Reading reading, @Nullable Severity failOn, RuleRegistry rules, LocalDate today) {
        this(reading, failOn, rules, today, null);
    }

    /**
     * A request to judge the last migrations.
     *
     * @param failOn the mildest severity that fails the gate, or null for never
     */
    public LintRequest(
            Reading reading, @Nullable Severity failOn, RuleRegistry rules, LocalDate today, @Nullable Integer latest) {
        this(reading, FailOn.of(failOn), rules, RuleChoice.ALL, today, latest, false, null, null);
    }

    public LintRequest with(RuleChoice newChoice) {
        return new LintRequest(reading, failOn, rules, newChoice, today, latest, downs, base, target);
    }

    /** The same, where all rules judge down migrations too. */
    public LintRequest withDowns(boolean judged) {
        return new LintRequest(reading, failOn, rules, choice, today, latest, judged, base, target);
    }

    /** The same, compared with the files as they were and as they are where the work is to go. */
    public LintRequest since(@Nullable FileTree newBase, @Nullable FileTree newTarget) {
        return new LintRequest(reading, failOn, rules, choice, today, latest, downs, newBase, newTarget);
    }
}
