package dev.sluice.core.catalog;

import dev.sluice.core.ast.CreateTrigger;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A trigger.
 *
 * @param updateOf the columns of {@code UPDATE OF}; empty for all
 * @param function what it calls; null in MySQL and MariaDB, where it has a body
 * @param text of its other clauses, as written
 * @param query what its condition reads, or null if it has none
 */
public record Trigger(
        String name,
        ObjectName relation,
        CreateTrigger.Timing timing,
        Set<CreateTrigger.Event> events,
        List<String> updateOf,
        @Nullable ObjectName function,
        boolean enabled,
        CreateTrigger.Text text,
        @Nullable ViewQuery query,
        Origin origin)
        implements Attachment {

    public Trigger {
        events = Set.copyOf(events);
        updateOf = List.copyOf(updateOf);
    }

    /** Its name within the database, by which MySQL and MariaDB find it. */
    ObjectName objectName() {
        return new ObjectName(relation.schema(), name);
    }

    @Override
    public Trigger on(ObjectName newRelation) {
        return new Trigger(name, newRelation, timing, events, updateOf, function, enabled, text, query, origin);
    }

    @Override
    public Trigger named(String newName) {
        return new Trigger(newName, relation, timing, events, updateOf, function, enabled, text, query, origin);
    }

    Trigger withEnabled(boolean newEnabled) {
        return new Trigger(name, relation, timing, events, updateOf, function, newEnabled, text, query, origin);
    }

    Trigger withUpdateOf(List<String> newUpdateOf) {
        return new Trigger(name, relation, timing, events, newUpdateOf, function, enabled, text, query, origin);
    }

    Trigger withText(CreateTrigger.Text newText) {
        return new Trigger(name, relation, timing, events, updateOf, function, enabled, newText, query, origin);
    }

    Trigger withFunction(ObjectName newFunction) {
        return new Trigger(name, relation, timing, events, updateOf, newFunction, enabled, text, query, origin);
    }

    @Override
    public Trigger withQuery(@Nullable ViewQuery newQuery) {
        return new Trigger(name, relation, timing, events, updateOf, function, enabled, text, newQuery, origin);
    }
}
