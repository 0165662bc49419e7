package dev.sluice.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.lint.LintReport;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** GitLab's code quality report: an array of the fields that GitLab documents (https://docs.gitlab.com/ci/testing/code_quality/). */
final class GitlabRenderer implements Renderer {

    @Override
    public void render(LintReport report, Appendable out) throws IOException {
        Json.write(out, json -> {
            json.writeStartArray();
            Map<String, Integer> seen = new HashMap<>();
            for (Finding finding : report.findings()) {
                int number = seen.merge(finding.fingerprint(), 1, Integer::sum);
                write(finding, number, Places.of(finding, report), json);
            }
            json.writeEndArray();
        });
    }

    /** @param number tells findings apart that are alike: GitLab keeps one of a fingerprint */
    private static void write(Finding finding, int number, Places places, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("description", finding.message());
        json.writeStringField("check_name", finding.rule());
        json.writeStringField("fingerprint", finding.fingerprint() + (number == 1 ? "" : "-" + number));
        json.writeStringField("severity", severity(finding.severity()));
        json.writeObjectFieldStart("location");
        json.writeStringField("path", finding.file());
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", places.start().line());
        json.writeNumberField("end", places.end().line());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Of GitLab's five, {@code blocker} and {@code major} are not used. */
    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "critical";
            case WARNING -> "minor";
            case NOTE -> "info";
        };
    }
}
