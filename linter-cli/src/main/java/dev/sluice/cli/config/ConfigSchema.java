package dev.sluice.cli.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.sluice.core.finding.Category;
import dev.sluice.core.rule.Rule;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleOption;
import dev.sluice.core.rule.RuleRegistry;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The JSON Schema of {@code sluice.toml}, for editors: what the table of keys says. */
public final class ConfigSchema {

    private static final String LEVEL = "level";
    private static final String NAME = "name";
    private static final String SETTING = "setting";

    private final JsonGenerator json;
    private final RuleRegistry registry;

    private ConfigSchema(JsonGenerator json, RuleRegistry registry) {
        this.json = json;
        this.registry = registry;
    }

    /** The schema, which ends with a line break. */
    public static String of(RuleRegistry registry) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(indenter)
                    .withSeparators(DefaultPrettyPrinter.DEFAULT_SEPARATORS));
            new ConfigSchema(json, registry).write();
        }
        return out + "\n";
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", "http://json-schema.org/draft-07/schema#");
        json.writeStringField("title", "sluice.toml");
        json.writeStringField("description", "The config of Sluice, at or above the migrations");
        object(ConfigKeys.ROOT);
        json.writeObjectFieldStart("definitions");
        json.writeObjectFieldStart(LEVEL);
        words(ConfigKeys.LEVELS);
        json.writeEndObject();
        json.writeObjectFieldStart(NAME);
        json.writeStringField("description", "The id of a rule or category, or another name that a rule is known by");
        words(Stream.concat(categories().stream(), metas().flatMap(ConfigSchema::names))
                .toList());
        json.writeEndObject();
        json.writeObjectFieldStart(SETTING);
        setting(List.of());
        json.writeEndObject();
        json.writeObjectFieldStart("rules");
        rules();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static List<String> categories() {
        return Arrays.stream(Category.values()).map(Category::id).toList();
    }

    private Stream<RuleMeta> metas() {
        return registry.rules().stream().map(Rule::meta);
    }

    private static Stream<String> names(RuleMeta rule) {
        return Stream.concat(Stream.of(rule.id()), rule.aliases().stream());
    }

    private void object(List<ConfigKeys.Key> keys) throws IOException {
        json.writeStringField("type", "object");
        json.writeBooleanField("additionalProperties", false);
        List<String> required = keys.stream()
                .filter(ConfigKeys.Key::required)
                .map(ConfigKeys.Key::name)
                .toList();
        if (!required.isEmpty()) {
            strings("required", required);
        }
        json.writeObjectFieldStart("properties");
        for (ConfigKeys.Key key : keys) {
            json.writeObjectFieldStart(key.name());
            json.writeStringField("description", key.description());
            if (!key.standard().isEmpty()) {
                json.writeFieldName("default");
                json.writeRawValue(key.standard());
            }
            value(key);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void value(ConfigKeys.Key key) throws IOException {
        switch (key.type()) {
            case TEXT -> text();
            case WORD -> words(key.words());
            case FLAG -> json.writeStringField("type", "boolean");
            case DATE -> {
                json.writeStringField("type", "string");
                json.writeStringField("format", "date");
                json.writeStringField("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
            }
            case TEXTS, RULE_NAMES -> {
                json.writeStringField("type", "array");
                if (key.required()) {
                    json.writeNumberField("minItems", 1);
                }
                json.writeObjectFieldStart("items");
                if (key.type() == ConfigKeys.Type.RULE_NAMES) {
                    json.writeStringField("$ref", "#/definitions/" + NAME);
                } else {
                    text();
                }
                json.writeEndObject();
            }
            case TABLE -> object(key.keys());
            case TABLES -> {
                json.writeStringField("type", "array");
                json.writeObjectFieldStart("items");
                object(key.keys());
                json.writeEndObject();
            }
            case RULES -> {
                // beside a reference, draft 7 reads nothing
                json.writeArrayFieldStart("allOf");
                json.writeStartObject();
                json.writeStringField("$ref", "#/definitions/rules");
                json.writeEndObject();
                json.writeEndArray();
            }
            case TEMPLATES -> {
                json.writeStringField("type", "object");
                json.writeObjectFieldStart("additionalProperties");
                json.writeArrayFieldStart("type");
                // a helper's name may have dots, which TOML reads as tables
                json.writeString("string");
                json.writeString("object");
                json.writeEndArray();
                json.writeEndObject();
            }
        }
    }

    private void rules() throws IOException {
        json.writeStringField("type", "object");
        json.writeBooleanField("additionalProperties", false);
        json.writeObjectFieldStart("properties");
        for (String category : categories()) {
            rule(category, List.of());
        }
        for (RuleMeta rule : metas().toList()) {
            for (String name : names(rule).toList()) {
                rule(name, rule.options());
            }
        }
        json.writeEndObject();
    }

    private void rule(String name, List<RuleOption<?>> options) throws IOException {
        json.writeObjectFieldStart(name);
        if (options.isEmpty()) {
            json.writeStringField("$ref", "#/definitions/" + SETTING);
        } else {
            setting(options);
        }
        json.writeEndObject();
    }

    /** A level, or a table of it and options. */
    private void setting(List<RuleOption<?>> options) throws IOException {
        json.writeArrayFieldStart("anyOf");
        json.writeStartObject();
        json.writeStringField("$ref", "#/definitions/" + LEVEL);
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringField("type", "object");
        json.writeBooleanField("additionalProperties", false);
        json.writeObjectFieldStart("properties");
        json.writeObjectFieldStart(LEVEL);
        json.writeStringField("$ref", "#/definitions/" + LEVEL);
        json.writeEndObject();
        for (RuleOption<?> option : options) {
            json.writeObjectFieldStart(option.name());
            json.writeStringField("description", option.description());
            option(option.type());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void option(RuleOption.Type type) throws IOException {
        switch (type) {
            case NUMBER -> {
                json.writeStringField("type", "integer");
                json.writeNumberField("minimum", 0);
                json.writeNumberField("maximum", Integer.MAX_VALUE);
            }
            case FLAG -> json.writeStringField("type", "boolean");
            case PATTERN -> text();
            case WORDS -> {
                json.writeStringField("type", "array");
                json.writeObjectFieldStart("items");
                json.writeStringField("type", "string");
                json.writeStringField("pattern", "^[^,]*[^,\\s][^,]*$");
                json.writeEndObject();
            }
        }
    }

    private void text() throws IOException {
        json.writeStringField("type", "string");
        json.writeStringField("pattern", "\\S");
    }

    private void words(List<String> words) throws IOException {
        strings("enum", words);
    }

    private void strings(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
