package dev.sluice.truth.schema;

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

    private final List<String> rows = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private int objects;
    private int different;
    private int notKnown;

    /**
     * Compares the trees of a folder on each engine, and prints what differs.
     *
     * @param arguments the folder, then engines as {@code postgresql-14}; all where none is named
     */
    public static void main(String[] arguments) throws SQLException, Unavailable {
        List<Engine> engines = Arrays.stream(arguments).skip(1).map(Engine::of).toList();
        try (Servers servers = new Servers()) {
            Main main = new Main();
            Outcome.of(
                            new DiskFiles(Path.of(arguments[0])),
                            engines.isEmpty() ? ALL : engines,
                            servers,
                            (tree, engine) -> Optional.empty())
                    .forEach(main::add);
            main.print(System.out);
        }
    }

    private void add(Outcome outcome) {
        String name = outcome.tree();
        Engine engine = outcome.engine();
        if (outcome.comparison().isEmpty()) {
            refusals.add("- %s: %s".formatted(engine, outcome.refused()));
            return;
        }
        Comparison comparison = outcome.comparison().get();
        objects += comparison.objects();
        different += comparison.differences().size();
        notKnown += comparison.notKnown().size();
        rows.add("| %s | %s | %s | %d | %d | %d | %d |"
                .formatted(
                        name,
                        outcome.layout(),
                        engine,
                        outcome.migrations(),
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
