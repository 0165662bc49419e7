package dev.sluice.core.rule;

import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.engine.Reason;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.source.Span;
import java.util.List;
import java.util.Optional;

/** Adds to a finding that a rule reports. */
public interface FindingBuilder {

    /** Why the engine does so: the first note. */
    FindingBuilder because(Optional<Reason> reason);

    FindingBuilder note(String note);

    /** One note that names several things: {@code %s} becomes their list. None where there are none. */
    default FindingBuilder notes(String note, List<String> things) {
        return things.isEmpty() ? this : note(note.formatted(String.join(", ", things)));
    }

    /** What to write instead: a sentence of {@code ctx.recipes()}. */
    FindingBuilder instead(String help);

    /** Another place that explains it. */
    FindingBuilder label(Origin origin, String text);

    /** Another place in the same file that explains it. */
    FindingBuilder label(Span span, String text);

    /** The finding holds whatever it is that the effect says is not known: no lower severity, and no note about it. */
    FindingBuilder certain();

    /**
     * It is about the migration as a whole, and said of the statement that happens to come first, or to be the heaviest:
     * a baseline knows it whichever that is.
     */
    FindingBuilder ofMigration();

    /** What it is about, where no effect says so. */
    FindingBuilder about(ObjectName object);

    /** A query that must return no rows before the migration is applied. */
    FindingBuilder precheck(String query);

    /** Another severity than the rule's own. */
    FindingBuilder severity(Severity severity);
}
