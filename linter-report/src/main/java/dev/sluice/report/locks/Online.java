package dev.sluice.report.locks;

import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.OnlineDdl;
import dev.sluice.core.engine.OnlineDdl.Algorithm;
import dev.sluice.core.lint.LocksReport.Step;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How MySQL or MariaDB carries out a statement: as the dearest of its actions needs it. */
final class Online {

    private Online() {}

    /** The relations to which a statement does what is a matter of an algorithm. */
    static Set<ObjectName> relations(Step step) {
        return step.effect().actions().stream()
                .filter(it -> it.onlineDdl().isPresent())
                .flatMap(it -> it.relation().stream())
                .collect(Collectors.toSet());
    }

    /** How what a statement does to a relation is carried out; empty where that is no matter of an algorithm. */
    static Optional<String> of(Step step, ObjectName relation) {
        List<OnlineDdl> how = step.effect().actions().stream()
                .filter(it -> it.relation().filter(relation::equals).isPresent())
                .flatMap(it -> it.onlineDdl().stream())
                .toList();
        return how.isEmpty() ? Optional.empty() : Optional.of(inWords(how));
    }

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
