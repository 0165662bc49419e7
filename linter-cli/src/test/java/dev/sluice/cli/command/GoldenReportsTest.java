package dev.sluice.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.testing.Golden;
import dev.sluice.report.Format;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What users see, in every format, looked at once and kept. */
final class GoldenReportsTest {

    private static final Path TESTDATA = Path.of(Objects.requireNonNull(System.getProperty("sluice.root")), "testdata");

    /** Rules' pages are long, and have tests of their own. */
    private static final Pattern PAGE = Pattern.compile("(\"(?:text|markdown)\" : )\"# .*\"");

    private static final Pattern VERSION =
            Pattern.compile("(\"(?:version|semanticVersion)\" : )\"\\d+\\.\\d+\\.\\d+\"");

    private static final List<String> TREES = List.of(
            "demo/postgres-flyway", "demo/mysql-golang-migrate", "golden/mixed", "golden/names", "golden/clean");

    static Stream<Arguments> reports() {
        return TREES.stream()
                .flatMap(tree -> Arrays.stream(Format.values())
                        .map(format -> Arguments.of(tree, format.name().toLowerCase(Locale.ROOT))));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aTreeIsReportedAsItWas(String tree, String format) {
        Run run = Run.in(TESTDATA.resolve(tree), "check", "--format", format);
        assertThat(run.code()).isEqualTo(tree.endsWith("clean") ? 0 : 1);
        Golden.assertSame(name(tree) + "." + extension(format), stable(run.out()));
        Golden.assertSame(name(tree) + ".stderr.txt", run.err());
    }

    @Test
    void coloursAreWhereTheyWere() {
        Run run = Run.in(TESTDATA.resolve("golden/mixed"), "check", "--color", "always");
        Golden.assertSame("mixed.colour.txt", run.out().replace("\u001b", "\\e"));
    }

    private static String name(String tree) {
        return tree.substring(tree.indexOf('/') + 1);
    }

    private static String extension(String format) {
        return switch (format) {
            case "text" -> "txt";
            case "concise", "github" -> format + ".txt";
            case "gitlab", "rdjson" -> format + ".json";
            case "junit", "checkstyle" -> format + ".xml";
            case "markdown" -> "md";
            default -> format;
        };
    }

    private static String stable(String report) {
        String withoutPages = PAGE.matcher(report).replaceAll("$1\"# the page\"");
        return VERSION.matcher(withoutPages).replaceAll("$1\"0.0.0\"");
    }
}
