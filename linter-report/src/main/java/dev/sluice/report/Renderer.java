package dev.sluice.report;

import dev.sluice.core.lint.LintReport;
import java.io.IOException;

/** A report in one format: a pure function of the record. */
@FunctionalInterface
public interface Renderer {

    /**
     * Writes the whole document.
     *
     * @param out where to; LF line breaks, no byte order mark
     * @throws IOException as {@code out} throws it
     */
    void render(LintReport report, Appendable out) throws IOException;
}
