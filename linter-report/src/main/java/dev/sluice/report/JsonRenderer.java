package dev.sluice.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Reason;
import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Label;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.gate.Suppressed;
import dev.sluice.core.lint.LintReport;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** One JSON object, streamed: keys that do not apply are left out. */
final class JsonRenderer implements Renderer {

    private final boolean suppressed;

    /** @param suppressed whether findings that were held back are listed */
    JsonRenderer(boolean suppressed) {
        this.suppressed = suppressed;
    }

    @Override
    public void render(LintReport report, Appendable out) throws IOException {
        Json.document(out, json -> {
            Json.tool(json);
            summary(report, json);
            json.writeArrayFieldStart("findings");
            for (Finding finding : report.findings()) {
                json.writeStartObject();
                finding(finding, report, json);
                json.writeEndObject();
            }
            json.writeEndArray();
            if (suppressed) {
                suppressed(report, json);
            }
        });
    }

    private static void suppressed(LintReport report, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("suppressed");
        for (Suppressed it : report.suppressed()) {
            json.writeStartObject();
            json.writeStringField("by", it.by().id());
            if (!it.reason().isEmpty()) {
                json.writeStringField("reason", it.reason());
            }
            finding(it.finding(), report, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void summary(LintReport report, JsonGenerator json) throws IOException {
        LintReport.Summary counts = report.summary();
        json.writeObjectFieldStart("summary");
        json.writeNumberField("files", counts.files());
        json.writeNumberField("migrations", counts.migrations());
        json.writeNumberField("statements", counts.statements());
        json.writeNumberField("nested", counts.nested());
        json.writeNumberField("notUnderstood", counts.notUnderstood());
        json.writeObjectFieldStart("judged");
        json.writeNumberField("files", counts.judgedFiles());
        json.writeNumberField("migrations", counts.judgedMigrations());
        json.writeNumberField("statements", counts.judgedStatements());
        json.writeEndObject();
        json.writeNumberField("errors", report.count(Severity.ERROR));
        json.writeNumberField("warnings", report.count(Severity.WARNING));
        json.writeNumberField("notes", report.count(Severity.NOTE));
        json.writeNumberField("suppressed", report.suppressedByHand());
        json.writeNumberField("baselined", report.baselined());
        common(report, "dialect", LintReport.Tree::dialect, json);
        common(report, "targetVersion", LintReport.Tree::targetVersion, json);
        common(report, "layout", LintReport.Tree::layout, json);
        json.writeArrayFieldStart("trees");
        for (LintReport.Tree tree : report.trees()) {
            json.writeStartObject();
            json.writeStringField("root", tree.root());
            json.writeStringField("dialect", tree.dialect());
            json.writeStringField("targetVersion", tree.targetVersion());
            json.writeStringField("layout", tree.layout());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** What all trees agree on; null where they differ or there is none. */
    private static void common(
            LintReport report, String name, Function<LintReport.Tree, String> fact, JsonGenerator json)
            throws IOException {
        List<String> values = report.trees().stream().map(fact).distinct().toList();
        json.writeStringField(name, values.size() == 1 ? values.get(0) : null);
    }

    private static void finding(Finding finding, LintReport report, JsonGenerator json) throws IOException {
        json.writeStringField("rule", finding.rule());
        json.writeStringField("category", finding.category().id());
        json.writeStringField("severity", finding.severity().id());
        place(finding.file(), Places.of(finding, report), json);
        json.writeStringField("message", finding.message());
        strings("notes", finding.notes(), json);
        if (finding.help() != null) {
            json.writeStringField("help", finding.help());
        }
        Json.pageUrl(finding.rule(), json);
        if (finding.object() != null) {
            json.writeStringField("object", finding.object());
        }
        if (!finding.labels().isEmpty()) {
            json.writeArrayFieldStart("labels");
            for (Label label : finding.labels()) {
                json.writeStartObject();
                place(label.file(), Places.of(label.file(), label.span(), report), json);
                json.writeStringField("text", label.text());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (finding.effect() != null) {
            effect(finding.effect(), json);
        }
        strings("prechecks", finding.prechecks(), json);
        json.writeStringField("fingerprint", finding.fingerprint());
    }

    private static void place(String file, Places places, JsonGenerator json) throws IOException {
        json.writeStringField("file", file);
        json.writeNumberField("line", places.start().line());
        json.writeNumberField("column", places.start().column());
        json.writeNumberField("endLine", places.end().line());
        json.writeNumberField("endColumn", places.end().column());
    }

    private static void effect(ActionEffect effect, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("effect");
        List<RelationLock> locks = effect.locks();
        if (!locks.isEmpty()) {
            RelationLock strongest = locks.stream()
                    .max(Comparator.comparingInt(lock -> lock.mode().strength()))
                    .orElseThrow();
            json.writeStringField("relation", strongest.relation().toString());
            json.writeStringField("mode", strongest.mode().name());
            json.writeBooleanField("blocksReads", strongest.mode().blocksReads());
            json.writeBooleanField("blocksWrites", strongest.mode().blocksWrites());
            json.writeStringField("held", strongest.held().name().toLowerCase(Locale.ROOT));
        }
        json.writeStringField("work", effect.work().id());
        if (effect.reason().isPresent()) {
            json.writeStringField(
                    "reason", effect.reason().map(Reason::toString).orElseThrow());
        }
        json.writeEndObject();
    }

    private static void strings(String name, List<String> values, JsonGenerator json) throws IOException {
        if (!values.isEmpty()) {
            Json.strings(name, values, json);
        }
    }
}
