package dev.sluice.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.util.List;

/** What Sluice's JSON documents have in common. */
final class Json {

    /** Raised when a key changes its meaning or goes; new keys do not raise it. */
    static final int SCHEMA_VERSION = 1;

    private Json() {}

    /** Indented by two blanks, LF line breaks on every platform. */
    static DefaultPrettyPrinter lines() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    }

    static void strings(String name, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
