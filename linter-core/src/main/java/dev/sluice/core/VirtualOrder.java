package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Table;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What MySQL makes of a statement that gives a VIRTUAL column another place among the others, from which it counts them. */
final class VirtualOrder {

    private static final Set<Operation> DROPS =
            EnumSet.of(Operation.DROP_VIRTUAL_COLUMN, Operation.DROP_INDEXED_VIRTUAL_COLUMN);

    private static final Set<Operation> TOUCHES = EnumSet.of(
            Operation.ADD_VIRTUAL_COLUMN,
            Operation.DROP_VIRTUAL_COLUMN,
            Operation.DROP_INDEXED_VIRTUAL_COLUMN,
            Operation.VIRTUAL_BESIDE_OTHERS);

    private VirtualOrder() {}

    static void apply(List<Draft> drafts, TableFacts table) {
        if (!table.whole() || table.otherEngine() || table.columns().stream().noneMatch(TableFacts::virtual)) {
            return;
        }
        boolean touched = drafts.stream()
                .anyMatch(draft -> draft.operations().stream().anyMatch(TOUCHES::contains) || places(draft));
        if (!touched || !moved(table)) {
            return;
        }
        boolean dropsOnly = drafts.stream().allMatch(draft -> DROPS.containsAll(draft.operations()));
        for (Draft draft : drafts) {
            if (dropsOnly) {
                draft.doesInstead(Operation.DROP_VIRTUAL_COLUMN, Operation.DROP_VIRTUAL_BEFORE_OTHERS);
            } else if (places(draft) || draft.operations().stream().anyMatch(TOUCHES::contains)) {
                draft.does(Operation.COPY_WITH_VIRTUAL);
            }
        }
    }

    private static boolean places(Draft draft) {
        return draft.action() instanceof ColumnAction.ModifyColumn modify
                && modify.definition().position() != null
                && modify.definition().has(ColumnAttribute.Generated.class);
    }

    private static boolean moved(TableFacts table) {
        List<String> before = names(table.columns());
        List<String> after = names(table.after().map(Table::columns).orElseThrow());
        for (int i = 0; i < before.size(); i++) {
            int now = after.indexOf(before.get(i));
            if (now >= 0 && now != i) {
                return true;
            }
        }
        return false;
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().filter(TableFacts::virtual).map(Column::name).toList();
    }
}
