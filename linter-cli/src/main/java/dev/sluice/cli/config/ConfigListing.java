package dev.sluice.cli.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.sluice.core.source.Position;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values in force, each with where it comes from. */
public final class ConfigListing {

    private final @Nullable ConfigFile file;
    private final Map<String, Given> given;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A value that goes before the config's.
     *
     * @param value a string or a list of strings
     * @param source the option or variable that gives it
     */
    public record Given(Object value, String source) {}

    /**
     * One value.
     *
     * @param key with the keys and numbers of its tables: {@code tree[0].path}
     * @param value as JSON, which is also TOML; {@code ""} where nothing is set
     * @param source an option, a variable, a file, or {@code "default"}
     * @param at where in the file, or null
     */
    public record Row(
            String key,
            String value,
            String source,
            @Nullable Position at) {

        /** The source for people, with the line where it is a file. */
        public String place() {
            return at == null ? source : source + ":" + at.line();
        }
    }

    private ConfigListing(@Nullable ConfigFile file, Map<String, Given> given) {
        this.file = file;
        this.given = given;
    }

    /**
     * The values in force.
     *
     * @param file that holds, or null
     * @param given what goes before it, by key
     */
    public static List<Row> of(@Nullable ConfigFile file, Map<String, Given> given) throws IOException {
        ConfigListing listing = new ConfigListing(file, given);
        Map<String, Object> said = file == null ? Map.of() : file.document().root();
        for (ConfigKeys.Key key : ConfigKeys.ROOT) {
            listing.add(key, said);
        }
        return List.copyOf(listing.rows);
    }

    private void add(ConfigKeys.Key key, Map<String, Object> said) throws IOException {
        Given before = given.get(key.name());
        Object value = said.get(key.name());
        if (before != null) {
            rows.add(new Row(key.name(), json(before.value()), before.source(), null));
        } else if (key.type() == ConfigKeys.Type.TABLE) {
            Map<?, ?> table = value instanceof Map<?, ?> map ? map : Map.of();
            for (ConfigKeys.Key below : key.keys()) {
                String name = key.name() + "." + below.name();
                addValue(name, List.of(key.name(), below.name()), table.get(below.name()), below.standard());
            }
        } else if (value != null || isValue(key.type())) {
            addValue(key.name(), List.of(key.name()), value, key.standard());
        }
    }

    /** Whether it is listed also where it is not set. */
    private static boolean isValue(ConfigKeys.Type type) {
        return type != ConfigKeys.Type.TABLES && type != ConfigKeys.Type.RULES && type != ConfigKeys.Type.TEMPLATES;
    }

    private void addValue(String name, List<String> path, @Nullable Object value, String standard) throws IOException {
        if (value == null || file == null) {
            rows.add(new Row(name, standard, "default", null));
        } else if (value instanceof Map<?, ?> table) {
            for (Map.Entry<?, ?> entry : table.entrySet()) {
                String key = String.valueOf(entry.getKey());
                addValue(name + "." + key, TomlDocument.below(path, key), entry.getValue(), "");
            }
        } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            for (int i = 0; i < list.size(); i++) {
                addValue(name + "[" + i + "]", TomlDocument.below(path, String.valueOf(i)), list.get(i), "");
            }
        } else {
            TomlDocument document = file.document();
            rows.add(new Row(
                    name, json(value), document.file().path(), document.file().position(document.value(path))));
        }
    }

    private static String json(Object value) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            write(value, json);
        }
        return out.toString();
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                write(each, json);
            }
            json.writeEndArray();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else {
            json.writeRawValue(String.valueOf(value));
        }
    }

    /** The rows as one JSON object, which ends with a line break. */
    public static String json(List<Row> rows) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("schemaVersion", 1);
            json.writeArrayFieldStart("values");
            for (Row row : rows) {
                json.writeStartObject();
                json.writeStringField("key", row.key());
                if (!row.value().isEmpty()) {
                    json.writeFieldName("value");
                    json.writeRawValue(row.value());
                }
                json.writeStringField("source", row.source());
                if (row.at() != null) {
                    json.writeNumberField("line", row.at().line());
                    json.writeNumberField("column", row.at().column());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return out + "\n";
    }
}
