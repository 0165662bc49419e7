package dev.sluice.core.gate;

import dev.sluice.core.finding.Finding;
import java.util.Optional;

/** Something that holds findings back: comments, the config, a baseline. */
@FunctionalInterface
public interface Suppressor {

    /** The finding with the reason why it is held back; empty if it passes. */
    Optional<Suppressed> suppress(Finding finding);
}
