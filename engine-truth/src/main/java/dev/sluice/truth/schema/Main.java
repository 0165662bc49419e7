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
import dev.sluice.truth.apply.DiskFiles;
import dev.sluice.truth.server.Engine;
import dev.sluice.truth.server.Servers;
import dev.sluice.truth.server.Unavailable;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Compares the trees below a folder and prints a table of them; {@code engine-truth/run schema} starts it. */
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
    private final List<String> rows = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private int objects;
    private int different;
    private int notKnown;

    private Main(Servers servers, List<Engine> engines) {
        this.servers = servers;
        this.engines = engines;
    }

    /**
     * Compares the trees of a folder on each engine, and prints what differs.
     *
     * @param arguments the folder, then engines as {@code postgresql-14}; all where none is named
     */
    public static void main(String[] arguments) throws SQLException, Unavailable {
        List<Engine> engines = Arrays.stream(arguments).skip(1).map(Engine::of).toList();
        try (Servers servers = new Servers()) {
            Main main = new Main(servers, engines.isEmpty() ? ALL : engines);
            main.compare(new DiskFiles(Path.of(arguments[0])));
            main.print(System.out);
        }
    }

    private void compare(FileTree files) throws SQLException, Unavailable {
        List<SchemaReport.Schema> read =
                Linter.replay(Reading.of(files, List.of("")), Progress.NONE).schemas();
        List<Selection> found = Discovery.discover(files, List.of(""), null).selections();
        for (int i = 0; i < found.size(); i++) {
            Dialect dialect = Dialect.of(read.get(i).tree().dialect()).orElseThrow();
            for (Engine engine : engines) {
                if (engine.runs(dialect)) {
                    compare(found.get(i).tree(), engine);
                }
            }
        }
    }

    private void compare(MigrationTree tree, Engine engine) throws SQLException, Unavailable {
        TreeProof proof = new TreeProof(servers.get(engine), tree, "proof");
        Optional<String> refused = proof.up();
        if (refused.isPresent()) {
            refusals.add("- %s: %s".formatted(engine, refused.get()));
            return;
        }
        String name = tree.root().isEmpty() ? "." : tree.root();
        Comparison comparison = proof.compare();
        objects += comparison.objects();
        different += comparison.differences().size();
        notKnown += comparison.notKnown().size();
        rows.add("| %s | %s | %s | %d | %d | %d | %d |"
                .formatted(
                        name,
                        tree.layout().title(),
                        engine,
                        proof.applied(),
                        comparison.objects(),
                        comparison.differences().size(),
                        comparison.notKnown().size()));
        comparison.notKnown().forEach(it -> unknown.add("- `%s`, %s: %s".formatted(name, engine, it)));
        comparison.differences().forEach(it -> differences.add("- `%s`, %s: %s".formatted(name, engine, it)));
    }

    private void print(PrintStream out) {
        out.println("| tree | layout | server | migrations | objects compared | different | not known |");
        out.println("|---|---|---|---:|---:|---:|---:|");
        rows.forEach(out::println);
        out.printf("| all | | | | %d | %d | %d |%n", objects, different, notKnown);
        int equal = objects - different - notKnown;
        out.printf("%n%.2f %% of the objects are equal.%n", objects == 0 ? 100 : 100.0 * equal / objects);
        print(out, "Different:", differences);
        print(out, "Not known:", unknown);
        print(out, "Trees that an empty server refuses:", refusals);
    }

    private static void print(PrintStream out, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            out.printf("%n%s%n%n", heading);
            lines.forEach(out::println);
        }
    }
}
