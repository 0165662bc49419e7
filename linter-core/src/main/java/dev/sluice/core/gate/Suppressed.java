package dev.sluice.core.gate;

import dev.sluice.core.finding.Finding;
import java.util.Locale;

/**
 * A finding that a team has decided to live with.
 *
 * @param by what says so
 * @param reason why, in the team's words; {@code ""} where none is given
 */
public record Suppressed(Finding finding, By by, String reason) {

    /** What suppresses a finding; the first of these that does. */
    public enum By {
        /** A comment in the file. */
        INLINE,
        /** An {@code [[ignore]]} of the config. */
        CONFIG,
        /** The baseline: it was there before. */
        BASELINE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
