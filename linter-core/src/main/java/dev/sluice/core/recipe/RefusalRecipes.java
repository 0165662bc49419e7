package dev.sluice.core.recipe;

import static dev.sluice.core.recipe.Sql.code;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.DropSchema;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.Merge;
import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.RefreshMaterializedView;
import dev.sluice.core.ast.RenameTables;
import dev.sluice.core.ast.Truncate;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.Dependents.Kind;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Forgotten;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.OnlineDdl;
import dev.sluice.core.engine.OnlineDdl.Algorithm;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.engine.Target;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.stream.Collectors;

/** What to write instead of what the server refuses. */
public final class RefusalRecipes {

    /** So many statements are written out. */
    private static final int WRITTEN = 3;

    private final Target target;
    private final Sql sql;

    RefusalRecipes(Target target, Sql sql) {
        this.target = target;
        this.sql = sql;
    }

    private boolean mysqlFamily() {
        return target.dialect().mysqlFamily();
    }

    /** Instead of dropping, emptying or changing what something else needs. */
    public String blocked(Refusal refusal) {
        Action action = refusal.action();
        List<Dependent> dependents = refusal.dependents();
        if (refusal.kind() == Refusal.Kind.INHERITANCE) {
            return inherited(dependents);
        }
        if (action instanceof Truncate truncate) {
            return emptied(truncate, dependents);
        }
        if (dependents.isEmpty()) {
            return action instanceof ColumnAction
                    ? "build a table with the columns that it should have beside this one, and move the rows over"
                    : "";
        }
        if (action instanceof DropIndex || action instanceof IndexAction.DropIndexAction) {
            return index(dependents);
        }
        if (!drops(action)) {
            return mysqlFamily()
                    ? "drop what needs it first, make the change on both sides, and add it again: %s"
                            .formatted(gone(dependents))
                    : "drop what needs it, make the change, and create it again, all in one transaction: %s"
                            .formatted(gone(dependents));
        }
        return "drop what needs it first, if nobody uses that any more: " + gone(dependents);
    }

    private static boolean drops(Action action) {
        return action instanceof DropTable
                || action instanceof DropObject
                || action instanceof DropSchema
                || action instanceof ColumnAction.DropColumn
                || action instanceof ConstraintAction.DropConstraint
                || action instanceof IndexAction.DropIndexAction;
    }

    private String inherited(List<Dependent> relatives) {
        if (relatives.isEmpty()) {
            return "make the change on the table that it has it from";
        }
        Dependent first = relatives.get(0);
        return first.kind() == Kind.PARTITION || first.kind() == Kind.INHERITANCE_CHILD
                ? "leave ONLY out, so that %s changes along".formatted(first.inWords())
                : "make the change on %s, which hands it down".formatted(first.inWords());
    }

    private String emptied(Truncate truncate, List<Dependent> keys) {
        if (mysqlFamily()) {
            return "delete its rows instead, %s, or drop the foreign key first"
                    .formatted(code("DELETE FROM " + sql.name(truncate.tables().get(0))));
        }
        String tables = truncate.tables().stream().map(sql::name).collect(Collectors.joining(", "));
        String along = keys.stream()
                .limit(WRITTEN)
                .map(it -> sql.name(it.relation()))
                .distinct()
                .collect(Collectors.joining(", "));
        return "if their rows may go too, empty them together with %s; else delete the rows one by one"
                .formatted(code("TRUNCATE %s, %s".formatted(tables, along)));
    }

    private String index(List<Dependent> dependents) {
        Dependent first = dependents.get(0);
        if (!mysqlFamily() && first.kind() == Kind.CONSTRAINT) {
            return "drop the constraint, with which its index goes: %s".formatted(gone(dependents));
        }
        return mysqlFamily() && first.kind() == Kind.FOREIGN_KEY
                ? "build another index that begins with the same columns first, or drop the foreign key: %s"
                        .formatted(gone(dependents))
                : "drop what needs it first: " + gone(dependents);
    }

    private String gone(List<Dependent> dependents) {
        String written = dependents.stream()
                .limit(WRITTEN)
                .map(this::drop)
                .distinct()
                .map(Sql::code)
                .collect(Collectors.joining(", "));
        int more = dependents.size() - WRITTEN;
        return more > 0 ? "%s and %d more".formatted(written, more) : written;
    }

    private String drop(Dependent it) {
        String relation = sql.name(it.relation());
        String name = sql.name(it.name());
        return switch (it.kind()) {
            case VIEW -> "DROP VIEW " + relation;
            case MATERIALIZED_VIEW -> "DROP MATERIALIZED VIEW " + relation;
            case FOREIGN_KEY ->
                "ALTER TABLE %s DROP %s %s".formatted(relation, mysqlFamily() ? "FOREIGN KEY" : "CONSTRAINT", name);
            case CONSTRAINT -> "ALTER TABLE %s DROP CONSTRAINT %s".formatted(relation, name);
            case COLUMN -> "ALTER TABLE %s DROP COLUMN %s".formatted(relation, name);
            case DEFAULT -> "ALTER TABLE %s ALTER %s DROP DEFAULT".formatted(relation, name);
            case INDEX -> mysqlFamily() ? "DROP INDEX %s ON %s".formatted(name, relation) : "DROP INDEX " + name;
            case TRIGGER -> mysqlFamily() ? "DROP TRIGGER " + name : "DROP TRIGGER %s ON %s".formatted(name, relation);
            case PUBLICATION -> "ALTER PUBLICATION %s DROP TABLE %s".formatted(name, relation);
            case POLICY -> "DROP POLICY %s ON %s".formatted(name, relation);
            case RULE -> "DROP RULE %s ON %s".formatted(name, relation);
            case STATISTICS -> "DROP STATISTICS " + name;
            case ROUTINE -> "DROP FUNCTION " + relation;
            case SEQUENCE -> "DROP SEQUENCE " + relation;
            case TYPE -> "DROP TYPE " + relation;
            case EXTENSION -> "DROP EXTENSION " + relation;
            case PARTITION, INHERITANCE_CHILD, PARENT, TABLE -> "DROP TABLE " + relation;
        };
    }

    /** Instead of a type that old values cannot become by themselves. */
    public String changeType(QualifiedName table, ColumnAction.AlterColumnType change) {
        String column = sql.name(change.column());
        String type = change.type().text();
        return change.using() != null || change.type().name().endsWith("serial")
                ? "add a column of the new type beside it, fill it with an expression that fits, and switch over"
                : "say how old values become new ones: %s, or another expression"
                        .formatted(code("ALTER TABLE %1$s ALTER COLUMN %2$s TYPE %3$s USING %2$s::%3$s"
                                .formatted(sql.name(table), column, sql.oneLine(type))));
    }

    /** Instead of changing the type of a column below a default that cannot follow. */
    public String changeTypeBelowDefault(QualifiedName table, ColumnAction.AlterColumnType change) {
        return "take the default off and put it back in the same statement: %s"
                .formatted(code(
                        "ALTER TABLE %1$s ALTER COLUMN %2$s DROP DEFAULT, ALTER COLUMN %2$s TYPE %3$s%4$s, ALTER COLUMN %2$s SET DEFAULT …"
                                .formatted(
                                        sql.name(table),
                                        sql.name(change.column()),
                                        sql.oneLine(change.type().text()),
                                        change.using() == null ? "" : " USING …")));
    }

    /** Instead of replacing a view by one with other columns. */
    public String replaceView(CreateView view) {
        return "add new columns at the end and leave the others as they are, or run %s and CREATE VIEW in one transaction, and grant again what it had"
                .formatted(code("DROP VIEW " + sql.name(view.view())));
    }

    /** Instead of dropping several indexes, or with CASCADE, CONCURRENTLY. */
    public String dropIndexesConcurrently(DropIndex drop) {
        return drop.indexes().size() > 1
                ? "write one DROP INDEX CONCURRENTLY for each"
                : "leave CASCADE out, and drop what needs the index first";
    }

    /** Instead of a REFRESH CONCURRENTLY that cannot tell the rows apart, or has none to compare with. */
    public String refreshConcurrently(RefreshMaterializedView refresh) {
        if (!refresh.withData()) {
            return "leave CONCURRENTLY out this time: nobody can read the view before it is filled";
        }
        return "build %s first, on columns that tell every row apart"
                .formatted(code("CREATE UNIQUE INDEX ON %s (…)".formatted(sql.name(refresh.view()))));
    }

    /** Instead of detaching a partition CONCURRENTLY beside a DEFAULT partition. */
    public String detachPlainly() {
        return "leave CONCURRENTLY out and set a lock_timeout, or detach the DEFAULT partition first";
    }

    /** Instead of clauses that ask for less than a statement needs. */
    public String weakerClauses(StatementEffect effect) {
        Algorithm algorithm = Algorithm.INSTANT;
        LockMode lock = null;
        for (ActionEffect action : effect.actions()) {
            OnlineDdl how = action.onlineDdl().orElse(null);
            if (how != null) {
                algorithm = algorithm.compareTo(how.cheapest()) < 0 ? how.cheapest() : algorithm;
                lock = lock == null ? how.lock() : lock.max(how.lock());
            }
        }
        boolean alone = algorithm == Algorithm.INSTANT || lock == null;
        return "write %s, the least that the server accepts here, or make the changes one by one"
                .formatted(code(alone ? "ALGORITHM=" + algorithm : "ALGORITHM=%s, LOCK=%s".formatted(algorithm, lock)));
    }

    /** Instead of a clause that the server takes no notice of. */
    public String ignored(ActionEffect effect) {
        if (effect.onlineDdl().filter(it -> it.cheapest() != Algorithm.INSTANT).isPresent()) {
            return "write %s, or leave the clause out: this is no metadata change"
                    .formatted(
                            code("ALGORITHM=" + effect.onlineDdl().orElseThrow().cheapest()));
        }
        return "write the constraint in a way that this server enforces, or have the application check it";
    }

    /** Instead of what this version of the server does not know. */
    public String unsupported(Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.NAME_TOO_LONG) {
            return "give it a shorter name";
        }
        if (target.dialect() == Dialect.MYSQL && conditional(refusal.action())) {
            return "leave the condition out, since a migration runs once; or ask information_schema and PREPARE the statement";
        }
        return switch (refusal.action()) {
            case PartitionAction.DetachPartition detach -> detachPlainly();
            case Merge merge -> "write INSERT … ON CONFLICT … DO UPDATE, or UPDATE … FROM and INSERT";
            case CreateTrigger trigger -> "write DROP TRIGGER IF EXISTS and CREATE TRIGGER in one transaction";
            case ColumnAction.AddColumn add
            when add.column().has(ColumnAttribute.Generated.class) ->
                "write STORED, which writes every row anew, or compute it in a view";
            default -> "write it without, or name the server that it is for with `--target-version` or `--dialect`";
        };
    }

    /** Whether it says IF EXISTS or IF NOT EXISTS. */
    private static boolean conditional(Action action) {
        return switch (action) {
            case AlterTable alter -> alter.ifExists();
            case CreateIndex create -> create.ifNotExists();
            case DropIndex drop -> drop.ifExists();
            case RenameTables rename -> rename.ifExists();
            case ColumnAction.AddColumn add -> add.ifNotExists();
            case ColumnAction.DropColumn drop -> drop.ifExists();
            case ColumnAction.ModifyColumn modify -> modify.ifExists();
            case ColumnAction.RenameColumn rename -> rename.ifExists();
            case IndexAction.AddIndex add -> add.index().ifNotExists();
            case IndexAction.DropIndexAction drop -> drop.ifExists();
            case IndexAction.RenameIndex rename -> rename.ifExists();
            case ConstraintAction.AddConstraint add -> add.ifNotExists();
            case ConstraintAction.DropConstraint drop -> drop.ifExists();
            default -> false;
        };
    }

    /** Instead of naming what is not there. */
    public String missing(Action action) {
        boolean drop = drops(action);
        return drop && !(mysqlFamily() && !(action instanceof DropTable))
                ? "write IF EXISTS if it may be gone already; else look at the name and at the order of the migrations"
                : "look at the name and at the order of the migrations; of objects that are made elsewhere a schema dump tells";
    }

    /** Instead of a new definition that leaves out parts of the old one. */
    public String sayAgain(List<Forgotten> parts) {
        String all = parts.stream().map(Forgotten::sql).map(sql::oneLine).collect(Collectors.joining(" "));
        return "say again what shall stay: add %s to the definition".formatted(code(all));
    }

    /** Before a table has no row versions left. */
    public String rebuildInTime(QualifiedName table) {
        return "rebuild the table when it suits, which begins the count anew: %s"
                .formatted(code("ALTER TABLE %s FORCE, ALGORITHM=INPLACE, LOCK=NONE".formatted(sql.name(table))));
    }

    /** Instead of a name that is cut. */
    public String shorten() {
        return "give it a name of 63 bytes at most, that tells it from others early on";
    }

    /** Instead of making what is there. */
    public String taken() {
        return "take another name, change what is there, or leave it out";
    }
}
