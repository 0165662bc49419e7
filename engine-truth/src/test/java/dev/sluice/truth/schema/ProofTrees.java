package dev.sluice.truth.schema;

import dev.sluice.core.migration.Discovery;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.migration.Selection;
import dev.sluice.core.source.Dialect;
import dev.sluice.truth.apply.DiskFiles;
import dev.sluice.truth.server.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The trees of this project that are compared, and the servers that each is for. */
final class ProofTrees {

    private static final Path TESTDATA = Path.of(System.getProperty("sluice.root"), "testdata");

    private static final List<Engine> POSTGRES = List.of(Engine.postgresql(14), Engine.postgresql(18));
    private static final List<Engine> MARIADB = List.of(Engine.mariadb("11.4"));

    /** Migrations that show what a server refuses. */
    private static final Set<String> REFUSED = Set.of(
            // demo: CONCURRENTLY in a transaction
            "db/migration/V46__slow_lookup_index.sql",
            "db/migration/V47__rebuild_bloated_index.sql",
            // layouts, see the README there
            "migrations/10_index_subject.up.sql",
            "migrations/20260301080000_plot_owner.sql",
            "db/migrations/20260202120000_index_minutes.sql",
            "migrations/20260118070000_trip_title_index.up.sql",
            "migrations/20260208080000_index_label.sql",
            "migrations/default/1768640400000_index_peak/up.sql",
            "db/migrations/postgres/000003_locker_size.up.sql",
            "migrations/1768640400000_index-tower.sql");

    private ProofTrees() {}

    /**
     * A tree to compare.
     *
     * @param name for people
     * @param refusable migrations that show what a server refuses, as paths within the tree's folder
     */
    record ProofTree(String name, Path folder, List<Engine> engines, Set<String> refusable) {

        Dialect dialect() {
            return engines.get(0).dialect();
        }

        MigrationTree read() {
            List<Selection> found = Discovery.discover(new DiskFiles(folder), List.of(""), null, dialect())
                    .selections();
            if (found.size() != 1) {
                throw new IllegalStateException(name + " holds " + found.size() + " trees");
            }
            return found.get(0).tree();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<ProofTree> all() {
        List<ProofTree> trees = new ArrayList<>();
        trees.add(new ProofTree("demo/postgres-flyway", TESTDATA.resolve("demo/postgres-flyway"), POSTGRES, REFUSED));
        trees.add(new ProofTree(
                "demo/mysql-golang-migrate", TESTDATA.resolve("demo/mysql-golang-migrate"), MARIADB, Set.of()));
        trees.addAll(below("layouts", POSTGRES));
        trees.addAll(below("schema/postgres", POSTGRES));
        trees.addAll(below("schema/postgres-18", List.of(Engine.postgresql(18))));
        trees.addAll(below("schema/mariadb", MARIADB));
        trees.addAll(below("schema/mysql", List.of(Engine.mysql("9.7"))));
        return trees;
    }

    private static List<ProofTree> below(String group, List<Engine> engines) {
        Path folder = TESTDATA.resolve(group);
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("no folder " + folder);
        }
        try (Stream<Path> trees = Files.list(folder)) {
            return trees.filter(Files::isDirectory)
                    .sorted()
                    .map(tree -> new ProofTree(group + "/" + tree.getFileName(), tree, engines, REFUSED))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
