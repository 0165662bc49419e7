package dev.sluice.truth.effect.random.innodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table as it is at some time, as far as statements that change it need to know. */
final class Table {

    final String name;
    final List<Column> columns = new ArrayList<>();
    final List<Index> indexes = new ArrayList<>();
    final List<String> checks = new ArrayList<>();
    final List<String> foreignKeys = new ArrayList<>();
    final List<String> partitions = new ArrayList<>();
    String engine = "InnoDB";
    String charset = "utf8mb4";
    /** Empty where it is not partitioned. */
    String method = "";

    boolean versioned;
    private List<Column> columnsBefore = List.of();
    private List<Index> indexesBefore = List.of();
    private int made;

    Table(String name) {
        this.name = name;
    }

    /** A statement begins. */
    void begin() {
        columnsBefore = List.copyOf(columns);
        indexesBefore = List.copyOf(indexes);
    }

    /** The columns that the statement finds. */
    List<Column> found() {
        return columnsBefore;
    }

    /** The columns that the statement finds and has not changed yet: those have their old names until it is done. */
    List<Column> untouched() {
        return columns.stream().filter(columnsBefore::contains).toList();
    }

    /** The same of indexes, without the primary key. */
    List<Index> untouchedIndexes() {
        return indexes.stream()
                .filter(it -> !it.primary() && indexesBefore.contains(it))
                .toList();
    }

    /** A name that nothing of the table has yet. */
    String fresh(String prefix) {
        made++;
        return prefix + made;
    }

    boolean partitioned() {
        return !method.isEmpty();
    }

    Optional<Index> primaryKey() {
        return indexes.stream().filter(Index::primary).findFirst();
    }

    void replace(Column old, Column now) {
        columns.set(columns.indexOf(old), now);
        if (!old.name().equals(now.name())) {
            indexes.replaceAll(it -> renamed(it, old.name(), now.name()));
        }
    }

    private static Index renamed(Index index, String from, String to) {
        List<String> parts = index.parts().stream()
                .map(it -> it.equals(from) || it.startsWith(from + "(") ? to + it.substring(from.length()) : it)
                .toList();
        List<String> columns =
                index.columns().stream().map(it -> it.equals(from) ? to : it).toList();
        return new Index(index.kind(), index.name(), parts, columns);
    }

    void drop(Column column) {
        columns.remove(column);
        indexes.removeIf(it -> it.columns().equals(List.of(column.name())));
    }
}
