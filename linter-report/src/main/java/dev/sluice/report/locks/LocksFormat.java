package dev.sluice.report.locks;

import dev.sluice.report.term.Style;

/** The formats in which locks are printed. */
public enum LocksFormat {
    TEXT,
    JSON;

    /**
     * The renderer. Classes of the other format are not loaded.
     *
     * @param style colours and width of the text format
     */
    public LocksRenderer renderer(Style style) {
        return switch (this) {
            case TEXT -> new TextLocks(style);
            case JSON -> new JsonLocks();
        };
    }
}
