package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.TableAction.SetOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A table option beside what MariaDB does instantly by itself: only with columns that are added, dropped or moved it stays
 * so ({@code instant_alter_column_possible}).
 */
final class Options {

    private static final Set<Operation> DEARER = EnumSet.of(
            Operation.RENAME_COLUMN,
            Operation.RENAME_REFERENCED_COLUMN,
            Operation.GROW_VARCHAR,
            Operation.CHANGE_COLLATION,
            Operation.WIDEN_CHARSET,
            Operation.WIDEN_INDEXED_CHARSET,
            Operation.CONVERT_WIDER_CHARSET,
            Operation.CONVERT_WIDER_CHAR,
            Operation.CONVERT_WIDER_INDEXED_CHARSET,
            Operation.RENAME_INDEX,
            Operation.CHANGE_INDEX_VISIBILITY,
            Operation.DROP_FOREIGN_KEY,
            Operation.ADD_FOREIGN_KEY_UNCHECKED);

    private static final Set<Operation> OF_COLUMNS = EnumSet.of(
            Operation.ADD_COLUMN,
            Operation.ADD_COLUMN_PLACED,
            Operation.ADD_COLUMN_WITH_CHECK,
            Operation.DROP_COLUMN,
            Operation.DROP_STORED_COLUMN,
            Operation.MOVE_COLUMN);

    private Options() {}

    static void apply(List<Draft> drafts, OnlineDdlTable rows) {
        boolean instant = !rows.row(Operation.PAGE_COMPRESS).rebuild();
        boolean dearer = any(drafts, DEARER) && !any(drafts, OF_COLUMNS);
        for (Draft draft : dearer ? drafts : List.<Draft>of()) {
            draft.doesInstead(Operation.CHANGE_OPTION, Operation.OPTION_BESIDE_OTHERS);
            if (draft.action() instanceof SetOption) {
                draft.doesInstead(Operation.DEFAULT_CHARSET, Operation.OPTION_BESIDE_OTHERS);
            }
            if (instant) {
                draft.doesInstead(Operation.PAGE_COMPRESS, Operation.OPTION_BESIDE_OTHERS);
            }
        }
    }

    private static boolean any(List<Draft> drafts, Set<Operation> operations) {
        return drafts.stream().anyMatch(draft -> draft.operations().stream().anyMatch(operations::contains));
    }
}
