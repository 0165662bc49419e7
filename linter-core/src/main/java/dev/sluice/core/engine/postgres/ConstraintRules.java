package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.EngineVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server refuses of a constraint, whatever the rows.
 *
 * @param only whether the table is named with ONLY
 */
record ConstraintRules(Situation at, Table table, Siblings siblings, boolean only) {

    /** From here on an index whose nulls are equal is no primary key. */
    private static final int NULLS_ARE_NO_KEY = 16;

    /** From here on the words are others. */
    private static final int CANNOT_VALIDATE = 18;

    private Presence presence() {
        return new Presence(at);
    }

    private String name() {
        return table.name().name();
    }

    @Nullable
    Objection of(TableConstraint constraint) {
        Objection marks = marks(constraint);
        if (marks != null) {
            return marks;
        }
        Objection taken = taken(constraint);
        if (taken != null) {
            return taken;
        }
        if (constraint instanceof TableConstraint.PrimaryKey key) {
            return primary(key);
        }
        if (constraint instanceof TableConstraint.Unique key) {
            return key.usingIndex() == null
                    ? columns(key.parts(), key.included(), "UNIQUE")
                    : index(key.usingIndex(), false);
        }
        if (constraint instanceof TableConstraint.ForeignKey key) {
            return new ForeignKeyRules(at, table, siblings, only).of(key);
        }
        if (constraint instanceof TableConstraint.Exclude exclude) {
            return new ExcludeRules(at, table, siblings).of(exclude);
        }
        return constraint instanceof TableConstraint.Check check ? check(check) : null;
    }

    /** What constraints of a kind cannot be: the grammar takes it, and nothing else is looked at. */
    static @Nullable Objection marks(TableConstraint constraint) {
        String kind = constraint instanceof TableConstraint.PrimaryKey
                ? "PRIMARY KEY"
                : constraint instanceof TableConstraint.Unique
                        ? "UNIQUE"
                        : constraint instanceof TableConstraint.Exclude ? "EXCLUDE" : "";
        if (constraint.mode().notValid() && !kind.isEmpty()) {
            return Objection.rule("%s constraints cannot be marked NOT VALID".formatted(kind));
        }
        boolean checks = constraint instanceof TableConstraint.Check || constraint instanceof TableConstraint.NotNull;
        return constraint.mode().deferrable() && checks
                ? Objection.rule("%s constraints cannot be marked DEFERRABLE"
                        .formatted(constraint instanceof TableConstraint.Check ? "CHECK" : "NOT NULL"))
                : null;
    }

    private @Nullable Objection taken(TableConstraint constraint) {
        Name name = constraint.name();
        if (name == null || !at.catalog().complete()) {
            return null;
        }
        Constraint there = presence()
                .constraint(table, name.value())
                .filter(it -> !siblings.drops(it))
                .orElse(null);
        // a CHECK that it has from its parent becomes its own too
        boolean merged = there != null && !there.local() && constraint instanceof TableConstraint.Check;
        if (there != null && !merged) {
            return Objection.alreadyThere(
                    "constraint \"%s\" for relation \"%s\" already exists".formatted(name, name()));
        }
        boolean index = (constraint instanceof TableConstraint.Unique key && key.usingIndex() == null)
                || (constraint instanceof TableConstraint.PrimaryKey primary && primary.usingIndex() == null)
                || constraint instanceof TableConstraint.Exclude;
        // what is dropped may take the index of that name along
        boolean used = index
                && !siblings.drops()
                && presence().taken(new ObjectName(table.name().schema(), name.value()));
        return used ? Objection.alreadyThere("relation \"%s\" already exists".formatted(name)) : null;
    }

    private @Nullable Objection primary(TableConstraint.PrimaryKey key) {
        Objection second = second();
        if (second != null) {
            return second;
        }
        Objection columns = key.usingIndex() == null
                ? columns(key.parts(), key.included(), "PRIMARY KEY")
                : index(key.usingIndex(), true);
        if (columns != null) {
            return columns;
        }
        boolean nullable = Uniqueness.columns(key.parts()).stream()
                .filter(it -> !siblings.setsNotNull(it))
                .anyMatch(it -> presence()
                        .column(table, it)
                        .filter(column -> Boolean.TRUE.equals(column.nullable()))
                        .isPresent());
        boolean children =
                table.partitionBy() != null && !at.catalog().heirs(table.name()).isEmpty();
        return only && children && nullable
                ? Objection.rule("constraint must be added to child tables too")
                : notValid(key);
    }

    private @Nullable Objection second() {
        Constraint primary = table.primaryKey().orElse(null);
        return primary != null && table.doubt(primary).isEmpty() && !siblings.drops(primary)
                ? Objection.rule("multiple primary keys for table \"%s\" are not allowed".formatted(name()))
                : null;
    }

    /** PostgreSQL 18: a NOT NULL that was not validated is no basis for a primary key. */
    private @Nullable Objection notValid(TableConstraint.PrimaryKey key) {
        for (String column : Uniqueness.columns(key.parts())) {
            Constraint notNull = table.constraints().stream()
                    .filter(it -> it.kind() == Constraint.Kind.NOT_NULL
                            && it.columns().contains(column)
                            && !it.validated()
                            && table.doubt(it).isEmpty()
                            && !siblings.drops(it))
                    .findFirst()
                    .orElse(null);
            if (notNull != null && !siblings.setsNotNull(column)) {
                return Objection.rule(
                        "cannot create primary key on column \"%s\": the constraint \"%s\" on it is marked NOT VALID"
                                .formatted(column, notNull.name()));
            }
        }
        return null;
    }

    /** The constraints in the definition of a new column. */
    @Nullable
    Objection inline(ColumnDefinition column) {
        if (column.has(ColumnAttribute.PrimaryKey.class)) {
            Objection second = second();
            if (second != null) {
                return second;
            }
        }
        boolean unique = column.has(ColumnAttribute.PrimaryKey.class) || column.has(ColumnAttribute.Unique.class);
        if (unique
                && PartitionKey.of(table)
                        .map(it -> !it.within(List.of(column.name().value())))
                        .orElse(false)) {
            return withoutPartitionKey(column.has(ColumnAttribute.PrimaryKey.class) ? "PRIMARY KEY" : "UNIQUE");
        }
        Objection lacking = unique ? new OperatorClasses(at).of(null, column.type()) : null;
        if (lacking != null) {
            return lacking;
        }
        return column.attribute(ColumnAttribute.References.class)
                .map(it -> new ForeignKeyRules(at, table, siblings, only).inline(column, it))
                .orElse(null);
    }

    static Objection withoutPartitionKey(String kind) {
        return Objection.rule("%s constraint on partitioned table must include all partitioning columns"
                .formatted(kind.equals("PRIMARY KEY") ? kind : "unique"));
    }

    private @Nullable Objection columns(List<KeyPart> parts, List<Name> included, String kind) {
        List<String> columns = Uniqueness.columns(parts);
        for (String column : columns) {
            if (!siblings.adds(column) && presence().lacksColumn(table, column)) {
                return Objection.notFound("column \"%s\" named in key does not exist".formatted(column));
            }
        }
        for (Name column : included) {
            if (!siblings.adds(column.value()) && presence().lacksColumn(table, column.value())) {
                return Objection.notFound("column \"%s\" named in key does not exist".formatted(column));
            }
        }
        boolean outside = PartitionKey.of(table).map(it -> !it.within(columns)).orElse(false);
        return outside && !columns.isEmpty()
                ? withoutPartitionKey(kind)
                : new OperatorClasses(at).of(null, parts, table, siblings);
    }

    private @Nullable Objection index(Name named, boolean primary) {
        if (table.partitionBy() != null) {
            return Objection.rule("ALTER TABLE / ADD CONSTRAINT USING INDEX is not supported on partitioned tables");
        }
        ObjectName name = new ObjectName(table.name().schema(), named.value());
        if (presence().lacks(name)) {
            return Objection.notFound("index \"%s\" does not exist".formatted(named));
        }
        Table owner = at.catalog().tableOfIndex(name).orElse(null);
        if (owner != null && !owner.name().equals(table.name())) {
            return Objection.rule("\"%s\" is not an index for table \"%s\"".formatted(named, name()));
        }
        return presence()
                .index(table, named.value())
                .map(it -> fit(it, named, primary))
                .orElse(null);
    }

    private @Nullable Objection fit(Index index, Name named, boolean primary) {
        if (index.dependsOn().stream().anyMatch(siblings::drops)) {
            return Objection.notFound("index \"%s\" does not exist".formatted(named));
        }
        if (index.constraint() != null) {
            return Objection.rule("index \"%s\" is already associated with a constraint".formatted(named));
        }
        if (!index.unique()) {
            return Objection.rule("\"%s\" is not a unique index".formatted(named));
        }
        if (index.parts().stream().anyMatch(it -> it.column() == null)) {
            return Objection.rule("index \"%s\" contains expressions".formatted(named));
        }
        if (index.predicate() != null) {
            return Objection.rule("\"%s\" is a partial index".formatted(named));
        }
        if (primary && index.nullsNotDistinct() && at.version().atLeast(NULLS_ARE_NO_KEY)) {
            return Objection.rule("primary keys cannot use NULLS NOT DISTINCT indexes");
        }
        for (int i = 0; i < index.parts().size(); i++) {
            if (IndexRules.sorted(index.parts().get(i))) {
                return Objection.rule(
                        "index \"%s\" column number %d does not have default sorting behavior".formatted(named, i + 1));
            }
        }
        return null;
    }

    private @Nullable Objection check(TableConstraint.Check check) {
        for (String column : at.expressions().named(check.condition())) {
            // the table's own name stands for all of its row
            boolean row = column.equals("*") || column.equals(name());
            if (!row && !siblings.adds(column) && presence().lacksColumn(table, column)) {
                return Objection.notFound("column \"%s\" does not exist".formatted(column));
            }
        }
        String lacking = new Operators(at, table, siblings).lacking(check.condition());
        if (lacking != null) {
            return OperandTypes.objection(lacking);
        }
        boolean children = !at.catalog().heirs(table.name()).isEmpty();
        return only && children && !check.mode().noInherit()
                ? Objection.rule("constraint must be added to child tables too")
                : null;
    }

    static @Nullable Objection validate(Constraint constraint, Table table, EngineVersion version) {
        boolean other = constraint.kind() == Constraint.Kind.UNIQUE
                || constraint.kind() == Constraint.Kind.PRIMARY_KEY
                || constraint.kind() == Constraint.Kind.EXCLUDE;
        if (other) {
            return version.atLeast(CANNOT_VALIDATE)
                    ? Objection.rule("cannot validate constraint \"%s\" of relation \"%s\""
                            .formatted(constraint.name(), table.name().name()))
                    : Objection.rule("constraint \"%s\" of relation \"%s\" is not a foreign key or check constraint"
                            .formatted(constraint.name(), table.name().name()));
        }
        return constraint.enforced() ? null : Objection.rule("cannot validate NOT ENFORCED constraint");
    }

    static @Nullable Objection alter(ConstraintAction.AlterConstraint alter, Constraint constraint, Table table) {
        boolean defers = alter.deferrable() != null || alter.initiallyDeferred() != null;
        return defers && constraint.kind() != Constraint.Kind.FOREIGN_KEY
                ? Objection.rule("constraint \"%s\" of relation \"%s\" is not a foreign key constraint"
                        .formatted(constraint.name(), table.name().name()))
                : null;
    }
}
