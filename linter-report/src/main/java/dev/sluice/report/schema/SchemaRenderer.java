package dev.sluice.report.schema;

import dev.sluice.core.lint.SchemaReport;
import java.io.IOException;

/** The schemas that histories leave behind in one format: a pure function of the record. */
@FunctionalInterface
public interface SchemaRenderer {

    /**
     * Writes the whole document.
     *
     * @param out where to; LF line breaks, no byte order mark
     * @throws IOException as {@code out} throws it
     */
    void render(SchemaReport report, Appendable out) throws IOException;
}
