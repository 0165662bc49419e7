package dev.sluice.core.rule;

import dev.sluice.core.catalog.Origin;
import dev.sluice.core.engine.Reason;
import dev.sluice.core.finding.Severity;
import java.util.Optional;

/** Adds to a finding that a rule reports. */
public interface FindingBuilder {

    /** Why the engine does so: the first note. */
    FindingBuilder because(Optional<Reason> reason);

    FindingBuilder note(String note);

    /** What to write instead: a sentence of {@code ctx.recipes()}. */
    FindingBuilder instead(String help);

    /** Another place that explains it. */
    FindingBuilder label(Origin origin, String text);

    /** Another severity than the rule's own. */
    FindingBuilder severity(Severity severity);
}
