package dev.sluice.report.locks;

import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.OnlineDdl;
import dev.sluice.core.engine.OnlineDdl.Algorithm;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** How MySQL or MariaDB carries out a statement: as the dearest of its actions needs it. */
final class Online {

    private Online() {}

    /** Both as a clause takes them, for people; the server takes no LOCK beside INSTANT. */
    static String inWords(List<OnlineDdl> actions) {
        Algorithm algorithm = algorithm(actions);
        return algorithm == Algorithm.INSTANT ? algorithm.name() : "%s, LOCK=%s".formatted(algorithm, lock(actions));
    }

    /** @param actions at least one */
    static Algorithm algorithm(List<OnlineDdl> actions) {
        return Collections.max(actions.stream().map(OnlineDdl::algorithm).toList());
    }

    /** @param actions at least one */
    static LockMode lock(List<OnlineDdl> actions) {
        return Collections.max(
                actions.stream().map(OnlineDdl::lock).toList(), Comparator.comparingInt(LockMode::strength));
    }
}
