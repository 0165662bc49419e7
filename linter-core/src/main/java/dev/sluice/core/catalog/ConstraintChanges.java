package dev.sluice.core.catalog;

import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.TableConstraint;
import java.util.Locale;
import java.util.Optional;

/** What the constraint actions of an ALTER TABLE do. */
final class ConstraintChanges {
    private ConstraintChanges() {}

    static Catalog add(Table table, ConstraintAction.AddConstraint action, Step step) {
        Catalog catalog = step.catalog();
        if (action.constraint() instanceof TableConstraint.ForeignKey key) {
            catalog = step.mention(key.target().table());
        }
        return catalog.put(Constraints.add(table, action.constraint(), step));
    }

    static Catalog drop(Table table, ConstraintAction.DropConstraint action, Step step) {
        Optional<Constraint> found = find(table, action, step);
        if (found.isEmpty()) {
            // MySQL and MariaDB drop a UNIQUE index by DROP CONSTRAINT too.
            return action.name() != null && action.name().unknown()
                    ? Doubts.touch(table.name(), step.doubt(Doubt.Cause.NAME_UNKNOWN), step.catalog())
                    : step.catalog();
        }
        Constraint constraint = found.get();
        Table without = Constraints.remove(table, constraint);
        if (constraint.kind() == Constraint.Kind.NOT_NULL) {
            without = without.mapColumn(constraint.columns().get(0), it -> it.withNullable(true));
        }
        Catalog catalog = step.catalog().put(without);
        if (!action.cascade()) {
            return catalog;
        }
        boolean primary = constraint.kind() == Constraint.Kind.PRIMARY_KEY;
        return ForeignKeys.dropOrphans(
                without,
                it -> it.referencedColumns().equals(constraint.columns())
                        || (primary && it.referencedColumns().isEmpty()),
                step.with(catalog));
    }

    private static Optional<Constraint> find(Table table, ConstraintAction.DropConstraint action, Step step) {
        ConstraintAction.ConstraintKind kind = action.constraintKind();
        if (action.name() == null || kind == ConstraintAction.ConstraintKind.PRIMARY_KEY) {
            return table.primaryKey();
        }
        String name = step.key(action.name());
        if (step.mysqlFamily() && name.equals(Keys.PRIMARY.toLowerCase(Locale.ROOT))) {
            return table.primaryKey();
        }
        // MySQL keeps foreign keys, CHECKs and indexes under names of their own.
        for (Constraint constraint : table.constraints()) {
            if (constraint.name().equals(name) && fits(constraint.kind(), kind)) {
                return Optional.of(constraint);
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Constraint.Kind is, ConstraintAction.ConstraintKind asked) {
        return switch (asked) {
            case ANY -> true;
            case FOREIGN_KEY -> is == Constraint.Kind.FOREIGN_KEY;
            case CHECK -> is == Constraint.Kind.CHECK;
            case PRIMARY_KEY -> is == Constraint.Kind.PRIMARY_KEY;
        };
    }

    static Table alter(Table table, ConstraintAction.AlterConstraint action, Step step) {
        Boolean enforced = action.enforced();
        Boolean deferred = action.initiallyDeferred();
        return table.mapConstraint(step.key(action.name()), it -> {
            Constraint result = it;
            if (enforced != null) {
                // ENFORCED checks the rows that are there, NOT ENFORCED forgets that they were checked.
                result = result.withEnforced(enforced).withValidated(enforced);
            }
            Boolean inherited = action.inherit();
            result = inherited == null ? result : result.withNoInherit(!inherited);
            return result.copy(copy -> {
                copy.deferrable = action.deferrable() == null ? copy.deferrable : action.deferrable();
                // What is said of one of the two says that the other has its default.
                boolean kept = deferred == null && action.deferrable() == null;
                copy.initiallyDeferred = kept ? copy.initiallyDeferred : Boolean.TRUE.equals(deferred);
            });
        });
    }

    static Table validate(Table table, String name) {
        Table result = table.mapConstraint(name, it -> it.withValidated(true));
        Optional<Constraint> constraint = result.constraint(name);
        boolean notNull = constraint.isPresent() && constraint.get().kind() == Constraint.Kind.NOT_NULL;
        return notNull ? result.mapColumn(constraint.get().columns().get(0), it -> it.withNullable(false)) : result;
    }

    /** The index behind a key bears its name, and is renamed with it. */
    static Table rename(Table table, String name, String newName) {
        Optional<Constraint> constraint = table.constraint(name);
        if (constraint.isEmpty()) {
            return table;
        }
        String index = constraint.get().index();
        Table renamed = table.mapConstraint(name, it -> it.withName(newName).withIndex(index == null ? null : newName));
        return index == null
                ? renamed
                : renamed.mapIndex(index, it -> it.withName(newName).withConstraint(newName));
    }
}
