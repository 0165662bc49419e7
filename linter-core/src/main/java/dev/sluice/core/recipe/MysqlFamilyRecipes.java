package dev.sluice.core.recipe;

import static dev.sluice.core.recipe.Sql.code;

import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.IndexDefinition;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.engine.OnlineDdl;
import dev.sluice.core.engine.Target;
import dev.sluice.core.migration.TransactionPlan;
import org.jspecify.annotations.Nullable;

/** MySQL and MariaDB: ALGORITHM and LOCK as a guard, and tools that copy a table beside the old one. */
abstract class MysqlFamilyRecipes extends CommonRecipes {

    MysqlFamilyRecipes(Target target, TransactionPlan plan) {
        super(target, plan, new Sql('`'));
    }

    /** The tools that change a table without the server's own ALTER. */
    protected abstract String tool();

    /** The clause that makes the server refuse rather than do more than this algorithm. */
    protected abstract String guard(OnlineDdl.Algorithm algorithm);

    @Override
    public String renameTable(QualifiedName from, QualifiedName to) {
        return "release code that works with both names first, or keep the old one alive with %s"
                .formatted(code("CREATE VIEW %s AS SELECT * FROM %s".formatted(sql.name(from), sql.name(to))));
    }

    @Override
    public String swapTables(QualifiedName old, QualifiedName aside) {
        return "create the new table under a name of its own and swap both in one statement: %s"
                .formatted(code("RENAME TABLE %1$s TO %2$s, … TO %1$s".formatted(sql.name(old), sql.name(aside))));
    }

    @Override
    public String addRequiredColumn(QualifiedName table, ColumnDefinition column) {
        return "write the default that old rows and old INSERTs should get, or add it as NULL, fill it in batches, and make it NOT NULL later";
    }

    /** PostgreSQL's ALTER COLUMN … SET NOT NULL is not written here. */
    @Override
    public String setNotNull(QualifiedName table, Name column) {
        return "";
    }

    @Override
    public String addNotNull(QualifiedName table, TableConstraint.NotNull constraint) {
        return "";
    }

    @Override
    public String buildIndex(CreateIndex index, boolean partitioned) {
        return buildIndex(index.indexKind());
    }

    @Override
    public String buildIndex(QualifiedName table, IndexDefinition index) {
        return buildIndex(index.indexKind());
    }

    private String buildIndex(IndexKind kind) {
        return kind == IndexKind.PLAIN || kind == IndexKind.UNIQUE
                ? "add it in a statement of its own with %s, which the server refuses if writes would wait; else use %s"
                        .formatted(code(guard(OnlineDdl.Algorithm.INPLACE)), tool())
                : "add it with %s, or when writes can wait: no %s index is built while they go on"
                        .formatted(tool(), kind.name());
    }

    @Override
    public String dropIndex(DropIndex drop, boolean partitioned) {
        return "";
    }

    @Override
    public String addForeignKey(QualifiedName table, TableConstraint.ForeignKey key, boolean partitioned) {
        return withoutChecks();
    }

    @Override
    public String addReference() {
        return "add the column first; then " + withoutChecks();
    }

    @Override
    public String referenceOnNewColumn(TableConstraint.ForeignKey key) {
        return withoutChecks();
    }

    private String withoutChecks() {
        return "look for orphaned rows, then add it with `SET foreign_key_checks = 0` and %s, and set it back to 1: the server then verifies no row"
                .formatted(code("ALGORITHM=INPLACE, LOCK=NONE"));
    }

    @Override
    public String addCheck(QualifiedName table, @Nullable Name name, Expression condition) {
        return "add it with %s: no server of this kind adds an enforced CHECK in place".formatted(tool());
    }

    @Override
    public String enforce(QualifiedName table, Name constraint) {
        return "enforce it with %s: no server of this kind does it in place".formatted(tool());
    }

    @Override
    public String addUnique(QualifiedName table, TableConstraint.Unique constraint) {
        return "";
    }

    @Override
    public String addPrimaryKey(QualifiedName table, TableConstraint.PrimaryKey constraint, boolean notNull) {
        return "";
    }

    @Override
    public String changeType(QualifiedName table, Name column, DataType type) {
        return "change it with %s, or add a new column, fill it in batches, and switch over in a later release"
                .formatted(tool());
    }

    /** Here every type change that tests rows copies them too. */
    @Override
    public String changeTypeUnderCheck() {
        return "";
    }

    @Override
    public String addColumn(QualifiedName table, ColumnDefinition column) {
        return "add it with %s".formatted(tool());
    }

    @Override
    public String copy(OnlineDdl how) {
        return how.cheapest() == OnlineDdl.Algorithm.COPY
                ? "make the change with %s, or add a new column or table beside the old one, fill it in batches, and switch over"
                        .formatted(tool())
                : "write %s: the server accepts it here".formatted(code(guard(how.cheapest())));
    }

    @Override
    public String rebuild(OnlineDdl how) {
        if (how.downgradedBy() != null) {
            return "move it to a statement of its own, with %s".formatted(code(guard(how.cheapest())));
        }
        return how.lock().blocksWrites()
                ? "make the change with %s, or when writes can wait".formatted(tool())
                : "write %s so that it can never become a copy, see that disk and replicas can take a second copy of the table, or use %s"
                        .formatted(code(guard(how.cheapest())), tool());
    }

    @Override
    public String assertAlgorithm(OnlineDdl how) {
        return how.copies()
                ? "write `ALGORITHM=COPY` if it is meant, or make the change with %s".formatted(tool())
                : "write %s, so that it can never become more".formatted(code(guard(how.algorithm())));
    }
}
