package dev.sluice.report;

import dev.sluice.core.finding.Severity;
import dev.sluice.core.lint.LintReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The closing line of the text formats. */
final class Summaries {

    private Summaries() {}

    /** What was found or read, and how the gate stands. */
    static String of(LintReport report) {
        LintReport.Summary counts = report.summary();
        if (counts.judgedFiles() == 0 && !report.findings().isEmpty()) {
            return "%s about what is no longer as it was; no statement is new. %s"
                    .formatted(found(report), gate(report));
        }
        if (counts.judgedFiles() == 0) {
            return report.problems().isEmpty() ? "nothing to judge" : "nothing was judged";
        }
        String nested = counts.judgedNested() == 0 ? "" : " (and %d nested)".formatted(counts.judgedNested());
        String read = "%s%s in %s judged"
                .formatted(
                        plural(counts.judgedStatements(), "statement"),
                        nested,
                        plural(counts.judgedMigrations(), "migration"));
        read += how(report);
        if (counts.migrations() > counts.judgedMigrations()) {
            read += ", %s of history read"
                    .formatted(plural(counts.migrations() - counts.judgedMigrations(), "migration"));
        }
        return "%s; %s; %d not understood. %s".formatted(found(report), read, counts.notUnderstood(), gate(report));
    }

    /** As what it was read: {@code " (Flyway, PostgreSQL 16)"}, each kind of tree once. */
    private static String how(LintReport report) {
        return report.trees().stream()
                .map(tree -> tree.layout() + ", " + tree.dialectTitle() + " " + tree.targetVersion())
                .distinct()
                .collect(Collectors.joining("; ", " (", ")"));
    }

    private static String found(LintReport report) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            int count = report.count(severity);
            if (count > 0) {
                parts.add(plural(count, severity.id()));
            }
        }
        String found = parts.isEmpty() ? "no findings" : String.join(", ", parts);
        String heldBack = heldBack(report);
        return heldBack.isEmpty() ? found : found + " (" + heldBack + ")";
    }

    private static String heldBack(LintReport report) {
        List<String> parts = new ArrayList<>(2);
        if (report.suppressedByHand() > 0) {
            parts.add(report.suppressedByHand() + " suppressed");
        }
        if (report.baselined() > 0) {
            parts.add(report.baselined() + " baselined");
        }
        return String.join(", ", parts);
    }

    private static String gate(LintReport report) {
        Severity failOn = report.failOn();
        if (failOn == null) {
            return "Gate: off";
        }
        String stands = report.gateFails()
                ? "failed"
                : report.problems().isEmpty() ? "passed" : "undecided, since not everything could be judged";
        return "Gate (--fail-on %s): %s".formatted(failOn.id(), stands);
    }

    private static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
