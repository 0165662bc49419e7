package dev.sluice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.finding.Finding;
import dev.sluice.core.gate.Baseline;
import dev.sluice.core.gate.BaselineSuppressor;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.SplitFile;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.lint.LintReport;
import dev.sluice.core.lint.LintRequest;
import dev.sluice.core.lint.Linter;
import dev.sluice.core.lint.Reading;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.InMemoryFileTree;
import dev.sluice.core.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A baseline of the demo trees through a history of commits that change how the migrations are written and not what they
 * do: nothing that it holds is lost, nothing comes up. A baseline that is keyed by lines breaks in nearly all of them.
 */
final class BaselinePropertyTest {

    private static final Path DEMO =
            Path.of(Objects.requireNonNull(System.getProperty("sluice.root")), "testdata/demo");
    /** Of each tree; {@code .ci/run baseline} makes a hundred. */
    private static final int COMMITS = Integer.getInteger("baseline.commits", 10);

    /** A demo tree. */
    enum Tree {
        FLYWAY("postgres-flyway", Dialect.POSTGRESQL, 20261122),
        GOLANG_MIGRATE("mysql-golang-migrate", Dialect.MYSQL, 20261123);

        private final String folder;
        private final Dialect dialect;
        private final long seed;

        Tree(String folder, Dialect dialect, long seed) {
            this.folder = folder;
            this.dialect = dialect;
            this.seed = seed;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatItHoldsStaysHeldWhateverMoves(Tree tree) {
        Map<String, String> files = files(tree.folder);
        Baseline baseline = Baseline.of(lint(tree, files).findings(), UnaryOperator.identity());
        assertThat(baseline.size()).isGreaterThan(50);
        Random random = new Random(tree.seed);
        List<String> paths = List.copyOf(files.keySet());
        int number = 0;
        for (int commit = 1; commit <= COMMITS; commit++) {
            StringBuilder said = new StringBuilder("seed " + tree.seed + ", commit " + commit + ":");
            for (int i = 0; i < 5; i++) {
                String path = paths.get(random.nextInt(paths.size()));
                Edit edit = Edit.values()[random.nextInt(Edit.values().length)];
                if (edit == Edit.ADD_FILE) {
                    addMigration(tree, ++number, files);
                } else {
                    files.put(path, edit.of(files.get(path), tree.dialect, random));
                }
                said.append(' ').append(edit).append(' ').append(path);
            }
            BaselineSuppressor suppressor = new BaselineSuppressor(baseline, UnaryOperator.identity());
            LintReport report = lint(tree, files).without(suppressor);
            assertThat(report.findings().stream().map(BaselinePropertyTest::shown))
                    .as("new after " + said)
                    .isEmpty();
            assertThat(suppressor.stale()).as("lost after " + said).isZero();
        }
    }

    /** Behind all of the tree, with a way back where the others have one. */
    private static void addMigration(Tree tree, int number, Map<String, String> files) {
        String sql = "SELECT " + number + ";\n";
        if (tree == Tree.FLYWAY) {
            files.put("postgres-flyway/db/migration/V9%04d__more.sql".formatted(number), sql);
        } else {
            files.put("mysql-golang-migrate/migrations/9%05d_more.up.sql".formatted(number), sql);
            files.put("mysql-golang-migrate/migrations/9%05d_more.down.sql".formatted(number), sql);
        }
    }

    /** What a commit does to a migration. */
    private enum Edit {
        COMMENT {
            @Override
            String of(String sql, Dialect dialect, Random random) {
                return between(sql, dialect, random, " /* note " + random.nextInt(1000) + " */ ");
            }
        },
        LINE_COMMENT {
            @Override
            String of(String sql, Dialect dialect, Random random) {
                return between(sql, dialect, random, " -- note " + random.nextInt(1000) + "\n");
            }
        },
        BLANKS {
            @Override
            String of(String sql, Dialect dialect, Random random) {
                return between(sql, dialect, random, random.nextBoolean() ? "\n\n    " : "\t ");
            }
        },
        HEAD {
            @Override
            String of(String sql, Dialect dialect, Random random) {
                return "-- Moved here\n\n" + sql;
            }
        },
        /** Two statements that stand one after the other and are about other tables. */
        SWAP {
            @Override
            String of(String sql, Dialect dialect, Random random) {
                List<RawStatement> statements = split(sql, dialect).statements();
                List<Integer> commuting = new ArrayList<>();
                for (int i = 0; i + 1 < statements.size(); i++) {
                    if (commute(sql, statements.get(i), statements.get(i + 1))) {
                        commuting.add(i);
                    }
                }
                if (commuting.isEmpty()) {
                    return sql;
                }
                int at = commuting.get(random.nextInt(commuting.size()));
                Span one = statements.get(at).span();
                Span other = statements.get(at + 1).span();
                return sql.substring(0, one.start())
                        + sql.substring(other.start(), other.end())
                        + sql.substring(one.end(), other.start())
                        + sql.substring(one.start(), one.end())
                        + sql.substring(other.end());
            }
        },
        ADD_STATEMENT {
            @Override
            String of(String sql, Dialect dialect, Random random) {
                List<RawStatement> statements = split(sql, dialect).statements();
                // Flyway runs a migration outside a transaction where all of its statements ask for that.
                boolean transactional = statements.size() > 1 && !sql.contains("CONCURRENTLY");
                return transactional && sql.stripTrailing().endsWith(";")
                        ? sql.stripTrailing() + "\n\nSELECT 1;\n"
                        : sql;
            }
        },
        ADD_FILE {
            @Override
            String of(String sql, Dialect dialect, Random random) {
                return sql;
            }
        };

        abstract String of(String sql, Dialect dialect, Random random);
    }

    /**
     * What reads rows. In a transaction it does not commute, since it matters which locks are held by then; by itself it
     * does not, since what stands before it stays done where it fails.
     */
    private static final Set<String> WORK = Set.of(
            "NULL", "TYPE", "CHECK", "FOREIGN", "UNIQUE", "KEY", "REFERENCES", "INDEX", "MODIFY", "CHANGE", "AS");

    /** Whether two statements change a table each, of which the other does not speak, and read no rows. */
    private static boolean commute(String sql, RawStatement one, RawStatement other) {
        if (WORK.stream().anyMatch(it -> mentions(one, it) || mentions(other, it))) {
            return false;
        }
        String first = table(sql, one);
        String second = table(sql, other);
        return first != null && second != null && !mentions(one, second) && !mentions(other, first);
    }

    private static String table(String sql, RawStatement statement) {
        Tokens tokens = statement.tokens();
        boolean changes = (tokens.are(0, "ALTER", "TABLE") || tokens.are(0, "DROP", "TABLE")) && tokens.size() > 3;
        return changes && tokens.kind(2) == TokenKind.WORD && !tokens.is(2, "IF") && !tokens.is(2, "ONLY")
                ? sql.substring(tokens.start(2), tokens.end(2))
                : null;
    }

    private static boolean mentions(RawStatement statement, String word) {
        Tokens tokens = statement.tokens();
        return Stream.iterate(0, i -> i < tokens.size(), i -> i + 1)
                .anyMatch(i -> tokens.text(i).equalsIgnoreCase(word));
    }

    private static SplitFile split(String sql, Dialect dialect) {
        return Splitter.split(sql, new Span(0, sql.length()), dialect);
    }

    /** Puts blanks or a comment between two tokens of a statement. */
    private static String between(String sql, Dialect dialect, Random random, String added) {
        List<RawStatement> statements = split(sql, dialect).statements();
        if (statements.isEmpty()) {
            return sql;
        }
        Tokens tokens = statements.get(random.nextInt(statements.size())).tokens();
        int token = random.nextInt(tokens.size());
        boolean apart = token > 0 && tokens.end(token - 1) < tokens.start(token);
        int at = apart ? tokens.start(token) : tokens.start(0);
        return sql.substring(0, at) + added + sql.substring(at);
    }

    private static String shown(Finding finding) {
        return finding.file() + " " + finding.span() + " " + finding.rule() + ": " + finding.message();
    }

    private static LintReport lint(Tree tree, Map<String, String> files) {
        Reading reading =
                Reading.of(new InMemoryFileTree(files), List.of(tree.folder)).as(tree.dialect);
        return Linter.lint(new LintRequest(reading, null, BuiltInRules.registry(), LocalDate.EPOCH));
    }

    private static Map<String, String> files(String folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(DEMO.resolve(folder))) {
            for (Path path : found.filter(it -> it.toString().endsWith(".sql")).toList()) {
                files.put(DEMO.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
