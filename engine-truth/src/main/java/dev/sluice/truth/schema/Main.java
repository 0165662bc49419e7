package dev.sluice.truth.schema;

import dev.sluice.core.lint.LintReport;
import dev.sluice.core.lint.Linter;
import dev.sluice.core.lint.Progress;
import dev.sluice.core.lint.Reading;
import dev.sluice.core.migration.Discovery;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.migration.Selection;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree;
import dev.sluice.truth.apply.DiskFiles;
import dev.sluice.truth.server.Engine;
import dev.sluice.truth.server.Servers;
import dev.sluice.truth.server.Unavailable;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Compares the trees below a folder; {@code engine-truth/run schema} starts it. */
final class Main {

    private static final List<Engine> ALL = List.of(
            Engine.postgresql(12),
            Engine.postgresql(13),
            Engine.postgresql(14),
            Engine.postgresql(15),
            Engine.postgresql(16),
            Engine.postgresql(17),
            Engine.postgresql(18),
            Engine.mariadb("11.4"));

    private final Servers servers;
    private final List<Engine> engines;
    private final PrintStream out;
    private int objects;
    private int different;

    private Main(Servers servers, List<Engine> engines, PrintStream out) {
        this.servers = servers;
        this.engines = engines;
        this.out = out;
    }

    /** @param arguments the folder, then engines as {@code postgresql-14}; all where none is named */
    public static void main(String[] arguments) throws SQLException, Unavailable {
        List<Engine> engines = Arrays.stream(arguments).skip(1).map(Engine::of).toList();
        try (Servers servers = new Servers()) {
            Main main = new Main(servers, engines.isEmpty() ? ALL : engines, System.out);
            main.compare(new DiskFiles(Path.of(arguments[0])));
        }
    }

    private void compare(FileTree files) throws SQLException, Unavailable {
        out.println("| tree | layout | server | migrations | objects compared | objects different |");
        out.println("|---|---|---|---|---|---|");
        List<LintReport.Tree> read = Linter.replay(Reading.of(files, List.of("")), Progress.NONE).schemas().stream()
                .map(schema -> schema.tree())
                .toList();
        List<Selection> found = Discovery.discover(files, List.of(""), null).selections();
        for (int i = 0; i < found.size(); i++) {
            Dialect dialect = Dialect.of(read.get(i).dialect()).orElseThrow();
            for (Engine engine : engines) {
                if (engine.runs(dialect)) {
                    compare(found.get(i).tree(), engine);
                }
            }
        }
        out.printf("%n%d objects compared, %d different%n", objects, different);
    }

    private void compare(MigrationTree tree, Engine engine) throws SQLException, Unavailable {
        TreeProof proof = new TreeProof(servers.get(engine), tree, "proof");
        Optional<String> refused = proof.up();
        String row = "| %s | %s | %s | %d |"
                .formatted(
                        tree.root().isEmpty() ? "." : tree.root(),
                        tree.layout().title(),
                        engine,
                        tree.migrations().size());
        if (refused.isPresent()) {
            out.println(row + " does not apply: " + refused.get() + " | |");
            return;
        }
        Comparison comparison = proof.compare();
        objects += comparison.objects();
        different += comparison.different();
        out.println(row + " " + comparison.objects() + " | " + comparison.different() + " |");
        comparison.differences().forEach(it -> out.println(tree.root() + " on " + engine + ": " + it));
    }
}
