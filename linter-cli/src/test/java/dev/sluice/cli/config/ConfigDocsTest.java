package dev.sluice.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.sluice.core.gate.Config;
import dev.sluice.core.gate.ConfigException;
import dev.sluice.core.gate.Configs;
import dev.sluice.core.source.InMemoryFileTree;
import dev.sluice.core.source.SourceFile;
import dev.sluice.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page about the config and its JSON Schema say what the reader does. */
final class ConfigDocsTest {

    private static final Path DOCS =
            Path.of(Objects.requireNonNull(System.getProperty("sluice.root"))).resolve("docs");

    private static String example() throws IOException {
        String page = Files.readString(DOCS.resolve("config.md"));
        int begin = page.indexOf("```toml\n") + "```toml\n".length();
        return page.substring(begin, page.indexOf("```\n", begin));
    }

    private static Config read(String toml) throws ConfigException {
        Configs configs = new ConfigFiles(
                new InMemoryFileTree(Map.of(
                        "sluice.toml", toml,
                        "db/migration/V1__a.sql", "",
                        "db/structure.sql", "",
                        "reports/migrations/1.sql", "")),
                null,
                BuiltInRules::registry);
        return configs.of("");
    }

    private static JsonNode json(String toml) throws ConfigException {
        return new ObjectMapper()
                .valueToTree(
                        TomlDocument.parse(new SourceFile("sluice.toml", toml)).root());
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(VersionFlag.V7)
                .getSchema(Files.readString(DOCS.resolve("sluice.schema.json")));
    }

    @Test
    void theSchemaIsCurrent() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(DOCS.resolve("sluice.schema.json"), ConfigSchema.of(BuiltInRules.registry()));
        }
        assertThat(Files.readString(DOCS.resolve("sluice.schema.json")))
                .as("docs/sluice.schema.json is what `sluice config schema` prints")
                .isEqualTo(ConfigSchema.of(BuiltInRules.registry()));
    }

    @Test
    void theExampleIsAConfig() throws IOException, ConfigException {
        assertThat(read(example()).trees()).hasSize(3);
        assertThat(schema().validate(json(example()))).isEmpty();
    }

    @Test
    void theExampleHasEveryKey() throws IOException {
        String example = example();
        Stream.of(ConfigKeys.ROOT, ConfigKeys.TABLES, ConfigKeys.TREE, ConfigKeys.OVERRIDE, ConfigKeys.IGNORE)
                .flatMap(List::stream)
                .forEach(key -> assertThat(example)
                        .containsPattern("(?m)^(# )?(\\[\\[?)?" + key.name() + "(\\]\\]?$| = |\\.)"));
    }

    /** What an editor calls wrong is wrong to the reader too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "dialct = 'mysql'",
                "dialect = 'oracle'",
                "target-version = 16",
                "layout = 'rails'",
                "paths = 'db'",
                "exclude = ['']",
                "fail-on = 'off'",
                "select = ['drop-tabel']",
                "preview = 'yes'",
                "online-schema-change = 'ghost'",
                "tables.smal = []",
                "rules.drop-tabel = 'off'",
                "rules.drop-table = 'of'",
                "rules.drop-table.up-to = 1",
                "rules.char-type.up-to = -1",
                "rules.char-type.up-to = 'x'",
                "rules.comment-required.columns = 1",
                "rules.engine-not-innodb.allowed = 'InnoDB'",
                "rules.engine-not-innodb.allowed = ['a,b']",
                "rules.naming.tables = ''",
                "tree = 'db'",
                "[[tree]]\ndialect = 'mysql'",
                "[[override]]\nrules.locking = 'off'",
                "[[override]]\npaths = []",
                "[[ignore]]\nrules = ['locking']",
                "[[ignore]]\nreason = 'x'",
                "[[ignore]]\nrules = []\nreason = 'x'",
                "[[ignore]]\nrules = ['locking']\nreason = ' '",
                "[[ignore]]\nrules = ['locking']\nreason = 'x'\nuntil = 'soon'",
                "templates.x = 1"
            })
    void theSchemaRefusesWhatTheReaderRefuses(String toml) throws IOException, ConfigException {
        assertThat(schema().validate(json(toml))).as("by the schema").isNotEmpty();
        assertThat(refused(toml)).as("by the reader").isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "layout = 'auto'",
                "rules.locking = 'off'",
                "rules.ban-drop-table = { level = 'note' }",
                "rules.char-type.up-to = 0",
                "rules.naming = { level = 'note', tables = '*s' }",
                "[[ignore]]\nrules = ['locking', 'ban-drop-table']\nreason = 'x'\nuntil = 2027-03-01",
                "[[override]]\npaths = ['**/x']\nignore = ['locking']",
                "templates.utils.star = 'SELECT 1'"
            })
    void theSchemaAcceptsWhatTheReaderAccepts(String toml) throws IOException, ConfigException {
        assertThat(schema().validate(json(toml))).isEmpty();
        assertThat(refused(toml)).isFalse();
    }

    private static boolean refused(String toml) {
        try {
            read(toml);
            return false;
        } catch (ConfigException e) {
            return true;
        }
    }
}
