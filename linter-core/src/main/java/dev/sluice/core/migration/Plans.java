package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.source.Dialect;
import java.util.List;

/** Transaction plans that several tools share. */
final class Plans {

    static final TransactionPlan AUTOCOMMIT = new TransactionPlan(Transaction.Kind.AUTOCOMMIT, "");

    private Plans() {}

    static TransactionPlan runner(String turnOff) {
        return new TransactionPlan(Transaction.Kind.RUNNER, turnOff);
    }

    /**
     * The section goes to the server as one string without BEGIN: PostgreSQL makes several statements one transaction
     * (measured on 16.15), MySQL and MariaDB let each commit.
     */
    static TransactionPlan oneString(List<Statement> statements, Dialect dialect, String turnOff) {
        return dialect == Dialect.POSTGRESQL && statements.size() > 1
                ? new TransactionPlan(Transaction.Kind.ONE_STRING, turnOff)
                : AUTOCOMMIT;
    }
}
