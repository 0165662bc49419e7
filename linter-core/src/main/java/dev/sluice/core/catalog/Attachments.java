package dev.sluice.core.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/**
 * Triggers, policies, rules and places in publications: what belongs to a table or view, has a name within it and goes with it. Immutable.
 *
 * @param byRelation what each has, by {@link #key}
 * @param triggers which table a trigger of this name within its schema belongs to: MySQL and MariaDB find it so
 * @param callers the tables and views with triggers that call a function
 * @param readers the tables and views with policies, rules and triggers that may read a relation or call a function
 * @param published the tables that a publication names
 * @param statistics the tables with extended statistics of a name
 */
record Attachments(
        HashTrie<ObjectName, HashTrie<String, Attachment>> byRelation,
        PMap<ObjectName, ObjectName> triggers,
        PMap<ObjectName, PSet<ObjectName>> callers,
        PMap<ObjectName, PSet<ObjectName>> readers,
        PMap<String, PSet<ObjectName>> published,
        PMap<String, PSet<ObjectName>> statistics) {

    static final Attachments NONE = new Attachments(
            HashTrie.empty(), HashTrie.empty(), HashTrie.empty(), HashTrie.empty(), HashTrie.empty(), HashTrie.empty());

    /** A policy may be called as a trigger is. */
    static String key(Class<? extends Attachment> kind, String name) {
        return kind.getSimpleName() + " " + name;
    }

    Collection<Attachment> of(ObjectName relation) {
        return on(relation).values();
    }

    /** What a relation has, by {@link #key}. */
    HashTrie<String, Attachment> on(ObjectName relation) {
        return byRelation.getOrDefault(relation, HashTrie.empty());
    }

    <A extends Attachment> Optional<A> find(Class<A> kind, ObjectName relation, String name) {
        return Optional.ofNullable(on(relation).get(key(kind, name))).map(kind::cast);
    }

    Attachments plus(Attachment it) {
        Attachments without =
                find(it.getClass(), it.relation(), it.name()).map(this::minus).orElse(this);
        HashTrie<String, Attachment> all = without.on(it.relation());
        HashTrie<ObjectName, HashTrie<String, Attachment>> with =
                without.byRelation.plus(it.relation(), all.plus(key(it.getClass(), it.name()), it));
        PMap<ObjectName, PSet<ObjectName>> reading = without.readers;
        ViewQuery query = it.query();
        for (ObjectName read : query == null ? Set.<ObjectName>of() : query.candidates()) {
            reading = Links.link(reading, read, it.relation());
        }
        if (it instanceof PublishedTable) {
            PMap<String, PSet<ObjectName>> tables = Links.link(without.published, it.name(), it.relation());
            return new Attachments(with, without.triggers, without.callers, reading, tables, without.statistics);
        }
        if (it instanceof ExtendedStatistics) {
            PMap<String, PSet<ObjectName>> tables = Links.link(without.statistics, it.name(), it.relation());
            return new Attachments(with, without.triggers, without.callers, reading, without.published, tables);
        }
        if (!(it instanceof Trigger trigger)) {
            return new Attachments(
                    with, without.triggers, without.callers, reading, without.published, without.statistics);
        }
        PMap<ObjectName, PSet<ObjectName>> calling = without.callers;
        if (trigger.function() != null) {
            PSet<ObjectName> others = calling.getOrDefault(trigger.function(), TreePSet.empty());
            calling = calling.plus(trigger.function(), others.plus(it.relation()));
        }
        PMap<ObjectName, ObjectName> named = without.triggers.plus(trigger.objectName(), it.relation());
        return new Attachments(with, named, calling, reading, without.published, without.statistics);
    }

    /** A relation stays among the callers of a function that its other triggers may call. */
    Attachments minus(Attachment it) {
        HashTrie<String, Attachment> all = on(it.relation());
        HashTrie<String, Attachment> left = all.minus(key(it.getClass(), it.name()));
        return new Attachments(
                left.isEmpty() ? byRelation.minus(it.relation()) : byRelation.plus(it.relation(), left),
                it instanceof Trigger trigger ? triggers.minus(trigger.objectName()) : triggers,
                callers,
                readers,
                it instanceof PublishedTable ? Links.unlink(published, it.name(), it.relation()) : published,
                it instanceof ExtendedStatistics ? Links.unlink(statistics, it.name(), it.relation()) : statistics);
    }

    /** The tables that a publication names, sorted. */
    List<PublishedTable> publishedBy(String publication) {
        return published.getOrDefault(publication, TreePSet.empty()).stream()
                .sorted()
                .flatMap(table -> find(PublishedTable.class, table, publication).stream())
                .toList();
    }

    /** The extended statistics of a name, which is one within its schema. */
    List<ExtendedStatistics> statisticsNamed(String name) {
        return statistics.getOrDefault(name, TreePSet.empty()).stream()
                .sorted()
                .flatMap(table -> find(ExtendedStatistics.class, table, name).stream())
                .toList();
    }

    /** The triggers that call a function. */
    List<Trigger> calling(ObjectName function) {
        List<Trigger> calling = new ArrayList<>();
        for (ObjectName relation : callers.getOrDefault(function, TreePSet.empty())) {
            for (Attachment it : of(relation)) {
                if (it instanceof Trigger trigger && function.equals(trigger.function())) {
                    calling.add(trigger);
                }
            }
        }
        return calling;
    }

    /** What may read a relation or call a function, sorted; each says by its query whether it does. */
    List<Attachment> reading(ObjectName relation) {
        List<Attachment> reading = new ArrayList<>();
        for (ObjectName owner : readers.getOrDefault(relation, TreePSet.empty()).stream()
                .sorted()
                .toList()) {
            of(owner).stream()
                    .filter(it -> it.query() != null && it.query().candidates().contains(relation))
                    .sorted(Comparator.comparing(Attachment::name))
                    .forEach(reading::add);
        }
        return reading;
    }

    /** With the queries of those that may read a relation changed. */
    Attachments requeried(ObjectName relation, UnaryOperator<ViewQuery> change) {
        Attachments result = this;
        for (Attachment it : reading(relation)) {
            ViewQuery query = it.query();
            result = query == null ? result : result.minus(it).plus(it.withQuery(change.apply(query)));
        }
        return result;
    }

    Attachments without(ObjectName relation) {
        Attachments left = this;
        for (Attachment it : of(relation)) {
            left = left.minus(it);
        }
        return left;
    }

    /** With what one relation has on another. */
    Attachments moved(ObjectName from, ObjectName to) {
        Attachments result = this;
        for (Attachment it : of(from)) {
            result = result.minus(it).plus(it.on(to));
        }
        return result;
    }
}
