package dev.sluice.cli.config;

import dev.sluice.core.Nearest;
import dev.sluice.core.gate.Config;
import dev.sluice.core.gate.ConfigException;
import dev.sluice.core.lex.TemplateHelpers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A TOML document to a config. Whatever it does not know is an error: a key that is misspelt must not go unheard. */
final class ConfigReader {

    private static final String TEMPLATES = "templates";

    private static final List<String> KEYS = List.of(TEMPLATES);

    private final TomlDocument document;

    ConfigReader(TomlDocument document) {
        this.document = document;
    }

    Config read() throws ConfigException {
        TemplateHelpers templates = TemplateHelpers.NONE;
        for (Map.Entry<String, Object> entry : document.root().entrySet()) {
            String key = entry.getKey();
            if (!key.equals(TEMPLATES)) {
                throw document.errorAtKey(List.of(key), unknown(key));
            }
            templates = templates(entry.getValue());
        }
        return new Config(templates);
    }

    private static String unknown(String key) {
        return "unknown key `%s`; %s"
                .formatted(
                        TomlDocument.shown(key),
                        Nearest.of(key, KEYS)
                                .map("did you mean `%s`?"::formatted)
                                .orElse("there is " + String.join(", ", KEYS)));
    }

    private TemplateHelpers templates(Object value) throws ConfigException {
        Map<String, String> patterns = new LinkedHashMap<>();
        addPatterns(List.of(TEMPLATES), value, patterns);
        return new TemplateHelpers(patterns);
    }

    /** TOML reads the key {@code dbt_utils.star} as a table in a table, and it means the same here. */
    private void addPatterns(List<String> path, Object value, Map<String, String> patterns) throws ConfigException {
        if (value instanceof Map<?, ?> entries) {
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                addPatterns(TomlDocument.below(path, String.valueOf(entry.getKey())), entry.getValue(), patterns);
            }
            return;
        }
        String name = String.join(".", path.subList(1, path.size()));
        if (name.isEmpty()) {
            throw document.errorAtValue(path, "`templates` is a table: a helper's name = the SQL that it writes");
        }
        if (!(value instanceof String pattern)) {
            throw document.errorAtValue(
                    path, "the SQL that `%s` writes is a string".formatted(TomlDocument.shown(name)));
        }
        if (!TemplateHelpers.callable(name)) {
            throw document.errorAtKey(path, "`%s` is no name of a helper".formatted(TomlDocument.shown(name)));
        }
        patterns.put(name, pattern);
    }
}
