package dev.sluice.truth.effect.postgres;

import dev.sluice.truth.effect.postgres.Relations.Relation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Tries to read and write relations while a statement's transaction is open. */
final class Probes {

    /** Long enough for a lock that is free, and every one that is not costs it. */
    private static final int MILLISECONDS = 8;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

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
        Laboratory.execute(other, "SET lock_timeout = " + MILLISECONDS);
        for (Relation relation : before.byOid().values()) {
            String name = relation.sql();
            switch (relation.kind()) {
                case 'r', 'p', 'm', 'f' ->
                    run(
                            other,
                            relation,
                            "SELECT * FROM " + name + " LIMIT 1",
                            // finds no row, and goes through every partition
                            "DELETE FROM " + name + " WHERE tableoid = 0");
                case 'S' ->
                    run(other, relation, "SELECT last_value FROM " + name, "SELECT nextval('" + name + "'::regclass)");
                default -> {
                    // An index is met at its table; a view holds nothing.
                }
            }
        }
    }

    private void run(Connection other, Relation relation, String read, String write) throws SQLException {
        if (waits(other, read)) {
            reads.add(relation.name());
        }
        if (relation.kind() != 'm' && waits(other, write)) {
            writes.add(relation.name());
        }
    }

    private static boolean waits(Connection other, String sql) throws SQLException {
        try {
            Laboratory.execute(other, sql);
            return false;
        } catch (SQLException e) {
            // A query that is refused for another reason found its lock free.
            return LOCK_NOT_AVAILABLE.equals(e.getSQLState());
        }
    }

    List<String> reads() {
        return reads;
    }

    List<String> writes() {
        return writes;
    }
}
