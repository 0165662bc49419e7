package dev.sluice.cli.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.toml.TomlStreamReadException;
import dev.sluice.core.gate.ConfigException;
import dev.sluice.core.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A TOML file: tables as maps, arrays as lists, and the place of each key. Jackson's reader gives the values and refuses
 * what is no TOML; it has no places for keys, so that those are found by a look at the text.
 */
final class TomlDocument {

    /** No config is nested deeper. */
    private static final int DEEPEST = 20;

    /** What a message shows of the file's own words, in UTF-16 units. */
    private static final int SHOWN = 60;

    private final SourceFile file;
    private final Map<String, Object> root;
    private final TomlPlaces places;

    private TomlDocument(SourceFile file, Map<String, Object> root, TomlPlaces places) {
        this.file = file;
        this.root = root;
        this.places = places;
    }

    /**
     * Reads a file.
     *
     * @throws ConfigException if it is no TOML, with the line and column where that shows
     */
    static TomlDocument parse(SourceFile file) throws ConfigException {
        // A byte order mark is allowed, and Jackson does not know it. A blank keeps the columns.
        String text = file.text().startsWith("\uFEFF") ? " " + file.text().substring(1) : file.text();
        TomlFactory toml = new TomlFactory();
        toml.setStreamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        try (JsonParser parser = toml.createParser(text)) {
            parser.nextToken();
            return new TomlDocument(file, table(parser), TomlPlaces.of(text));
        } catch (StreamConstraintsException e) {
            throw new ConfigException(
                    file.path() + ": nested more than " + DEEPEST + " levels deep, or a value too long");
        } catch (TomlStreamReadException e) {
            JsonLocation at = e.getLocation();
            String reason = e.getOriginalMessage().lines().findFirst().orElse("this is no TOML");
            // Jackson looks back at what it has read, and names the place where it is by then.
            boolean twice = reason.startsWith("Duplicate key") || reason.startsWith("Table redefined");
            int repeated = twice ? TomlPlaces.of(text).repeated() : -1;
            if (repeated >= 0) {
                throw error(file, repeated, "this key stands twice");
            }
            throw new ConfigException(
                    "%s:%d:%d: %s".formatted(file.path(), at.getLineNr(), at.getColumnNr(), shown(lowerCase(reason))));
        } catch (IOException e) {
            throw new ConfigException(file.path() + ": " + shown(String.valueOf(e.getMessage())));
        }
    }

    private static String lowerCase(String sentence) {
        return sentence.isEmpty() ? "" : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private static Map<String, Object> table(JsonParser parser) throws IOException {
        Map<String, Object> table = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            table.put(key, value(parser));
        }
        return table;
    }

    /** A string, number or boolean as Java has it; dates are strings. */
    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> table(parser);
            case START_ARRAY -> {
                List<Object> array = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser));
                }
                yield array;
            }
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            default -> parser.getText();
        };
    }

    /** The values, in the order of their keys. */
    Map<String, Object> root() {
        return root;
    }

    /** The path of a key in the table at another path. */
    static List<String> below(List<String> path, String key) {
        List<String> below = new ArrayList<>(path);
        below.add(key);
        return below;
    }

    /** Words of the file for a message: one line, and not too long. */
    static String shown(String words) {
        String line =
                words.chars().anyMatch(Character::isISOControl) ? words.replaceAll("\\p{Cntrl}", "\uFFFD") : words;
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    SourceFile file() {
        return file;
    }

    /** Where the key stands that has a path, UTF-16; the nearest one above it where it is not found. */
    int key(List<String> path) {
        return places.key(path);
    }

    /** Where the value of the key stands that has a path, UTF-16. */
    int value(List<String> path) {
        return places.value(path);
    }

    /** {@link #key} for people. */
    String place(List<String> path) {
        return Mistakes.place(file, key(path));
    }

    /** {@link #value} for people. */
    String placeOfValue(List<String> path) {
        return Mistakes.place(file, value(path));
    }

    private static ConfigException error(SourceFile file, int offset, String message) {
        return new ConfigException(Mistakes.place(file, offset) + ": " + message);
    }
}
