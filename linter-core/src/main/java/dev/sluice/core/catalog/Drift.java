package dev.sluice.core.catalog;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.CreateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a table or column that is there has otherwise than a statement defines it that is to make it IF NOT EXISTS, and
 * therefore does nothing. What is in doubt is not told, nor what the table has more.
 *
 * @param origin what made the table or column that is there
 * @param differences clauses: {@code "`note` is missing"}
 */
public record Drift(Origin origin, List<String> differences) {

    public Drift {
        differences = List.copyOf(differences);
    }

    /** Of a table; empty where none is there, or it is as the statement says. */
    public static Optional<Drift> of(CreateTable statement, State before) {
        Catalog catalog = before.catalog();
        ObjectName name = catalog.lookup().create(statement.table());
        boolean temporary = statement.persistence() == CreateTable.Persistence.TEMPORARY;
        Table is = temporary ? null : sure(catalog.table(name)).orElse(null);
        if (is == null || !statement.ifNotExists()) {
            return Optional.empty();
        }
        Step alone = step(is, before).with(catalog.drop(name, is.origin(), false));
        Table wanted = Creates.table(statement, alone).table(name).orElse(null);
        return wanted == null || !wanted.known() ? Optional.empty() : drift(wanted, is);
    }

    /** Of a column; empty where none is there, or it is as the statement says. */
    public static Optional<Drift> of(ColumnAction.AddColumn action, ObjectName table, State before) {
        Table is = sure(before.catalog().table(table)).orElse(null);
        if (is == null || !action.ifNotExists()) {
            return Optional.empty();
        }
        Column wanted = Columns.define(action.column(), is, step(is, before));
        Column there = is.column(wanted.name())
                .filter(it -> is.doubtOfColumn(it.name()).isEmpty())
                .orElse(null);
        if (there == null) {
            return Optional.empty();
        }
        List<String> differences = differences(wanted, there);
        return differences.isEmpty() ? Optional.empty() : Optional.of(new Drift(there.origin(), differences));
    }

    /** What is made is compared and thrown away: where it was made does not matter. */
    private static Step step(Table is, State before) {
        return new Step(before.catalog(), before.changeSet(), is.origin());
    }

    private static Optional<Table> sure(Optional<Table> table) {
        return table.filter(
                it -> it.known() && it.mayBeAbsent().isEmpty() && it.doubt().isEmpty());
    }

    private static Optional<Drift> drift(Table wanted, Table is) {
        List<String> differences = new ArrayList<>();
        for (Column column : wanted.columns()) {
            if (is.doubtOfColumn(column.name()).isPresent()) {
                continue;
            }
            is.column(column.name())
                    .ifPresentOrElse(
                            there -> differences.addAll(differences(column, there)),
                            () -> differences.add("`%s` is missing".formatted(column.name())));
        }
        return differences.isEmpty() ? Optional.empty() : Optional.of(new Drift(is.origin(), differences));
    }

    private static List<String> differences(Column wanted, Column is) {
        List<String> differences = new ArrayList<>();
        if (wanted.type() != null && is.type() != null && !Differences.same(wanted.type(), is.type())) {
            differences.add("`%s` is `%s`, not `%s`".formatted(is.name(), is.type(), wanted.type()));
        }
        if (Boolean.FALSE.equals(wanted.nullable()) && Boolean.TRUE.equals(is.nullable())) {
            differences.add("`%s` takes NULL".formatted(is.name()));
        } else if (Boolean.TRUE.equals(wanted.nullable()) && Boolean.FALSE.equals(is.nullable())) {
            differences.add("`%s` is NOT NULL".formatted(is.name()));
        }
        boolean numbered = wanted.identity() || is.identity();
        if (!numbered && !Differences.sameValue(wanted.defaultValue(), is.defaultValue())) {
            differences.add(
                    is.defaultValue() == null
                            ? "`%s` has no default".formatted(is.name())
                            : "`%s` has the default `%s`".formatted(is.name(), is.defaultValue()));
        }
        return differences;
    }
}
