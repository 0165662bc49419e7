package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What dropping a primary key amounts to where another key takes its place. */
final class PrimaryKeyChange {

    private final List<Draft> drafts;
    private final TableFacts table;
    private final Dialect dialect;
    private final boolean adds;
    private final List<String> now;

    PrimaryKeyChange(List<Draft> drafts, TableFacts table, Dialect dialect) {
        this.drafts = drafts;
        this.table = table;
        this.dialect = dialect;
        adds = any(Operation.ADD_PRIMARY_KEY);
        now = table.primaryKey().map(Constraint::columns).orElse(List.of());
    }

    void apply() {
        if (!any(Operation.DROP_PRIMARY_KEY)) {
            return;
        }
        boolean served = (any(Operation.DROP_FOREIGN_KEY) || any(Operation.ADD_INDEX) || any(Operation.ADD_UNIQUE))
                && beginsWithKey();
        boolean uniqueInstead = !adds && uniqueInstead();
        drafts.forEach(adds ? this::another : uniqueInstead ? this::uniqueInstead : this::remaining);
        if (served) {
            drafts.stream()
                    .filter(it -> it.operations().contains(Operation.DROP_PRIMARY_KEY))
                    .forEach(Draft::allowed);
        }
    }

    /** Another primary key, perhaps of the same columns. */
    private void another(Draft draft) {
        if (samePrimaryKey()) {
            draft.nothing(Operation.DROP_PRIMARY_KEY).nothing(Operation.ADD_PRIMARY_KEY);
            return;
        }
        boolean dropped = draft.operations().contains(Operation.DROP_PRIMARY_KEY);
        if (KeyReader.KEY_IS_THERE.equals(draft.objection())
                || (dropped && !(draft.action() instanceof ColumnAction))) {
            draft.allowed();
        }
        draft.doesInstead(Operation.DROP_PRIMARY_KEY, Operation.REPLACE_PRIMARY_KEY)
                .doesInstead(Operation.ADD_PRIMARY_KEY, Operation.REPLACE_PRIMARY_KEY);
    }

    /** A unique key that the statement adds: MariaDB goes on with the rows as they are where the columns are the same. */
    private void uniqueInstead(Draft draft) {
        boolean same =
                drafts.stream().anyMatch(it -> columns(Combination.parts(it)).equals(now));
        Operation instead =
                dialect == Dialect.MARIADB && same ? Operation.CHANGE_METADATA : Operation.REPLACE_PRIMARY_KEY;
        draft.allowed();
        draft.doesInstead(Operation.DROP_PRIMARY_KEY, instead).doesInstead(Operation.ADD_UNIQUE, instead);
    }

    /** A unique key that is there already, in MariaDB: the rows stay as they are where the columns are the same. */
    private void remaining(Draft draft) {
        Optional<Index> other = dialect == Dialect.MARIADB && table.whole() ? remainingKey() : Optional.empty();
        other.ifPresent(it -> draft.doesInstead(
                Operation.DROP_PRIMARY_KEY,
                it.dependsOn().equals(now) ? Operation.DROP_INDEX : Operation.REPLACE_PRIMARY_KEY));
    }

    private Optional<Index> remainingKey() {
        Set<String> dropped = Combination.droppedIndexes(drafts, table);
        return table.indexes().stream()
                .filter(it -> it.unique()
                        && !it.name().equalsIgnoreCase("primary")
                        && !dropped.contains(it.name())
                        && table.required(it.parts()))
                .findFirst();
    }

    private boolean any(Operation operation) {
        return drafts.stream().anyMatch(it -> it.operations().contains(operation));
    }

    /** Whether an index is added that serves whoever refers to the primary key. */
    private boolean beginsWithKey() {
        return !now.isEmpty()
                && drafts.stream()
                        .map(it -> columns(Combination.parts(it)))
                        .anyMatch(it -> it.size() >= now.size()
                                && it.subList(0, now.size()).equals(now));
    }

    private boolean samePrimaryKey() {
        return drafts.stream()
                .anyMatch(it -> it.action() instanceof ConstraintAction.AddConstraint add
                        && add.constraint() instanceof TableConstraint.PrimaryKey key
                        && columns(key.parts()).equals(now));
    }

    /** Whether the table is kept in the order of a unique key from then on. */
    private boolean uniqueInstead() {
        for (Draft draft : drafts) {
            List<KeyPart> parts = Combination.parts(draft);
            boolean unique = !parts.isEmpty() && draft.operations().contains(Operation.ADD_UNIQUE);
            if (unique && parts.stream().allMatch(this::required)) {
                return true;
            }
        }
        return false;
    }

    private boolean required(KeyPart part) {
        return part.column() != null
                && table.column(part.column())
                        .filter(column -> Boolean.FALSE.equals(column.nullable()))
                        .isPresent();
    }

    private List<String> columns(List<KeyPart> parts) {
        return parts.stream()
                .map(part -> part.column() == null ? "" : table.catalog().key(part.column()))
                .toList();
    }
}
