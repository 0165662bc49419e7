package dev.sluice.core.catalog;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableMaintenance;
import dev.sluice.core.ast.Truncate;
import java.util.List;
import java.util.OptionalInt;

/**
 * Tells which statements leave a table with rows of one more version, as MySQL does where it adds or drops a column
 * INSTANT. How a statement is carried out the model of the engine knows, not the catalog.
 */
public interface RowVersions {

    /** No server but MySQL 8.0.29 and later counts them. */
    RowVersions NOT_COUNTED = (statement, before) -> Change.NONE;

    /** How many a table may have beside the first; empty where none are counted. */
    default OptionalInt limit() {
        return OptionalInt.empty();
    }

    /** What becomes of the versions of the rows of a table. */
    enum Change {
        NONE,
        ONE_MORE,
        /** The table is built anew: all its rows are of one version. */
        BUILT
    }

    /** What a statement on one table does to them, in the schema as it is before it. */
    Change of(Statement statement, State before);

    /** The catalog after a statement, with the versions of rows that it leaves. */
    @SuppressWarnings("ReferenceEquality") // one constant stands for the servers that count none
    static Catalog counted(Statement statement, State before, Catalog after) {
        RowVersions versions = after.traits().rowVersions();
        if (versions == NOT_COUNTED) {
            return after;
        }
        Catalog counted = after;
        for (QualifiedName name : tables(statement)) {
            Table table = counted.table(counted.resolve(name)).orElse(null);
            if (table == null) {
                continue;
            }
            int count = table.storage().rowVersions();
            if (count > 0 || mayAdd(statement)) {
                int now = switch (versions.of(statement, before)) {
                    case NONE -> count;
                    case ONE_MORE -> count + 1;
                    case BUILT -> 0;
                };
                Table.Storage storage = new Table.Storage(now, table.storage().discarded());
                counted = now == count ? counted : counted.put(table.withStorage(storage));
            }
        }
        return counted;
    }

    private static List<QualifiedName> tables(Statement statement) {
        if (statement instanceof AlterTable alter) {
            return List.of(alter.table());
        }
        if (statement instanceof CreateIndex create) {
            return List.of(create.table());
        }
        if (statement instanceof Truncate truncate) {
            return truncate.tables();
        }
        return statement instanceof TableMaintenance maintenance && maintenance.verb() == TableMaintenance.Verb.OPTIMIZE
                ? maintenance.tables()
                : List.of();
    }

    private static boolean mayAdd(Statement statement) {
        return statement instanceof AlterTable alter
                && alter.actions().stream()
                        .anyMatch(it -> it instanceof ColumnAction.AddColumn || it instanceof ColumnAction.DropColumn);
    }
}
