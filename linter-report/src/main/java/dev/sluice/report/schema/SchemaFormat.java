package dev.sluice.report.schema;

import dev.sluice.report.term.Style;

/** The formats in which a schema is printed. */
public enum SchemaFormat {
    TEXT,
    JSON,
    SQL;

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
