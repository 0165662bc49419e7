package dev.sluice.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sluice.core.BuildInfo;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Label;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.lint.LintReport;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.io.IOException;
import java.util.Optional;

/**
 * Reviewdog's diagnostic format (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf). Its columns count bytes of
 * UTF-8, from one.
 */
final class RdjsonRenderer implements Renderer {

    @Override
    public void render(LintReport report, Appendable out) throws IOException {
        Utf8Columns columns = new Utf8Columns();
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("source");
            json.writeStringField("name", "sluice");
            Optional<String> url = BuildInfo.docsUrl();
            if (url.isPresent()) {
                json.writeStringField("url", url.get());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("diagnostics");
            for (Finding finding : report.findings()) {
                write(finding, report, columns, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(Finding finding, LintReport report, Utf8Columns columns, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("message", message(finding));
        location(finding.file(), finding.span(), report, columns, json);
        json.writeStringField("severity", severity(finding.severity()));
        json.writeObjectFieldStart("code");
        json.writeStringField("value", finding.rule());
        Json.pageUrl(finding.rule(), json);
        json.writeEndObject();
        if (!finding.labels().isEmpty()) {
            json.writeArrayFieldStart("relatedLocations");
            for (Label label : finding.labels()) {
                json.writeStartObject();
                json.writeStringField("message", label.text());
                location(label.file(), label.span(), report, columns, json);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static String message(Finding finding) {
        StringBuilder text = new StringBuilder(finding.message());
        Explanations.lines(finding).forEach(line -> text.append('\n').append(line));
        return text.toString();
    }

    private static void location(String path, Span span, LintReport report, Utf8Columns columns, JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart("location");
        json.writeStringField("path", path);
        SourceFile file = report.sources().get(path);
        if (file != null && span.length() > 0) {
            json.writeObjectFieldStart("range");
            position("start", file, span.start(), columns, json);
            position("end", file, span.end(), columns, json);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void position(String name, SourceFile file, int offset, Utf8Columns columns, JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("line", file.position(offset).line());
        json.writeNumberField("column", columns.column(file, offset));
        json.writeEndObject();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "ERROR";
            case WARNING -> "WARNING";
            case NOTE -> "INFO";
        };
    }
}
