package dev.sluice.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.core.finding.Category;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Label;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.lint.LintReport;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What SARIF leaves out where there is more than code scanning takes, and that it says so. */
final class SarifLimitsTest {

    private static final SourceFile FILE = new SourceFile("1.sql", "SELECT 1;\n");

    @Test
    void ofTooManyResultsTheMostSevereStayInTheirOrder() throws IOException {
        JsonNode run = run(
                new SarifRenderer.Limits(3, 1_000_000),
                report(
                        List.of(),
                        finding(Severity.NOTE, "a"),
                        finding(Severity.WARNING, "b"),
                        finding(Severity.NOTE, "c"),
                        finding(Severity.ERROR, "d"),
                        finding(Severity.WARNING, "e")));
        assertThat(run.findValuesAsText("text")).contains("B.", "D.", "E.").doesNotContain("A.", "C.");
        assertThat(run.at("/results/0/message/text").asText()).isEqualTo("B.");
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .startsWith("2 results are left out: code scanning takes no more. 1 error, 2 warnings, 2 notes");
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
    }

    @Test
    void soDoThoseThatFitIntoTheLargestFile() throws IOException {
        Random random = new Random(1);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(500, '0', 'z').forEach(c -> text.append((char) c));
            findings.add(finding(i < 10 ? Severity.WARNING : Severity.NOTE, text.toString()));
        }
        JsonNode run = run(new SarifRenderer.Limits(100, 10_000), report(List.of(), findings.toArray(Finding[]::new)));
        assertThat(run.at("/results")).hasSizeBetween(5, 20);
        assertThat(run.at("/results/0/level").asText()).isEqualTo("warning");
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .contains("results are left out");
    }

    @Test
    void ofTooManyPlacesTheFirstStay() throws IOException {
        List<Label> labels = Collections.nCopies(150, new Label("1.sql", new Span(0, 6), "here [x](9)"));
        JsonNode result = run(SarifRenderer.Limits.GITHUB, report(List.of(), finding(Severity.ERROR, "a", labels)))
                .at("/results/0");
        assertThat(result.at("/relatedLocations")).hasSize(99);
        assertThat(result.at("/message/text").asText())
                .startsWith("A.\nSee [here \\[x\\](9)](1).\n")
                .endsWith("](99).");
    }

    @Test
    void whatCouldNotBeJudgedIsNotTakenForCorrected() throws IOException {
        JsonNode invocation = run(SarifRenderer.Limits.GITHUB, report(List.of("cannot open `x`: [why]")))
                .at("/invocations/0");
        assertThat(invocation.at("/executionSuccessful").asBoolean(true)).isFalse();
        assertThat(invocation.at("/toolExecutionNotifications/0/level").asText())
                .isEqualTo("error");
        assertThat(invocation.at("/toolExecutionNotifications/0/message/text").asText())
                .isEqualTo("cannot open `x`: \\[why\\]");
    }

    private static JsonNode run(SarifRenderer.Limits limits, LintReport report) throws IOException {
        StringBuilder out = new StringBuilder();
        new SarifRenderer(id -> Optional.empty(), false, limits).render(report, out);
        return new ObjectMapper().readTree(out.toString()).at("/runs/0");
    }

    private static Finding finding(Severity severity, String message) {
        return finding(severity, message, List.of());
    }

    private static Finding finding(Severity severity, String message, List<Label> labels) {
        return new Finding(
                "x",
                Category.LOCKING,
                severity,
                "1.sql",
                new Span(0, 6),
                message,
                List.of(),
                null,
                null,
                labels,
                null,
                List.of(),
                "0");
    }

    private static LintReport report(List<String> problems, Finding... findings) {
        return new LintReport(
                new LintReport.Summary(1, 1, 1, 0, 0, 1, 1, 1, 0),
                List.of(),
                List.of(),
                List.of(findings),
                List.of(),
                Map.of("1.sql", FILE),
                Set.of(),
                List.of(),
                problems,
                Severity.ERROR);
    }
}
