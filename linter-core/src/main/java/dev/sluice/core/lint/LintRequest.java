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
 */
public record LintRequest(Reading reading, @Nullable Severity failOn, RuleRegistry rules, LocalDate today) {}
