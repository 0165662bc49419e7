package dev.sluice.truth.effect.postgres;

import dev.sluice.truth.effect.postgres.Relations.Relation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Tries to read and write relations while a statement's transaction is open. */
final class Probes {

    /** Long enough for a lock that is free, and every one that is not costs it. */
    private static final int MILLISECONDS = 8;

    private final List<String> reads = new ArrayList<>();
    private final List<String> writes = new ArrayList<>();

    /**
     * Tries each relation that holds rows, or numbers.
     *
     * @param locks what the statement locks; nobody waits where that is weak
     */
    void run(Connection other, Relations before, Locks locks) throws SQLException {
        if (locks.strongest().compareTo(Mode.SHARE) < 0) {
            return;
        }
        List<Relation> read = new ArrayList<>();
        List<Relation> written = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        for (Relation relation : before.byOid().values()) {
            String query = query(relation);
            if (!query.isEmpty()) {
                read.add(relation);
                statements.add(query);
            }
        }
        for (Relation relation : read) {
            if (relation.kind() != 'm') {
                written.add(relation);
                statements.add(change(relation));
            }
        }
        List<Boolean> waits = waits(other, statements);
        for (int i = 0; i < read.size(); i++) {
            if (waits.get(i)) {
                reads.add(read.get(i).name());
            }
        }
        for (int i = 0; i < written.size(); i++) {
            if (waits.get(read.size() + i)) {
                writes.add(written.get(i).name());
            }
        }
    }

    /** {@code ""} for what holds neither rows nor numbers: an index is met at its table, a view holds nothing. */
    private static String query(Relation relation) {
        return switch (relation.kind()) {
            case 'r', 'p', 'm', 'f' -> "SELECT * FROM " + relation.sql() + " LIMIT 1";
            case 'S' -> "SELECT last_value FROM " + relation.sql();
            default -> "";
        };
    }

    private static String change(Relation relation) {
        return relation.kind() == 'S'
                ? "SELECT nextval('" + relation.sql() + "'::regclass)"
                // finds no row, and goes through every partition
                : "DELETE FROM " + relation.sql() + " WHERE tableoid = 0";
    }

    private static List<Boolean> waits(Connection other, List<String> statements) throws SQLException {
        try (PreparedStatement query = other.prepareStatement("SELECT unnest(ext.waits(?, ?))")) {
            query.setInt(1, MILLISECONDS);
            query.setArray(2, other.createArrayOf("text", statements.toArray()));
            List<Boolean> waits = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    waits.add(rows.getBoolean(1));
                }
            }
            return waits;
        }
    }

    List<String> reads() {
        return reads;
    }

    List<String> writes() {
        return writes;
    }
}
