package dev.sluice.cli.command;

import dev.sluice.core.lint.LintReport;
import dev.sluice.report.Format;
import dev.sluice.report.RuleTexts;
import dev.sluice.report.term.Style;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A report that {@code --report FORMAT=FILE} asks for beside the one on standard output. */
record FurtherReport(Format format, String file) {

    static List<FurtherReport> all(List<String> values) throws UsageException {
        List<FurtherReport> reports = new ArrayList<>(values.size());
        for (String value : values) {
            int equals = value.indexOf('=');
            if (equals <= 0 || equals == value.length() - 1) {
                throw new UsageException(
                        "--report", "`%s` is not FORMAT=FILE, such as sarif=sluice.sarif".formatted(value));
            }
            reports.add(new FurtherReport(
                    CheckOptions.FORMAT.named(value.substring(0, equals), "--report"), value.substring(equals + 1)));
        }
        return reports;
    }

    /** Writes it; says so on standard error and returns false where that fails. */
    boolean write(LintReport report, RuleTexts texts, boolean suppressed, Console console) {
        try {
            Path path = console.directory().resolve(file);
            try (Writer out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
                format.renderer(Style.PLAIN, false, texts, suppressed).render(report, out);
            }
            return true;
        } catch (IOException | InvalidPathException e) {
            console.say("cannot write the report `%s`: %s".formatted(file, Failures.reason(e)));
            return false;
        }
    }
}
