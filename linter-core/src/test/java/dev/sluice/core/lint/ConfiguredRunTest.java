package dev.sluice.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.Action;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.KnownVersions;
import dev.sluice.core.finding.Category;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.gate.Config;
import dev.sluice.core.gate.ConfigIgnore;
import dev.sluice.core.gate.FailOn;
import dev.sluice.core.gate.Level;
import dev.sluice.core.gate.PathGlob;
import dev.sluice.core.gate.Policy;
import dev.sluice.core.gate.PolicyOverride;
import dev.sluice.core.gate.RuleChoice;
import dev.sluice.core.gate.Suppressed;
import dev.sluice.core.gate.TreeSettings;
import dev.sluice.core.gate.TreeSettings.AppliedMark;
import dev.sluice.core.lex.TemplateHelpers;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.OptionValues;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.InMemoryFileTree;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a config makes of a run: which files, as what, and which findings. */
final class ConfiguredRunTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** Speaks of every action, and says on what it judges. */
    private static final class Speaks implements ActionRule<Action> {

        private static final RuleMeta META = RuleMeta.rule("speaks", Category.LOCKING, Severity.ERROR);

        @Override
        public RuleMeta meta() {
            return META;
        }

        @Override
        public Class<Action> judges() {
            return Action.class;
        }

        @Override
        public void check(Action action, ActionEffect effect, RuleContext ctx) {
            ctx.report(action.span(), "it speaks");
        }
    }

    private static final Map<String, String> FILES = Map.of(
            "db/V1__a.sql", "CREATE TABLE t (a int);",
            "db/V2__b.sql", "ALTER TABLE t ADD b int;",
            "db/V2_1__c.sql", "ALTER TABLE t ADD c int;",
            "db/legacy/V3__d.sql", "ALTER TABLE t ADD d int;",
            "other/V1__x.sql", "ALTER TABLE o ADD x int;",
            "dump.sql", "CREATE TABLE t (a int);");

    private static Config config(
            List<PolicyOverride> overrides,
            List<ConfigIgnore> ignores,
            @Nullable FailOn failOn,
            List<PathGlob> exclude,
            TreeSettings... trees) {
        return new Config(
                TemplateHelpers.NONE,
                Policy.DEFAULT,
                overrides,
                ignores,
                failOn,
                List.of(),
                exclude,
                trees.length == 0 ? List.of(TreeSettings.NONE) : List.of(trees));
    }

    private static TreeSettings tree(String path, @Nullable Dialect dialect, @Nullable String applied) {
        AppliedMark mark = applied == null ? null : new AppliedMark(applied, "sluice.toml:1:1");
        return new TreeSettings(path, dialect, null, null, null, mark);
    }

    private static PathGlob glob(String glob) {
        return PathGlob.of(glob, "", "");
    }

    private static LintReport judged(Config config, String... paths) {
        return Linter.lint(request(Reading.of(new InMemoryFileTree(FILES), List.of(paths)), config));
    }

    private static LintRequest request(Reading reading, Config config) {
        return new LintRequest(
                reading.by(folder -> config),
                null,
                new RuleRegistry(List.of(new Speaks()), List.of()),
                RuleChoice.ALL,
                TODAY,
                null,
                false,
                null,
                null);
    }

    private static List<String> files(LintReport report) {
        return report.findings().stream()
                .map(it -> it.file().substring(it.file().lastIndexOf('/') + 1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"V2", "2", "v02", "V2__b.sql", "db/V2__b.sql"})
    void upToTheAppliedMarkMigrationsAreHistory(String mark) {
        LintReport report = judged(config(List.of(), List.of(), null, List.of(), tree("", null, mark)), "db");

        assertThat(files(report)).containsExactly("V2_1__c.sql", "V3__d.sql");
        assertThat(report.summary().migrations()).isEqualTo(4);
        assertThat(report.summary().judgedMigrations()).isEqualTo(2);
    }

    @Test
    void anAppliedMarkThatNoMigrationHasIsAProblem() {
        LintReport report = judged(config(List.of(), List.of(), null, List.of(), tree("", null, "V7")), "db");

        assertThat(report.problems()).containsExactly("sluice.toml:1:1: there is no migration `V7` in `db`");
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void downsOfAppliedMigrationsAreHistoryToo() {
        Config config = config(List.of(), List.of(), null, List.of(), tree("", null, "1"));
        Map<String, String> files = Map.of(
                "m/1_a.up.sql", "CREATE TABLE t (a int);",
                "m/1_a.down.sql", "DROP TABLE t;",
                "m/2_b.up.sql", "ALTER TABLE t ADD b int;",
                "m/2_b.down.sql", "ALTER TABLE t DROP b;");
        LintReport report = Linter.lint(request(Reading.of(new InMemoryFileTree(files), List.of("m")), config)
                .withDowns(true));

        assertThat(files(report)).containsExactly("2_b.up.sql", "2_b.down.sql");
    }

    @Test
    void whatIsExcludedIsNotRead() {
        Config config = config(List.of(), List.of(), null, List.of(glob("legacy"), glob("other/**")));

        assertThat(files(judged(config, ""))).containsExactly("V1__a.sql", "V2__b.sql", "V2_1__c.sql");
        LintReport named = judged(config, "other/V1__x.sql");
        assertThat(named.notices()).contains("`other/V1__x.sql` is left out by the config and was not read");
        assertThat(named.summary().files()).isZero();
        assertThat(named.exitCode()).isZero();
    }

    @Test
    void aTreeHasItsOwnDialectVersionAndLayout() {
        TreeSettings mysql =
                new TreeSettings("other", Dialect.MYSQL, version(Dialect.MYSQL, "8.0"), "plain", null, null);
        Config config = config(List.of(), List.of(), null, List.of(), tree("", Dialect.POSTGRESQL, null), mysql);

        assertThat(judged(config, "db", "other").trees())
                .extracting(it -> it.root() + " " + it.dialect() + " " + it.targetVersion() + " " + it.layout())
                .containsExactly("db postgresql 16 flyway", "other mysql 8.0 plain");
        Reading asked = Reading.of(new InMemoryFileTree(FILES), List.of("other"))
                .as(Dialect.MARIADB)
                .in(Reading.DETECTED);
        assertThat(Linter.lint(request(asked, config)).trees())
                .extracting(it -> it.root() + " " + it.dialect() + " " + it.targetVersion() + " " + it.layout())
                .containsExactly("other mariadb 11.4 flyway");
    }

    private static EngineVersion version(Dialect dialect, String text) {
        return new KnownVersions().resolve(dialect, text).orElseThrow();
    }

    @Test
    void aTreeHasItsOwnDump() {
        TreeSettings dumped = new TreeSettings("db", null, null, null, "dump.sql", null);
        Config config = config(List.of(), List.of(), null, List.of(), TreeSettings.NONE, dumped);
        LintReport report = judged(config, "db", "other");

        assertThat(report.problems()).isEmpty();
        assertThat(report.summary().files()).isEqualTo(6);
        TreeSettings both = new TreeSettings("", null, null, null, "dump.sql", null);
        assertThat(judged(config(List.of(), List.of(), null, List.of(), both), "db", "other")
                        .problems())
                .containsExactly(
                        "`dump.sql` holds one schema, but the config gives it to 2 trees; a [[tree]] says whose it is");
    }

    @Test
    void anOverrideHoldsForItsFiles() {
        PolicyOverride quiet =
                new PolicyOverride(List.of(glob("db/legacy/**")), Map.of("speaks", Level.OFF), OptionValues.NONE);
        PolicyOverride mild =
                new PolicyOverride(List.of(glob("V2*")), Map.of("locking", Level.NOTE), OptionValues.NONE);
        LintReport report = judged(config(List.of(quiet, mild), List.of(), null, List.of()), "db");

        assertThat(report.findings())
                .extracting(it -> it.file() + " " + it.severity().id())
                .containsExactly("db/V1__a.sql error", "db/V2__b.sql note", "db/V2_1__c.sql note");
    }

    @Test
    void whatTheConfigIgnoresIsHeldBackUntilItsDay() {
        ConfigIgnore ignore =
                new ConfigIgnore(List.of(glob("db/V2*")), Set.of("locking"), "they are small", TODAY, "c:3:1");
        LintReport report = judged(config(List.of(), List.of(ignore), null, List.of()), "db");

        assertThat(files(report)).containsExactly("V1__a.sql", "V3__d.sql");
        assertThat(report.suppressed())
                .extracting(it -> it.finding().file() + " " + it.by() + " " + it.reason())
                .containsExactly(
                        "db/V2__b.sql " + Suppressed.By.CONFIG + " they are small",
                        "db/V2_1__c.sql " + Suppressed.By.CONFIG + " they are small");

        ConfigIgnore over = new ConfigIgnore(List.of(), Set.of("speaks"), "x", TODAY.minusDays(1), "c:3:1");
        LintReport later = judged(config(List.of(), List.of(over), null, List.of()), "db");
        assertThat(later.findings()).hasSize(4);
        assertThat(later.notices())
                .contains("c:3:1: this [[ignore]] ended on 2026-11-21; what it held back is judged again");
    }

    @Test
    void aRunHasOneGateTheStrictestOfItsConfigs() {
        Config lax = config(List.of(), List.of(), FailOn.NEVER, List.of());
        assertThat(judged(lax, "db").exitCode()).isZero();

        Reading two = Reading.of(new InMemoryFileTree(FILES), List.of("db", "other"))
                .by(folder -> folder.startsWith("db") ? lax : Config.NONE);
        LintRequest request = new LintRequest(
                two,
                null,
                new RuleRegistry(List.of(new Speaks()), List.of()),
                RuleChoice.ALL,
                TODAY,
                null,
                false,
                null,
                null);
        LintReport report = Linter.lint(request);
        assertThat(report.failOn()).isEqualTo(Severity.ERROR);
        assertThat(report.notices()).contains("the configs do not agree on fail-on; the strictest holds: `error`");
    }
}
