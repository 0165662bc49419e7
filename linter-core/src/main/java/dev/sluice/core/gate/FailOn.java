package dev.sluice.core.gate;

import dev.sluice.core.finding.Severity;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mildest finding that fails the gate. The strictest comes last. */
public enum FailOn {
    NEVER(null),
    ERROR(Severity.ERROR),
    WARNING(Severity.WARNING),
    NOTE(Severity.NOTE);

    private final @Nullable Severity severity;

    FailOn(@Nullable Severity severity) {
        this.severity = severity;
    }

    /** As the command line and configs have it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for {@code NEVER}. */
    public Optional<Severity> severity() {
        return Optional.ofNullable(severity);
    }

    /** The one of an id. */
    public static Optional<FailOn> of(String id) {
        for (FailOn failOn : values()) {
            if (failOn.id().equals(id)) {
                return Optional.of(failOn);
            }
        }
        return Optional.empty();
    }

    /**
     * The one of a severity.
     *
     * @param severity null for never
     */
    public static FailOn of(@Nullable Severity severity) {
        for (FailOn failOn : values()) {
            if (failOn.severity == severity) {
                return failOn;
            }
        }
        throw new IllegalArgumentException("no gate for " + severity);
    }
}
