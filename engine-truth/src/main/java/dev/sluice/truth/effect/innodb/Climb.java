package dev.sluice.truth.effect.innodb;

import dev.sluice.truth.effect.EffectCase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest clauses that a statement is accepted with. All are tried while somebody reads the table: what is
 * refused changes nothing, and what is accepted comes to wait for the reader and is given up, so that one database serves
 * for all.
 */
final class Climb implements AutoCloseable {

    /** Errors of a clause that the statement cannot be done with. */
    private static final List<Integer> CLAUSE_REFUSED = List.of(1221, 1235, 1800, 1845, 1846, 4092);

    /** The grammar has no clauses for the statement; MySQL 5.6 has none for partitions. */
    private static final String SYNTAX = "1064";

    private final Workbench bench;
    private final EffectCase asked;
    private final Asked statement;
    private final MetadataLocks locks;
    /** Null where the last attempt changed what the setup had made. */
    private @Nullable Connection prepared;

    Climb(Workbench bench, EffectCase asked, Asked statement, MetadataLocks locks) {
        this.bench = bench;
        this.asked = asked;
        this.statement = statement;
        this.locks = locks;
    }

    /**
     * Tries the statement as it is, then with one rung after the other until one is accepted.
     *
     * @param cells gets what was found
     */
    void up(List<Rung> ladder, Map<String, String> cells) throws SQLException {
        String plain = outcome(statement.sql());
        if (!plain.equals("ok")) {
            throw new SQLException("`%s` beside a reader: error %s".formatted(asked, plain));
        }
        if (!statement.takesClauses()) {
            return;
        }
        for (Rung rung : ladder) {
            String outcome = outcome(statement.with(rung));
            if (outcome.equals(SYNTAX)) {
                cells.put("instant", "");
                return;
            }
            if (rung.equals(Rung.INSTANT)) {
                cells.put("instant", outcome);
            }
            if (rung.equals(Rung.INPLACE)) {
                cells.put("inplace", outcome);
            }
            if (outcome.equals("ok")) {
                cells.put("algorithm", rung.algorithm());
                cells.put("lock", rung.lock().isEmpty() ? "NONE" : rung.lock());
                break;
            }
            if (!CLAUSE_REFUSED.contains(Integer.valueOf(outcome))) {
                throw new SQLException("`%s` with %s: error %s".formatted(asked, rung, outcome));
            }
        }
        if ("".equals(cells.get("inplace"))) {
            cells.put("inplace", outcome(statement.with(Rung.INPLACE)));
        }
    }

    private String outcome(String sql) throws SQLException {
        if (prepared == null) {
            prepared = bench.prepared(asked);
        }
        Attempt attempt = locks.besideReader(prepared, sql);
        if (attempt.waited()) {
            return "ok";
        }
        if (attempt.outcome().equals("ok")) {
            close();
        }
        return attempt.outcome();
    }

    @Override
    public void close() throws SQLException {
        if (prepared != null) {
            prepared.close();
            prepared = null;
        }
    }
}
