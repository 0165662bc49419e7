package dev.sluice.truth.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What MariaDB and MySQL have in common once they run. */
final class MysqlFamilyServer implements Server {

    private final Engine engine;
    private final ServerProcess process;

    private MysqlFamilyServer(Engine engine, ServerProcess process) {
        this.engine = engine;
        this.process = process;
    }

    /** How a server is called, with its own options and those that it is given here. */
    interface Command {
        List<String> with(Path data, List<String> options) throws Unavailable;
    }

    /** The statements that let the driver in, which comes as {@code root@127.0.0.1}. */
    static void writeUser(Path file) throws IOException {
        Files.writeString(file, """
                CREATE USER IF NOT EXISTS root@'127.0.0.1' IDENTIFIED BY '';
                GRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;
                """);
    }

    /**
     * Starts a server on a copy of its own tables.
     *
     * @param template the folder with them; the statements of {@link #writeUser} are beside it
     * @param builder with what the process needs besides its command
     */
    static Server start(Engine engine, Home home, Path template, ProcessBuilder builder, Command command)
            throws Unavailable {
        Path run = home.forRun(engine);
        Path data = run.resolve("data");
        Account account = home.account();
        Programs.run(
                run.resolve("copy.log"), account.running(List.of("cp", "-a", template.toString(), data.toString())));
        List<String> options = List.of(
                "--bind-address=127.0.0.1",
                "--socket=" + data.resolve("socket"),
                "--pid-file=" + data.resolve("pid"),
                "--skip-log-bin",
                "--skip-name-resolve",
                "--event-scheduler=OFF",
                "--init-file=" + template.resolveSibling(engine.id() + "-user.sql"));
        List<String> started = account.running(command.with(data, options));
        return new MysqlFamilyServer(
                engine, ServerProcess.start(run, builder, port -> withPort(started, port), port -> url(port, "")));
    }

    private static List<String> withPort(List<String> command, int port) {
        List<String> all = new ArrayList<>(command);
        all.add("--port=" + port);
        return all;
    }

    private static String url(int port, String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database
                + "?user=root&allowMultiQueries=true&timezone=UTC&allowPublicKeyRetrieval=true";
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Connection freshDatabase(String database) throws SQLException {
        try (Connection session = connect("");
                Statement statement = session.createStatement()) {
            for (String other : databases(statement)) {
                statement.execute("DROP DATABASE `" + other.replace("`", "``") + "`");
            }
            statement.execute("CREATE DATABASE " + database + " CHARACTER SET utf8mb4");
        }
        return connect(database);
    }

    /** Those that migrations have made: they may make them again. */
    private static List<String> databases(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                SELECT schema_name FROM information_schema.schemata
                WHERE schema_name NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys')
                """)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(process.port(), database));
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
