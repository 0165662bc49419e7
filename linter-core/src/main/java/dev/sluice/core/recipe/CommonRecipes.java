package dev.sluice.core.recipe;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.engine.Target;
import dev.sluice.core.migration.TransactionPlan;
import org.jspecify.annotations.Nullable;

/** What is the same on every engine: the order in which code and schema are released, and batches. */
abstract class CommonRecipes implements Recipes {

    protected final Target target;
    protected final TransactionPlan plan;
    protected final Sql sql;

    CommonRecipes(Target target, TransactionPlan plan, Sql sql) {
        this.target = target;
        this.plan = plan;
        this.sql = sql;
    }

    @Override
    public String swapTable() {
        return "see that the new table has the columns, defaults, privileges and rows that old queries count on, and keep the old one until they ran against it";
    }

    @Override
    public LossRecipes loss() {
        return new LossRecipes(target, sql);
    }

    @Override
    public DataRecipes data() {
        return new DataRecipes(target, sql);
    }

    @Override
    public CompatibilityRecipes compatibility() {
        return new CompatibilityRecipes(target, sql);
    }

    @Override
    public KeyRecipes keys() {
        return new KeyRecipes(target.dialect().mysqlFamily(), plan, sql);
    }

    @Override
    public ConventionRecipes conventions() {
        return new ConventionRecipes(sql);
    }

    @Override
    public LockRecipes locks() {
        return new LockRecipes(target, plan, sql);
    }

    @Override
    public RefusalRecipes refusals() {
        return new RefusalRecipes(target, sql);
    }

    @Override
    public SecurityRecipes security() {
        return new SecurityRecipes(sql);
    }

    @Override
    public TransactionRecipes transactions() {
        return new TransactionRecipes(target.dialect(), plan);
    }

    @Override
    public String drop(String what) {
        return "release code that no longer uses " + what
                + " first, keep a copy of the rows if they may be needed, and drop it in a later migration";
    }

    @Override
    public String dropColumn(Name column) {
        return "release code that neither reads nor writes `%s` first, and drop it in a later migration"
                .formatted(column.value());
    }

    @Override
    public String truncate() {
        return "delete only the rows that must go, in batches, or empty the table outside migrations";
    }

    @Override
    public String delete() {
        return "say which rows must go with a WHERE, and delete them in batches of a few thousand";
    }

    @Override
    public String update() {
        return "say which rows change with a WHERE, and update them in batches of a few thousand";
    }

    @Override
    public String keepEnumValue(QualifiedName table, Name column) {
        return "move the rows to another value first, check with %s, and remove the value in a later migration"
                .formatted(Sql.code(
                        "SELECT %1$s, count(*) FROM %2$s GROUP BY %1$s".formatted(sql.name(column), sql.name(table))));
    }

    @Override
    public String renameColumn(QualifiedName table, Name from, Name to) {
        return ("add `%2$s` as a new column, write both, copy the old values in batches, let code read `%2$s`, and"
                        + " drop `%1$s` in a later release")
                .formatted(from.value(), to.value());
    }

    @Override
    public String keepDefault(Name column) {
        return "drop the default in a later migration, when every INSERT names `%s`".formatted(column.value());
    }

    @Override
    public String appendEnumValue(Name column) {
        return "keep the old values of `%s` in their order and add new ones at the end".formatted(column.value());
    }

    @Override
    public String leaveTransaction(Transaction open) {
        return switch (open.kind()) {
            case BODY -> "run the statement by itself, outside of the block or routine" + turnOff(", and ");
            case EXPLICIT -> "move the statement out of BEGIN … COMMIT" + turnOff(", and ");
            default ->
                plan.turnOff().isEmpty()
                        ? "run the statement in a migration of its own, outside a transaction"
                        : plan.turnOff();
        };
    }

    /** The runner's own way out of its transaction, after something; nothing where it opens none. */
    protected String turnOff(String before) {
        return plan.turnOff().isEmpty() ? "" : before + plan.turnOff();
    }

    protected String nameOr(@Nullable Name name, String otherwise) {
        return name == null ? otherwise : sql.name(name);
    }
}
