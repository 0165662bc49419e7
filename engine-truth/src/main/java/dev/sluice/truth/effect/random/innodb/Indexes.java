package dev.sluice.truth.effect.random.innodb;

import dev.sluice.core.source.Dialect;
import dev.sluice.truth.effect.random.Choices;
import dev.sluice.truth.effect.random.innodb.Type.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses indexes. */
final class Indexes {

    private final Choices choices;
    private final Dialect dialect;

    Indexes(Choices choices, Dialect dialect) {
        this.choices = choices;
        this.dialect = dialect;
    }

    /** An index that a table may well have; none where its columns allow none. */
    Optional<Index> any(Table table) {
        return switch (choices.between(0, 12)) {
            case 0, 1, 2, 3, 4, 5, 6 -> of("KEY", table, choices.between(1, 2));
            case 7, 8, 9 -> of("UNIQUE", table, choices.between(1, 2));
            case 10 -> fulltext(table).or(() -> of("KEY", table, 1));
            case 11 -> spatial(table).or(() -> of("KEY", table, 1));
            default -> dialect == Dialect.MYSQL ? functional(table) : of("KEY", table, 2);
        };
    }

    Optional<Index> of(String kind, Table table, int count) {
        List<Column> columns = choices.some(count, Columns.indexable(table.columns));
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<Column> all = new ArrayList<>(columns);
        if (table.partitioned() && kind.equals("UNIQUE")) {
            table.columns.stream()
                    .filter(it -> it.name().equals("id") && !all.contains(it))
                    .forEach(all::add);
        }
        return Optional.of(new Index(
                kind,
                table.fresh("k"),
                all.stream().map(this::part).toList(),
                all.stream().map(Column::name).toList()));
    }

    private String part(Column column) {
        boolean prefix =
                column.type().needsPrefix() ? !choices.in100(3) : column.type().length() > 20 && choices.in100(20);
        String part = column.name() + (prefix ? "(" + choices.of(5, 10, 20) + ")" : "");
        return choices.in100(8) ? part + " DESC" : part;
    }

    private Optional<Index> fulltext(Table table) {
        List<Column> texts = table.columns.stream()
                .filter(it -> it.type().kind() == Kind.TEXT || it.type().kind() == Kind.LONG_TEXT)
                .filter(it -> it.charset().isEmpty() && !it.generated().endsWith("VIRTUAL"))
                .toList();
        return single("FULLTEXT", texts, table);
    }

    private Optional<Index> spatial(Table table) {
        List<Column> places = table.columns.stream()
                .filter(it -> it.type().kind() == Kind.SPATIAL && it.notNull())
                .toList();
        return single("SPATIAL", places, table);
    }

    private Optional<Index> single(String kind, List<Column> columns, Table table) {
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        String column = choices.of(columns).name();
        return Optional.of(new Index(kind, table.fresh("k"), List.of(column), List.of(column)));
    }

    private Optional<Index> functional(Table table) {
        List<Column> numbers = table.columns.stream()
                .filter(it -> it.type().kind() == Kind.NUMBER && !it.isGenerated() && !it.autoIncrement())
                .toList();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        String column = choices.of(numbers).name();
        return Optional.of(new Index(
                choices.of("KEY", "KEY", "UNIQUE"), table.fresh("k"), List.of("(" + column + " + 1)"), List.of()));
    }
}
