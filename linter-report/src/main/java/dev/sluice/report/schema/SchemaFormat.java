package dev.sluice.report.schema;

import dev.sluice.report.term.Style;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats in which a schema is printed. */
public enum SchemaFormat {
    TEXT,
    JSON,
    SQL;

    /** As the command line has it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SchemaFormat> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    /** All ids, for help and errors. */
    public static String ids() {
        return Arrays.stream(values()).map(SchemaFormat::id).collect(Collectors.joining(", "));
    }

    /**
     * The renderer. Classes of the other formats are not loaded.
     *
     * @param style colours of the text format
     */
    public SchemaRenderer renderer(Style style) {
        return switch (this) {
            case TEXT -> new TextSchema(style);
            case JSON -> new JsonSchema();
            case SQL -> new SqlSchema();
        };
    }
}
