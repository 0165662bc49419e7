package dev.sluice.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.gate.Config;
import dev.sluice.core.gate.ConfigException;
import dev.sluice.core.gate.FailOn;
import dev.sluice.core.gate.Level;
import dev.sluice.core.gate.Policy;
import dev.sluice.core.gate.TreeSettings;
import dev.sluice.core.rule.RuleOption;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.InMemoryFileTree;
import dev.sluice.rules.BuiltInRules;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {

    private static Config read(String toml) throws ConfigException {
        return configs(Map.of("sluice.toml", toml, "db/V1__a.sql", "", "my/1.sql", "", "dump.sql", ""))
                .of("");
    }

    private static ConfigFiles configs(Map<String, String> files) {
        return new ConfigFiles(new InMemoryFileTree(files), null, BuiltInRules::registry);
    }

    private static String error(String toml) {
        try {
            return "no error, but " + read(toml);
        } catch (ConfigException e) {
            return String.join("\n", e.lines());
        }
    }

    @Test
    void templatesAreHelpersAndWhatTheyWrite() throws ConfigException {
        Config config = read("""
                # what our helpers write
                [templates]
                addColumn = "ALTER TABLE {1} ADD COLUMN {2} {3}"   # one line
                "dropColumn" = 'ALTER TABLE {1} DROP COLUMN {2}'
                utils.star = '''
                SELECT *
                FROM {1}'''
                """);

        assertThat(config.templates().patterns())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "addColumn", "ALTER TABLE {1} ADD COLUMN {2} {3}",
                        "dropColumn", "ALTER TABLE {1} DROP COLUMN {2}",
                        "utils.star", "SELECT *\nFROM {1}"));
        assertThat(read("templates = { a = 'x', b.c = 'y' }").templates().patterns())
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", "x", "b.c", "y"));
        assertThat(read("templates.a = 'x'\n[templates.b]\nc = 'y'").templates().patterns())
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", "x", "b.c", "y"));
        assertThat(read("")).isEqualTo(Config.NONE);
        assertThat(read("\uFEFF[templates]\r\n")).isEqualTo(Config.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '¤', textBlock = """
            templats.a = 'x'                          | 1:1: unknown key `templats`; did you mean `templates`?
            [templats]                                | 1:2: unknown key `templats`; did you mean `templates`?
            [[templats]]                              | 1:3: unknown key `templats`; did you mean `templates`?
            [templates]~a = 'x'~[ templats . b ]      | 3:3: unknown key `templats`; did you mean `templates`?
            [templates]~a = '''~[x]~'''~~  "x y" = 1  | 6:11: the SQL that `x y` writes is a string
            dialct = ['x', "]", { b = 1 }] # c~       | 1:1: unknown key `dialct`; did you mean `dialect`?
            templates = 'x'                           | 1:13: `templates` is a table: a helper's name = the SQL that it writes
            [[templates]]~a = 'x'                     | 1:3: `templates` is a table: a helper's name = the SQL that it writes
            [templates]~a = 1                         | 2:5: the SQL that `a` writes is a string
            [templates]~a = 2026-01-01~b.c = ['x']    | 3:7: the SQL that `b.c` writes is a string
            [templates]~'1😀' = 'x'~                  | 2:1: `1😀` is no name of a helper
            templates = { 'a.' = 'x' }                | 1:15: `a.` is no name of a helper
            templates = { a = '😀', 'a b' = 'x' }     | 1:25: `a b` is no name of a helper
            [templates]~a = 'x'~a = 'y'               | 3:1: this key stands twice
            [templates]~a = 'x'~[b]~[templates]~c = 1 | 4:2: this key stands twice
            [templates~a = 'x'                        | 1:11: newline not permitted here
            [templates]~a =                           | 2:4: newline not permitted here
            a = "😀" x                                | 1:10: more data after value has already ended. Invalid value prece…
            """)
    void anErrorStandsAtItsPlace(String toml, String expected) {
        String text = toml.replace('~', '\n').replace("\\t", "\t") + "\n";
        assertThat(error(text)).isEqualTo("sluice.toml:" + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '¤', textBlock = """
            dialect = 'oracle'                        | 1:11: unknown dialect `oracle`; there is postgresql, mysql, mariadb
            dialect = 1                               | 1:11: `dialect` is a string: postgresql, mysql, mariadb
            target-version = '16'                     | 1:1: `target-version` needs `dialect`: a version means nothing without its engine
            dialect = 'mysql'~target-version = 8.0    | 2:18: `target-version` is a string: "8.0"
            dialect = 'mysql'~target-version = '4.1'  | 2:18: unknown MySQL version `4.1`; known are 5.7, 8.0, 8.1, 8.2, 8.3, 8.4, 9.0, 9.1, 9.2, 9.3, 9.4, 9.5, 9.6, 9.7, 26.x
            layout = 'flywy'                          | 1:10: unknown layout `flywy`; did you mean `flyway`?
            fail-on = 'off'                           | 1:11: unknown fail-on `off`; there is error, warning, note, never
            paths = 'db'                              | 1:9: `paths` is an array of strings, such as ["…"]
            paths = ['db', '']                        | 1:16: `paths` is an array of strings, and none of them is empty
            paths = ['nowhere']                       | 1:10: no such file or directory: `nowhere`
            paths = ['../x']                          | 1:10: `../x` leads out of the folder that is read
            paths = ['/etc']                          | 1:10: `/etc` is not relative to the config's folder
            schema = 'dump.sq'                        | 1:10: no such file or directory: `dump.sq`
            exclude = ['a', 'b[c]']                   | 1:17: a glob knows `*`, `**` and `?`, and no `[`
            preview = 'yes'                           | 1:11: `preview` is true or false
            edition = 'next'                          | 1:11: `edition` is a release of Sluice, such as "0.1"
            edition = '99.1'                          | 1:11: edition 99.1 is later than this Sluice, which is 0.1.0
            online-schema-change = 'ghost'            | 1:24: unknown online-schema-change `ghost`; did you mean `gh-ost`?
            select = ['drop-tabel']                   | 1:11: unknown rule or category `drop-tabel`; did you mean `drop-table`?
            tables = []                               | 1:10: `tables` is a table: [tables]
            [tables]~smal = []                        | 2:1: unknown key `smal`; did you mean `small`?
            rules = 'off'                             | 1:9: `rules` is a table: the id of a rule or category = its level
            [rules]~drop-tabel = 'off'                | 2:1: unknown rule or category `drop-tabel`; did you mean `drop-table`?
            [rules]~drop-table = 'of'                 | 2:14: unknown level `of`; there is error, warning, note, off
            [rules]~drop-table = 1                    | 2:14: the level of `drop-table` is one of error, warning, note, off
            [rules.char-type]~upto = 1                | 2:1: unknown option `upto`; did you mean `up-to`?
            [rules.char-type]~up-to = -1              | 2:9: `up-to` is a whole number from 0 to 2147483647
            rules.char-type = { up-to = 3000000000 }  | 1:29: `up-to` is a whole number from 0 to 2147483647
            [rules.locking]~level = 'x'               | 2:9: unknown level `x`; there is error, warning, note, off
            [tree]~path = 'db'                        | 1:2: `tree` is an array of tables: [[tree]]
            [[tree]]~dialect = 'mysql'                | 1:3: `path` is missing: the folder of the migrations
            [[tree]]~path = 'db'~[[tree]]~path = 'x'  | 4:8: no such file or directory: `x`
            [[override]]~rules = {}                   | 1:3: `paths` is missing: globs of the files for which this holds
            [[override]]~paths = []                   | 2:9: `paths` is empty
            [[ignore]]~rules = ['locking']            | 1:3: `reason` is missing: why the team lives with them
            [[ignore]]~rules=['unused-suppression']~reason='x'    | 2:7: rules about suppressions cannot be ignored; [rules] says how loud they are
            [[ignore]]~rules=['locking']~reason='x'~until='soon'  | 4:7: `until` is a day, such as 2027-03-01
            [[ignore]]~rules=['locking']~reason='x'~until=2026-02-30  | 4:7: `until` is a day, such as 2027-03-01
            """)
    void whatIsNotAsTheKeysSayStandsAtItsPlace(String toml, String expected) {
        assertThat(error(toml.replace('~', '\n') + "\n")).isEqualTo("sluice.toml:" + expected);
    }

    @Test
    void allMistakesAreToldAtOnceInTheOrderOfTheFile() {
        assertThat(error("[rules]\nlocking = 'x'\n[[ignore]]\npath = ['a']\n")).isEqualTo("""
                        sluice.toml:2:11: unknown level `x`; there is error, warning, note, off
                        sluice.toml:3:3: `rules` is missing: rules and categories whose findings are held back
                        sluice.toml:3:3: `reason` is missing: why the team lives with them
                        sluice.toml:4:1: unknown key `path`; did you mean `paths`?""");
        assertThat(error("[rules]\n" + manyKeys())).endsWith("sluice.toml: 10 more mistakes");
    }

    private static String manyKeys() {
        return IntStream.range(0, 30).mapToObj("a%d = 'off'\n"::formatted).collect(Collectors.joining());
    }

    @Test
    void everyKeyIsRead() throws ConfigException {
        Config config = read("""
                dialect = "postgresql"
                target-version = "15"
                layout = "flyway"
                schema = "dump.sql"
                applied = "V41"
                paths = ["db", "my"]
                exclude = ["*.seed.sql"]
                fail-on = "warning"
                select = ["locking", "drop-table"]
                edition = "0.1"
                preview = false
                online-schema-change = "gh-ost"
                lock-timeout-set = true

                [tables]
                small = ["country", "config_*"]
                hot = ["orders"]

                [rules]
                locking = "warning"
                ban-drop-table = "note"
                char-type = { level = "error", up-to = 3 }
                engine-not-innodb.allowed = ["InnoDB", "RocksDB"]

                [[tree]]
                path = "my"
                dialect = "mysql"
                layout = "auto"

                [[override]]
                paths = ["my/**"]
                rules.data-loss = "off"
                ignore = ["char-type"]

                [[ignore]]
                paths = ["V1__*"]
                rules = ["create-index-blocks-writes"]
                reason = "nobody writes then"
                until = 2027-03-01
                """);

        TreeSettings all = config.tree("db");
        assertThat(all.dialect()).isEqualTo(Dialect.POSTGRESQL);
        assertThat(String.valueOf(all.version())).isEqualTo("15");
        assertThat(all.layout()).isEqualTo("flyway");
        assertThat(all.schema()).isEqualTo("dump.sql");
        assertThat(all.applied()).isEqualTo(new TreeSettings.AppliedMark("V41", "sluice.toml:5:11"));
        TreeSettings my = config.tree("my/deeper");
        assertThat(my.dialect()).isEqualTo(Dialect.MYSQL);
        assertThat(my.version()).isNull();
        assertThat(my.layout()).isNull();
        assertThat(config.paths()).containsExactly("db", "my");
        assertThat(config.leavesOut("db/x.seed.sql")).isTrue();
        assertThat(config.failOn()).isEqualTo(FailOn.WARNING);
        Policy policy = config.policy("db/V1__a.sql");
        assertThat(policy.choice().selected()).containsExactly("locking", "drop-table");
        assertThat(policy.levels())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("locking", Level.WARNING, "drop-table", Level.NOTE, "char-type", Level.ERROR));
        assertThat(policy.edition()).isEqualTo("0.1");
        assertThat(policy.preview()).isFalse();
        assertThat(policy.onlineSchemaChange()).isEqualTo("gh-ost");
        assertThat(policy.lockTimeoutSet()).isTrue();
        assertThat(policy.tables().small()).hasSize(2);
        assertThat(policy.tables().hot()).hasSize(1);
        assertThat(option(policy, "char-type", "up-to")).isEqualTo(3);
        assertThat(option(policy, "engine-not-innodb", "allowed")).isEqualTo(List.of("InnoDB", "RocksDB"));
        // What an override says of a category goes before what is said of its rules elsewhere
        assertThat(config.policy("my/1.sql").levels())
                .containsEntry("drop-table", Level.OFF)
                .containsEntry("char-type", Level.OFF)
                .containsEntry("locking", Level.WARNING);
        assertThat(config.ignores()).singleElement().satisfies(ignore -> {
            assertThat(ignore.rules()).containsExactly("create-index-blocks-writes");
            assertThat(ignore.reason()).isEqualTo("nobody writes then");
            assertThat(ignore.until()).isEqualTo("2027-03-01");
            assertThat(ignore.place()).isEqualTo("sluice.toml:35:3");
        });
    }

    private static Object option(Policy policy, String rule, String name) {
        RuleOption<?> option = BuiltInRules.registry().rule(rule).orElseThrow().meta().options().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
        return policy.options().of(rule, option);
    }

    @Test
    void aConfigAboveTheFilesIsFoundInTheirRepository() throws ConfigException {
        InMemoryFileTree repository = new InMemoryFileTree(Map.of(
                "sluice.toml", "paths = ['app/db', 'other']\nexclude = ['app/x']\n[rules]\nlocking = 'x'",
                "app/sluice.toml", "paths = ['db', '../other']\nexclude = ['./x']\nfail-on = 'note'",
                "other/a.sql", ""));
        InMemoryFileTree app = new InMemoryFileTree(Map.of("a.sql", ""));
        ConfigFiles configs = new ConfigFiles(app, new ConfigFiles.Above(repository, "app/db"), BuiltInRules::registry);

        Config config = configs.of("");
        assertThat(config.failOn()).isEqualTo(FailOn.NOTE);
        // of the paths those that are read
        assertThat(config.paths()).containsExactly("");
        assertThat(config.leavesOut("x/a.sql")).isFalse();
        ConfigFiles higher = new ConfigFiles(app, new ConfigFiles.Above(repository, "other"), BuiltInRules::registry);
        assertThatThrownBy(() -> higher.of("")).hasMessageStartingWith("../sluice.toml:4:11: unknown level `x`");
    }

    @ParameterizedTest
    @CsvSource({"[,1", "{a=,1", "[{a=,1"})
    void whatIsNestedDeepIsOneLine(String open, int ignored) {
        assertThat(error("a = " + open.repeat(200_000)))
                .isEqualTo("sluice.toml: nested more than 20 levels deep, or a value too long");
        assertThat(error("a" + ".a".repeat(200_000) + " = 1")).contains("nested more than 20 levels deep");
        assertThat(error("[a" + ".a".repeat(200_000) + "]")).contains("nested more than 20 levels deep");
    }

    @Test
    void whatIsHugeIsOneShortLine() {
        assertThat(error("#".repeat(1_000_001))).isEqualTo("sluice.toml: larger than 1 MB");
        assertThat(error("a = " + "9".repeat(500_000))).doesNotContain("\n").hasSizeLessThan(120);
        assertThat(error("x".repeat(500_000) + " = 1")).doesNotContain("\n").hasSizeLessThan(160);
        assertThat(error("'a\u001b[31m' = 1")).doesNotContain("\u001b");
    }

    @Test
    void aMissingFileIsOneLine() {
        InMemoryFileTree empty = new InMemoryFileTree(Map.of());
        assertThatThrownBy(() -> ConfigFiles.named(empty, "a.toml", "a.toml", "", empty, BuiltInRules::registry))
                .isInstanceOf(ConfigException.class)
                .hasMessage("a.toml: no such file");
    }

    /** Whatever stands in the file, it is a config or an error of one line. */
    @Test
    void anyTextGivesAConfigOrOneLine() {
        long seed = 20261122;
        Random random = new Random(seed);
        String[] pieces = {
            "[",
            "]",
            "[[",
            "{",
            "}",
            "=",
            ".",
            ",",
            "\n",
            " ",
            "'",
            "\"",
            "'''",
            "\"\"\"",
            "\\",
            "#",
            "templates",
            "a",
            "1",
            "\uD83D"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder toml = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                toml.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(error(toml.toString()).lines())
                    .as("seed %d: %s", seed, toml)
                    .isNotEmpty()
                    .allSatisfy(
                            line -> assertThat(line).startsWith(line.startsWith("no error") ? "no" : "sluice.toml:"));
        }
    }

    @Test
    void theNearestConfigWins() throws ConfigException {
        ConfigFiles configs = configs(Map.of(
                "sluice.toml", "templates.x = 'root'",
                "app/sluice.toml", "templates.x = 'app'",
                "app/db/migration/V1__a.sql", "",
                "other/db/V1__a.sql", ""));

        assertThat(configs.of("app/db/migration").templates().patterns()).containsEntry("x", "app");
        assertThat(configs.of("app/").templates().patterns()).containsEntry("x", "app");
        assertThat(configs.of("other/db").templates().patterns()).containsEntry("x", "root");
        assertThat(configs.of("").templates().patterns()).containsEntry("x", "root");
        assertThat(configs(Map.of()).of("a/b")).isEqualTo(Config.NONE);
    }
}
