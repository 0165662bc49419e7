package dev.sluice.report;

import dev.sluice.report.term.Style;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats of reports. */
public enum Format {
    TEXT,
    CONCISE,
    JSON,
    SARIF;

    /** As the command line has it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    /** All ids, for help and errors. */
    public static String ids() {
        return Arrays.stream(values()).map(Format::id).collect(Collectors.joining(", "));
    }

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
