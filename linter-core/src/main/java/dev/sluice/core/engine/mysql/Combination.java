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
import dev.sluice.core.catalog.Index;
import dev.sluice.core.source.Dialect;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What an action amounts to because of the others in its statement. */
final class Combination {

    /** What happens to an operation beside others. */
    private record Beside(@Nullable Dialect of, Predicate<Combination> others, Operation alone, Operation then) {}

    private static final List<Beside> BESIDES = List.of(
            new Beside(null, Combination::severalFulltexts, Operation.ADD_FULLTEXT, Operation.ADD_SEVERAL_FULLTEXT),
            new Beside(
                    null, Combination::severalFulltexts, Operation.ADD_FIRST_FULLTEXT, Operation.ADD_SEVERAL_FULLTEXT),
            new Beside(null, Combination::moreThanKeys, Operation.DISABLE_KEYS, Operation.KEYS_BESIDE_OTHERS),
            new Beside(null, Combination::moreThanKeys, Operation.ENABLE_KEYS, Operation.KEYS_BESIDE_OTHERS),
            new Beside(
                    Dialect.MYSQL,
                    Combination::storedColumns,
                    Operation.ADD_VIRTUAL_COLUMN,
                    Operation.VIRTUAL_BESIDE_OTHERS),
            new Beside(
                    Dialect.MYSQL,
                    Combination::storedColumns,
                    Operation.DROP_VIRTUAL_COLUMN,
                    Operation.VIRTUAL_BESIDE_OTHERS),
            new Beside(
                    Dialect.MYSQL,
                    Combination::storedColumns,
                    Operation.DROP_VIRTUAL_COLUMN_OF_INDEX,
                    Operation.CHANGE_GENERATED),
            new Beside(
                    Dialect.MYSQL,
                    Combination::otherDefinitions,
                    Operation.ADD_VIRTUAL_COLUMN,
                    Operation.COPY_WITH_VIRTUAL),
            new Beside(
                    Dialect.MYSQL,
                    Combination::otherDefinitions,
                    Operation.DROP_VIRTUAL_COLUMN,
                    Operation.COPY_WITH_VIRTUAL),
            // Rows can be copied online where it is sure which row is which.
            new Beside(
                    Dialect.MARIADB, Combination::losesNumbers, Operation.GAIN_AUTO_INCREMENT, Operation.CHANGE_TYPE),
            new Beside(
                    Dialect.MARIADB,
                    Combination::keepsUniqueKey,
                    Operation.GAIN_AUTO_INCREMENT,
                    Operation.CHANGE_TYPE));

    /** What MySQL does not do in place beside VIRTUAL columns that come or go. */
    private static final Set<Operation> OTHER_DEFINITIONS = EnumSet.of(
            Operation.RENAME_COLUMN,
            Operation.RENAME_REFERENCED_COLUMN,
            Operation.RENAME_INDEX,
            Operation.CHANGE_OPTION,
            Operation.DEFAULT_CHARSET,
            Operation.CHANGE_INDEX_VISIBILITY,
            Operation.GROW_VARCHAR,
            Operation.ADD_UNIQUE);

    /** What leaves the values of a column as they are. */
    private static final Set<Operation> OF_DEFINITION =
            EnumSet.of(Operation.CHANGE_NOTHING, Operation.CHANGE_METADATA, Operation.MOVE_COLUMN);

    private final List<Draft> drafts;
    private final TableFacts table;
    private final Dialect dialect;
    private final Catalog catalog;
    private final Set<Operation> all = EnumSet.noneOf(Operation.class);
    private final Set<String> droppedIndexes;

    private Combination(List<Draft> drafts, TableFacts table, Dialect dialect) {
        this.drafts = drafts;
        this.table = table;
        this.dialect = dialect;
        catalog = table.catalog();
        drafts.forEach(it -> all.addAll(it.operations()));
        droppedIndexes = droppedIndexes(drafts, table);
    }

    static void apply(List<Draft> drafts, TableFacts table, Dialect dialect) {
        if (drafts.size() > 1) {
            new Freed(drafts, table, dialect).apply();
        }
        new PrimaryKeyChange(drafts, table, dialect).apply();
        new Combination(drafts, table, dialect).apply();
    }

    private void apply() {
        for (Beside it : BESIDES) {
            boolean here = (it.of == null || it.of == dialect) && all.contains(it.alone);
            if (here && it.others.test(this)) {
                drafts.forEach(draft -> draft.doesInstead(it.alone, it.then));
            }
        }
        Set<String> virtual = virtualColumns(drafts, catalog);
        boolean functional =
                dialect == Dialect.MYSQL && (storedColumns() || all.contains(Operation.DROP_INDEXED_COLUMN));
        boolean severalFulltexts = dialect == Dialect.MYSQL && severalFulltexts();
        for (Draft draft : drafts) {
            if (severalFulltexts && draft.action() instanceof IndexAction.AddIndex) {
                draft.refused("InnoDB builds one FULLTEXT index at a time");
            }
            if (draft.action() instanceof ColumnAction.DropColumn drop) {
                leavesIndexes(draft, catalog.key(drop.column()));
            }
            if (functional && dropsFunctional(draft, table)) {
                draft.doesInstead(Operation.DROP_INDEX, Operation.CHANGE_GENERATED);
            }
            if (indexes(draft, virtual, catalog)) {
                draft.doesInstead(Operation.ADD_INDEX, Operation.ADD_INDEX_ON_NEW_VIRTUAL)
                        .doesInstead(Operation.ADD_UNIQUE, Operation.ADD_UNIQUE_ON_NEW_VIRTUAL);
            }
        }
    }

    private boolean severalFulltexts() {
        return drafts.stream()
                        .filter(it -> it.operations().contains(Operation.ADD_FULLTEXT)
                                || it.operations().contains(Operation.ADD_FIRST_FULLTEXT)
                                || it.operations().contains(Operation.ADD_SEVERAL_FULLTEXT))
                        .count()
                > 1;
    }

    /** Whether it does anything but switch keys. */
    private boolean moreThanKeys() {
        return all.stream().anyMatch(it -> !Rows.SIMPLE.contains(it));
    }

    /** Whether it adds or drops a column that is stored, or a unique key, which MySQL does not do beside VIRTUAL ones. */
    private boolean storedColumns() {
        return all.contains(Operation.ADD_COLUMN)
                || all.contains(Operation.ADD_COLUMN_PLACED)
                || all.contains(Operation.DROP_COLUMN)
                || all.contains(Operation.ADD_AUTO_INCREMENT_COLUMN)
                || table.indexes().stream().anyMatch(it -> it.unique() && droppedIndexes.contains(it.name()));
    }

    private boolean otherDefinitions() {
        return all.stream().anyMatch(OTHER_DEFINITIONS::contains);
    }

    private boolean losesNumbers() {
        return all.contains(Operation.LOSE_AUTO_INCREMENT);
    }

    /** Whether a unique key without NULL stays as it is, by which rows are found again ({@code online_alter_check_autoinc}). */
    private boolean keepsUniqueKey() {
        boolean primary = table.primaryKey().filter(it -> stay(it.columns())).isPresent();
        return primary
                || table.indexes().stream()
                        .anyMatch(it -> it.unique() && table.required(it.parts()) && stay(it.dependsOn()));
    }

    private boolean stay(List<String> columns) {
        return drafts.stream().allMatch(draft -> {
            if (draft.action() instanceof ColumnAction.DropColumn drop) {
                return !columns.contains(catalog.key(drop.column()));
            }
            return !(draft.action() instanceof ColumnAction.ModifyColumn modify)
                    || !columns.contains(catalog.key(modify.column()))
                    || OF_DEFINITION.containsAll(draft.operations());
        });
    }

    /** Indexes that the statement drops are not made narrower by a column that goes too. */
    private void leavesIndexes(Draft draft, String column) {
        List<Index> left = table.indexes().stream()
                .filter(it -> it.dependsOn().contains(column) && !droppedIndexes.contains(it.name()))
                .toList();
        if (left.isEmpty()) {
            draft.doesInstead(Operation.DROP_VIRTUAL_COLUMN_OF_INDEX, Operation.DROP_INDEXED_VIRTUAL_COLUMN);
        }
        if (dialect == Dialect.MARIADB && left.isEmpty()) {
            draft.doesInstead(Operation.DROP_COLUMN_OF_INDEX, Operation.DROP_COLUMN);
        } else if (dialect == Dialect.MARIADB
                && left.stream().allMatch(it -> it.dependsOn().size() == 1)) {
            draft.doesInstead(Operation.DROP_COLUMN_OF_INDEX, Operation.DROP_INDEXED_COLUMN);
        }
    }

    /** Whether an index goes that is of an expression, which is a hidden VIRTUAL column. */
    private static boolean dropsFunctional(Draft draft, TableFacts table) {
        Name dropped = ClusteredKey.dropped(draft);
        return dropped != null
                && table.indexes().stream()
                        .anyMatch(it -> it.name().equals(table.catalog().key(dropped))
                                && it.parts().stream().anyMatch(part -> part.column() == null));
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
