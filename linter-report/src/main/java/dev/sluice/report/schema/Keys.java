package dev.sluice.report.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sluice.core.catalog.Doubt;
import dev.sluice.core.catalog.ObjectName;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the keys of JSON objects; one that does not apply is left out. */
final class Keys {

    private final JsonGenerator json;

    /** Writes what belongs to one object, between its braces. */
    @FunctionalInterface
    interface Body<T> {
        void write(T object) throws IOException;
    }

    Keys(JsonGenerator json) {
        this.json = json;
    }

    void text(String key, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(key, value.toString());
        }
    }

    void word(String key, @Nullable Enum<?> value) throws IOException {
        text(key, value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    void number(String key, int value) throws IOException {
        json.writeNumberField(key, value);
    }

    void truth(String key, @Nullable Boolean value) throws IOException {
        if (value != null) {
            json.writeBooleanField(key, value);
        }
    }

    /** A key that is there where it is true. */
    void flag(String key, boolean value) throws IOException {
        if (value) {
            json.writeBooleanField(key, true);
        }
    }

    /** A key that is there where a fact is not as it is with most. */
    void exception(String key, boolean value) throws IOException {
        if (!value) {
            json.writeBooleanField(key, false);
        }
    }

    void texts(String key, Collection<?> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(key);
            for (Object value : values) {
                json.writeString(value.toString());
            }
            json.writeEndArray();
        }
    }

    <T> void object(String key, @Nullable T object, Body<T> body) throws IOException {
        if (object != null) {
            json.writeObjectFieldStart(key);
            body.write(object);
            json.writeEndObject();
        }
    }

    /** An array of objects, left out where it is empty. */
    <T> void objects(String key, Collection<T> objects, Body<T> body) throws IOException {
        if (!objects.isEmpty()) {
            all(key, objects, body);
        }
    }

    /** An array of objects that is always there. */
    <T> void all(String key, Collection<T> objects, Body<T> body) throws IOException {
        json.writeArrayFieldStart(key);
        for (T object : objects) {
            json.writeStartObject();
            body.write(object);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void name(ObjectName name) throws IOException {
        text("name", name);
    }

    void doubt(String key, @Nullable Doubt doubt) throws IOException {
        object(key, doubt, it -> {
            word("cause", it.cause());
            text("file", it.by().file());
        });
    }
}
