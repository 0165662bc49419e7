package dev.sluice.report;

import dev.sluice.report.term.Style;

/** The formats of reports. */
public enum Format {
    TEXT,
    CONCISE,
    JSON,
    SARIF;

    /**
     * The renderer. Classes of the other formats are not loaded.
     *
     * @param style colours and width of the text format
     * @param quiet whether the text formats leave out the summary of a clean run
     */
    public Renderer renderer(Style style, boolean quiet, RuleTexts texts) {
        return switch (this) {
            case TEXT -> new TextRenderer(style, quiet);
            case CONCISE -> new ConciseRenderer(quiet);
            case JSON -> new JsonRenderer();
            case SARIF -> new SarifRenderer(texts);
        };
    }
}
