package dev.sluice.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.sluice.core.BuildInfo;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

/** What Sluice's JSON documents have in common. */
public final class Json {

    /** Raised when a key changes its meaning or goes; new keys do not raise it. */
    private static final int SCHEMA_VERSION = 1;

    private Json() {}

    /** Indented by two blanks, LF line breaks on every platform. */
    static DefaultPrettyPrinter lines() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    }

    /** Writes what stands in a document. */
    public interface Body {
        void to(JsonGenerator json) throws IOException;
    }

    /** One object with its version first. */
    public static void document(Appendable out, Body body) throws IOException {
        write(out, json -> {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            body.to(json);
            json.writeEndObject();
        });
    }

    /** A document in somebody else's format. */
    static void write(Appendable out, Body body) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(lines());
            body.to(json);
        }
        out.append(text.getBuffer()).append('\n');
    }

    /** Which Sluice it was. */
    public static void tool(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", "sluice");
        json.writeStringField("version", BuildInfo.version());
        json.writeEndObject();
    }

    /** The address of a rule's page, where there is one. */
    static void pageUrl(String rule, JsonGenerator json) throws IOException {
        Optional<String> url = BuildInfo.pageUrl(rule);
        if (url.isPresent()) {
            json.writeStringField("url", url.get());
        }
    }

    /** An array of strings. */
    public static void strings(String name, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
