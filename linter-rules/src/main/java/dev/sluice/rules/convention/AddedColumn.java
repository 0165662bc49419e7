package dev.sluice.rules.convention;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.Catalog;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column that a statement makes, or gives another type.
 *
 * @param definition null for ALTER COLUMN … TYPE
 */
record AddedColumn(
        QualifiedName table,
        Name name,
        @Nullable DataType type,
        @Nullable ColumnDefinition definition) {

    /** Those of a statement; what it restates of an old column, and temporary tables, are left out. */
    static List<AddedColumn> of(Statement statement, Catalog before) {
        if (statement instanceof CreateTable create) {
            return create.persistence() == CreateTable.Persistence.TEMPORARY
                    ? List.of()
                    : create.columns().stream()
                            .map(it -> new AddedColumn(create.table(), it.name(), it.type(), it))
                            .toList();
        }
        return statement instanceof AlterTable alter
                ? alter.actions().stream()
                        .flatMap(it -> of(alter.table(), it))
                        .filter(it -> !it.restates(before))
                        .toList()
                : List.of();
    }

    private static Stream<AddedColumn> of(QualifiedName table, AlterAction action) {
        return switch (action) {
            case ColumnAction.AddColumn add -> Stream.of(of(table, add.column()));
            case ColumnAction.ModifyColumn modify -> Stream.of(of(table, modify.definition()));
            case ColumnAction.AlterColumnType alter ->
                Stream.of(new AddedColumn(table, alter.column(), alter.type(), null));
            default -> Stream.empty();
        };
    }

    private static AddedColumn of(QualifiedName table, ColumnDefinition column) {
        return new AddedColumn(table, column.name(), column.type(), column);
    }

    /** Whether the column has had the type before. */
    private boolean restates(Catalog before) {
        DataType now = type;
        Optional<DataType> old = before.table(table)
                .flatMap(it -> it.column(before.key(name)))
                .flatMap(it -> Optional.ofNullable(it.type()));
        return now != null
                && old.filter(it ->
                                it.name().equals(now.name()) && it.arguments().equals(now.arguments()))
                        .isPresent();
    }

    /** {@code orders.note}. */
    String inWords() {
        return table + "." + name;
    }
}
