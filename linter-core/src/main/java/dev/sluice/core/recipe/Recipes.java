package dev.sluice.core.recipe;

import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.IndexDefinition;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.engine.OnlineDdl;
import dev.sluice.core.engine.Target;
import dev.sluice.core.migration.TransactionPlan;
import org.jspecify.annotations.Nullable;

/**
 * What to write instead: one help sentence per hazard, in the imperative, with the user's names, for one engine, version
 * and runner. Rules take their help from here and never write their own. A sentence starts in lower case and has no
 * final stop; {@code ""} where there is nothing better to write.
 */
public interface Recipes {

    /** The recipes of an engine, where a runner treats transactions like this. */
    static Recipes of(Target target, TransactionPlan plan) {
        return switch (target.dialect()) {
            case POSTGRESQL -> new PostgresRecipes(target, plan);
            case MYSQL -> new MysqlRecipes(target, plan);
            case MARIADB -> new MariadbRecipes(target, plan);
        };
    }

    /** Instead of dropping what the code that is running may still use: a table, a schema. */
    String drop(String what);

    String dropColumn(Name column);

    String truncate();

    String delete();

    String update();

    String keepEnumValue(QualifiedName table, Name column);

    String renameTable(QualifiedName from, QualifiedName to);

    /** Where another table takes over the name. */
    String swapTable();

    /**
     * Instead of renaming a table out of the way before another one takes its name.
     *
     * @param aside what the old table is renamed to
     */
    String swapTables(QualifiedName old, QualifiedName aside);

    String renameColumn(QualifiedName table, Name from, Name to);

    /** Instead of a column that old INSERTs cannot fill. */
    String addRequiredColumn(QualifiedName table, ColumnDefinition column);

    String keepDefault(Name column);

    String appendEnumValue(Name column);

    String setNotNull(QualifiedName table, Name column);

    /**
     * An index without blocking writes.
     *
     * @param partitioned whether its table is partitioned
     */
    String buildIndex(CreateIndex index, boolean partitioned);

    String buildIndex(QualifiedName table, IndexDefinition index);

    /**
     * Dropping an index without making queries wait.
     *
     * @param partitioned whether its table is partitioned
     */
    String dropIndex(DropIndex drop, boolean partitioned);

    /**
     * A foreign key without checking the rows under a lock.
     *
     * @param partitioned whether the referencing table is partitioned
     */
    String addForeignKey(QualifiedName table, TableConstraint.ForeignKey key, boolean partitioned);

    /** A foreign key written on a new column that has a default. */
    String addReference();

    /** The foreign key of a column that this change set adds: written on the column, nothing is checked. */
    String referenceOnNewColumn(TableConstraint.ForeignKey key);

    String addCheck(QualifiedName table, @Nullable Name name, Expression condition);

    /** NOT NULL as a table constraint. */
    String addNotNull(QualifiedName table, TableConstraint.NotNull constraint);

    /** Instead of turning a constraint on that was NOT ENFORCED. */
    String enforce(QualifiedName table, Name constraint);

    String addUnique(QualifiedName table, TableConstraint.Unique constraint);

    /**
     * A primary key whose index is built without blocking anybody.
     *
     * @param notNull whether its columns are NOT NULL already
     */
    String addPrimaryKey(QualifiedName table, TableConstraint.PrimaryKey constraint, boolean notNull);

    String changeType(QualifiedName table, Name column, DataType type);

    /** A type change that leaves the rows as they are, but for constraints that are tested again. */
    String changeTypeUnderCheck();

    /** A column whose default, type or generation writes the table anew. */
    String addColumn(QualifiedName table, ColumnDefinition column);

    /** A table copy: with the clause that avoids it where there is one. */
    String copy(OnlineDdl how);

    /** A rebuild in place. */
    String rebuild(OnlineDdl how);

    /** Instead of losing data. */
    LossRecipes loss();

    /** Instead of what depends on the rows that are there. */
    DataRecipes data();

    /** Instead of breaking code that was written for the old schema. */
    CompatibilityRecipes compatibility();

    /** Where keys, indexes and definitions do not do what they say. */
    KeyRecipes keys();

    /** A change whose cost the statement does not limit. */
    String assertAlgorithm(OnlineDdl how);

    /** Instead of what the server refuses. */
    RefusalRecipes refusals();

    /** With weaker or shorter locks. */
    LockRecipes locks();

    /** Instead of giving too much, or to too many. */
    SecurityRecipes security();

    /** Instead of what a team does not want to see in its schema. */
    ConventionRecipes conventions();

    /** Where transactions and sessions are not what a migration takes them for. */
    TransactionRecipes transactions();

    /** How a statement that no transaction may hold gets out of the one that is open. */
    String leaveTransaction(Transaction open);
}
