package dev.sluice.core.recipe;

import static dev.sluice.core.recipe.Sql.code;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.ForeignKeyTarget;
import dev.sluice.core.ast.IndexDefinition;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.engine.OnlineDdl;
import dev.sluice.core.engine.Target;
import dev.sluice.core.migration.TransactionPlan;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: NOT VALID and VALIDATE, CONCURRENTLY and USING INDEX, expand and contract. */
final class PostgresRecipes extends CommonRecipes {

    PostgresRecipes(Target target, TransactionPlan plan) {
        super(target, plan, new Sql('"'));
    }

    @Override
    public String renameTable(QualifiedName from, QualifiedName to) {
        String newName = to.parts().size() < from.parts().size()
                ? from.schema().map(schema -> schema + ".").orElse("") + sql.name(to)
                : sql.name(to);
        return "keep the old name alive in the same transaction with %s, grant on it what the table had, and drop it later"
                .formatted(code("CREATE VIEW %s AS SELECT * FROM %s".formatted(sql.name(from), newName)));
    }

    @Override
    public String swapTables(QualifiedName old, QualifiedName aside) {
        return "swap both tables in one transaction";
    }

    @Override
    public String addRequiredColumn(QualifiedName table, ColumnDefinition column) {
        return "give it a constant default, or add it without NOT NULL, fill it in batches, and make it NOT NULL later: "
                + setNotNull(table, column.name());
    }

    @Override
    public String setNotNull(QualifiedName table, Name column) {
        String constraint = sql.newName(table, column.value() + "_not_null");
        if (target.version().atLeast(18)) {
            return notValidThenValidate(
                    table, constraint, "CONSTRAINT %s NOT NULL %s".formatted(constraint, sql.name(column)));
        }
        return "add %s, in a later migration run %s, then SET NOT NULL, which the valid CHECK spares the scan, and drop the CHECK"
                .formatted(
                        code("ALTER TABLE %s ADD CONSTRAINT %s CHECK (%s IS NOT NULL) NOT VALID"
                                .formatted(sql.name(table), constraint, sql.name(column))),
                        code(validate(table, constraint)));
    }

    @Override
    public String addNotNull(QualifiedName table, TableConstraint.NotNull constraint) {
        String name =
                nameOr(constraint.name(), sql.newName(table, constraint.column().value() + "_not_null"));
        return notValidThenValidate(
                table, name, "CONSTRAINT %s NOT NULL %s".formatted(name, sql.name(constraint.column())));
    }

    @Override
    public String buildIndex(CreateIndex index, boolean partitioned) {
        String name = nameOr(index.name(), sql.newName(index.table(), joinedParts(index.parts()) + "_idx"));
        String on =
                (index.method() == null ? "" : "USING " + sql.name(index.method()) + " ") + sql.parts(index.parts());
        String unique = index.indexKind() == IndexKind.UNIQUE ? "UNIQUE " : "";
        if (partitioned) {
            return "create it empty with %s, build one on each partition with CREATE INDEX CONCURRENTLY, and attach those with %s"
                    .formatted(
                            code("CREATE %sINDEX %s ON ONLY %s %s"
                                    .formatted(unique, name, sql.name(index.table()), on)),
                            code("ALTER INDEX %s ATTACH PARTITION …".formatted(name)));
        }
        String rest = include(index.included())
                + (index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")
                + (index.options().isEmpty() ? "" : " WITH (…)")
                + (index.predicate() == null ? "" : " WHERE " + sql.expression(index.predicate()));
        return "build it with %s %s"
                .formatted(
                        code("CREATE %sINDEX CONCURRENTLY %s ON %s %s%s"
                                .formatted(unique, name, sql.name(index.table()), on, rest)),
                        plan.outside());
    }

    /** Not written in PostgreSQL. */
    @Override
    public String buildIndex(QualifiedName table, IndexDefinition index) {
        return "";
    }

    @Override
    public String dropIndex(DropIndex drop, boolean partitioned) {
        return partitioned
                ? "set a short lock_timeout before it: an index of a partitioned table cannot be dropped CONCURRENTLY"
                : "drop it with %s %s"
                        .formatted(
                                code(drop.indexes().stream()
                                        .map(it -> "DROP INDEX CONCURRENTLY " + (drop.ifExists() ? "IF EXISTS " : "")
                                                + sql.name(it))
                                        .collect(Collectors.joining("; "))),
                                plan.outside());
    }

    @Override
    public String addForeignKey(QualifiedName table, TableConstraint.ForeignKey key, boolean partitioned) {
        if (partitioned && !target.version().atLeast(18)) {
            return "add it NOT VALID to each partition, VALIDATE those in a later migration, and add it to `%s` last, which then reads no rows"
                    .formatted(table);
        }
        String name = nameOr(key.name(), sql.newName(table, joined(key.columns()) + "_fkey"));
        return notValidThenValidate(table, name, foreignKey(name, key));
    }

    @Override
    public String addReference() {
        return "add the column first, then the foreign key NOT VALID in a statement of its own, and VALIDATE it in a later migration";
    }

    @Override
    public String referenceOnNewColumn(TableConstraint.ForeignKey key) {
        return "write it on the column, where a column without a default has nothing to check: %s"
                .formatted(code("ADD COLUMN %s … REFERENCES %s".formatted(sql.names(key.columns()), references(key))));
    }

    @Override
    public String addCheck(QualifiedName table, @Nullable Name name, Expression condition) {
        String constraint = nameOr(name, sql.newName(table, "check"));
        return notValidThenValidate(
                table, constraint, "CONSTRAINT %s CHECK (%s)".formatted(constraint, sql.expression(condition)));
    }

    @Override
    public String enforce(QualifiedName table, Name constraint) {
        return "drop the constraint, add it again NOT VALID, and in a later migration run %s"
                .formatted(code(validate(table, sql.name(constraint))));
    }

    @Override
    public String addUnique(QualifiedName table, TableConstraint.Unique constraint) {
        String name = nameOr(constraint.name(), sql.newName(table, joinedParts(constraint.parts()) + "_key"));
        String rest = include(constraint.included()) + (constraint.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "");
        return usingIndex(table, name, constraint.parts(), rest, "UNIQUE");
    }

    @Override
    public String addPrimaryKey(QualifiedName table, TableConstraint.PrimaryKey constraint, boolean notNull) {
        if (constraint.usingIndex() != null) {
            return "make its columns NOT NULL first, by way of a validated CHECK, and attach the index then";
        }
        String name = nameOr(constraint.name(), sql.newName(table, "pkey"));
        return (notNull ? "" : "make the columns NOT NULL first, by way of a validated CHECK, then ")
                + usingIndex(table, name, constraint.parts(), include(constraint.included()), "PRIMARY KEY");
    }

    @Override
    public String changeType(QualifiedName table, Name column, DataType type) {
        String newColumn = sql.name(new Name(column.value() + "_new", column.span(), column.quoted()));
        return "add %s, keep it in step with a trigger, fill it in batches, and swap the names in a later release"
                .formatted(code("ALTER TABLE %s ADD COLUMN %s %s"
                        .formatted(sql.name(table), newColumn, sql.oneLine(type.text()))));
    }

    @Override
    public String changeTypeUnderCheck() {
        return "drop the constraint on the column in the same statement, add it again NOT VALID, and VALIDATE it in a later migration";
    }

    @Override
    public String addColumn(QualifiedName table, ColumnDefinition column) {
        if (column.has(ColumnAttribute.Generated.class)) {
            return target.version().atLeast(18)
                    ? "make it VIRTUAL, or add a plain column, keep it filled with a trigger, and fill the old rows in batches"
                    : "add a plain column, keep it filled with a trigger, and fill the old rows in batches";
        }
        String name = sql.name(column.name());
        if (column.has(ColumnAttribute.Identity.class) || serial(column)) {
            return ("add `%s` as a plain column, give it a sequence of its own with SET DEFAULT nextval(…), and number"
                            + " the old rows in batches")
                    .formatted(column.name().value());
        }
        return column.attribute(ColumnAttribute.Default.class)
                .map(it -> "add it without the default, then run %s, and fill the old rows in batches"
                        .formatted(code("ALTER TABLE %s ALTER COLUMN %s SET DEFAULT %s"
                                .formatted(sql.name(table), name, sql.expression(it.value())))))
                .orElse("add it with the base type of the domain, and the domain's condition as a CHECK … NOT VALID");
    }

    /** Neither exists in PostgreSQL. */
    @Override
    public String copy(OnlineDdl how) {
        return "";
    }

    @Override
    public String rebuild(OnlineDdl how) {
        return "";
    }

    @Override
    public String assertAlgorithm(OnlineDdl how) {
        return "";
    }

    private String notValidThenValidate(QualifiedName table, String constraint, String definition) {
        return "add it with %s, and run %s in a later migration"
                .formatted(
                        code("ALTER TABLE %s ADD %s NOT VALID".formatted(sql.name(table), definition)),
                        code(validate(table, constraint)));
    }

    private String validate(QualifiedName table, String constraint) {
        return "ALTER TABLE %s VALIDATE CONSTRAINT %s".formatted(sql.name(table), constraint);
    }

    private String usingIndex(QualifiedName table, String name, List<KeyPart> parts, String rest, String kind) {
        if (parts.stream().anyMatch(KeyPart::withoutOverlaps)) {
            // The grammar has no USING INDEX for it.
            return "set a short lock_timeout before it: a key WITHOUT OVERLAPS cannot take an index that is there";
        }
        return "build the index with %s %s, and attach it afterwards with %s"
                .formatted(
                        code("CREATE UNIQUE INDEX CONCURRENTLY %s ON %s %s%s"
                                .formatted(name, sql.name(table), sql.parts(parts), rest)),
                        plan.outside(),
                        code("ALTER TABLE %s ADD CONSTRAINT %s %s USING INDEX %s"
                                .formatted(sql.name(table), name, kind, name)));
    }

    private String foreignKey(String name, TableConstraint.ForeignKey key) {
        return "CONSTRAINT %s FOREIGN KEY (%s) REFERENCES %s"
                .formatted(name, keyColumns(key.columns(), key.period()), references(key));
    }

    private String keyColumns(List<Name> columns, boolean period) {
        if (!period) {
            return sql.names(columns);
        }
        int last = columns.size() - 1;
        return (last == 0 ? "" : sql.names(columns.subList(0, last)) + ", ") + "PERIOD " + sql.name(columns.get(last));
    }

    private String include(List<Name> columns) {
        return columns.isEmpty() ? "" : " INCLUDE (" + sql.names(columns) + ")";
    }

    private String references(TableConstraint.ForeignKey key) {
        ForeignKeyTarget parent = key.target();
        return sql.name(parent.table())
                + (parent.columns().isEmpty() ? "" : " (" + keyColumns(parent.columns(), parent.period()) + ")")
                + (parent.match() == null ? "" : " MATCH " + parent.match())
                + (parent.onDelete() == null ? "" : " ON DELETE " + parent.onDelete())
                + (parent.onDeleteColumns().isEmpty() ? "" : " (" + sql.names(parent.onDeleteColumns()) + ")")
                + (parent.onUpdate() == null ? "" : " ON UPDATE " + parent.onUpdate())
                + (key.mode().deferrable() ? " DEFERRABLE" : "")
                + (key.mode().initiallyDeferred() ? " INITIALLY DEFERRED" : "");
    }

    private static boolean serial(ColumnDefinition column) {
        return column.type() != null && column.type().name().endsWith("serial");
    }

    private static List<String> columns(List<KeyPart> parts) {
        return parts.stream()
                .map(KeyPart::column)
                .map(it -> it == null ? "expr" : it.value())
                .toList();
    }

    private static String joinedParts(List<KeyPart> parts) {
        return String.join("_", columns(parts));
    }

    private static String joined(List<Name> names) {
        return names.stream().map(Name::value).collect(Collectors.joining("_"));
    }
}
