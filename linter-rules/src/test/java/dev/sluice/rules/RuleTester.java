package dev.sluice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.lint.LintReport;
import dev.sluice.core.lint.LintRequest;
import dev.sluice.core.lint.Linter;
import dev.sluice.core.lint.Reading;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.InMemoryFileTree;
import dev.sluice.core.source.Span;
import dev.sluice.core.testing.Marked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says in one line what a rule flags, through the whole of the linter:
 * {@code rule("drop-column").after("CREATE TABLE t (a int, b int)").flags("ALTER TABLE t «DROP COLUMN b»")}.
 *
 * @param history earlier migrations, one a text
 * @param unread how many statements of them are not understood
 * @param file the name of the migration under review, or null for one that suits the tool
 */
public record RuleTester(
        String id,
        Dialect dialect,
        String version,
        String tool,
        List<String> history,
        int unread,
        @Nullable String file) {

    private static final String FOLDER = "db/";

    public static RuleTester rule(String id) {
        return new RuleTester(id, Dialect.POSTGRESQL, defaultVersion(Dialect.POSTGRESQL), "plain", List.of(), 0, null);
    }

    static String defaultVersion(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL -> "16";
            case MYSQL -> "8.4";
            case MARIADB -> "11.4";
        };
    }

    RuleTester on(Dialect newDialect, String newVersion) {
        return new RuleTester(id, newDialect, newVersion, tool, history, unread, file);
    }

    RuleTester on(Dialect newDialect) {
        return on(newDialect, defaultVersion(newDialect));
    }

    RuleTester tool(String layout) {
        return new RuleTester(id, dialect, version, layout, history, unread, file);
    }

    RuleTester file(String name) {
        return new RuleTester(id, dialect, version, tool, history, unread, name);
    }

    /** An earlier migration. */
    public RuleTester after(String sql) {
        List<String> longer = new ArrayList<>(history);
        longer.add(sql);
        return new RuleTester(id, dialect, version, tool, longer, unread, file);
    }

    /** An earlier migration with one statement that is not understood. */
    RuleTester afterUnread(String sql) {
        RuleTester after = after(sql);
        return new RuleTester(id, dialect, version, tool, after.history, unread + 1, file);
    }

    /** The rule flags what is marked, and nothing else. */
    public List<Finding> flags(String marked) {
        Marked expected = Marked.parse(marked);
        assertThat(expected.spans()).as("marks in the SQL").isNotEmpty();
        List<Finding> found = findings(expected.sql());
        List<Span> spans = found.stream().map(Finding::span).sorted().toList();
        assertThat(Marked.mark(expected.sql(), spans)).as(id).isEqualTo(marked);
        return found;
    }

    /** The rule flags what is marked with this severity, and nothing else. */
    public List<Finding> flags(Severity severity, String marked) {
        List<Finding> found = flags(marked);
        assertThat(found).as("severity of " + id).allMatch(it -> it.severity() == severity);
        return found;
    }

    /** The rule says nothing above a note. */
    void accepts(String sql) {
        List<Finding> loud = findings(sql).stream()
                .filter(it -> it.severity() != Severity.NOTE)
                .toList();
        assertThat(Marked.mark(sql, loud.stream().map(Finding::span).toList()))
                .as(() -> id + ": " + loud.stream().map(Finding::message).toList())
                .isEqualTo(sql);
    }

    /** No rule says anything above a note, whatever the id. */
    void isQuiet(String sql) {
        assertThat(lint(sql).findings().stream()
                        .filter(it -> it.severity() != Severity.NOTE)
                        .map(it -> it.rule() + ": " + it.message()))
                .isEmpty();
    }

    List<Finding> findings(String sql) {
        LintReport report = lint(sql);
        if (!id.equals("statement-not-understood")) {
            assertThat(report.findings().stream()
                            .filter(it -> it.rule().equals("statement-not-understood"))
                            .map(Finding::message))
                    .as("statements that were not read")
                    .isEmpty();
            assertThat(report.summary().notUnderstood()).as("not understood").isEqualTo(unread);
        }
        return report.findings().stream().filter(it -> it.rule().equals(id)).toList();
    }

    private LintReport lint(String sql) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String migration : history) {
            files.put(FOLDER + name(files.size() + 1), migration);
        }
        String judged = FOLDER + (file == null ? name(files.size() + 1) : file);
        files.put(judged, sql);
        LintReport report = Linter.lint(new LintRequest(
                Reading.of(new InMemoryFileTree(files), List.of(judged))
                        .as(dialect)
                        .on(EngineVersion.parse(version).orElseThrow())
                        .in(tool),
                null,
                BuiltInRules.registry(),
                LocalDate.EPOCH));
        assertThat(report.problems()).as("problems").isEmpty();
        assertThat(report.summary().judgedMigrations()).as("judged").isPositive();
        return report;
    }

    private String name(int number) {
        return switch (tool) {
            case "plain" -> "%03d_change.sql".formatted(number);
            case "flyway" -> "V%d__change.sql".formatted(number);
            case "golang-migrate" -> "%06d_change.up.sql".formatted(number);
            default -> throw new IllegalArgumentException("say what a file of " + tool + " is called");
        };
    }
}
