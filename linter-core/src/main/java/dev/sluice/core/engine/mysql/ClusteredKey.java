package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.source.Dialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes of unique keys amount to in a table without a primary key: InnoDB keeps its rows by the first unique key that
 * takes no NULL.
 */
final class ClusteredKey {

    private final List<Draft> drafts;
    private final TableFacts table;
    private final Dialect dialect;

    private ClusteredKey(List<Draft> drafts, TableFacts table, Dialect dialect) {
        this.drafts = drafts;
        this.table = table;
        this.dialect = dialect;
    }

    static void apply(List<Draft> drafts, TableFacts table, Dialect dialect) {
        if (table.whole() && table.primaryKey().isEmpty() && !table.otherEngine()) {
            new ClusteredKey(drafts, table, dialect).apply();
        }
    }

    private void apply() {
        Index key = table.implicitKey().orElse(null);
        boolean primary = drafts.stream().anyMatch(it -> it.operations().contains(Operation.ADD_PRIMARY_KEY));
        if (key == null) {
            if (!primary) {
                drafts.forEach(this::becomesKey);
            }
            return;
        }
        boolean lost = drafts.stream().anyMatch(draft -> loses(draft, key));
        boolean another = lost && (primary || drafts.stream().anyMatch(this::addsKey));
        for (Draft draft : drafts) {
            if (another) {
                draft.doesInstead(Operation.ADD_PRIMARY_KEY, Operation.REPLACE_PRIMARY_KEY);
                becomesKey(draft);
            } else if (loses(draft, key)) {
                draft.doesInstead(Operation.DROP_INDEX, Operation.DROP_CLUSTERED_KEY)
                        .doesInstead(Operation.SET_NULL, Operation.DROP_CLUSTERED_KEY)
                        .doesInstead(Operation.DROP_INDEXED_COLUMN, Operation.DROP_CLUSTERED_KEY)
                        .doesInstead(Operation.DROP_COLUMN_OF_INDEX, Operation.DROP_CLUSTERED_KEY);
            } else if (dialect == Dialect.MARIADB && !lost && addsSame(draft, key)) {
                // The rows stay in their order.
                draft.doesInstead(Operation.ADD_PRIMARY_KEY, Operation.ADD_UNIQUE);
            }
        }
    }

    private boolean addsKey(Draft draft) {
        return draft.operations().contains(Operation.ADD_UNIQUE) && requiredParts(draft);
    }

    private boolean requiredParts(Draft draft) {
        List<KeyPart> parts = Combination.parts(draft);
        return !parts.isEmpty() && table.required(parts);
    }

    /** A unique key that takes no NULL becomes the one that the rows are kept by. */
    private void becomesKey(Draft draft) {
        if (addsKey(draft)) {
            draft.doesInstead(Operation.ADD_UNIQUE, Operation.ADD_PRIMARY_KEY);
        }
    }

    private boolean loses(Draft draft, Index key) {
        Name dropped = dropped(draft);
        if (dropped != null) {
            return table.catalog().key(dropped).equals(key.name());
        }
        if (draft.action() instanceof ColumnAction.DropColumn drop) {
            return key.dependsOn().contains(table.catalog().key(drop.column()));
        }
        return draft.action() instanceof ColumnAction.ModifyColumn modify
                && draft.operations().contains(Operation.SET_NULL)
                && key.dependsOn().contains(table.catalog().key(modify.column()));
    }

    /** The index that an action drops, or null. */
    static @Nullable Name dropped(Draft draft) {
        if (!draft.operations().contains(Operation.DROP_INDEX)) {
            return null;
        }
        return switch (draft.action()) {
            case IndexAction.DropIndexAction drop -> drop.index();
            case ConstraintAction.DropConstraint drop -> drop.name();
            case DropIndex drop -> drop.indexes().get(0).last();
            default -> null;
        };
    }

    private boolean addsSame(Draft draft, Index key) {
        return draft.action() instanceof ConstraintAction.AddConstraint add
                && add.constraint() instanceof TableConstraint.PrimaryKey primary
                && primary.parts().stream()
                        .map(part ->
                                part.column() == null ? "" : table.catalog().key(part.column()))
                        .toList()
                        .equals(key.dependsOn());
    }
}
