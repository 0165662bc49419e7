package dev.sluice.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo trees against what a person wrote down that a person should be told. */
final class DemoTest {

    static final Path DEMO = Path.of(Objects.requireNonNull(System.getProperty("sluice.root")), "testdata", "demo");

    private static final Pattern LINE = Pattern.compile("([^:]+):(\\d+):\\d+: (error|warning|note)\\[([^]]+)] .*");

    private record Place(String file, int line, String rule) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return toString().compareTo(other.toString());
        }
    }

    private record Expected(Place place, String kind) {

        boolean hazard() {
            return kind.equals("hazard");
        }
    }

    private record Found(Place place, String severity) {}

    @ParameterizedTest
    @CsvSource({"postgres-flyway, db/migration", "mysql-golang-migrate, migrations"})
    void everyHazardIsFoundAtItsLineAndNothingElse(String tree, String migrations) throws IOException {
        List<Expected> expected = expected(tree);
        List<Found> found = found(tree, migrations);
        Set<Place> hazards = new TreeSet<>();
        expected.stream().filter(Expected::hazard).map(Expected::place).forEach(hazards::add);
        Set<Place> alarms = new TreeSet<>();
        found.stream()
                .filter(it -> !it.severity().equals("note"))
                .map(Found::place)
                .forEach(alarms::add);
        assertThat(alarms).isEqualTo(hazards);
    }

    @ParameterizedTest
    @CsvSource({"postgres-flyway, db/migration", "mysql-golang-migrate, migrations"})
    void noSafeLookAlikeIsFlaggedAboveNote(String tree, String migrations) throws IOException {
        List<Found> found = found(tree, migrations);
        assertThat(expected(tree).stream().filter(it -> it.kind().equals("safe")))
                .isNotEmpty()
                .allSatisfy(safe -> assertThat(found.stream()
                                .filter(it ->
                                        it.place().file().equals(safe.place().file()))
                                .filter(it -> it.place().line() == safe.place().line())
                                .filter(it -> !it.severity().equals("note")))
                        .isEmpty());
    }

    /** What the README shows is what its command prints. */
    @Test
    void theReadmeShowsARealFinding() throws IOException {
        Path root = DEMO.resolve("../..").normalize();
        String readme = Files.readString(root.resolve("README.md"));
        int start = readme.indexOf("error[set-not-null-scans]");
        String shown = readme.substring(start, readme.indexOf("```", start));
        assertThat(Run.in(root, "check", "testdata/demo/postgres-flyway").out()).contains(shown);
    }

    private static List<Found> found(String tree, String migrations) {
        Run run = Run.in(DEMO.resolve(tree), "check", migrations, "--format", "concise", "--quiet");
        assertThat(run.code()).isEqualTo(1);
        return run.out()
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(DemoTest::found)
                .toList();
    }

    private static Found found(Matcher line) {
        return new Found(new Place(line.group(1), Integer.parseInt(line.group(2)), line.group(4)), line.group(3));
    }

    private static List<Expected> expected(String tree) throws IOException {
        return Files.readAllLines(DEMO.resolve(tree).resolve("expected.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new Expected(new Place(cells[0], Integer.parseInt(cells[1]), cells[2]), cells[3]))
                .toList();
    }
}
