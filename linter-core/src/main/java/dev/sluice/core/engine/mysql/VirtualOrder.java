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

    private static final Set<Operation> COMES_OR_GOES = EnumSet.of(
            Operation.ADD_VIRTUAL_COLUMN, Operation.DROP_VIRTUAL_COLUMN, Operation.DROP_INDEXED_VIRTUAL_COLUMN);

    private final List<Draft> drafts;
    private final List<String> before;
    private final List<String> left;
    private final List<String> after;

    private VirtualOrder(List<Draft> drafts, TableFacts table) {
        this.drafts = drafts;
        before = names(table.columns());
        left = before.stream().filter(it -> !table.drops(it)).toList();
        after = names(table.after().map(Table::columns).orElseThrow());
    }

    static void apply(List<Draft> drafts, TableFacts table) {
        boolean concerned = table.whole()
                && !table.otherEngine()
                && table.columns().stream().anyMatch(TableFacts::virtual)
                // Beside stored columns the order does not count.
                && drafts.stream().noneMatch(it -> it.operations().contains(Operation.VIRTUAL_BESIDE_OTHERS))
                && drafts.stream().anyMatch(VirtualOrder::touches);
        if (concerned) {
            new VirtualOrder(drafts, table).apply();
        }
    }

    private void apply() {
        boolean alone = drafts.stream().allMatch(draft -> COMES_OR_GOES.containsAll(draft.operations()));
        boolean shifted = !left.equals(before.subList(0, left.size()));
        if (moved() || (shifted && !alone)) {
            drafts.stream().filter(VirtualOrder::touches).forEach(it -> it.does(Operation.COPY_WITH_VIRTUAL));
        } else if (shifted) {
            drafts.forEach(it -> it.doesInstead(Operation.DROP_VIRTUAL_COLUMN, Operation.DROP_VIRTUAL_BEFORE_OTHERS));
        }
    }

    private static boolean touches(Draft draft) {
        return draft.operations().stream().anyMatch(COMES_OR_GOES::contains) || places(draft);
    }

    /** Whether one that stays gets another place than those that go give it. */
    private boolean moved() {
        for (int i = 0; i < left.size(); i++) {
            int now = after.indexOf(left.get(i));
            if (now >= 0 && now != i) {
                return true;
            }
        }
        return false;
    }

    private static boolean places(Draft draft) {
        return draft.action() instanceof ColumnAction.ModifyColumn modify
                && modify.definition().position() != null
                && modify.definition().has(ColumnAttribute.Generated.class);
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().filter(TableFacts::virtual).map(Column::name).toList();
    }
}
