package dev.sluice.cli.baseline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.sluice.core.gate.Baseline;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A baseline as JSON Lines: a header with the version of the format, then one entry a line. Git merges it line by line;
 * the order of the lines means nothing to who reads it.
 */
public final class BaselineFile {

    /** The name of a baseline that is found by itself. */
    public static final String NAME = "sluice-baseline.jsonl";

    /** A larger file is no baseline, in bytes. */
    public static final int LONGEST = 64 * 1024 * 1024;

    private static final String VERSION_KEY = "sluice-baseline";
    private static final int VERSION = 1;
    /** Of a fingerprint, in characters. */
    private static final int HASH = 32;

    private final JsonFactory json = new JsonFactory();
    private final String path;
    private int number;

    private BaselineFile(String path) {
        this.path = path;
    }

    /** The text of a baseline. */
    public static String write(Baseline baseline) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setRootValueSeparator(null);
            json.writeStartObject();
            json.writeNumberField(VERSION_KEY, VERSION);
            json.writeEndObject();
            json.writeRaw('\n');
            for (Baseline.Entry entry : baseline.entries().values()) {
                json.writeStartObject();
                json.writeStringField("fingerprint", entry.fingerprint());
                json.writeStringField("path", entry.path());
                json.writeStringField("rule", entry.rule());
                json.writeNumberField("count", entry.count());
                json.writeStringField("message", entry.message());
                json.writeEndObject();
                json.writeRaw('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Reads the text of a baseline.
     *
     * @param path as people see it
     * @throws BaselineException if it is none, with the line where that shows
     */
    public static Baseline read(String path, String text) throws BaselineException {
        return new BaselineFile(path).read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private Baseline read(String text) throws BaselineException {
        List<Baseline.Entry> entries = new ArrayList<>();
        boolean header = false;
        for (int start = 0; start < text.length(); ) {
            number++;
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end).strip();
            start = end + 1;
            if (line.isEmpty()) {
                continue;
            }
            if (line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>")) {
                throw damaged("a merge conflict is left open");
            }
            Map<String, Object> fields = fields(line);
            if (header) {
                entries.add(entry(fields));
            } else {
                version(fields);
                header = true;
            }
        }
        if (!header) {
            number = 1;
            throw damaged("it does not begin with {\"%s\":%d}".formatted(VERSION_KEY, VERSION));
        }
        return Baseline.of(entries);
    }

    /** Of one object, whose values are strings and numbers. */
    private Map<String, Object> fields(String line) throws BaselineException {
        Map<String, Object> fields = new HashMap<>();
        try (JsonParser parser = json.createParser(line)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                JsonToken value = parser.nextToken();
                expect(value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT);
                Object before = fields.put(
                        key, value == JsonToken.VALUE_STRING ? parser.getText() : (Object) parser.getIntValue());
                expect(before == null);
            }
            expect(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
            return fields;
        } catch (JsonProcessingException e) {
            throw damaged("this is no entry");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void expect(boolean met) throws BaselineException {
        if (!met) {
            throw damaged("this is no entry");
        }
    }

    private void version(Map<String, Object> fields) throws BaselineException {
        if (!(fields.get(VERSION_KEY) instanceof Integer version) || version < 1) {
            throw damaged("it does not begin with {\"%s\":%d}".formatted(VERSION_KEY, VERSION));
        }
        if (version > VERSION) {
            throw damaged("version %d of the format is newer than this Sluice".formatted(version));
        }
    }

    private Baseline.Entry entry(Map<String, Object> fields) throws BaselineException {
        String fingerprint = text(fields, "fingerprint");
        boolean hash = fingerprint.length() == HASH
                && fingerprint.chars().allMatch(HexFormat::isHexDigit)
                && fingerprint.chars().noneMatch(Character::isUpperCase);
        Object count = fields.remove("count");
        if (!hash || !(count instanceof Integer number) || number < 1) {
            throw damaged(hash ? "`count` is no number from 1 on" : "`fingerprint` is none");
        }
        Object message = fields.remove("message");
        Baseline.Entry entry = new Baseline.Entry(
                fingerprint,
                text(fields, "rule"),
                text(fields, "path"),
                number,
                message instanceof String it ? it : "");
        if (entry.path().indexOf('\0') >= 0) {
            throw damaged("`path` is none");
        }
        if (!fields.isEmpty()) {
            throw damaged("an entry has no other keys than fingerprint, path, rule, count and message");
        }
        return entry;
    }

    private String text(Map<String, Object> fields, String key) throws BaselineException {
        @Nullable Object value = fields.remove(key);
        if (!(value instanceof String text)) {
            throw damaged("`%s` is missing".formatted(key));
        }
        return text;
    }

    private BaselineException damaged(String reason) {
        return new BaselineException("%s:%d: the baseline is damaged: %s".formatted(path, number, reason));
    }
}
