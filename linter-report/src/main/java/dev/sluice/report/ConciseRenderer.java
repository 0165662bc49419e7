package dev.sluice.report;

import dev.sluice.core.finding.Finding;
import dev.sluice.core.lint.LintReport;
import dev.sluice.core.source.Position;
import dev.sluice.report.term.Display;
import java.io.IOException;

/** One line per finding, {@code path:line:column: severity[rule] message}, and the summary. */
final class ConciseRenderer implements Renderer {

    private final boolean quiet;

    ConciseRenderer(boolean quiet) {
        this.quiet = quiet;
    }

    @Override
    public void render(LintReport report, Appendable out) throws IOException {
        for (Finding finding : report.findings()) {
            Position at = Places.of(finding, report).start();
            out.append("%s:%d:%d: %s[%s] %s\n"
                    .formatted(
                            Display.line(finding.file()),
                            at.line(),
                            at.column(),
                            finding.severity().id(),
                            finding.rule(),
                            Display.line(finding.message())));
        }
        if (!quiet || !report.findings().isEmpty()) {
            out.append(Summaries.of(report)).append('\n');
        }
    }
}
