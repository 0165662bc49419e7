package dev.sluice.core.catalog;

import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param name as the engine compares it
 * @param method in lower case, or null for the engine's default
 * @param parts in order; an expression part has no column
 * @param included the columns of INCLUDE
 * @param predicate the text of a partial index's WHERE, or null
 * @param constraint the name of the constraint it backs, or null
 * @param nullsNotDistinct whether a unique index admits one null only
 * @param valid false for PostgreSQL's index on a partitioned table that lacks a valid one on some partition
 * @param visible false for MySQL's INVISIBLE and MariaDB's IGNORED
 * @param implied whether MySQL or MariaDB made it for a foreign key; an index that covers it takes its place
 * @param partOf the index of the partitioned table that a partition's index belongs to, or null
 * @param clustered whether PostgreSQL's CLUSTER sorts the table by it where no index is named
 * @param dependsOn every column that it cannot do without: those of its parts, of INCLUDE, and those that its expressions
 *     and predicate name
 */
public record Index(
        String name,
        IndexKind kind,
        @Nullable String method,
        List<KeyPart> parts,
        List<String> included,
        @Nullable String predicate,
        @Nullable String constraint,
        boolean nullsNotDistinct,
        boolean valid,
        boolean visible,
        boolean implied,
        @Nullable String partOf,
        boolean clustered,
        Origin origin,
        List<String> dependsOn) {

    public Index {
        parts = List.copyOf(parts);
        included = List.copyOf(included);
        dependsOn = List.copyOf(dependsOn);
    }

    /** An index of which nothing more is said. */
    static Index of(String name, IndexKind kind, List<KeyPart> parts, List<String> dependsOn, Origin origin) {
        return new Index(
                name, kind, null, parts, List.of(), null, null, false, true, true, false, null, false, origin,
                dependsOn);
    }

    public boolean unique() {
        return kind == IndexKind.UNIQUE;
    }

    Index withName(String newName) {
        return copy(it -> it.name = newName);
    }

    Index withParts(List<KeyPart> newParts) {
        return copy(it -> it.parts = newParts);
    }

    Index withConstraint(@Nullable String newConstraint) {
        return copy(it -> it.constraint = newConstraint);
    }

    Index withValid(boolean newValid) {
        return copy(it -> it.valid = newValid);
    }

    Index withVisible(boolean newVisible) {
        return copy(it -> it.visible = newVisible);
    }

    Index withPartOf(@Nullable String newPartOf) {
        return copy(it -> it.partOf = newPartOf);
    }

    Index withClustered(boolean newClustered) {
        return clustered == newClustered ? this : copy(it -> it.clustered = newClustered);
    }

    Index withDependsOn(List<String> newDependsOn) {
        return copy(it -> it.dependsOn = newDependsOn);
    }

    /** The index with some of its parts changed. */
    Index copy(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.index();
    }

    /** An index that is being changed: the one place that lists what a copy takes over. */
    static final class Copy {
        String name;
        final IndexKind kind;

        @Nullable
        String method;

        List<KeyPart> parts;
        List<String> included;

        @Nullable
        String predicate;

        @Nullable
        String constraint;

        boolean nullsNotDistinct;
        boolean valid;
        boolean visible;
        boolean implied;

        @Nullable
        String partOf;

        boolean clustered;
        Origin origin;
        List<String> dependsOn;

        private Copy(Index from) {
            name = from.name;
            kind = from.kind;
            method = from.method;
            parts = from.parts;
            included = from.included;
            predicate = from.predicate;
            constraint = from.constraint;
            nullsNotDistinct = from.nullsNotDistinct;
            valid = from.valid;
            visible = from.visible;
            implied = from.implied;
            partOf = from.partOf;
            clustered = from.clustered;
            origin = from.origin;
            dependsOn = from.dependsOn;
        }

        private Index index() {
            return new Index(
                    name,
                    kind,
                    method,
                    parts,
                    included,
                    predicate,
                    constraint,
                    nullsNotDistinct,
                    valid,
                    visible,
                    implied,
                    partOf,
                    clustered,
                    origin,
                    dependsOn);
        }
    }
}
