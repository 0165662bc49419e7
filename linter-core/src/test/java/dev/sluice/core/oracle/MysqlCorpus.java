package dev.sluice.core.oracle;

import dev.sluice.core.source.Dialect;
import dev.sluice.core.testing.SentenceGenerator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Statements of MySQL or MariaDB made of their grammar, the same for the same seed. */
public final class MysqlCorpus {

    static final long SEED = 20261122;

    private static final List<String> FILES = List.of(
            "mysql/names.synopsis",
            "mysql/tables.synopsis",
            "mysql/alter-table.synopsis",
            "mysql/data.synopsis",
            "mysql/objects.synopsis",
            "mysql/session.synopsis");

    private final SentenceGenerator generator;

    public MysqlCorpus(Dialect dialect, long seed) {
        Set<String> tags =
                dialect == Dialect.MARIADB ? Set.of("mariadb", "mariadb12") : Set.of("mysql", "mysql9", "mysql57");
        // A word that is no rule stands for itself.
        generator = SentenceGenerator.of(FILES, tags, 8, word -> word, new SplittableRandom(seed));
    }

    public String next() {
        return generator.sentence("statement");
    }

    /** So many different statements, in the order in which they were found. */
    Set<String> next(int count) {
        Set<String> found = new LinkedHashSet<>();
        for (int tries = 0; found.size() < count && tries < count * 20; tries++) {
            found.add(next());
        }
        return found;
    }

    /** The alternatives of the grammar that no statement has used yet. */
    Set<String> unused() {
        return generator.unused(List.of("statement"));
    }
}
