package dev.sluice.core.rule;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.State;
import dev.sluice.core.engine.Expressions;
import dev.sluice.core.engine.Timeouts;

/** What every rule about migrations is given. */
public interface Surroundings {

    /** What the team has set for an option that the rule declares, or its standard. */
    <T> T option(RuleOption<T> option);

    /** Whether the team says that a table is small: a scan of it takes no time. */
    boolean small(ObjectName table);

    /** Whether the team says that a table is never idle, so that even a short lock is felt. */
    boolean hot(ObjectName table);

    /** Whether the team says that the role or the runner limits how long a statement waits for a lock. */
    boolean lockTimeoutSetElsewhere();

    /** Whether a statement gives up waiting for a lock, by what the migration set, what the statement says, or the team. */
    default boolean limitsLockWait(Statement statement, State before) {
        return Timeouts.limitsLockWait(statement, before, lockTimeoutSetElsewhere());
    }

    /** What is told of expressions. */
    Expressions expressions();
}
