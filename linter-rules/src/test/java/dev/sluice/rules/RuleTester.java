package dev.sluice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.gate.Config;
import dev.sluice.core.gate.Level;
import dev.sluice.core.gate.Policy;
import dev.sluice.core.lint.LintReport;
import dev.sluice.core.lint.LintRequest;
import dev.sluice.core.lint.Linter;
import dev.sluice.core.lint.Reading;
import dev.sluice.core.rule.Rule;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.InMemoryFileTree;
import dev.sluice.core.source.Span;
import dev.sluice.core.testing.Marked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says in one line what a rule flags, through the whole of the linter:
 * {@code rule("drop-column").after("CREATE TABLE t (a int, b int)").flags("ALTER TABLE t «DROP COLUMN b»")}.
 *
 * @param files besides the migration under review
 * @param unread how many statements of them are not understood
 * @param file the name of the migration under review, or null for one that suits the tool
 * @param downs whether all rules judge downs
 */
public record RuleTester(
        String id,
        Dialect dialect,
        String version,
        String tool,
        List<TestFile> files,
        int unread,
        @Nullable String file,
        Policy policy,
        boolean downs) {

    private static final RuleRegistry REGISTRY = BuiltInRules.registry();
    /** For what pages say of dates. */
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 1);

    public static RuleTester rule(String id) {
        return new RuleTester(
                id,
                Dialect.POSTGRESQL,
                defaultVersion(Dialect.POSTGRESQL),
                "plain",
                List.of(),
                0,
                null,
                Policy.DEFAULT,
                false);
    }

    static String defaultVersion(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL -> "16";
            case MYSQL -> "8.4";
            case MARIADB -> "11.4";
        };
    }

    public RuleTester on(Dialect newDialect, String newVersion) {
        return new RuleTester(id, newDialect, newVersion, tool, files, unread, file, policy, downs);
    }

    public RuleTester on(Dialect newDialect) {
        return on(newDialect, defaultVersion(newDialect));
    }

    public RuleTester tool(String layout) {
        return new RuleTester(id, dialect, version, layout, files, unread, file, policy, downs);
    }

    /** What the migration under review is called. */
    public RuleTester file(@Nullable String name) {
        return new RuleTester(id, dialect, version, tool, files, unread, name, policy, downs);
    }

    public RuleTester judgedBy(Policy other) {
        return new RuleTester(id, dialect, version, tool, files, unread, file, other, downs);
    }

    /** The same, where all rules judge downs. */
    public RuleTester withDowns() {
        return new RuleTester(id, dialect, version, tool, files, unread, file, policy, true);
    }

    RuleTester with(TestFile more) {
        List<TestFile> longer = new ArrayList<>(files);
        longer.add(more);
        return new RuleTester(id, dialect, version, tool, longer, unread, file, policy, downs);
    }

    /** An earlier migration. */
    public RuleTester after(String sql) {
        return with(new TestFile(TestFile.Role.HISTORY, null, sql));
    }

    /** An earlier migration in a file of this name. */
    public RuleTester with(String name, String sql) {
        return with(new TestFile(TestFile.Role.HISTORY, name, sql));
    }

    /** A migration that is released together with the one under review, and runs before it. */
    public RuleTester releasedWith(String sql) {
        return with(new TestFile(TestFile.Role.RELEASED, null, sql));
    }

    /** What takes the migration under review back. */
    public RuleTester down(String sql) {
        return with(new TestFile(TestFile.Role.DOWN, null, sql));
    }

    /** A file as it was when the work under review began, beside the history. */
    public RuleTester base(String name, String sql) {
        return with(new TestFile(TestFile.Role.BASE, name, sql));
    }

    /** A file as it is where the work is to go, beside the history. */
    public RuleTester target(String name, String sql) {
        return with(new TestFile(TestFile.Role.TARGET, name, sql));
    }

    /** An earlier migration with one statement that is not understood. */
    RuleTester afterUnread(String sql) {
        RuleTester after = after(sql);
        return new RuleTester(id, dialect, version, tool, after.files, unread + 1, file, policy, downs);
    }

    /** The rule flags what is marked, in whatever file, and nothing else; {@code «»} at the beginning is the whole file. */
    public List<Finding> flags(String marked) {
        TestTree tree = TestTree.of(this, marked);
        assertThat(tree.marked().values().stream().flatMap(it -> it.spans().stream()))
                .as("marks in the SQL")
                .isNotEmpty();
        List<Finding> found = findings(tree);
        tree.marked().forEach((path, expected) -> {
            List<Span> spans = found.stream()
                    .filter(it -> it.file().equals(path))
                    .map(Finding::span)
                    .sorted()
                    .toList();
            assertThat(Marked.mark(expected.sql(), spans))
                    .as(id + " in " + path)
                    .isEqualTo(Marked.mark(expected.sql(), expected.spans()));
        });
        assertThat(found)
                .as("where " + id + " speaks")
                .allMatch(it -> tree.marked().containsKey(it.file()));
        return found;
    }

    /** The rule flags what is marked with this severity, and nothing else. */
    public List<Finding> flags(Severity severity, String marked) {
        List<Finding> found = flags(marked);
        assertThat(found).as("severity of " + id).allMatch(it -> it.severity() == severity);
        return found;
    }

    /** The rule says nothing above a note; one that only ever notes says nothing at all. */
    public void accepts(String sql) {
        boolean noteOnly =
                meta().map(RuleMeta::severity).filter(Severity.NOTE::equals).isPresent();
        List<Finding> loud = findings(sql).stream()
                .filter(it -> noteOnly || it.severity() != Severity.NOTE)
                .toList();
        assertThat(Marked.mark(sql, loud.stream().map(Finding::span).toList()))
                .as(() -> id + ": " + loud.stream().map(Finding::message).toList())
                .isEqualTo(sql);
    }

    /** No rule says anything above a note, whatever the id. */
    void isQuiet(String sql) {
        assertThat(lint(TestTree.of(this, sql)).findings().stream()
                        .filter(it -> it.severity() != Severity.NOTE)
                        .map(it -> it.rule() + ": " + it.message()))
                .isEmpty();
    }

    /** What the rule says. */
    public List<Finding> findings(String sql) {
        return findings(TestTree.of(this, sql));
    }

    /** What the rule says of SQL with marks, as a report. */
    public LintReport reported(String marked) {
        LintReport all = lint(TestTree.of(this, marked));
        return new LintReport(
                all.summary(),
                all.trees(),
                all.rules(),
                all.findings().stream().filter(it -> it.rule().equals(id)).toList(),
                all.suppressed(),
                all.sources(),
                all.judged(),
                all.notices(),
                all.problems(),
                all.failOn());
    }

    /** What all rules say. */
    LintReport report(String sql) {
        return report(sql, REGISTRY);
    }

    /** What some rules say. */
    LintReport report(String sql, RuleRegistry rules) {
        return lint(TestTree.of(this, sql), rules);
    }

    private List<Finding> findings(TestTree tree) {
        LintReport report = lint(tree);
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

    private LintReport lint(TestTree tree) {
        return lint(tree, REGISTRY);
    }

    private LintReport lint(TestTree tree, RuleRegistry rules) {
        Config config = Config.NONE.with(asked());
        Reading reading = Reading.of(new InMemoryFileTree(tree.head()), tree.judged())
                .as(dialect)
                .on(EngineVersion.parse(version).orElseThrow())
                .in(tool)
                .by(folder -> config);
        LintReport report = Linter.lint(new LintRequest(reading, null, rules, TODAY)
                .withDowns(downs)
                .since(
                        tree.base().map(InMemoryFileTree::new).orElse(null),
                        tree.target().map(InMemoryFileTree::new).orElse(null)));
        assertThat(report.problems()).as("problems").isEmpty();
        if (tree.base().isEmpty()) {
            // beside a base what is new is judged, and that may be nothing
            assertThat(report.summary().judgedMigrations()).as("judged").isPositive();
        }
        return report;
    }

    /** A rule that is silent unless asked for is asked for. */
    private Policy asked() {
        Optional<RuleMeta> off = meta().filter(it -> it.standing() == RuleMeta.Standing.OFF);
        if (off.isEmpty()) {
            return policy;
        }
        Map<String, Level> levels = new LinkedHashMap<>(policy.levels());
        levels.putIfAbsent(id, Level.valueOf(off.get().severity().name()));
        return policy.withLevels(levels);
    }

    private Optional<RuleMeta> meta() {
        return REGISTRY.rule(id).map(Rule::meta);
    }
}
