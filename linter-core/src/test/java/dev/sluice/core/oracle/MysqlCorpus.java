package dev.sluice.core.oracle;

import dev.sluice.core.source.Dialect;
import dev.sluice.core.testing.Sentences;
import java.util.Set;
import java.util.SplittableRandom;

/** Statements of MySQL and MariaDB, made by the grammar below {@code /grammar/mysql}. */
final class MysqlCorpus {

    static final long SEED = 20261122;

    private MysqlCorpus() {}

    static Set<String> of(Dialect dialect, int count) {
        Set<String> tags =
                dialect == Dialect.MARIADB ? Set.of("mariadb", "mariadb12") : Set.of("mysql", "mysql9", "mysql57");
        return new Sentences(
                        new SplittableRandom(SEED),
                        tags,
                        "mysql/names.txt",
                        "mysql/tables.txt",
                        "mysql/data.txt",
                        "mysql/objects.txt",
                        "mysql/session.txt")
                .of("statement", count);
    }
}
