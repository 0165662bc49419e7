package dev.sluice.truth.effect.innodb;

import dev.sluice.core.source.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * InnoDB's numbers of tables and indexes: a table that is built anew gets another one, and so does an index.
 *
 * @param tables by number, in lower case and with their database
 * @param indexes the number of its table by the number of each
 */
record Storage(Map<Long, String> tables, Map<Long, Long> indexes) {

    Storage {
        tables = Map.copyOf(tables);
        indexes = Map.copyOf(indexes);
    }

    static Storage of(Connection session, Dialect dialect, String version) throws SQLException {
        boolean renamed = dialect == Dialect.MYSQL && !version.startsWith("5.");
        String prefix = renamed ? "information_schema.INNODB_" : "information_schema.INNODB_SYS_";
        String here = Workbench.DATABASE + "/";
        Map<Long, String> tables = new HashMap<>();
        Map<Long, Long> indexes = new HashMap<>();
        try (Statement statement = session.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT TABLE_ID, NAME FROM " + prefix + "TABLES")) {
                while (rows.next()) {
                    String name = rows.getString(2).toLowerCase(Locale.ROOT);
                    // the tables that a FULLTEXT index is kept in
                    if (name.startsWith(here) && !name.startsWith(here + "fts_")) {
                        tables.put(rows.getLong(1), name.substring(here.length()));
                    }
                }
            }
            try (ResultSet rows = statement.executeQuery("SELECT INDEX_ID, TABLE_ID FROM " + prefix + "INDEXES")) {
                while (rows.next()) {
                    indexes.put(rows.getLong(1), rows.getLong(2));
                }
            }
        }
        return new Storage(tables, indexes);
    }

    /** What became of a table by a statement after which the numbers are others; {@code ""} where they do not tell. */
    String work(String table, String renamed, Storage after) {
        Set<Long> gone = new HashSet<>(of(table));
        int parts = gone.size();
        gone.removeAll(after.tables.keySet());
        Set<Long> made = new HashSet<>(after.of(renamed));
        made.removeAll(tables.keySet());
        if (!gone.isEmpty() && !made.isEmpty()) {
            return gone.size() == parts ? "rebuild" : "partly";
        }
        Set<Long> still = after.of(renamed);
        if (still.isEmpty() || !after.indexes.values().containsAll(still)) {
            // Other storage engines number nothing, and MySQL 9.7 lists no index of a partition.
            return "";
        }
        boolean built = after.indexes.entrySet().stream()
                .anyMatch(it -> !indexes.containsKey(it.getKey()) && tables.containsKey(it.getValue()));
        return built ? "index-build" : "none";
    }

    /** A table's numbers: one, or one of each partition. */
    private Set<Long> of(String table) {
        String name = table.toLowerCase(Locale.ROOT);
        Set<Long> ids = new HashSet<>();
        tables.forEach((id, stored) -> {
            if (stored.equals(name) || stored.startsWith(name + "#p#")) {
                ids.add(id);
            }
        });
        return ids;
    }
}
