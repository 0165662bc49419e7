package dev.sluice.core.recipe;

import static dev.sluice.core.recipe.Sql.code;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.engine.Target;

/** What to write instead of what depends on the rows that happen to be there. */
public final class DataRecipes {

    private final Target target;
    private final Sql sql;

    DataRecipes(Target target, Sql sql) {
        this.target = target;
        this.sql = sql;
    }

    /** Before an index that refuses values that occur twice. */
    public String uniqueFirst() {
        return "run the query below on production first, mend what it finds, and make sure that no new duplicates come in until the index is there";
    }

    /** Where foreign keys are not checked. */
    public String checkForeignKeys() {
        return "leave `foreign_key_checks` on: the server then refuses the rows that refer to nothing, which nothing finds later";
    }

    /** Where foreign keys are not checked, which lasts. */
    public String foreignKeysOnAgain() {
        return "write %s at the end".formatted(code("SET foreign_key_checks = 1"));
    }

    /** Where a CHECK is added without a look at the rows. */
    public String defaultThatHolds(Name column) {
        return "give `%s` a default that satisfies the CHECK, or add the column first and the CHECK with %s, which tests the rows"
                .formatted(column.value(), code("ADD CONSTRAINT … CHECK (…)"));
    }

    public String namedTriggers(QualifiedName table) {
        return "turn off by name the trigger that is in the way: %s"
                .formatted(code("ALTER TABLE %s DISABLE TRIGGER …".formatted(sql.name(table))));
    }

    public String keepTriggers() {
        return "leave `session_replication_role` as it is, and turn off by name the triggers that are in the way";
    }

    public String batches(String table) {
        return target.dialect().mysqlFamily()
                ? "change the rows of `%s` in batches of some thousand by ranges of its key, each committed by itself so that replicas keep up, and not in the migration that changes the schema"
                        .formatted(table)
                : "change the rows of `%s` in batches of some thousand by ranges of its key, each in a transaction of its own so that VACUUM keeps up, and not in the migration that changes the schema"
                        .formatted(table);
    }

    /** Before a table loses what subscribers find its rows by. */
    public String replicaIdentity(String table) {
        return "give `%s` a primary key, or name another unique index of columns that are NOT NULL with %s, before this; %s is a last resort"
                .formatted(table, code("REPLICA IDENTITY USING INDEX"), code("REPLICA IDENTITY FULL"));
    }
}
