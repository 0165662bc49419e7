package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.OnlineDdl.Algorithm;
import dev.sluice.core.engine.Target;
import dev.sluice.core.source.Dialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ALGORITHM and LOCK that a statement names.
 *
 * @param algorithm null for none and for DEFAULT
 * @param named whether there is an ALGORITHM clause, be it DEFAULT, which then overrules the session's setting
 * @param lock null for none and for DEFAULT
 * @param wrong why the clauses are refused whatever the statement changes, or null
 * @param wrongAt the action that says so, or null
 */
record Clauses(
        @Nullable Algorithm algorithm,
        boolean named,
        @Nullable LockMode lock,
        @Nullable String wrong,
        @Nullable Action wrongAt) {

    static Clauses of(List<AlterAction> actions, Target target) {
        Name algorithm = null;
        Name lock = null;
        Action at = null;
        for (AlterAction action : actions) {
            if (action instanceof TableAction.AlgorithmClause clause) {
                algorithm = clause.value();
                at = clause;
            } else if (action instanceof TableAction.LockClause clause) {
                lock = clause.value();
                at = at == null ? clause : at;
            }
        }
        return of(algorithm, lock, at, target);
    }

    static Clauses of(@Nullable Name algorithm, @Nullable Name lock, @Nullable Action at, Target target) {
        Algorithm named =
                algorithm == null ? null : Session.algorithm(algorithm.value()).orElse(null);
        LockMode mode = lock == null ? null : InnodbLocks.of(lock.value()).orElse(null);
        return new Clauses(named, algorithm != null, mode, wrong(named, mode, target), at);
    }

    private static @Nullable String wrong(@Nullable Algorithm named, @Nullable LockMode mode, Target target) {
        if (target.dialect() == Dialect.MARIADB) {
            return null;
        }
        boolean unknown = named == Algorithm.NOCOPY
                || (named == Algorithm.INSTANT && !target.version().atLeast(8, 0, 12));
        if (unknown) {
            return "%s has no ALGORITHM=%s".formatted(target, named);
        }
        return named == Algorithm.INSTANT && mode != null
                ? "%s takes ALGORITHM=INSTANT with LOCK=DEFAULT only".formatted(target)
                : null;
    }
}
