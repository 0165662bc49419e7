package dev.sluice.core.recipe;

import static dev.sluice.core.recipe.Sql.code;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.engine.Target;
import java.util.List;

/** What to write instead of losing data. */
public final class LossRecipes {

    private final Target target;
    private final Sql sql;

    LossRecipes(Target target, Sql sql) {
        this.target = target;
        this.sql = sql;
    }

    public String dropDatabase() {
        return "take a backup and drop it by hand, when nobody is connected to it any more: a migration is no place for it";
    }

    /** Instead of dropping what no row stands in: a type, a sequence, an extension. */
    public String drop(String kind, QualifiedName name) {
        return "release code that no longer uses the %s `%s` first, and drop it in a later migration"
                .formatted(kind, name);
    }

    public String withoutCascade() {
        return "drop what depends on it by name first, each with a reason, and leave CASCADE out: the server then refuses what was forgotten";
    }

    /** Instead of dropping a partition that is a table of its own. */
    public String detachPartition(String parent, QualifiedName partition) {
        return "detach it with %s, keep it until nobody misses its rows, and drop it in a later migration"
                .formatted(code("ALTER TABLE %s DETACH PARTITION %s%s"
                        .formatted(parent, sql.name(partition), target.version().atLeast(14) ? " CONCURRENTLY" : "")));
    }

    /**
     * Instead of dropping or emptying partitions.
     *
     * @param partitions empty for all
     */
    public String exchangePartition(QualifiedName table, List<Name> partitions) {
        return "move the rows out first with %s, and drop that table when nobody misses them"
                .formatted(code("ALTER TABLE %s EXCHANGE PARTITION %s WITH TABLE …"
                        .formatted(sql.name(table), partitions.size() == 1 ? sql.name(partitions.get(0)) : "…")));
    }

    public String narrowType(Name column) {
        return "add a column of the new type beside `%s`, copy what fits exactly, look at what does not, and switch over in a later release"
                .formatted(column.value());
    }

    public String dropSystemVersioning(QualifiedName table) {
        return "copy the history first with %s, or let it expire by partitions"
                .formatted(code("CREATE TABLE … AS SELECT *, ROW_START, ROW_END FROM %s FOR SYSTEM_TIME ALL"
                        .formatted(sql.name(table))));
    }

    /** Instead of dropping in the same release what was copied away in it. */
    public String dropLater(boolean temporary) {
        return (temporary ? "copy to a table that stays, " : "")
                + "compare both when all is copied, and drop the old one in a later release";
    }

    public String keepStrictMode() {
        return "leave strict mode on and mend the rows that it refuses, or put the mode back right after the statement that needs it";
    }
}
