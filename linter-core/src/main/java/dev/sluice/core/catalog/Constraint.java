package dev.sluice.core.catalog;

import dev.sluice.core.ast.Expression;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table.
 *
 * @param name as written or as the engine names it; {@code ""} where the engine's choice is not known
 * @param columns of the key or foreign key in order; for a CHECK the columns it names; empty where not known
 * @param condition of a CHECK, or null
 * @param referenced the parent of a foreign key, or null
 * @param referencedColumns empty where the primary key is meant and the parent's is not known
 * @param match of a foreign key: {@code SIMPLE} or {@code FULL}; else null
 * @param onDelete the action of a foreign key in upper case, {@code NO ACTION} where none is written; else null
 * @param onUpdate as {@code onDelete}
 * @param validated false after NOT VALID until VALIDATE
 * @param enforced false after NOT ENFORCED
 * @param noInherit whether children of the table do without it
 * @param nullsNotDistinct whether a unique key admits one null only
 * @param index the index that backs a key, or null
 * @param local false where a PostgreSQL table has it from its parents alone
 */
public record Constraint(
        String name,
        Kind kind,
        List<String> columns,
        @Nullable Expression condition,
        @Nullable ObjectName referenced,
        List<String> referencedColumns,
        @Nullable String match,
        @Nullable String onDelete,
        @Nullable String onUpdate,
        boolean validated,
        boolean enforced,
        boolean deferrable,
        boolean initiallyDeferred,
        boolean noInherit,
        boolean nullsNotDistinct,
        @Nullable String index,
        boolean local,
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

    /** A constraint of which nothing more is said: valid, enforced, not deferrable. */
    static Constraint of(String name, Kind kind, List<String> columns, Origin origin) {
        return new Constraint(
                name, kind, columns, null, null, List.of(), null, null, null, true, true, false, false, false, false,
                null, true, origin);
    }

    Constraint withName(String newName) {
        return copy(it -> it.name = newName);
    }

    Constraint withColumns(List<String> newColumns) {
        return copy(it -> it.columns = newColumns);
    }

    Constraint withReferenced(@Nullable ObjectName newReferenced) {
        return copy(it -> it.referenced = newReferenced);
    }

    Constraint withReferencedColumns(List<String> newReferencedColumns) {
        return copy(it -> it.referencedColumns = newReferencedColumns);
    }

    Constraint withValidated(boolean newValidated) {
        return copy(it -> it.validated = newValidated);
    }

    Constraint withEnforced(boolean newEnforced) {
        return copy(it -> it.enforced = newEnforced);
    }

    Constraint withNoInherit(boolean newNoInherit) {
        return copy(it -> it.noInherit = newNoInherit);
    }

    Constraint withIndex(@Nullable String newIndex) {
        return copy(it -> it.index = newIndex);
    }

    Constraint withLocal(boolean newLocal) {
        return local == newLocal ? this : copy(it -> it.local = newLocal);
    }

    Constraint withOrigin(Origin newOrigin) {
        return copy(it -> it.origin = newOrigin);
    }

    /** The constraint with some of its parts changed. */
    Constraint copy(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.constraint();
    }

    /** A constraint that is being changed: the one place that lists what a copy takes over. */
    static final class Copy {
        String name;
        final Kind kind;
        List<String> columns;

        @Nullable
        Expression condition;

        @Nullable
        ObjectName referenced;

        List<String> referencedColumns;

        @Nullable
        String match;

        @Nullable
        String onDelete;

        @Nullable
        String onUpdate;

        boolean validated;
        boolean enforced;
        boolean deferrable;
        boolean initiallyDeferred;
        boolean noInherit;
        boolean nullsNotDistinct;

        @Nullable
        String index;

        boolean local;
        Origin origin;

        private Copy(Constraint from) {
            name = from.name;
            kind = from.kind;
            columns = from.columns;
            condition = from.condition;
            referenced = from.referenced;
            referencedColumns = from.referencedColumns;
            match = from.match;
            onDelete = from.onDelete;
            onUpdate = from.onUpdate;
            validated = from.validated;
            enforced = from.enforced;
            deferrable = from.deferrable;
            initiallyDeferred = from.initiallyDeferred;
            noInherit = from.noInherit;
            nullsNotDistinct = from.nullsNotDistinct;
            index = from.index;
            local = from.local;
            origin = from.origin;
        }

        private Constraint constraint() {
            return new Constraint(
                    name,
                    kind,
                    columns,
                    condition,
                    referenced,
                    referencedColumns,
                    match,
                    onDelete,
                    onUpdate,
                    validated,
                    enforced,
                    deferrable,
                    initiallyDeferred,
                    noInherit,
                    nullsNotDistinct,
                    index,
                    local,
                    origin);
        }
    }
}
