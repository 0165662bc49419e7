package dev.sluice.truth.schema;

import dev.sluice.core.lint.Linter;
import dev.sluice.core.lint.Progress;
import dev.sluice.core.lint.Reading;
import dev.sluice.core.lint.SchemaReport;
import dev.sluice.core.migration.Discovery;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.migration.Selection;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree;
import dev.sluice.core.source.SourceFile;
import dev.sluice.truth.server.Engine;
import dev.sluice.truth.server.Servers;
import dev.sluice.truth.server.Unavailable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What came of a tree on a server.
 *
 * @param tree its folder; {@code .} for that of all files
 * @param layout that it is in
 * @param migrations how many the server took
 * @param comparison empty if the server refused one
 * @param refused what it refused, as {@code file:line: message}; empty if nothing
 */
record Outcome(
        String tree, String layout, Engine engine, int migrations, Optional<Comparison> comparison, String refused) {

    /**
     * Compares each tree that is found on each server that it is for.
     *
     * @param preparation what stands in the database before a tree is applied to it, by its folder and the server
     */
    static List<Outcome> of(
            FileTree files,
            List<Engine> engines,
            Servers servers,
            BiFunction<String, Engine, Optional<SourceFile>> preparation)
            throws SQLException, Unavailable {
        List<SchemaReport.Schema> read =
                Linter.replay(Reading.of(files, List.of("")), Progress.NONE).schemas();
        List<Selection> found = Discovery.discover(files, List.of(""), null).selections();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Dialect dialect = Dialect.of(read.get(i).tree().dialect()).orElseThrow();
            MigrationTree tree = found.get(i).tree();
            String name = tree.root().isEmpty() ? "." : tree.root();
            for (Engine engine : engines) {
                if (engine.runs(dialect)) {
                    TreeProof proof = new TreeProof(servers.get(engine), tree, "proof");
                    outcomes.add(of(name, tree, engine, proof, preparation.apply(name, engine)));
                }
            }
        }
        return outcomes;
    }

    private static Outcome of(
            String name, MigrationTree tree, Engine engine, TreeProof proof, Optional<SourceFile> preparation)
            throws SQLException {
        preparation.ifPresent(proof::prepare);
        Optional<String> refused = proof.up();
        Optional<Comparison> comparison = refused.isPresent() ? Optional.empty() : Optional.of(proof.compare());
        return new Outcome(name, tree.layout().title(), engine, proof.applied(), comparison, refused.orElse(""));
    }
}
