package dev.sluice.core.engine.mysql;

import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.OnlineDdl.Algorithm;
import dev.sluice.core.engine.Provenance;
import dev.sluice.core.engine.Work;

/**
 * How a server does one operation, if the statement does nothing else.
 *
 * @param algorithm the cheapest that it accepts
 * @param lock the weakest that it accepts with that algorithm
 * @param rebuild whether the table is built anew, in place or as a copy
 * @param otherwise what it costs where it cannot be that cheap
 * @param also work beside a rebuild or copy
 * @param subject the start of a sentence: {@code "adding a column"}
 */
record Row(
        Operation operation,
        Algorithm algorithm,
        LockMode lock,
        boolean rebuild,
        Otherwise otherwise,
        Work also,
        Provenance provenance,
        String subject) {

    /** What a cheap change costs where it cannot be cheap. */
    enum Otherwise {
        /** It is as cheap as it gets. */
        NOTHING,
        /** In place, without a rebuild. */
        STAY,
        /** In place, with a rebuild. */
        REBUILD,
        /** As a copy. */
        COPY,
        /** It is no cheaper than it says, but the server takes any ALGORITHM clause. */
        ANY_CLAUSE
    }
}
