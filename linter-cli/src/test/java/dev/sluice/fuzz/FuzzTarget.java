package dev.sluice.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.cli.baseline.BaselineException;
import dev.sluice.cli.baseline.BaselineFile;
import dev.sluice.cli.config.ConfigFiles;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Label;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.gate.Baseline;
import dev.sluice.core.gate.Config;
import dev.sluice.core.gate.ConfigException;
import dev.sluice.core.gate.DirectiveReader;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.lint.LintReport;
import dev.sluice.core.lint.LintRequest;
import dev.sluice.core.lint.Linter;
import dev.sluice.core.lint.Reading;
import dev.sluice.core.migration.Discovery;
import dev.sluice.core.migration.Layouts;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.migration.Selection;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.parse.query.ExpressionReader;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree.ReadResult;
import dev.sluice.core.source.InMemoryFileTree;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import dev.sluice.core.testing.AstSpans;
import dev.sluice.rules.BuiltInRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is fuzzed. Each reads a text and asserts what must hold for every text, in every dialect. */
enum FuzzTarget {
    /** The tokens tile the text, and every statement is made of them. */
    SPLITTER {
        @Override
        void read(String text, Dialect dialect) {
            assertTiles(text, new Span(0, text.length()), dialect);
            assertTiles(text, new Span(text.length() / 3, text.length() - text.length() / 4), dialect);
        }
    },

    /** Every statement is read or is not understood, and all that it is made of stands where it says. */
    PARSER {
        @Override
        void read(String text, Dialect dialect) {
            for (RawStatement raw : statements(text, dialect)) {
                Statement statement = StatementParser.parse(raw, dialect);
                AstSpans.check(raw, statement, dialect);
            }
        }
    },

    /** An expression has facts, or they are not known. */
    EXPRESSIONS {
        @Override
        void read(String text, Dialect dialect) {
            assertThat(ExpressionReader.read(text, dialect)).isNotNull();
        }
    },

    /** Every layout finds sections in a file, in order and within it, whatever directives and files beside it say. */
    DIRECTIVES {
        @Override
        void read(String text, Dialect dialect) {
            Layouts.all().forEach(layout -> {
                Discovery.Found found = Discovery.discover(everywhere(text), List.of("db"), layout.id(), dialect);
                found.selections().forEach(FuzzTarget::assertSections);
            });
            Discovery.discover(everywhere(text), List.of(""), null, null)
                    .selections()
                    .forEach(FuzzTarget::assertSections);
        }
    },

    /** The whole way from files to a report: no internal error, and no finding outside of its file. */
    LINTER {
        @Override
        void read(String text, Dialect dialect) {
            LintReport report = Linter.lint(new LintRequest(
                    Reading.of(new InMemoryFileTree(Map.of("1.sql", text)), List.of("1.sql"))
                            .as(dialect),
                    Severity.ERROR,
                    BuiltInRules.registry(),
                    LocalDate.EPOCH));
            assertThat(report.problems()).isEmpty();
            Span all = new Span(0, text.length());
            report.suppressed()
                    .forEach(it -> assertThat(all.contains(it.finding().span())).isTrue());
            for (Finding finding : report.findings()) {
                assertThat(all.contains(finding.span())).as("%s", finding).isTrue();
                for (Label label : finding.labels()) {
                    assertThat(all.contains(label.span())).as("%s", label).isTrue();
                }
            }
        }
    },

    /** A config, or mistakes of one line each at places of the file; and whatever it says, it is said of files in no time. */
    CONFIG {
        @Override
        void read(String text, Dialect dialect) {
            ConfigFiles configs = new ConfigFiles(
                    new InMemoryFileTree(Map.of("sluice.toml", text, "db/V1__a.sql", "", "dump.sql", "")),
                    null,
                    () -> RULES);
            try {
                Config config = configs.of("db");
                config.tree("db");
                config.leavesOut("db/a/b/c/V1__a.sql");
                config.policy("db/a/b/c/V1__a.sql");
            } catch (ConfigException e) {
                assertThat(e.lines())
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(line).startsWith("sluice.toml:"));
            }
        }
    },

    /** Comments that hold findings back: whatever one says, it is said of the comment, and the others are read on. */
    SUPPRESSIONS {
        @Override
        void read(String text, Dialect dialect) {
            Span all = new Span(0, text.length());
            DirectiveReader.read(text, all).ifPresent(directive -> {
                assertThat(all.contains(directive.verb().span())).isTrue();
                assertThat(directive.rules()).allMatch(it -> all.contains(it.span()));
                assertThat(directive.reason().lines().count()).isLessThan(2);
            });
            LINTER.read("DROP TABLE a; -- sluice:ignore " + text, dialect);
            LINTER.read("/* sluice:ignore-file drop-table -- " + text + " */\nDROP TABLE a;\n-- " + text, dialect);
        }
    },

    /** A baseline that is written as it was read, or a mistake of one line. */
    BASELINE {
        @Override
        void read(String text, Dialect dialect) {
            for (String lines : List.of(text, "{\"sluice-baseline\":1}\n" + text)) {
                try {
                    Baseline baseline = BaselineFile.read("b.jsonl", lines);
                    assertThat(BaselineFile.read("b.jsonl", BaselineFile.write(baseline)))
                            .isEqualTo(baseline);
                } catch (BaselineException e) {
                    assertThat(e.line()).startsWith("b.jsonl:").doesNotContain("\n");
                }
            }
        }
    },

    /**
     * A text of 100 KB in which a part is repeated: what follows the first {@code \u0001}, up to the second one. What
     * costs more than its share of time shows here; the others see texts that are too short for it.
     */
    REPEATED {
        @Override
        void read(String text, Dialect dialect) {
            String repeated = repeated(text);
            SPLITTER.read(repeated, dialect);
            for (RawStatement raw : statements(repeated, dialect)) {
                StatementParser.parse(raw, dialect);
            }
        }
    };

    private static final RuleRegistry RULES = BuiltInRules.registry();
    private static final int REPEATED_LENGTH = 100_000;

    /** Reads a text; fails with an unchecked exception or an error where that does not do what it should. */
    abstract void read(String text, Dialect dialect);

    static String repeated(String text) {
        int from = text.indexOf('\u0001');
        int to = text.indexOf('\u0001', from + 1);
        if (to < from + 2) {
            return text;
        }
        String part = text.substring(from + 1, to);
        return text.substring(0, from) + part.repeat(REPEATED_LENGTH / part.length()) + text.substring(to + 1);
    }

    private static List<RawStatement> statements(String text, Dialect dialect) {
        return Splitter.split(text, new Span(0, text.length()), dialect).statements();
    }

    private static void assertTiles(String text, Span section, Dialect dialect) {
        Tokens tokens = Splitter.tokens(text, section, dialect);
        int at = section.start();
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(tokens.start(i)).isEqualTo(at);
            assertThat(tokens.end(i)).isGreaterThan(at);
            at = tokens.end(i);
        }
        assertThat(at).isEqualTo(section.end());
        int all = 0;
        int end = section.start();
        for (RawStatement statement : Splitter.split(text, section, dialect).statements()) {
            Tokens own = statement.tokens();
            assertThat(own.size()).isPositive();
            assertThat(own.start(0)).isEqualTo(statement.span().start()).isGreaterThanOrEqualTo(end);
            for (int i = 0; i < own.size(); i++) {
                while (tokens.start(all) < own.start(i)) {
                    all++;
                }
                assertThat(tokens.span(all)).isEqualTo(own.span(i));
                assertThat(tokens.kind(all)).isEqualTo(own.kind(i));
                assertThat(own.kind(i).trivia()).isFalse();
                end = own.end(i);
            }
            assertThat(statement.span().end()).isEqualTo(end);
        }
    }

    /** The text under every name by which a tool finds its migrations or its settings. */
    private static InMemoryFileTree everywhere(String text) {
        return new InMemoryFileTree(Map.ofEntries(
                Map.entry("db/1_a.sql", text),
                Map.entry("db/1_a.up.sql", text),
                Map.entry("db/1_a.down.sql", text),
                Map.entry("db/V1__a.sql", text),
                Map.entry("db/V1__a.sql.conf", text),
                Map.entry("db/R__a.sql", text),
                Map.entry("db/2020-01-01-000000_a/up.sql", text),
                Map.entry("db/2020-01-01-000000_a/down.sql", text),
                Map.entry("db/2020-01-01-000000_a/metadata.toml", text),
                Map.entry("db/20200101000000_a/migration.sql", text),
                Map.entry("db/migration_lock.toml", text),
                Map.entry("db/meta/_journal.json", text),
                Map.entry("db/1_a/up.sql", text),
                Map.entry("db/1_a.js", text),
                Map.entry("db/Script1 - a.sql", text),
                Map.entry("db/sqitch.plan", text),
                Map.entry("db/deploy/a.sql", text),
                Map.entry("db/revert/a.sql", text),
                Map.entry("db/flyway.conf", text),
                Map.entry("db/flyway.toml", text),
                Map.entry("diesel.toml", text),
                Map.entry("sqitch.conf", text),
                Map.entry("config.toml", text),
                Map.entry("config.yaml", text),
                Map.entry("package.json", text),
                Map.entry("go.mod", text),
                Map.entry("App.csproj", text),
                Map.entry("drizzle.config.ts", text)));
    }

    /** Tools that find an up behind its down, or take one text for both. */
    private static final Set<String> ANY_ORDER = Set.of("atlas", "node-pg-migrate", "sql-migrate");

    private static void assertSections(Selection selection) {
        String path = "";
        int end = 0;
        boolean ordered = !ANY_ORDER.contains(selection.tree().layout().id());
        for (MigrationTree.Entry entry : selection.tree().migrations()) {
            SourceFile file = ((ReadResult.Text) entry.read()).file();
            Span section = entry.migration().section();
            assertThat(new Span(0, file.text().length()).contains(section)).isTrue();
            end = ordered && file.path().equals(path) ? end : 0;
            path = file.path();
            assertThat(section.start()).isGreaterThanOrEqualTo(end);
            end = section.end();
        }
    }
}
