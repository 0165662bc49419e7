package dev.sluice.core.engine;

import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Origin;

/**
 * A lock that the open transaction holds, since an earlier statement took it.
 *
 * @param mode the strongest that was taken
 * @param since the statement that took it
 */
public record HeldLock(ObjectName relation, LockMode mode, Origin since) {}
