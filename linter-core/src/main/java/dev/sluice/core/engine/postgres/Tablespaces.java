package dev.sluice.core.engine.postgres;

import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.Work;

/** SET TABLESPACE, which does nothing where the relation is in that tablespace already (measured on 12 to 18). */
record Tablespaces(Situation at) {

    /** Copies a relation unless it is there already, which nobody can tell of one that is not new: a default decides it. */
    Draft copies(Draft draft, ObjectName relation, Work work, String what) {
        return draft.perhaps()
                .missing("which tablespace `%s` is in is not known".formatted(Situation.show(relation)))
                .does(work, what);
    }
}
