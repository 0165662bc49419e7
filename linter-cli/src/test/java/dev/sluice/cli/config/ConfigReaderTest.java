package dev.sluice.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.gate.Config;
import dev.sluice.core.gate.ConfigException;
import dev.sluice.core.source.InMemoryFileTree;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {

    private static Config read(String toml) throws ConfigException {
        return ConfigFiles.read(new InMemoryFileTree(Map.of("sluice.toml", toml)), "sluice.toml");
    }

    private static String error(String toml) {
        try {
            return "no error, but " + read(toml);
        } catch (ConfigException e) {
            return e.line();
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
            dialect = 'mysql'                         | 1:1: unknown key `dialect`; there is templates
            a = ['x', "]", { b = 1 }] # c~\tb = 2     | 1:1: unknown key `a`; there is templates
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
        assertThatThrownBy(() -> ConfigFiles.read(new InMemoryFileTree(Map.of()), "a.toml"))
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
                    .hasSize(1);
        }
    }

    @Test
    void theNearestConfigWins() throws ConfigException {
        ConfigFiles configs = new ConfigFiles(new InMemoryFileTree(Map.of(
                "sluice.toml", "templates.x = 'root'",
                "app/sluice.toml", "templates.x = 'app'",
                "app/db/migration/V1__a.sql", "",
                "other/db/V1__a.sql", "")));

        assertThat(configs.of("app/db/migration").templates().patterns()).containsEntry("x", "app");
        assertThat(configs.of("app/").templates().patterns()).containsEntry("x", "app");
        assertThat(configs.of("other/db").templates().patterns()).containsEntry("x", "root");
        assertThat(configs.of("").templates().patterns()).containsEntry("x", "root");
        assertThat(new ConfigFiles(new InMemoryFileTree(Map.of())).of("a/b")).isEqualTo(Config.NONE);
    }
}
