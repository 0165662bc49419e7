package dev.sluice.core.catalog;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.lex.Placeholders;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;

/** Column definitions as columns. */
final class Columns {
    /** MySQL's limit (https://dev.mysql.com/doc/refman/8.4/en/column-count-limit.html); PostgreSQL's is 1,600. */
    static final int MOST = 4_096;

    private Columns() {}

    /**
     * The column that a definition makes in a table. Keys over it are no part of it: see {@link #constraints}; nor is its
     * sequence, which must be there already.
     */
    static Column define(ColumnDefinition definition, Table table, Step step) {
        DataType written = definition.type();
        boolean serial = isSerial(written);
        DataType type = written == null
                ? null
                : serial ? serialType(written, step.mysqlFamily()) : Types.resolved(written, step.catalog());
        String name = step.key(definition.name());
        Expression value = definition
                .attribute(ColumnAttribute.Default.class)
                .map(ColumnAttribute.Default::value)
                .orElse(null);
        if (serial && !step.mysqlFamily()) {
            value = Sequences.next(table.name(), name, definition.span(), step);
        }
        Column column = new Column(
                name,
                type,
                nullable(definition, serial),
                value,
                definition.attribute(ColumnAttribute.Generated.class).orElse(null),
                numbering(definition, serial, step.mysqlFamily()),
                null,
                collation(definition),
                definition
                        .attribute(ColumnAttribute.OnUpdate.class)
                        .map(ColumnAttribute.OnUpdate::value)
                        .orElse(null),
                definition
                        .attribute(ColumnAttribute.Comment.class)
                        .map(ColumnAttribute.Comment::text)
                        .orElse(null),
                definition
                        .attribute(ColumnAttribute.Visibility.class)
                        .map(ColumnAttribute.Visibility::visible)
                        .orElse(true),
                true,
                step.at(definition.span()));
        return step.mysqlFamily() ? MysqlColumns.complete(column, definition, table, step) : column;
    }

    static boolean isSerial(@Nullable DataType type) {
        return type != null && type.name().endsWith("serial");
    }

    private static Column.Numbering numbering(ColumnDefinition definition, boolean serial, boolean mysqlFamily) {
        if (serial || definition.has(ColumnAttribute.AutoIncrement.class)) {
            return mysqlFamily ? Column.Numbering.AUTO_INCREMENT : Column.Numbering.SERIAL;
        }
        return definition
                .attribute(ColumnAttribute.Identity.class)
                .map(it -> it.always() ? Column.Numbering.ALWAYS : Column.Numbering.BY_DEFAULT)
                .orElse(Column.Numbering.NONE);
    }

    /** Serial is no type: PostgreSQL turns it into an integer, MySQL into BIGINT UNSIGNED. */
    private static DataType serialType(DataType serial, boolean mysqlFamily) {
        String name = switch (serial.name()) {
            case "bigserial" -> "bigint";
            case "smallserial" -> "smallint";
            default -> mysqlFamily ? "bigint" : "integer";
        };
        List<String> modifiers = mysqlFamily ? List.of("unsigned") : List.of();
        String text = mysqlFamily ? name + " unsigned" : name;
        return new DataType(null, name, List.of(), modifiers, null, null, 0, serial.span(), text);
    }

    private static boolean nullable(ColumnDefinition definition, boolean serial) {
        boolean notNull = definition
                .attribute(ColumnAttribute.NotNull.class)
                .filter(it -> !it.mode().notValid())
                .isPresent();
        return !notNull
                && !serial
                && !definition.has(ColumnAttribute.PrimaryKey.class)
                && !definition.has(ColumnAttribute.Identity.class)
                && !definition.has(ColumnAttribute.AutoIncrement.class);
    }

    private static @Nullable String collation(ColumnDefinition definition) {
        Optional<ColumnAttribute.Collate> attribute = definition.attribute(ColumnAttribute.Collate.class);
        if (attribute.isPresent()) {
            return attribute.get().collation().toString();
        }
        return definition.type() == null ? null : definition.type().collation();
    }

    /** The constraints written at a column, as constraints of its table. */
    static List<TableConstraint> constraints(ColumnDefinition definition, Step step) {
        if (definition.attributes().isEmpty()) {
            return List.of();
        }
        List<TableConstraint> constraints = new ArrayList<>();
        for (ColumnAttribute attribute : definition.attributes()) {
            TableConstraint constraint = constraint(attribute, definition, step);
            if (constraint != null) {
                constraints.add(constraint);
            }
        }
        return constraints;
    }

    private static @Nullable TableConstraint constraint(
            ColumnAttribute attribute, ColumnDefinition definition, Step step) {
        Name column = definition.name();
        if (attribute instanceof ColumnAttribute.PrimaryKey it) {
            return new TableConstraint.PrimaryKey(
                    it.span(), it.constraint(), List.of(KeyPart.of(column)), List.of(), null, it.mode());
        }
        if (attribute instanceof ColumnAttribute.Unique it) {
            return new TableConstraint.Unique(
                    it.span(),
                    it.constraint(),
                    List.of(KeyPart.of(column)),
                    List.of(),
                    it.nullsNotDistinct(),
                    null,
                    List.of(),
                    it.mode());
        }
        if (attribute instanceof ColumnAttribute.Check it) {
            // MariaDB keeps a column's CHECK in the column's definition and shows it under the column's name.
            Name name = it.constraint() == null && step.dialect() == Dialect.MARIADB ? column : it.constraint();
            return new TableConstraint.Check(it.span(), name, it.condition(), it.mode());
        }
        // MySQL before 9.0 reads REFERENCES at a column and ignores it.
        if (attribute instanceof ColumnAttribute.References it
                && step.catalog().traits().referencesAtColumn()) {
            return new TableConstraint.ForeignKey(
                    it.span(), it.constraint(), List.of(column), false, it.target(), it.mode());
        }
        if (attribute instanceof ColumnAttribute.NotNull it
                && step.catalog().traits().namedNotNull()) {
            return new TableConstraint.NotNull(it.span(), it.constraint(), column, it.mode());
        }
        return null;
    }

    /** The table with a column put where its definition says, in place of one of the same name. */
    static Table place(Table table, Column column, ColumnDefinition.@Nullable Position position, Step step) {
        if (Placeholders.in(column.name())) {
            // It may be any column: that the table has no other is not known any more.
            Table doubted = table.withKnown(false);
            return Placeholders.anonymous(column.name())
                    ? doubted
                    : doubted.withColumns(doubted.columns().plus(column));
        }
        PVector<Column> columns = table.columns();
        int old = indexOf(columns, column.name());
        if (old < 0 && columns.size() >= MOST) {
            // Every engine refuses it; keeping it would make each further column dearer than the last.
            return table.withKnown(false);
        }
        if (position == null) {
            return table.withColumns(old < 0 ? columns.plus(column) : columns.with(old, column));
        }
        PVector<Column> others = old < 0 ? columns : columns.minus(old);
        int after = position.after() == null ? -1 : indexOf(others, step.key(position.after()));
        boolean unknownPlace = position.after() != null && after < 0;
        return table.withColumns(unknownPlace ? others.plus(column) : others.plus(after + 1, column));
    }

    /** Where a column stands, or -1. */
    static int indexOf(List<Column> columns, String name) {
        // No iterator and no stream: every action on a wide table asks.
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
