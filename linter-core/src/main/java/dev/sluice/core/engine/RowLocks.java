package dev.sluice.core.engine;

import dev.sluice.core.catalog.State;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which rows a statement keeps from others until its transaction ends, beside those that it changes. */
public final class RowLocks {

    private RowLocks() {}

    /**
     * Whether a statement that changes rows locks those too that it only reads, as the query of an INSERT does. MySQL's and
     * MariaDB's does so for their default REPEATABLE READ, not for READ COMMITTED (MySQL manual, "Locks Set by Different SQL
     * Statements in InnoDB"); PostgreSQL's never does (manual, "Row-Level Locks").
     */
    public static boolean onRowsRead(State at) {
        return at.dialect().mysqlFamily()
                && Stream.of("transaction_isolation", "tx_isolation")
                        .map(at::setting)
                        .flatMap(Optional::stream)
                        .map(it -> it.toLowerCase(Locale.ROOT))
                        .noneMatch(it -> it.equals("read-committed") || it.equals("read-uncommitted"));
    }
}
