package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnAttribute.Generated.Storage;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the server refuses of an action on a column, whatever depends on the column. */
record ColumnRules(Situation at, Table table, Siblings siblings) {

    /** From here on a generated column is virtual where nothing is said. */
    private static final int VIRTUAL_IS_DEFAULT = 18;

    private static final Set<String> NUMBERED = Set.of("smallint", "integer", "bigint");

    private Presence presence() {
        return new Presence(at);
    }

    @Nullable
    Objection of(ColumnAction action) {
        if (action instanceof ColumnAction.AddColumn add) {
            return added(add);
        }
        if (action instanceof ColumnAction.DropColumn drop) {
            return drop.ifExists() || siblings.adds(drop.column().value()) ? null : missing(drop.column());
        }
        if (action instanceof ColumnAction.RenameColumn rename) {
            return renamed(rename);
        }
        if (action instanceof ColumnAction.AlterColumnType change) {
            return changed(change.column());
        }
        if (action instanceof ColumnAction.SetDefault set) {
            Objection missing = changed(set.column());
            return missing == null ? withDefault(set.column()) : missing;
        }
        if (action instanceof ColumnAction.DropDefault drop) {
            Objection missing = changed(drop.column());
            return missing == null ? withDefault(drop.column()) : missing;
        }
        if (action instanceof ColumnAction.SetNotNull set) {
            return changed(set.column());
        }
        if (action instanceof ColumnAction.DropNotNull drop) {
            Objection missing = changed(drop.column());
            return missing == null ? nullable(drop.column()) : missing;
        }
        return other(action);
    }

    private @Nullable Objection other(ColumnAction action) {
        if (action instanceof ColumnAction.SetExpression set) {
            Objection missing = changed(set.column());
            return missing == null ? expression(set) : missing;
        }
        if (action instanceof ColumnAction.DropExpression drop) {
            Objection missing = changed(drop.column());
            return missing == null ? withoutExpression(drop) : missing;
        }
        if (action instanceof ColumnAction.AlterIdentity change) {
            Objection missing = changed(change.column());
            return missing == null ? identity(change) : missing;
        }
        if (action instanceof ColumnAction.AlterColumnSetting set) {
            Objection missing = changed(set.column());
            return missing == null ? storage(set) : missing;
        }
        return null;
    }

    /** A column that the server changes, and that is there before the statement or is added by it. */
    private @Nullable Objection changed(Name column) {
        return siblings.adds(column.value()) ? null : missing(column);
    }

    private @Nullable Objection missing(Name column) {
        return presence().lacksColumn(table, column.value())
                ? Objection.notFound("column \"%s\" of relation \"%s\" does not exist".formatted(column, name()))
                : null;
    }

    private String name() {
        return table.name().name();
    }

    /** A column as it was before the statement, perhaps but for its type. */
    private @Nullable Column known(Name column) {
        return siblings.adds(column.value())
                ? null
                : presence().column(table, column.value()).orElse(null);
    }

    private @Nullable Objection added(ColumnAction.AddColumn add) {
        ColumnDefinition definition = add.column();
        String column = definition.name().value();
        if (presence().column(table, column).isPresent() && !siblings.drops(column)) {
            return add.ifNotExists() || !at.catalog().complete()
                    ? null
                    : Objection.alreadyThere(
                            "column \"%s\" of relation \"%s\" already exists".formatted(column, name()));
        }
        if (virtual(definition)) {
            if (definition.has(ColumnAttribute.PrimaryKey.class)) {
                return Objection.rule("primary keys on virtual generated columns are not supported");
            }
            if (definition.has(ColumnAttribute.Unique.class)) {
                return Objection.rule("unique constraints on virtual generated columns are not supported");
            }
        }
        boolean changes = definition
                .attribute(ColumnAttribute.Generated.class)
                .filter(it -> new Immutability(at).changes(it.expression(), this::type))
                .isPresent();
        String lacking = changes
                ? null
                : definition
                        .attribute(ColumnAttribute.Generated.class)
                        .map(it -> new Operators(at, table, siblings).lacking(it.expression()))
                        .orElse(null);
        if (lacking != null) {
            return OperandTypes.objection(lacking);
        }
        return changes
                ? Objection.rule("generation expression is not immutable")
                : new ConstraintRules(at, table, siblings, false).inline(definition);
    }

    private @Nullable DataType type(String column) {
        return siblings.changes(column)
                ? null
                : presence().column(table, column).map(Column::type).orElse(null);
    }

    boolean virtual(ColumnDefinition definition) {
        return definition
                .attribute(ColumnAttribute.Generated.class)
                .map(this::virtual)
                .orElse(false);
    }

    private boolean virtual(ColumnAttribute.Generated generated) {
        return generated.storage() == Storage.VIRTUAL
                || (generated.storage() == null && at.version().atLeast(VIRTUAL_IS_DEFAULT));
    }

    private @Nullable Objection renamed(ColumnAction.RenameColumn rename) {
        if (presence().lacksColumn(table, rename.column().value())) {
            return Objection.notFound("column \"%s\" does not exist".formatted(rename.column()));
        }
        String newName = rename.newName().value();
        return presence().column(table, newName).isPresent() && at.catalog().complete()
                ? Objection.alreadyThere("column \"%s\" of relation \"%s\" already exists".formatted(newName, name()))
                : null;
    }

    private @Nullable Objection withDefault(Name named) {
        Column column = known(named);
        if (column == null) {
            return null;
        }
        if (numbered(column) && !siblings.dropsIdentity(named.value())) {
            return Objection.rule("column \"%s\" of relation \"%s\" is an identity column".formatted(named, name()));
        }
        return column.generated() != null && !siblings.dropsExpression(named.value())
                ? Objection.rule("column \"%s\" of relation \"%s\" is a generated column".formatted(named, name()))
                : null;
    }

    private static boolean numbered(Column column) {
        return column.numbering() == Column.Numbering.ALWAYS || column.numbering() == Column.Numbering.BY_DEFAULT;
    }

    private @Nullable Objection nullable(Name named) {
        Column column = known(named);
        if (column == null) {
            return null;
        }
        if (numbered(column) && !siblings.dropsIdentity(named.value())) {
            return Objection.rule("column \"%s\" of relation \"%s\" is an identity column".formatted(named, name()));
        }
        boolean key = table.primaryKey()
                .filter(it ->
                        it.columns().contains(named.value()) && table.doubt(it).isEmpty() && !siblings.drops(it))
                .isPresent();
        return key ? Objection.rule("column \"%s\" is in a primary key".formatted(named)) : null;
    }

    private @Nullable Objection expression(ColumnAction.SetExpression set) {
        Column column = known(set.column());
        if (column == null) {
            return null;
        }
        ColumnAttribute.Generated generated = column.generated();
        if (generated == null) {
            return Objection.rule(
                    "column \"%s\" of relation \"%s\" is not a generated column".formatted(set.column(), name()));
        }
        boolean checked = table.constraints().stream()
                .anyMatch(it ->
                        it.kind() == Constraint.Kind.CHECK && table.doubt(it).isEmpty() && !siblings.drops(it));
        return virtual(generated) && checked
                ? Objection.rule("ALTER TABLE / SET EXPRESSION is not supported for virtual generated columns in tables"
                        + " with check constraints")
                : null;
    }

    private @Nullable Objection withoutExpression(ColumnAction.DropExpression drop) {
        Column column = known(drop.column());
        if (column == null) {
            return null;
        }
        if (column.generated() != null && virtual(column.generated())) {
            return Objection.rule("ALTER TABLE / DROP EXPRESSION is not supported for virtual generated columns");
        }
        return column.generated() == null && !drop.ifExists()
                ? Objection.rule(
                        "column \"%s\" of relation \"%s\" is not a generated column".formatted(drop.column(), name()))
                : null;
    }

    private @Nullable Objection identity(ColumnAction.AlterIdentity change) {
        Name named = change.column();
        Column column = known(named);
        if (column == null) {
            return null;
        }
        return switch (change.change()) {
            case ADD -> newIdentity(named, column);
            case SET, DROP ->
                numbered(column) || change.ifExists() || column.identity()
                        ? null
                        : Objection.rule(
                                "column \"%s\" of relation \"%s\" is not an identity column".formatted(named, name()));
        };
    }

    private @Nullable Objection newIdentity(Name named, Column column) {
        DataType type = siblings.changes(named.value()) ? null : column.type();
        if (Boolean.TRUE.equals(column.nullable()) && !siblings.setsNotNull(named.value())) {
            return Objection.rule(
                    "column \"%s\" of relation \"%s\" must be declared NOT NULL before identity can be added"
                            .formatted(named, name()));
        }
        if (numbered(column) && !siblings.dropsIdentity(named.value())) {
            return Objection.rule(
                    "column \"%s\" of relation \"%s\" is already an identity column".formatted(named, name()));
        }
        Expression given = column.defaultValue();
        // DEFAULT NULL is none
        if (given != null && !at.expressions().isNull(given) && !siblings.dropsDefault(named.value())) {
            return Objection.rule(
                    "column \"%s\" of relation \"%s\" already has a default value".formatted(named, name()));
        }
        return type != null && notInteger(type)
                ? Objection.rule("identity column type must be smallint, integer, or bigint")
                : null;
    }

    /** A domain over an integer type is none. */
    private boolean notInteger(DataType written) {
        Types type = Types.of(at.catalog().lookup().stored(written));
        boolean integer = type.dimensions() == 0 && type.schema().equals("public") && NUMBERED.contains(type.name());
        return !integer && new Casts(at).base(type).isPresent();
    }

    /** What is of one length is never compressed, nor kept elsewhere. */
    private @Nullable Objection storage(ColumnAction.AlterColumnSetting set) {
        String value = set.value() == null ? "" : set.value().toLowerCase(Locale.ROOT);
        boolean moves = set.setting() == ColumnAction.ColumnSetting.STORAGE
                && List.of("external", "extended", "main").contains(value);
        boolean compresses = set.setting() == ColumnAction.ColumnSetting.COMPRESSION && !value.equals("default");
        DataType type = !moves && !compresses
                ? null
                : siblings.newType(set.column().value())
                        .or(() -> presence().column(table, set.column().value()).map(Column::type))
                        .orElse(null);
        if (type == null || !new Casts(at).ofOneLength(type)) {
            return null;
        }
        return compresses
                ? Objection.rule("column data type %s does not support compression".formatted(type.text()))
                : Objection.rule("column data type %s can only have storage PLAIN".formatted(type.text()));
    }
}
