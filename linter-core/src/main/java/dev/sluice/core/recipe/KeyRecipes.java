package dev.sluice.core.recipe;

import static dev.sluice.core.recipe.Sql.code;

import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.migration.TransactionPlan;
import java.util.List;

/** What to write instead where keys, indexes and definitions do not do what they say. */
public final class KeyRecipes {

    private final boolean mysqlFamily;
    private final TransactionPlan plan;
    private final Sql sql;

    KeyRecipes(boolean mysqlFamily, TransactionPlan plan, Sql sql) {
        this.mysqlFamily = mysqlFamily;
        this.plan = plan;
        this.sql = sql;
    }

    /** A column that refers to a key of another type. */
    public String sameType(String column, DataType key) {
        return "make `%s` %s, the type of its key".formatted(column, code(key.text()));
    }

    /** Where a key gets a type whose values do not fit into a column that refers to it. */
    public String widenAsWell(String column, DataType key) {
        return "make `%s` %s in the same release, before a value needs it".formatted(column, code(key.text()));
    }

    /** A key that counts further. */
    public String countFurther(String column) {
        return "make `%s` `bigint` while the table is empty: later that writes the whole table anew".formatted(column);
    }

    /**
     * An index on the columns of a foreign key.
     *
     * @param empty whether the table has no rows yet
     */
    public String indexForeignKey(ObjectName table, Constraint key, boolean empty) {
        String name = "%s_%s_idx".formatted(table.name(), String.join("_", key.columns()));
        String on = "%s ON %s (%s)".formatted(name, table.shown(), String.join(", ", key.columns()));
        return empty
                ? "add %s".formatted(code("CREATE INDEX " + on))
                : "build %s %s".formatted(code("CREATE INDEX CONCURRENTLY " + on), plan.outside());
    }

    public String leaveOutIndex() {
        return "leave it out: each index is written to on every INSERT";
    }

    /** Instead of keeping an index that another one does the work of. */
    public String dropIndexToo(ObjectName table, String index) {
        return mysqlFamily
                ? "drop `%s` in a later migration, unless a query names it".formatted(index)
                : "drop it as well, with %s %s"
                        .formatted(
                                code("DROP INDEX CONCURRENTLY " + new ObjectName(table.schema(), index).shown()),
                                plan.outside());
    }

    /** Instead of dropping an index before its successor is there. */
    public String buildIndexFirst(String index) {
        return mysqlFamily
                ? "drop `%s` and add its successor in one ALTER TABLE, which keeps the old one until the new one is built"
                        .formatted(index)
                : "build the successor first, under another name where it is to have this one, then drop `%s` and rename"
                        .formatted(index);
    }

    /** A statement that does nothing where something else is there already. */
    public String alterInstead(QualifiedName table) {
        return "bring what is there to what is wanted with %s, and leave IF NOT EXISTS out"
                .formatted(code("ALTER TABLE " + sql.name(table) + " …"));
    }

    /** Before an index that may be there and invalid. */
    public String dropInvalidFirst(CreateIndex index, Name name) {
        String schema = index.table().schema().map(it -> it + ".").orElse("");
        return "run %s before it, and leave IF NOT EXISTS out"
                .formatted(code("DROP INDEX CONCURRENTLY IF EXISTS " + schema + sql.name(name)));
    }

    /** Where the release spoils what is built concurrently. */
    public String updateServer() {
        return "update the server before, and check earlier ones with `amcheck`; until then build without CONCURRENTLY while nobody writes";
    }

    /** Where stored results were promised never to change. */
    public String keepVolatility(QualifiedName routine, List<String> users) {
        return "give the other function another name than `%s`, and move %s over to it, or say again what it was before"
                .formatted(routine, users.size() == 1 ? users.get(0) : "what uses the old one");
    }
}
