package dev.sluice.core.engine;

import java.util.Locale;

/** What an action does to existing rows, the heaviest last. */
public enum Work {
    NONE,
    /** Rows are read. */
    SCAN,
    /** A constraint or foreign key checks existing rows. */
    VALIDATE,
    INDEX_BUILD,
    /** The table is written anew. */
    REWRITE;

    /** As JSON has it: {@code index-build}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The heavier of both. */
    public Work max(Work other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
