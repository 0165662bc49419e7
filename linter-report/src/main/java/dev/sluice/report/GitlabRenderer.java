package dev.sluice.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.lint.LintReport;
import java.io.IOException;

/** GitLab's code quality report: an array of the fields that GitLab documents (https://docs.gitlab.com/ci/testing/code_quality/). */
final class GitlabRenderer implements Renderer {

    @Override
    public void render(LintReport report, Appendable out) throws IOException {
        Json.write(out, json -> {
            json.writeStartArray();
            for (Finding finding : report.findings()) {
                write(finding, Places.of(finding, report), json);
            }
            json.writeEndArray();
        });
    }

    private static void write(Finding finding, Places places, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("description", finding.message());
        json.writeStringField("check_name", finding.rule());
        json.writeStringField("fingerprint", finding.fingerprint());
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
