package dev.sluice.truth.schema;

import dev.sluice.core.migration.Discovery;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.migration.Selection;
import dev.sluice.core.source.Dialect;
import dev.sluice.truth.apply.DiskFiles;
import dev.sluice.truth.server.Engine;
import dev.sluice.truth.server.Server;
import dev.sluice.truth.server.Servers;
import dev.sluice.truth.server.Unavailable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Compares the trees below a folder; {@code engine-truth/run schema} starts it. */
final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Unavailable, SQLException {
        Path folder = Path.of(arguments[0]);
        Engine engine = new Engine(Dialect.of(arguments[1]).orElseThrow(), arguments[2]);
        try (Servers servers = new Servers()) {
            Server server = servers.get(engine);
            Discovery.Found found =
                    Discovery.discover(new DiskFiles(folder), List.of(""), null, engine.dialect());
            for (Selection selection : found.selections()) {
                MigrationTree tree = selection.tree();
                TreeProof proof = new TreeProof(server, tree, "proof");
                Optional<String> refused = proof.up(java.util.Set.of(System.getProperty("refusable","").split(",")));
                if (refused.isPresent()) {
                    System.out.println(tree.root() + " does not apply: " + refused.get());
                    continue;
                }
                Comparison comparison = proof.compare();
                System.out.println(tree.root() + " " + tree.layout().id() + ": " + comparison.objects() + " objects, "
                        + comparison.different() + " different");
                comparison.differences().forEach(it -> System.out.println("  " + it));
                for (MigrationTree.Entry down : proof.downs()) {
                    refused = proof.migrate(down);
                    if (refused.isPresent()) {
                        System.out.println("  down does not apply: " + refused.get());
                        break;
                    }
                    comparison = proof.compare();
                    System.out.println("  after " + down.file().path() + ": " + comparison.objects() + " objects, "
                        + comparison.different() + " different");
                    comparison.differences().forEach(it -> System.out.println("    " + it));
                }
            }
        }
    }
}
