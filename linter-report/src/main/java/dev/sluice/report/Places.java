package dev.sluice.report;

import dev.sluice.core.finding.Finding;
import dev.sluice.core.lint.LintReport;
import dev.sluice.core.source.Position;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;

/**
 * A range as lines and columns, for formats that want both ends.
 *
 * @param end exclusive, as JSON and SARIF have it
 */
record Places(Position start, Position end) {

    private static final Position TOP = new Position(1, 1);

    /** Of a finding; 1:1-1:1 for a whole file. */
    static Places of(Finding finding, LintReport report) {
        return of(finding.file(), finding.span(), report);
    }

    static Places of(String path, Span span, LintReport report) {
        SourceFile file = report.sources().get(path);
        return file == null ? new Places(TOP, TOP) : new Places(file.position(span.start()), file.position(span.end()));
    }
}
