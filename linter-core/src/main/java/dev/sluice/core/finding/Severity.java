package dev.sluice.core.finding;

import java.util.Locale;

/** How bad a finding is, the worst first. */
public enum Severity {
    /** Loses data, stops reads or writes for as long as the table is big, fails half-way, or breaks running code. */
    ERROR,
    /** Likely so, or only under a stated condition. */
    WARNING,
    /** Good to know; fails no gate by default. */
    NOTE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
