package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.TableAction.OtherTableChange;
import dev.sluice.core.ast.TableAction.SetOption;
import dev.sluice.core.ast.TableAction.TableChange;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which operations changes of a table's options amount to. */
final class TableReader {

    /** Options that change how rows are stored. */
    private static final Set<String> REBUILDING =
            Set.of("row_format", "key_block_size", "tablespace", "data_directory");

    private static final Set<String> ENCRYPTING = Set.of("encryption", "encrypted", "encryption_key_id");

    private static final Set<String> COPYING_ELSEWHERE = Set.of("checksum", "max_rows", "min_rows", "auto_increment");

    private final TableFacts table;
    private final Dialect dialect;

    TableReader(TableFacts table, Dialect dialect) {
        this.table = table;
        this.dialect = dialect;
    }

    Draft option(SetOption action) {
        String name = action.option().name();
        if (name.equals("engine")) {
            Operation change = engine(action.option().value());
            Draft draft = new Draft(action, change);
            if (change == Operation.CHANGE_ENGINE && table.versioned() && !table.otherEngine()) {
                // Error 4120.
                return draft.refused(
                        "`%s` keeps earlier versions of its rows in its storage engine".formatted(table.name()));
            }
            // Error 1217, 3776: the other engine has no foreign keys.
            boolean keys = !table.parents().isEmpty() || !table.childKeys().isEmpty();
            return change == Operation.CHANGE_ENGINE && keys
                    ? draft.refused("a foreign key holds `%s` to its storage engine".formatted(table.name()))
                    : draft;
        }
        if (name.equals("charset") || name.equals("collate")) {
            return new Draft(action, Operation.DEFAULT_CHARSET);
        }
        if (name.startsWith("page_compress")) {
            boolean on =
                    name.equals("page_compressed") && !action.option().value().equals("0");
            boolean was = Set.of("1", "on").contains(table.option("page_compressed"));
            Draft draft = new Draft(action, pages(name, was, on));
            // Error 1478.
            return on && (table.redundant() || table.compressed() || table.otherEngine())
                    ? draft.refused("pages are not compressed in this ROW_FORMAT, or twice")
                    : draft;
        }
        if (ENCRYPTING.contains(name)) {
            return new Draft(action, Operation.ENCRYPT);
        }
        if (table.otherEngine() && copiesOther(name)) {
            return new Draft(action, Operation.COPY_OTHER_ENGINE);
        }
        if (table.otherEngine() && dialect == Dialect.MARIADB && name.equals("key_block_size")) {
            return new Draft(action, Operation.CHANGE_OPTION);
        }
        return new Draft(action, REBUILDING.contains(name) ? Operation.REBUILD : Operation.CHANGE_OPTION);
    }

    private static Operation pages(String option, boolean were, boolean are) {
        boolean switches = option.equals("page_compressed");
        if (were) {
            return switches && !are ? Operation.REBUILD : Operation.CHANGE_OPTION;
        }
        return are || !switches ? Operation.PAGE_COMPRESS : Operation.CHANGE_OPTION;
    }

    /** What MyISAM and Aria keep beside the rows, or need to know to write them. */
    private boolean copiesOther(String option) {
        boolean delayed = option.equals("delay_key_write")
                && !(dialect == Dialect.MARIADB && table.option("engine").equals("myisam"));
        return delayed || COPYING_ELSEWHERE.contains(option);
    }

    private Operation engine(String value) {
        String old = table.option("engine").isEmpty() ? "innodb" : table.option("engine");
        return value.toLowerCase(Locale.ROOT).equals(old) ? Operation.REBUILD : Operation.CHANGE_ENGINE;
    }

    private static Operation keys(OtherTableChange action) {
        return action.change() == TableChange.ENABLE_KEYS ? Operation.ENABLE_KEYS : Operation.DISABLE_KEYS;
    }

    Draft other(OtherTableChange action) {
        return switch (action.change()) {
            case FORCE -> new Draft(action, Operation.REBUILD);
            case ORDER_BY -> new Draft(action, Operation.ORDER_BY);
            case DISCARD_TABLESPACE ->
                new Draft(action, Operation.DISCARD_TABLESPACE)
                        .loses(DataLoss.Kind.ROWS, "every row of `%s`".formatted(table.name()), List.of());
            case IMPORT_TABLESPACE -> {
                Draft draft = new Draft(action, Operation.IMPORT_TABLESPACE);
                // Error 1813.
                yield table.hasTablespace()
                        ? draft.refused("the tablespace of `%s` is there: it was not discarded".formatted(table.name()))
                        : draft;
            }
            case SECONDARY_LOAD, SECONDARY_UNLOAD -> new Draft(action, Operation.CHANGE_OPTION);
            case ENABLE_KEYS, DISABLE_KEYS ->
                table.otherEngine() ? new Draft(action, keys(action)) : new Draft(action, Operation.DISABLE_KEYS);
            case ADD_PERIOD -> new Draft(action, Operation.CHANGE_TYPE);
            case DROP_PERIOD -> new Draft(action, Operation.CHANGE_METADATA);
            case VALIDATION -> new Draft(action);
            case OWNER_TO,
                    CLUSTER_ON,
                    SET_WITHOUT_CLUSTER,
                    SET_WITHOUT_OIDS,
                    ENABLE_TRIGGER,
                    DISABLE_TRIGGER,
                    ENABLE_RULE,
                    DISABLE_RULE,
                    ENABLE_ROW_SECURITY,
                    DISABLE_ROW_SECURITY,
                    FORCE_ROW_SECURITY,
                    NO_FORCE_ROW_SECURITY,
                    REPLICA_IDENTITY_DEFAULT,
                    REPLICA_IDENTITY_FULL,
                    REPLICA_IDENTITY_NOTHING,
                    REPLICA_IDENTITY_INDEX,
                    OF_TYPE,
                    NOT_OF -> new Draft(action);
        };
    }
}
