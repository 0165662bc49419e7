package dev.sluice.truth.effect.postgres;

import dev.sluice.truth.effect.EffectCase;
import dev.sluice.truth.effect.SetupRefused;
import dev.sluice.truth.server.Server;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database that is made anew for each case, with a session to look on. */
final class Laboratory implements AutoCloseable {

    private static final String DATABASE = "effects";

    /** Drops whatever a case can leave behind; a DROP that fails would spoil all later cases, and ends the run. */
    private static final String CLEAR = """
            DO $clear$
            DECLARE drop_it text;
            BEGIN
              FOR drop_it IN
                SELECT format('DROP SCHEMA IF EXISTS %I CASCADE', nspname) FROM pg_namespace
                  WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'ext')
                UNION ALL SELECT format('DROP PUBLICATION IF EXISTS %I', pubname) FROM pg_publication
                UNION ALL SELECT format('DROP EVENT TRIGGER IF EXISTS %I', evtname) FROM pg_event_trigger
                UNION ALL SELECT format('DROP EXTENSION IF EXISTS %I CASCADE', extname) FROM pg_extension
                  WHERE extname NOT IN ('plpgsql', 'citext', 'btree_gist')
                UNION ALL SELECT format('DROP CAST IF EXISTS (%s AS %s)', castsource::regtype, casttarget::regtype)
                  FROM pg_cast WHERE oid >= 16384 AND NOT EXISTS
                    (SELECT FROM pg_depend WHERE classid = 'pg_cast'::regclass AND objid = pg_cast.oid AND deptype = 'e')
                UNION ALL SELECT format('DROP FOREIGN DATA WRAPPER IF EXISTS %I CASCADE', fdwname)
                  FROM pg_foreign_data_wrapper
              LOOP EXECUTE drop_it; END LOOP;
            END
            $clear$;
            CREATE SCHEMA public
            """;

    /** What cannot be dropped in a transaction. */
    private static final String OTHERS = """
            SELECT format('DROP SUBSCRIPTION IF EXISTS %I', subname) FROM pg_subscription
            UNION ALL SELECT format('DROP TABLESPACE %I', spcname) FROM pg_tablespace
              WHERE spcname NOT IN ('pg_default', 'pg_global', 'ts1')
            UNION ALL SELECT format('DROP DATABASE %I', datname) FROM pg_database
              WHERE datname NOT IN ('postgres', 'template0', 'template1', 'effects')
            """;

    /** Tells of each statement whether it waits for a lock for longer than some milliseconds. */
    private static final String WAITS = """
            CREATE FUNCTION ext.waits(milliseconds int, statements text[]) RETURNS boolean[] LANGUAGE plpgsql AS $waits$
            DECLARE
              statement text;
              waited boolean[] := '{}';
            BEGIN
              PERFORM set_config('lock_timeout', milliseconds::text, true);
              FOREACH statement IN ARRAY statements LOOP
                BEGIN
                  EXECUTE statement;
                  waited := waited || false;
                EXCEPTION
                  WHEN lock_not_available THEN waited := waited || true;
                  -- what is refused for another reason found its lock free
                  WHEN others THEN waited := waited || false;
                END;
              END LOOP;
              RETURN waited;
            END
            $waits$
            """;

    /** What stands in every database, in a schema at the end of the search path. */
    static final String EXTENSIONS =
            "CREATE SCHEMA ext; CREATE EXTENSION citext SCHEMA ext; CREATE EXTENSION btree_gist SCHEMA ext";

    private final Server server;
    private final String base;
    private final Connection administrator;
    private final Connection observer;
    private Connection session;

    Laboratory(Server server, String base) throws SQLException {
        this.server = server;
        this.base = base;
        administrator = server.freshDatabase(DATABASE);
        prepare(administrator);
        observer = server.connect(DATABASE);
        session = server.connect(DATABASE);
    }

    private static void prepare(Connection session) throws SQLException {
        execute(session, EXTENSIONS);
        execute(session, "ALTER DATABASE " + DATABASE + " SET search_path = public, ext");
        if (strings(session, "SELECT rolname FROM pg_roles WHERE rolname = 'other_role'")
                .isEmpty()) {
            execute(session, "CREATE ROLE other_role");
            execute(session, "SET allow_in_place_tablespaces = true");
            execute(session, "CREATE TABLESPACE ts1 LOCATION ''");
        }
        execute(session, WAITS);
        execute(session, "SET client_min_messages = error");
    }

    static void execute(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
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

    /** The session that looks on. */
    Connection observer() {
        return observer;
    }

    Connection another() throws SQLException {
        return server.connect(DATABASE);
    }

    /**
     * The session in which the base and a case's setup have run, each statement committed. There is one: what it has learnt
     * of the system's catalogs serves the next case.
     *
     * @throws SetupRefused if the server does not take them
     */
    Connection ready(EffectCase asked) throws SQLException {
        clear();
        List<String> statements = Script.statements(base + "\n" + asked.setup());
        try {
            // In one go and one transaction, which is much faster
            execute(session, String.join(";", statements));
        } catch (SQLException refused) {
            clear();
            oneByOne(statements);
        }
        return session;
    }

    private void oneByOne(List<String> statements) throws SetupRefused {
        try {
            for (String statement : statements) {
                execute(session, statement);
            }
        } catch (SQLException e) {
            throw new SetupRefused(e);
        }
    }

    /** Makes the session as if it were new, in a database with nothing in it. */
    private void clear() throws SQLException {
        if (session.isClosed()) {
            session = another();
        }
        execute(session, "ROLLBACK; RESET SESSION AUTHORIZATION; RESET ALL; DISCARD TEMP");
        for (String drop : strings(administrator, OTHERS)) {
            execute(administrator, drop);
        }
        execute(administrator, CLEAR);
    }

    static int pid(Connection session) throws SQLException {
        return Integer.parseInt(strings(session, "SELECT pg_backend_pid()").get(0));
    }

    /** The server's release, {@code 16.15}. */
    String version() throws SQLException {
        return strings(administrator, "SHOW server_version").get(0).split(" ")[0];
    }

    @Override
    public void close() throws SQLException {
        session.close();
        observer.close();
        administrator.close();
    }
}
