package dev.sluice.truth.effect.innodb;

import dev.sluice.core.source.Dialect;
import dev.sluice.truth.effect.EffectCase;
import dev.sluice.truth.effect.SetupRefused;
import dev.sluice.truth.server.Server;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The database that a case is tried in, made anew for each try. */
final class Workbench implements AutoCloseable {

    static final String DATABASE = "m";

    /** Holds a row that a statement which ends the transaction leaves behind. */
    private static final String MARKS = "marks";

    private static final Set<String> KEPT = Set.of("information_schema", "mysql", "performance_schema", "sys", MARKS);

    /** What a server has by default, whatever this one was started with. */
    private static final String MYSQL_MODES =
            "STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

    private final Server server;
    private final String base;
    private final Connection observer;
    private final Connection user;

    Workbench(Server server, String base) throws SQLException {
        this.server = server;
        this.base = base;
        try (Connection session = server.freshDatabase(MARKS)) {
            execute(session, "CREATE TABLE mark (a int) ENGINE=InnoDB");
        }
        observer = server.connect("");
        user = server.connect("");
    }

    /** A session that looks on, and is in no transaction. */
    Connection observer() {
        return observer;
    }

    /** A session that uses tables; whoever takes it ends its transaction. */
    Connection user() throws SQLException {
        execute(user, "USE " + DATABASE);
        return user;
    }

    /** Another session, in no database. */
    Connection connect() throws SQLException {
        return server.connect("");
    }

    /** A session in a database in which a case's setup has run; the session's settings are those of the setup. */
    Connection prepared(EffectCase asked) throws SQLException {
        Connection session = server.connect("");
        try {
            for (String name : databases(session)) {
                execute(session, "DROP DATABASE `" + name + "`");
            }
            execute(session, "CREATE DATABASE " + DATABASE + " CHARACTER SET utf8mb4");
            execute(session, "USE " + DATABASE);
            if (server.engine().dialect() == Dialect.MYSQL) {
                execute(session, "SET SESSION sql_mode = '" + MYSQL_MODES + "'");
            }
            for (String sql : List.of(base, asked.setup())) {
                if (!sql.isEmpty()) {
                    execute(session, sql);
                }
            }
            return session;
        } catch (SQLException e) {
            session.close();
            throw new SetupRefused(e);
        }
    }

    private static List<String> databases(Connection session) throws SQLException {
        return strings(session, "SELECT schema_name FROM information_schema.schemata").stream()
                .filter(name -> !KEPT.contains(name))
                .toList();
    }

    /** The tables that are there, in the order of their names. */
    List<String> tables() throws SQLException {
        return strings(observer, """
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = '%s' AND table_type <> 'VIEW' AND table_type <> 'SEQUENCE' ORDER BY 1
                """.formatted(DATABASE));
    }

    /** Begins a transaction that has changed something elsewhere. */
    static void beginMarked(Connection session) throws SQLException {
        execute(session, "BEGIN");
        execute(session, "INSERT INTO " + MARKS + ".mark VALUES (1)");
    }

    /** Whether what {@link #beginMarked} changed is there for others, which a rollback cannot undo; clears it. */
    boolean marked() throws SQLException {
        boolean there = !strings(observer, "SELECT a FROM " + MARKS + ".mark").isEmpty();
        execute(observer, "DELETE FROM " + MARKS + ".mark");
        return there;
    }

    /**
     * Runs statements.
     *
     * @return how many rows the first says that it touched, -1 where it gives rows
     */
    static long execute(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            return statement.getLargeUpdateCount();
        }
    }

    static List<String> strings(Connection session, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    @Override
    public void close() throws SQLException {
        observer.close();
        user.close();
    }
}
