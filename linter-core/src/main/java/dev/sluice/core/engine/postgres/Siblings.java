package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the other actions of an ALTER TABLE do: the server drops first, and adds columns before it looks at constraints
 * and defaults, whatever the order they are written in.
 */
final class Siblings {

    /** Those of a statement with one action. */
    static final Siblings NONE = new Siblings(List.of());

    /** So much at least of a table's name is in the names that the server makes of it. */
    private static final int KEPT_OF_NAME = 20;

    private final Set<String> added = new HashSet<>();
    private final Set<String> dropped = new HashSet<>();
    private final Set<String> setNotNull = new HashSet<>();
    private final Set<String> unsettled = new HashSet<>();
    private final Set<String> withoutDefault = new HashSet<>();
    private final Set<String> withoutExpression = new HashSet<>();
    private final Set<String> withoutIdentity = new HashSet<>();
    private final Set<String> numbered = new HashSet<>();
    private final Map<String, DataType> types = new HashMap<>();
    private final Set<String> addedConstraints = new HashSet<>();
    private final Set<String> droppedConstraints = new HashSet<>();
    private final boolean alone;
    private boolean addsUnnamed;
    private boolean addsKey;

    Siblings(List<? extends AlterAction> actions) {
        alone = actions.size() < 2;
        for (AlterAction action : actions) {
            if (action instanceof ColumnAction.AddColumn add) {
                added.add(add.column().name().value());
                if (add.column().type() != null) {
                    types.put(add.column().name().value(), add.column().type());
                }
                addsKey |= add.column().has(ColumnAttribute.Unique.class)
                        || add.column().has(ColumnAttribute.PrimaryKey.class);
                if (add.column().has(ColumnAttribute.Identity.class)) {
                    numbered.add(add.column().name().value());
                }
                addsUnnamed |= constrained(add.column());
            } else if (action instanceof ColumnAction.DropColumn drop) {
                dropped.add(drop.column().value());
            } else if (action instanceof ColumnAction.SetNotNull set) {
                setNotNull.add(set.column().value());
            } else if (action instanceof ConstraintAction.AddConstraint add) {
                add(add.constraint());
            } else if (action instanceof ConstraintAction.DropConstraint drop && drop.name() != null) {
                droppedConstraints.add(drop.name().value());
            } else {
                unsettled(action);
            }
        }
    }

    /** Whether a column brings constraints, which are named by the server. */
    private static boolean constrained(ColumnDefinition column) {
        return column.attributes().stream()
                .anyMatch(it -> it instanceof ColumnAttribute.Check
                        || it instanceof ColumnAttribute.Unique
                        || it instanceof ColumnAttribute.PrimaryKey
                        || it instanceof ColumnAttribute.References
                        || it instanceof ColumnAttribute.NotNull
                        || it instanceof ColumnAttribute.Identity);
    }

    private void add(TableConstraint constraint) {
        Name name = constraint.name();
        addsKey |= constraint instanceof TableConstraint.PrimaryKey || constraint instanceof TableConstraint.Unique;
        if (name == null) {
            addsUnnamed = true;
        } else {
            addedConstraints.add(name.value());
        }
        if (constraint instanceof TableConstraint.NotNull notNull) {
            setNotNull.add(notNull.column().value());
        }
    }

    private void unsettled(AlterAction action) {
        if (action instanceof ColumnAction.AlterColumnType change) {
            unsettled.add(change.column().value());
            types.put(change.column().value(), change.type());
        } else if (action instanceof ColumnAction.DropDefault drop) {
            withoutDefault.add(drop.column().value());
        } else if (action instanceof ColumnAction.DropExpression drop) {
            withoutExpression.add(drop.column().value());
        } else if (action instanceof ColumnAction.AlterIdentity change) {
            switch (change.change()) {
                case ADD -> numbered.add(change.column().value());
                case DROP -> withoutIdentity.add(change.column().value());
                case SET -> {}
            }
        }
    }

    /** Whether there is no other action. */
    boolean alone() {
        return alone;
    }

    boolean adds(String column) {
        return added.contains(column);
    }

    boolean drops(String column) {
        return dropped.contains(column);
    }

    /** Whether a column gets NOT NULL. */
    boolean setsNotNull(String column) {
        return setNotNull.contains(column);
    }

    /** Whether a column may be another one than before: of another type, or not there. */
    boolean changes(String column) {
        return unsettled.contains(column) || added.contains(column) || dropped.contains(column);
    }

    boolean dropsDefault(String column) {
        return withoutDefault.contains(column);
    }

    boolean dropsExpression(String column) {
        return withoutExpression.contains(column);
    }

    boolean dropsIdentity(String column) {
        return withoutIdentity.contains(column);
    }

    /** Whether a column becomes an identity. */
    boolean numbers(String column) {
        return numbered.contains(column);
    }

    /** The type that a column gets. */
    Optional<DataType> newType(String column) {
        return Optional.ofNullable(types.get(column));
    }

    /** Whether a column or constraint is added that makes others unique. */
    boolean addsKey() {
        return addsKey;
    }

    /** Whether a constraint is added, or perhaps is: under a name that the server makes of the table's. */
    boolean addsConstraint(String constraint, Table table) {
        String name = table.name().name();
        return addedConstraints.contains(constraint)
                || (addsUnnamed && constraint.startsWith(name.substring(0, Math.min(name.length(), KEPT_OF_NAME))));
    }

    /** Whether a constraint is added under a name. */
    boolean adds(Name constraint) {
        return addedConstraints.contains(constraint.value());
    }

    /** Whether a column or constraint goes. */
    boolean drops() {
        return !dropped.isEmpty() || !droppedConstraints.isEmpty();
    }

    /** Whether a constraint goes, itself or along with one of its columns; one whose columns are not known perhaps does. */
    boolean drops(Constraint constraint) {
        List<String> columns = constraint.columns();
        return droppedConstraints.contains(constraint.name())
                || (!dropped.isEmpty() && (columns.isEmpty() || columns.stream().anyMatch(dropped::contains)));
    }
}
