package dev.sluice.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lint.LintReport;
import dev.sluice.core.lint.LintRequest;
import dev.sluice.core.lint.Linter;
import dev.sluice.core.lint.Reading;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.InMemoryFileTree;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import dev.sluice.report.Format;
import dev.sluice.report.term.Style;
import dev.sluice.rules.BuiltInRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every file of the test data, cut short and damaged: no text makes Sluice fail, or point outside of the text. */
final class MutatedInputTest {

    private static final Path TESTDATA = Path.of(Objects.requireNonNull(System.getProperty("sluice.root")), "testdata");

    private static final String DAMAGE =
            "'\"`$();,.:-/*\\\n\r\t\u0000\u001b\u00a0\ufeff\ud83d\udeaa[]{}<>=!@#%&|~^?0x_ ";

    /** Few, since the fuzzer damages the same files for longer. */
    private static final int MUTATIONS = 2;

    /** How many statements are left on each side of a cut: whole files would make this quadratic. */
    private static final int AROUND = 4;

    @ParameterizedTest
    @EnumSource
    void filesThatEndEarlyOrStartLateAreRead(Dialect dialect) {
        for (SourceFile file : files()) {
            String text = file.text();
            List<RawStatement> statements =
                    Splitter.split(text, new Span(0, text.length()), dialect).statements();
            for (int i = 0; i < statements.size(); i++) {
                Span span = statements.get(i).span();
                int from = i < AROUND ? 0 : statements.get(i - AROUND).span().start();
                int to = i + AROUND < statements.size()
                        ? statements.get(i + AROUND).span().end()
                        : text.length();
                boolean end = i % 2 == 0;
                check(
                        file.path(),
                        end ? text.substring(from, middle(span)) : text.substring(middle(span), to),
                        dialect);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void damagedFilesAreRead(Dialect dialect) {
        Random random = new Random(20_261_121);
        for (SourceFile file : files()) {
            for (int i = 0; i < MUTATIONS && !file.text().isEmpty(); i++) {
                check(file.path(), damaged(file.text(), random), dialect);
            }
        }
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = 1 + random.nextInt(6); i > 0 && !damaged.isEmpty(); i--) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(4)) {
                case 0 -> damaged.setCharAt(at, DAMAGE.charAt(random.nextInt(DAMAGE.length())));
                case 1 -> damaged.insert(at, DAMAGE.charAt(random.nextInt(DAMAGE.length())));
                case 2 -> damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(20)));
                default -> damaged.insert(at, text, random.nextInt(text.length()), text.length());
            }
        }
        return damaged.toString();
    }

    private static void check(String path, String text, Dialect dialect) {
        LintReport report;
        try {
            report = Linter.lint(new LintRequest(
                    Reading.of(new InMemoryFileTree(Map.of(path, text)), List.of(path))
                            .as(dialect),
                    Severity.ERROR,
                    BuiltInRules.registry(),
                    LocalDate.EPOCH));
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("fails on %s as %s:%n%s".formatted(path, dialect.id(), text), e);
        }
        assertThat(report.problems())
                .as("%s as %s:%n%s", path, dialect.id(), text)
                .isEmpty();
        for (Finding finding : report.findings()) {
            assertThat(finding.span().end()).isLessThanOrEqualTo(text.length());
        }
        try {
            for (Format format : Format.values()) {
                if (format != Format.SARIF) {
                    format.renderer(Style.PLAIN, false, id -> Optional.empty()).render(report, new StringBuilder());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int middle(Span span) {
        return (span.start() + span.end()) / 2;
    }

    private static List<SourceFile> files() {
        try (Stream<Path> paths = Files.walk(TESTDATA)) {
            List<SourceFile> files = new ArrayList<>();
            for (Path path :
                    paths.filter(it -> it.toString().endsWith(".sql")).sorted().toList()) {
                // Bytes that are no text become replacement characters, which are text again
                String text = new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.UTF_8);
                files.add(new SourceFile(TESTDATA.relativize(path).toString().replace('\\', '/'), text));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
