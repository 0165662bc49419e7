package dev.sluice.report.schema;
import dev.sluice.core.lint.SchemaReport;
import dev.sluice.report.term.Style;
final class TextSchema implements SchemaRenderer {
    TextSchema(Style style) {}
    @Override
    public void render(SchemaReport report, Appendable out) {}
}
