package dev.sluice.core.catalog;

import dev.sluice.core.ast.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table.
 *
 * @param name as written or as the engine names it; {@code ""} where the engine's choice is not known
 * @param columns of the key or foreign key in order; for a CHECK the columns it names; empty where not known
 * @param condition of a CHECK, or null
 * @param referenced the parent of a foreign key, or null
 * @param referencedColumns empty where the primary key is meant
 * @param validated false after NOT VALID until VALIDATE
 * @param enforced false after NOT ENFORCED
 * @param index the index that backs a key, or null
 */
public record Constraint(
        String name,
        Kind kind,
        List<String> columns,
        @Nullable Expression condition,
        @Nullable ObjectName referenced,
        List<String> referencedColumns,
        boolean validated,
        boolean enforced,
        boolean initiallyDeferred,
        @Nullable String index,
        Origin origin) {

    public Constraint {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
    }

    /** What it demands. */
    public enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        FOREIGN_KEY,
        CHECK,
        NOT_NULL,
        EXCLUDE
    }

    Constraint withName(String newName) {
        return new Constraint(
                newName,
                kind,
                columns,
                condition,
                referenced,
                referencedColumns,
                validated,
                enforced,
                initiallyDeferred,
                index,
                origin);
    }

    Constraint withColumns(List<String> newColumns) {
        return new Constraint(
                name,
                kind,
                newColumns,
                condition,
                referenced,
                referencedColumns,
                validated,
                enforced,
                initiallyDeferred,
                index,
                origin);
    }

    Constraint withReferenced(@Nullable ObjectName newReferenced) {
        return new Constraint(
                name,
                kind,
                columns,
                condition,
                newReferenced,
                referencedColumns,
                validated,
                enforced,
                initiallyDeferred,
                index,
                origin);
    }

    Constraint withReferencedColumns(List<String> newReferencedColumns) {
        return new Constraint(
                name,
                kind,
                columns,
                condition,
                referenced,
                newReferencedColumns,
                validated,
                enforced,
                initiallyDeferred,
                index,
                origin);
    }

    Constraint withValidated(boolean newValidated) {
        return new Constraint(
                name,
                kind,
                columns,
                condition,
                referenced,
                referencedColumns,
                newValidated,
                enforced,
                initiallyDeferred,
                index,
                origin);
    }

    Constraint withEnforced(boolean newEnforced) {
        return new Constraint(
                name,
                kind,
                columns,
                condition,
                referenced,
                referencedColumns,
                validated,
                newEnforced,
                initiallyDeferred,
                index,
                origin);
    }

    Constraint withInitiallyDeferred(boolean newInitiallyDeferred) {
        return new Constraint(
                name,
                kind,
                columns,
                condition,
                referenced,
                referencedColumns,
                validated,
                enforced,
                newInitiallyDeferred,
                index,
                origin);
    }

    Constraint withIndex(@Nullable String newIndex) {
        return new Constraint(
                name,
                kind,
                columns,
                condition,
                referenced,
                referencedColumns,
                validated,
                enforced,
                initiallyDeferred,
                newIndex,
                origin);
    }

    Constraint withOrigin(Origin newOrigin) {
        return new Constraint(
                name,
                kind,
                columns,
                condition,
                referenced,
                referencedColumns,
                validated,
                enforced,
                initiallyDeferred,
                index,
                newOrigin);
    }
}
