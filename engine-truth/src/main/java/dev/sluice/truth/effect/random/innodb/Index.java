package dev.sluice.truth.effect.random.innodb;

import java.util.List;

/**
 * An index as it is at some time.
 *
 * @param kind {@code KEY}, {@code UNIQUE}, {@code FULLTEXT}, {@code SPATIAL} or {@code PRIMARY KEY}
 * @param parts its columns, with their prefixes
 * @param columns without
 */
record Index(String kind, String name, List<String> parts, List<String> columns) {

    static final String PRIMARY = "PRIMARY KEY";

    Index {
        parts = List.copyOf(parts);
        columns = List.copyOf(columns);
    }

    boolean primary() {
        return kind.equals(PRIMARY);
    }

    boolean unique() {
        return primary() || kind.equals("UNIQUE");
    }

    String sql() {
        String keyword = kind.equals("KEY") || primary() ? kind : kind + " KEY";
        return keyword + (primary() ? "" : " " + name) + " (" + String.join(", ", parts) + ")";
    }
}
