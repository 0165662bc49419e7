package dev.sluice.truth.effect.random.innodb;

import dev.sluice.truth.effect.random.Choices;
import dev.sluice.truth.effect.random.Part;
import java.util.ArrayList;
import java.util.List;

/** Partitions a table by its {@code id}, and changes its partitions. */
final class Partitions {

    private final Choices choices;
    private final Table table;

    Partitions(Choices choices, Table table) {
        this.choices = choices;
        this.table = table;
    }

    /** A clause {@code PARTITION BY}. */
    Part make() {
        table.partitions.clear();
        table.method = choices.of("RANGE", "RANGE COLUMNS", "LIST", "HASH", "KEY", "LINEAR HASH");
        return switch (table.method) {
            case "RANGE", "RANGE COLUMNS" -> range();
            case "LIST" -> list();
            default -> {
                int count = choices.between(2, 4);
                for (int i = 0; i < count; i++) {
                    table.partitions.add("p" + i);
                }
                yield Part.of(" PARTITION BY %s (id) PARTITIONS %d".formatted(table.method, count));
            }
        };
    }

    private Part range() {
        List<Part> parts = new ArrayList<>();
        int count = choices.between(2, 4);
        for (int i = 0; i < count; i++) {
            table.partitions.add("p" + i);
            parts.add(Part.of("PARTITION p%d VALUES LESS THAN (%d)".formatted(i, 10 * (i + 1))));
        }
        if (choices.in100(30)) {
            table.partitions.add("pm");
            parts.add(Part.of("PARTITION pm VALUES LESS THAN (MAXVALUE)"));
        }
        return Part.row(Part.of(" PARTITION BY " + table.method + " (id) ("), Part.list(parts), Part.of(")"));
    }

    private Part list() {
        List<Part> parts = new ArrayList<>();
        int count = choices.between(2, 3);
        for (int i = 0; i < count; i++) {
            table.partitions.add("p" + i);
            parts.add(Part.of("PARTITION p%d VALUES IN (%d, %d)".formatted(i, 2 * i, 2 * i + 1)));
        }
        return Part.row(Part.of(" PARTITION BY LIST (id) ("), Part.list(parts), Part.of(")"));
    }

    /** What stands behind ALTER TABLE. */
    Part change() {
        String one = choices.of(table.partitions);
        int count = table.partitions.size();
        boolean counted = table.method.endsWith("HASH") || table.method.equals("KEY");
        String sql = switch (choices.between(0, 13)) {
            case 0, 1 -> counted ? "ADD PARTITION PARTITIONS 2" : "ADD PARTITION (%s)".formatted(next(count));
            case 2 -> "DROP PARTITION " + one;
            case 3 -> "TRUNCATE PARTITION " + choices.of(one, "ALL");
            case 4 -> "COALESCE PARTITION 1";
            case 5 -> reorganize(counted);
            case 6 -> "REBUILD PARTITION " + choices.of(one, "ALL");
            case 7 -> "OPTIMIZE PARTITION " + one;
            case 8 -> "ANALYZE PARTITION " + one;
            case 9 -> "CHECK PARTITION " + choices.of(one, "ALL");
            case 10 -> "REPAIR PARTITION " + one;
            case 11 -> "REMOVE PARTITIONING";
            case 12 -> "PARTITION BY HASH (id) PARTITIONS 3";
            default -> "PARTITION BY RANGE (id) (PARTITION q0 VALUES LESS THAN (100))";
        };
        return Part.of(sql);
    }

    private String next(int count) {
        return table.method.equals("LIST")
                ? "PARTITION p%d VALUES IN (%d)".formatted(count, 100 + count)
                : "PARTITION p%d VALUES LESS THAN (%d)".formatted(count, 10 * (count + 1));
    }

    private String reorganize(boolean counted) {
        if (counted) {
            return "REORGANIZE PARTITION";
        }
        String last = table.partitions.get(table.partitions.size() - 1);
        int at = table.partitions.size();
        String into = table.method.equals("LIST")
                ? "PARTITION q0 VALUES IN (%d), PARTITION q1 VALUES IN (%d)".formatted(2 * at - 2, 2 * at - 1)
                : "PARTITION q0 VALUES LESS THAN (%d), PARTITION q1 VALUES LESS THAN %s"
                        .formatted(10 * at - 5, last.equals("pm") ? "(MAXVALUE)" : "(" + (10 * at) + ")");
        return "REORGANIZE PARTITION %s INTO (%s)".formatted(last, into);
    }
}
