package dev.sluice.core.recipe;

import static dev.sluice.core.recipe.Sql.code;

import dev.sluice.core.ast.AlterDomain;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.ForeignKeyTarget;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.RefreshMaterializedView;
import dev.sluice.core.ast.Reindex;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.engine.Target;
import dev.sluice.core.migration.TransactionPlan;
import org.jspecify.annotations.Nullable;

/** How PostgreSQL does with weaker or shorter locks what it would do with strong ones. */
public final class LockRecipes {

    /** From here on REPACK does what the extensions did. */
    private static final int REPACK = 19;

    /** From here on REINDEX moves an index. */
    private static final int REINDEX_TABLESPACE = 14;

    private final Target target;
    private final TransactionPlan plan;
    private final Sql sql;

    LockRecipes(Target target, TransactionPlan plan, Sql sql) {
        this.target = target;
        this.plan = plan;
        this.sql = sql;
    }

    public String reindex(Reindex reindex) {
        String name = reindex.name() == null ? "" : " " + sql.name(reindex.name());
        return "rebuild with %s %s"
                .formatted(code("REINDEX %s CONCURRENTLY%s".formatted(reindex.scope(), name)), plan.outside());
    }

    /** An EXCLUDE constraint has neither NOT VALID nor USING INDEX. */
    public String addExclusion(QualifiedName table) {
        return "put it on a new table, keep that in step with a trigger on `%s`, fill it in batches, and swap the names; on a small table a short lock_timeout is enough"
                .formatted(table);
    }

    /** A column that comes with a constraint on existing rows: the column first, then the constraint NOT VALID. */
    public String addColumnThenConstraint(QualifiedName table, ColumnDefinition column) {
        boolean key = column.has(ColumnAttribute.References.class) && !column.has(ColumnAttribute.Check.class);
        String definition = column.attribute(ColumnAttribute.Check.class)
                .map(it -> "CHECK (%s)".formatted(sql.expression(it.condition())))
                .or(() -> column.attribute(ColumnAttribute.References.class)
                        .map(it -> "FOREIGN KEY (%s) REFERENCES %s"
                                .formatted(sql.name(column.name()), parent(it.target()))))
                .orElseGet(() -> "NOT NULL " + sql.name(column.name()));
        String constraint = sql.newName(table, column.name().value() + (key ? "_fkey" : "_check"));
        return "add the column alone, then the constraint with %s, and run %s in a later migration"
                .formatted(
                        code("ALTER TABLE %s ADD CONSTRAINT %s %s NOT VALID"
                                .formatted(sql.name(table), constraint, definition)),
                        code("ALTER TABLE %s VALIDATE CONSTRAINT %s".formatted(sql.name(table), constraint)));
    }

    private String parent(ForeignKeyTarget target) {
        return sql.name(target.table()) + (target.columns().isEmpty() ? "" : " (" + sql.names(target.columns()) + ")");
    }

    /** A column that comes with an index. */
    public String addColumnThenIndex(QualifiedName table, ColumnDefinition column) {
        String key = sql.newName(table, column.name().value() + "_key");
        return "add the column alone, build %s %s, and attach it with %s"
                .formatted(
                        code("CREATE UNIQUE INDEX CONCURRENTLY %s ON %s (%s)"
                                .formatted(key, sql.name(table), sql.name(column.name()))),
                        plan.outside(),
                        code("ALTER TABLE %s ADD CONSTRAINT %s UNIQUE USING INDEX %s"
                                .formatted(sql.name(table), key, key)));
    }

    public String rewriteBeside(QualifiedName table) {
        return "make a new table that is so, keep it in step with a trigger on `%s`, fill it in batches, and swap the names"
                .formatted(table);
    }

    /** An index that is to be stored elsewhere. */
    public String moveIndex(QualifiedName index) {
        return target.version().atLeast(REINDEX_TABLESPACE)
                ? "move it with %s %s"
                        .formatted(
                                code("REINDEX (CONCURRENTLY, TABLESPACE …) INDEX %s".formatted(sql.name(index))),
                                plan.outside())
                : "build it anew there with CREATE INDEX CONCURRENTLY … TABLESPACE, and drop the old one CONCURRENTLY";
    }

    /** A STORED column with another expression. */
    public String recompute(QualifiedName table, Name column) {
        return "add a plain column beside `%s`, keep it filled with a trigger on `%s`, fill the old rows in batches, and switch over"
                .formatted(column, table);
    }

    public String refresh(RefreshMaterializedView refresh) {
        return "use %s, which needs a unique index on columns of the view that has no WHERE"
                .formatted(code("REFRESH MATERIALIZED VIEW CONCURRENTLY " + sql.name(refresh.view())));
    }

    /**
     * A table that is written anew.
     *
     * @param table null where all are
     */
    public String repack(@Nullable QualifiedName table) {
        String named = table == null ? "…" : sql.name(table);
        return target.version().atLeast(REPACK)
                ? "use %s %s".formatted(code("REPACK (CONCURRENTLY) " + named), plan.outside())
                : "use the extension pg_repack or pg_squeeze, outside of migrations; a plain VACUUM makes the space usable again";
    }

    public String alterDomain(AlterDomain alter) {
        return switch (alter.change()) {
            case ADD_CONSTRAINT ->
                "add it NOT VALID, which new values are checked by, and leave the old ones unread, or read them with VALIDATE CONSTRAINT when writes can wait";
            case SET_NOT_NULL ->
                "add %s instead, which new values are checked by"
                        .formatted(code("ALTER DOMAIN %s ADD CHECK (VALUE IS NOT NULL) NOT VALID"
                                .formatted(sql.name(alter.domain()))));
            default ->
                "leave it NOT VALID, which checks every new value, or put a CHECK … NOT VALID on each table and validate those: that blocks no writes";
        };
    }

    public String validateLater(QualifiedName table, Name constraint) {
        return "run %s in a later migration, in a statement of its own"
                .formatted(
                        code("ALTER TABLE %s VALIDATE CONSTRAINT %s".formatted(sql.name(table), sql.name(constraint))));
    }

    /** How slow work gets away from the locks of the open transaction. */
    public String afterCommit(Transaction open) {
        return switch (open.kind()) {
            case EXPLICIT -> "COMMIT before it, or move it to a migration of its own";
            case BODY -> "run it outside of the block or routine, in a migration of its own";
            default -> "move it to a migration of its own, or before the statement that takes the lock";
        };
    }

    /** A table that is attached without being read; what is named is what has to be prepared. */
    public String attach(QualifiedName parent, QualifiedName partition, boolean readsDefault) {
        String first =
                "give `%s` the indexes and foreign keys of `%s`, and a CHECK that says what the bound says: NOT VALID, then VALIDATE, before the migration that attaches it"
                        .formatted(partition, parent);
        return readsDefault ? first + "; give the DEFAULT partition a valid CHECK that keeps the bound out" : first;
    }

    /** Instead of a plain DETACH PARTITION. */
    public String detach(QualifiedName parent, QualifiedName partition, boolean concurrently) {
        return concurrently
                ? "detach it with %s %s"
                        .formatted(
                                code("ALTER TABLE %s DETACH PARTITION %s CONCURRENTLY"
                                        .formatted(sql.name(parent), sql.name(partition))),
                                plan.outside())
                : limitWait();
    }

    /** Instead of dropping a partition that is still attached. */
    public String detachFirst(String parent, QualifiedName partition, boolean concurrently) {
        return concurrently
                ? "run %s %s first, and drop the table then"
                        .formatted(
                                code("ALTER TABLE %s DETACH PARTITION %s CONCURRENTLY"
                                        .formatted(parent, sql.name(partition))),
                                plan.outside())
                : limitWait();
    }

    public String createThenAttach(QualifiedName parent, QualifiedName partition) {
        return "create it with %s, and attach it with %s, which lets reads and writes of `%s` go on"
                .formatted(
                        code("CREATE TABLE %s (LIKE %s INCLUDING ALL)"
                                .formatted(sql.name(partition), sql.name(parent))),
                        code("ALTER TABLE %s ATTACH PARTITION %s …".formatted(sql.name(parent), sql.name(partition))),
                        parent);
    }

    public String lockTable() {
        return target.dialect().mysqlFamily()
                ? "leave it out: every statement takes the locks that it needs; where writes must stop, set a short lock_wait_timeout and UNLOCK TABLES soon"
                : "leave it out: every statement takes the lock that it needs; where several must hold together, set a short lock_timeout and COMMIT soon";
    }

    /** A limit that holds when it is needed. */
    public String setTimeoutFirst() {
        return plan.kind() == Transaction.Kind.AUTOCOMMIT
                ? "run %s first, for the whole session".formatted(code("SET lock_timeout = '2s'"))
                : "run %s first, in the same transaction".formatted(code("SET LOCAL lock_timeout = '2s'"));
    }

    /** Around an index that is built CONCURRENTLY. */
    public String liftTimeout(String setting) {
        return "run %s before it, and set it again afterwards".formatted(code("SET " + setting + " = 0"));
    }

    public String oneTableEach() {
        return "change each table in a migration of its own, and limit the wait: " + limitWait();
    }

    /** How a statement is kept from waiting for a lock with everybody behind it. */
    public String limitWait() {
        if (target.dialect().mysqlFamily()) {
            return "run %s before it, and the migration again when it gives up"
                    .formatted(code("SET SESSION lock_wait_timeout = 5"));
        }
        String local = plan.kind() == Transaction.Kind.RUNNER ? "LOCAL " : "";
        return "run %s before it, and the migration again when it gives up"
                .formatted(code("SET %slock_timeout = '2s'".formatted(local)));
    }
}
