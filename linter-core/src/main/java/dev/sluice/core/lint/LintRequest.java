package dev.sluice.core.lint;

import dev.sluice.core.finding.Severity;
import dev.sluice.core.rule.RuleRegistry;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to judge, and how.
 *
 * @param failOn the mildest severity that fails the gate, or null for never
 * @param today injected, so that a run can be repeated
 * @param latest how many of each tree's last migrations are judged, at least 1, or null for all
 */
public record LintRequest(
        Reading reading,
        @Nullable Severity failOn,
        RuleRegistry rules,
        LocalDate today,
        @Nullable Integer latest) {

    public LintRequest {
        if (latest != null && latest < 1) {
            throw new IllegalArgumentException("latest: " + latest);
        }
    }

    /** A request to judge all that the paths name. */
    public LintRequest(Reading reading, @Nullable Severity failOn, RuleRegistry rules, LocalDate today) {
        this(reading, failOn, rules, today, null);
    }
}
