package dev.sluice.core.recipe;

import static dev.sluice.core.recipe.Sql.code;

import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.migration.TransactionPlan;
import dev.sluice.core.source.Dialect;

/** What to write instead where transactions and sessions are not what a migration takes them for. */
public final class TransactionRecipes {

    private final Dialect dialect;
    private final TransactionPlan plan;

    TransactionRecipes(Dialect dialect, TransactionPlan plan) {
        this.dialect = dialect;
        this.plan = plan;
    }

    /** Where the runner opens the transaction. */
    public String leaveItTo(String runner) {
        return "leave BEGIN, COMMIT and ROLLBACK to %s".formatted(runner)
                + (plan.turnOff().isEmpty() ? "" : "; to have a transaction of your own, " + plan.turnOff());
    }

    /** Where nothing ends a transaction. */
    public String commit() {
        return "write COMMIT after the last statement that belongs to it";
    }

    /** Where one begins in another. */
    public String oneAtATime() {
        return "commit the first one before it; what may fail by itself goes between SAVEPOINT and ROLLBACK TO";
    }

    /** Where a definition stands among changes of rows. */
    public String separateRows() {
        return "change rows in a migration of their own, and write each so that it can run again";
    }

    /**
     * Instead of a setting that outlives the migration.
     *
     * @param open the transaction that sets it
     */
    public String setBack(String setting, Transaction open) {
        if (dialect.mysqlFamily()) {
            return "keep the old value and set it back at the end: %s, and later %s"
                    .formatted(
                            code("SET @old_%1$s = @@%1$s".formatted(setting)),
                            code("SET %1$s = @old_%1$s".formatted(setting)));
        }
        return open.open()
                ? "write %s, which ends with the transaction".formatted(code("SET LOCAL " + setting + " = …"))
                : "write %s at the end".formatted(code("RESET " + setting));
    }

    /** Where an enum's new label is used before it is committed. */
    public String commitLabelFirst(String type) {
        return "add the value to `%s` in a migration of its own that is applied before this one%s"
                .formatted(type, plan.turnOff().isEmpty() ? "" : ", or " + plan.turnOff());
    }

    /** Where a table is changed whose rows are yet to be checked. */
    public String checkFirst() {
        return "write %s after the rows are changed, or change the table in a migration of its own"
                .formatted(code("SET CONSTRAINTS ALL IMMEDIATE"));
    }

    /** Where a migration may stop half way. */
    public String oneStepEach() {
        return "put each step that can fail in a migration of its own, what cannot be undone last";
    }

    /** The same where the others can be written so that they may run again. */
    public String oneStepEachOrAgain() {
        return "put this in a migration of its own, or write the others so that they can run again (IF NOT EXISTS, IF EXISTS)";
    }
}
