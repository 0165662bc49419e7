package dev.sluice.truth.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * MySQL from a folder that its Debian packages were unpacked to, with all that they depend on: no package repository for
 * Java has it. {@code docs/schema-proof.md} says how to get one. It runs with the C library of that folder, whatever the
 * machine's is.
 */
final class MysqlServer {

    private MysqlServer() {}

    static Server start(Engine engine, Home home) throws Unavailable {
        Path base = folder();
        Account account = home.account();
        Path template = home.once(engine.id() + "-data", data -> {
            account.own(data);
            Programs.run(
                    data.resolveSibling(engine.id() + "-data.log"),
                    account.running(command(base, data, List.of("--initialize-insecure"))));
            MysqlFamilyServer.writeUser(data.resolveSibling(engine.id() + "-user.sql"));
        });
        return MysqlFamilyServer.start(engine, home, template, new ProcessBuilder(), (data, options) -> {
            List<String> all = new ArrayList<>(options);
            all.add("--mysqlx=OFF");
            return command(base, data, all);
        });
    }

    private static Path folder() throws Unavailable {
        String named = System.getProperty("engines.mysql", System.getenv().getOrDefault("SLUICE_MYSQL", ""));
        Path base = Path.of(named);
        if (named.isEmpty() || !Files.isExecutable(base.resolve("usr/sbin/mysqld"))) {
            throw new Unavailable("SLUICE_MYSQL names no folder with usr/sbin/mysqld");
        }
        return base;
    }

    private static List<String> command(Path base, Path data, List<String> more) throws Unavailable {
        Path libraries = libraries(base);
        List<String> command = new ArrayList<>(List.of(
                libraries.resolve("ld-linux-x86-64.so.2").toString(),
                "--library-path",
                libraries + ":" + libraries.resolve("mysql/private") + ":" + base.resolve("usr/lib/mysql/private"),
                base.resolve("usr/sbin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + base.resolve("usr"),
                "--lc-messages-dir=" + base.resolve("usr/share/mysql"),
                "--character-sets-dir=" + base.resolve("usr/share/mysql/charsets"),
                "--plugin-dir=" + base.resolve("usr/lib/mysql/plugin"),
                "--secure-file-priv=",
                "--datadir=" + data,
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0",
                "--innodb-buffer-pool-size=64M"));
        command.addAll(more);
        return command;
    }

    private static Path libraries(Path base) throws Unavailable {
        try (Stream<Path> folders = Files.list(base.resolve("usr/lib"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("ld-linux-x86-64.so.2")))
                    .findFirst()
                    .orElseThrow(() -> new Unavailable("no C library below " + base));
        } catch (IOException e) {
            throw new Unavailable("cannot list " + base, e);
        }
    }
}
