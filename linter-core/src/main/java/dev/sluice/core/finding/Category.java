package dev.sluice.core.finding;

import java.util.Locale;

/** What a rule is about. */
public enum Category {
    DATA_LOSS,
    LOCKING,
    COMPATIBILITY,
    DATA_DEPENDENT,
    TRANSACTION,
    CORRECTNESS,
    REVERSIBILITY,
    HISTORY,
    SECURITY,
    CONVENTION,
    PARSE,
    GATE;

    /** As the command line and JSON have it: {@code data-loss}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
