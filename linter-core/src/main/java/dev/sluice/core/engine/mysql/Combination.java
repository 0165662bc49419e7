package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.Dependents.Kind;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.source.Dialect;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an action amounts to because of the others in its statement. */
final class Combination {

    private Combination() {}

    static void apply(List<Draft> drafts, TableFacts table, Dialect dialect) {
        Catalog catalog = table.catalog();
        boolean drops = any(drafts, Operation.DROP_PRIMARY_KEY);
        boolean adds = any(drafts, Operation.ADD_PRIMARY_KEY);
        long fulltexts = drafts.stream()
                .filter(it -> it.operations().contains(Operation.ADD_FULLTEXT)
                        || it.operations().contains(Operation.ADD_FIRST_FULLTEXT))
                .count();
        Set<String> virtual = virtualColumns(drafts, catalog);
        boolean addsStoredColumn = any(drafts, Operation.ADD_COLUMN) || any(drafts, Operation.ADD_COLUMN_PLACED);
        boolean dropsForeignKey = any(drafts, Operation.DROP_FOREIGN_KEY);
        if (dropsForeignKey) {
            drafts.forEach(Draft::freedOfForeignKey);
        }
        boolean dropsCheck = any(drafts, Operation.DROP_CHECK);
        boolean freesIndexes = dropsForeignKey || any(drafts, Operation.ADD_INDEX) || any(drafts, Operation.ADD_UNIQUE);
        boolean samePrimaryKey = drops && adds && samePrimaryKey(drafts, table);
        boolean uniqueInstead = drops && !adds && uniqueInstead(drafts, table);
        Set<String> gone = gone(drafts, catalog);
        boolean besideVirtual = addsStoredColumn
                || any(drafts, Operation.DROP_COLUMN)
                || any(drafts, Operation.ADD_AUTO_INCREMENT_COLUMN)
                || dropsUnique(drafts, table);
        Set<String> droppedIndexes = droppedIndexes(drafts, table);
        Index another = !drops || !table.whole()
                ? null
                : table.indexes().stream()
                        .filter(it -> it.unique()
                                && !it.name().equalsIgnoreCase("primary")
                                && !droppedIndexes.contains(it.name())
                                && table.required(it.parts()))
                        .findFirst()
                        .orElse(null);
        boolean besideFunctional = besideVirtual || any(drafts, Operation.DROP_INDEXED_COLUMN);
        boolean losesNumber = any(drafts, Operation.LOSE_AUTO_INCREMENT);
        boolean keysSwitched = any(drafts, Operation.DISABLE_KEYS) || any(drafts, Operation.ENABLE_KEYS);
        boolean besideKeys =
                drafts.stream().flatMap(it -> it.operations().stream()).anyMatch(it -> !Rows.SIMPLE.contains(it));
        for (Draft draft : drafts) {
            if (goesAlong(draft.objection(), gone, table, dialect)) {
                draft.allowed();
            }
            if (freesIndexes && draft.operations().contains(Operation.DROP_INDEX)) {
                draft.allowed();
            }
            if ((dropsForeignKey || dropsCheck)
                    && draft.action() instanceof ColumnAction
                    && !ofColumn(draft.objection())) {
                draft.allowed();
            }
            if (samePrimaryKey) {
                draft.nothing(Operation.DROP_PRIMARY_KEY).nothing(Operation.ADD_PRIMARY_KEY);
            } else if (drops && adds) {
                boolean keyDropped = draft.operations().contains(Operation.DROP_PRIMARY_KEY);
                if (KeyReader.KEY_IS_THERE.equals(draft.objection())
                        || (keyDropped && !(draft.action() instanceof ColumnAction))) {
                    draft.allowed();
                }
                draft.doesInstead(Operation.DROP_PRIMARY_KEY, Operation.REPLACE_PRIMARY_KEY)
                        .doesInstead(Operation.ADD_PRIMARY_KEY, Operation.REPLACE_PRIMARY_KEY);
            } else if (drops && !adds && !uniqueInstead && dialect == Dialect.MARIADB && another != null) {
                // The rows stay as they are where the columns are the same.
                boolean same = another.dependsOn()
                        .equals(table.primaryKey().map(Constraint::columns).orElse(List.of()));
                draft.doesInstead(
                        Operation.DROP_PRIMARY_KEY, same ? Operation.DROP_INDEX : Operation.REPLACE_PRIMARY_KEY);
            } else if (uniqueInstead) {
                // MariaDB goes on with the rows as they are where the columns are the same.
                Operation instead = dialect == Dialect.MARIADB && sameUnique(drafts, table)
                        ? Operation.CHANGE_METADATA
                        : Operation.REPLACE_PRIMARY_KEY;
                draft.allowed();
                draft.doesInstead(Operation.DROP_PRIMARY_KEY, instead).doesInstead(Operation.ADD_UNIQUE, instead);
            }
            if (fulltexts > 1 && dialect == Dialect.MYSQL && draft.action() instanceof IndexAction.AddIndex) {
                draft.refused("InnoDB builds one FULLTEXT index at a time");
            }
            if (dialect == Dialect.MARIADB
                    && draft.action() instanceof ColumnAction.DropColumn drop
                    && table.indexes().stream()
                            .filter(it -> it.dependsOn().contains(catalog.key(drop.column())))
                            .allMatch(it -> droppedIndexes.contains(it.name()))) {
                draft.doesInstead(Operation.DROP_COLUMN_OF_INDEX, Operation.DROP_COLUMN);
            }
            if (draft.action() instanceof ColumnAction.DropColumn drop
                    && table.indexes().stream()
                            .filter(it -> it.dependsOn().contains(catalog.key(drop.column())))
                            .allMatch(it -> droppedIndexes.contains(it.name()))) {
                draft.doesInstead(Operation.DROP_VIRTUAL_COLUMN_OF_INDEX, Operation.DROP_INDEXED_VIRTUAL_COLUMN);
            }
            if (freesIndexes
                    && draft.operations().contains(Operation.DROP_PRIMARY_KEY)
                    && beginsWithKey(drafts, table)) {
                draft.allowed();
            }
            if (keysSwitched && besideKeys) {
                draft.doesInstead(Operation.DISABLE_KEYS, Operation.KEYS_BESIDE_OTHERS)
                        .doesInstead(Operation.ENABLE_KEYS, Operation.KEYS_BESIDE_OTHERS);
            }
            if (besideVirtual && dialect == Dialect.MYSQL) {
                draft.doesInstead(Operation.ADD_VIRTUAL_COLUMN, Operation.VIRTUAL_BESIDE_OTHERS)
                        .doesInstead(Operation.DROP_VIRTUAL_COLUMN, Operation.VIRTUAL_BESIDE_OTHERS)
                        .doesInstead(Operation.DROP_VIRTUAL_COLUMN_OF_INDEX, Operation.CHANGE_GENERATED);
            }
            if (besideFunctional && dialect == Dialect.MYSQL && dropsFunctional(draft, table)) {
                draft.doesInstead(Operation.DROP_INDEX, Operation.CHANGE_GENERATED);
            }
            if (losesNumber && dialect == Dialect.MARIADB) {
                draft.doesInstead(Operation.GAIN_AUTO_INCREMENT, Operation.CHANGE_TYPE);
            }
            if (fulltexts > 1) {
                draft.doesInstead(Operation.ADD_FULLTEXT, Operation.ADD_SEVERAL_FULLTEXT)
                        .doesInstead(Operation.ADD_FIRST_FULLTEXT, Operation.ADD_SEVERAL_FULLTEXT);
            }
            if (indexes(draft, virtual, catalog)) {
                draft.doesInstead(Operation.ADD_INDEX, Operation.ADD_INDEX_ON_NEW_VIRTUAL)
                        .doesInstead(Operation.ADD_UNIQUE, Operation.ADD_UNIQUE_ON_NEW_VIRTUAL);
            }
        }
    }

    /** Whether another column stands in the way, which needs this one. */
    private static boolean ofColumn(@Nullable Objection objection) {
        return objection != null && objection.dependents().stream().anyMatch(it -> it.kind() == Kind.COLUMN);
    }

    /** The columns, indexes and constraints that the statement drops. */
    private static Set<String> gone(List<Draft> drafts, Catalog catalog) {
        Set<String> gone = new HashSet<>();
        for (Draft draft : drafts) {
            if (draft.action() instanceof ColumnAction.DropColumn drop) {
                gone.add(catalog.key(drop.column()));
            } else if (draft.action() instanceof IndexAction.DropIndexAction drop) {
                gone.add(catalog.key(drop.index()));
            } else if (draft.action() instanceof ConstraintAction.DropConstraint drop && drop.name() != null) {
                gone.add(catalog.key(drop.name()));
            }
        }
        return gone;
    }

    /** Whether all that needs what is dropped goes along with it; a CHECK goes with its columns in MariaDB alone. */
    private static boolean goesAlong(
            @Nullable Objection objection, Set<String> gone, TableFacts table, Dialect dialect) {
        if (objection == null || objection.dependents().isEmpty()) {
            return false;
        }
        for (Dependent needs : objection.dependents()) {
            String name = needs.name().toLowerCase(Locale.ROOT);
            boolean withColumns = dialect == Dialect.MARIADB
                    && table.constraints().stream()
                            .anyMatch(it -> it.kind() == Constraint.Kind.CHECK
                                    && it.name().equals(needs.name())
                                    && gone.containsAll(it.columns()));
            if (!needs.relation().equals(table.name()) || !(gone.contains(name) || withColumns)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an index goes that is of an expression, which is a hidden VIRTUAL column. */
    private static boolean dropsFunctional(Draft draft, TableFacts table) {
        Name dropped = ClusteredKey.dropped(draft);
        return dropped != null
                && table.indexes().stream()
                        .anyMatch(it -> it.name().equals(table.catalog().key(dropped))
                                && it.parts().stream().anyMatch(part -> part.column() == null));
    }

    private static boolean dropsUnique(List<Draft> drafts, TableFacts table) {
        Set<String> dropped = droppedIndexes(drafts, table);
        return table.indexes().stream().anyMatch(it -> it.unique() && dropped.contains(it.name()));
    }

    /** Whether an index is added that serves whoever refers to the primary key. */
    private static boolean beginsWithKey(List<Draft> drafts, TableFacts table) {
        List<String> key = table.primaryKey().map(Constraint::columns).orElse(List.of());
        return !key.isEmpty()
                && drafts.stream()
                        .map(it -> columns(parts(it), table))
                        .anyMatch(it -> it.size() >= key.size()
                                && it.subList(0, key.size()).equals(key));
    }

    private static boolean samePrimaryKey(List<Draft> drafts, TableFacts table) {
        List<String> now = table.primaryKey().map(Constraint::columns).orElse(List.of());
        return drafts.stream()
                .anyMatch(it -> it.action() instanceof ConstraintAction.AddConstraint add
                        && add.constraint() instanceof TableConstraint.PrimaryKey key
                        && columns(key.parts(), table).equals(now));
    }

    /** Whether the table is kept in the order of a unique key from then on. */
    private static boolean uniqueInstead(List<Draft> drafts, TableFacts table) {
        for (Draft draft : drafts) {
            List<KeyPart> parts = parts(draft);
            boolean unique = !parts.isEmpty() && draft.operations().contains(Operation.ADD_UNIQUE);
            if (unique && parts.stream().allMatch(part -> required(part, table))) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameUnique(List<Draft> drafts, TableFacts table) {
        List<String> before = table.primaryKey().map(Constraint::columns).orElse(List.of());
        return drafts.stream().anyMatch(it -> columns(parts(it), table).equals(before));
    }

    private static boolean required(KeyPart part, TableFacts table) {
        return part.column() != null
                && table.column(part.column())
                        .filter(column -> Boolean.FALSE.equals(column.nullable()))
                        .isPresent();
    }

    private static List<String> columns(List<KeyPart> parts, TableFacts table) {
        return parts.stream()
                .map(part -> part.column() == null ? "" : table.catalog().key(part.column()))
                .toList();
    }

    private static boolean any(List<Draft> drafts, Operation operation) {
        return drafts.stream().anyMatch(it -> it.operations().contains(operation));
    }

    private static Set<String> virtualColumns(List<Draft> drafts, Catalog catalog) {
        Set<String> columns = new HashSet<>();
        for (Draft draft : drafts) {
            if (draft.action() instanceof ColumnAction.AddColumn add
                    && draft.operations().contains(Operation.ADD_VIRTUAL_COLUMN)) {
                columns.add(catalog.key(add.column().name()));
            }
        }
        return columns;
    }

    private static boolean indexes(Draft draft, Set<String> columns, Catalog catalog) {
        if (draft.action() instanceof ColumnAction.AddColumn add) {
            return add.column().has(ColumnAttribute.Unique.class)
                    && columns.contains(catalog.key(add.column().name()));
        }
        for (KeyPart part : parts(draft)) {
            Name column = part.column();
            if (column != null && columns.contains(catalog.key(column))) {
                return true;
            }
        }
        return false;
    }

    /** The indexes that a statement drops, by the catalog's names. */
    static Set<String> droppedIndexes(List<Draft> drafts, TableFacts table) {
        Set<String> dropped = new HashSet<>();
        for (Draft draft : drafts) {
            Name name = ClusteredKey.dropped(draft);
            if (name != null) {
                dropped.add(table.catalog().key(name));
            }
        }
        return dropped;
    }

    /** The name of an index that is added, or null. */
    static @Nullable Name name(Draft draft) {
        if (draft.action() instanceof IndexAction.AddIndex add) {
            return add.index().name();
        }
        return draft.action() instanceof ConstraintAction.AddConstraint add
                ? add.constraint().name()
                : null;
    }

    /** The parts of an index that is added; empty where none is. */
    static List<KeyPart> parts(Draft draft) {
        if (draft.action() instanceof CreateIndex create) {
            return create.parts();
        }
        if (!(draft.action() instanceof AlterAction)) {
            return List.of();
        }
        if (draft.action() instanceof IndexAction.AddIndex add) {
            return add.index().parts();
        }
        return draft.action() instanceof ConstraintAction.AddConstraint add
                        && add.constraint() instanceof TableConstraint.Unique unique
                ? unique.parts()
                : List.of();
    }
}
