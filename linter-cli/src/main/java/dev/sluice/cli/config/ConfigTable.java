package dev.sluice.cli.config;

import dev.sluice.core.Nearest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of a config file by its keys. What is not as the keys say is a mistake, and as if it were not there: a key that
 * is misspelt must not go unheard.
 */
final class ConfigTable {

    private final TomlDocument document;
    private final List<String> path;
    private final Map<String, Object> values;
    private final List<ConfigKeys.Key> keys;
    private final Mistakes mistakes;

    private ConfigTable(
            TomlDocument document,
            List<String> path,
            Map<String, Object> values,
            List<ConfigKeys.Key> keys,
            Mistakes mistakes) {
        this.document = document;
        this.path = path;
        this.values = values;
        this.keys = keys;
        this.mistakes = mistakes;
        for (String name : values.keySet()) {
            if (keys.stream().noneMatch(key -> key.name().equals(name))) {
                atKey(
                        name,
                        unknown(
                                "key",
                                name,
                                keys.stream().map(ConfigKeys.Key::name).toList()));
            }
        }
        for (ConfigKeys.Key key : keys) {
            if (key.required() && !values.containsKey(key.name())) {
                mistakes.add(document.key(path), "`%s` is missing: %s".formatted(key.name(), lowerCase(key)));
            }
        }
    }

    static ConfigTable root(TomlDocument document, Mistakes mistakes) {
        return new ConfigTable(document, List.of(), document.root(), ConfigKeys.ROOT, mistakes);
    }

    private static String lowerCase(ConfigKeys.Key key) {
        return Character.toLowerCase(key.description().charAt(0))
                + key.description().substring(1);
    }

    /** {@code unknown key `dialct`; did you mean `dialect`?}. */
    static String unknown(String what, String name, List<String> known) {
        String hint = Nearest.of(name, known)
                .map("did you mean `%s`?"::formatted)
                .orElseGet(() -> "there is " + String.join(", ", known));
        return "unknown %s `%s`; %s".formatted(what, TomlDocument.shown(name), hint);
    }

    /** What is given for a key, as it is; null if nothing is. */
    @Nullable
    Object value(String name) {
        return values.get(name);
    }

    List<String> pathOf(String name) {
        return TomlDocument.below(path, name);
    }

    /** Where this table begins, for people. */
    String place() {
        return document.place(path);
    }

    /** Where the value of a key stands, for people. */
    String place(String name) {
        return document.placeOfValue(pathOf(name));
    }

    void atKey(String name, String message) {
        mistakes.add(document.key(pathOf(name)), message);
    }

    void atValue(String name, String message) {
        mistakes.add(document.value(pathOf(name)), message);
    }

    /** A mistake in one of several texts. */
    void atValue(String name, int index, String message) {
        mistakes.add(document.value(TomlDocument.below(pathOf(name), String.valueOf(index))), message);
    }

    /** The text of a key, or one of its words; null without one. */
    @Nullable
    String text(String name) {
        ConfigKeys.Key key = key(name);
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            String words = key.words().isEmpty() ? "" : ": " + String.join(", ", key.words());
            atValue(name, "`%s` is a string%s".formatted(name, words.isEmpty() ? example(value) : words));
            return null;
        }
        if (text.isBlank()) {
            atValue(name, "`%s` is empty".formatted(name));
            return null;
        }
        if (!key.words().isEmpty() && !key.words().contains(text)) {
            atValue(name, unknown(name, text, key.words()));
            return null;
        }
        return text;
    }

    private static String example(Object value) {
        return value instanceof Number ? ": \"" + TomlDocument.shown(String.valueOf(value)) + "\"" : "";
    }

    /** The texts of a key; empty without any. */
    List<String> texts(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            atValue(name, "`%s` is an array of strings, such as [\"…\"]".formatted(name));
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof String text && !text.isBlank()) {
                texts.add(text);
            } else {
                atValue(name, i, "`%s` is an array of strings, and none of them is empty".formatted(name));
                return List.of();
            }
        }
        if (texts.isEmpty() && key(name).required()) {
            atValue(name, "`%s` is empty".formatted(name));
        }
        return texts;
    }

    boolean flag(String name, boolean standard) {
        Object value = values.get(name);
        if (value == null || value instanceof Boolean) {
            return value == null ? standard : (Boolean) value;
        }
        atValue(name, "`%s` is true or false".formatted(name));
        return standard;
    }

    Optional<LocalDate> date(String name) {
        Object value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(String.valueOf(value)));
        } catch (DateTimeException e) {
            atValue(name, "`%s` is a day, such as 2027-03-01".formatted(name));
            return Optional.empty();
        }
    }

    /** The table of a key, which may be empty. */
    ConfigTable table(String name) {
        Object value = values.get(name);
        if (value != null && !(value instanceof Map)) {
            atValue(name, "`%s` is a table: [%s]".formatted(name, name));
        }
        return below(pathOf(name), value, key(name).keys());
    }

    /** The tables of a key. */
    List<ConfigTable> tables(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        List<ConfigTable> tables = new ArrayList<>();
        if (value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            for (int i = 0; i < list.size(); i++) {
                List<String> at = TomlDocument.below(pathOf(name), String.valueOf(i));
                tables.add(below(at, list.get(i), key(name).keys()));
            }
        } else {
            atValue(name, "`%1$s` is an array of tables: [[%1$s]]".formatted(name));
        }
        return tables;
    }

    private ConfigTable below(List<String> at, @Nullable Object value, List<ConfigKeys.Key> below) {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> entries.put(String.valueOf(key), each));
        }
        return new ConfigTable(document, at, entries, below, mistakes);
    }

    private ConfigKeys.Key key(String name) {
        return keys.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no key of this table: " + name));
    }
}
