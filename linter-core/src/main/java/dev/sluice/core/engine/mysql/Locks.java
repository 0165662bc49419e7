package dev.sluice.core.engine.mysql;

import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.RelationLock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The locks of a statement from those of its actions. */
final class Locks {

    private Locks() {}

    /** One for each relation; a lasting one counts for more than a brief one, whatever its mode. */
    static List<RelationLock> strongest(List<ActionEffect> effects) {
        Map<ObjectName, RelationLock> locks = new LinkedHashMap<>();
        for (ActionEffect effect : effects) {
            for (RelationLock lock : effect.locks()) {
                locks.merge(lock.relation(), lock, Locks::stronger);
            }
        }
        return List.copyOf(locks.values());
    }

    private static RelationLock stronger(RelationLock one, RelationLock other) {
        if (one.lasting() != other.lasting()) {
            return one.lasting() ? one : other;
        }
        return one.mode().strength() >= other.mode().strength() ? one : other;
    }
}
