package dev.sluice.core.migration;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a Liquibase change log in XML or YAML says of other files. The changes in it are not read.
 *
 * @param properties whose values hold for every engine and context, by name in lower case; the first one counts
 * @param whole whether all of it could be read
 */
record ChangeLog(List<Entry> entries, Map<String, String> properties, boolean whole) {

    private static final String ROOT = "databaseChangeLog";

    ChangeLog {
        entries = List.copyOf(entries);
        properties = Map.copyOf(properties);
    }

    /** What an entry of a change log is. */
    enum Kind {
        INCLUDE,
        INCLUDE_ALL,
        /** A change set that stands in the change log itself. */
        CHANGES
    }

    /**
     * One of the things that a change log runs, in its order.
     *
     * @param path as written; {@code ""} for changes
     * @param relative whether the path begins at the change log's folder
     * @param conditional whether a context or label decides about it
     */
    record Entry(Kind kind, String path, boolean relative, boolean conditional) {}

    /** Reads a file going by its extension; null if it is no change log. */
    static @Nullable ChangeLog of(String path, String text) {
        if (!text.contains(ROOT) || text.length() > KeyValues.LONGEST) {
            return null;
        }
        Draft draft = new Draft();
        switch (Paths.extension(path)) {
            case "xml" -> draft.xml(text);
            case "yaml", "yml" -> draft.yaml(text);
            default -> {
                return null;
            }
        }
        return draft.started ? new ChangeLog(draft.entries, draft.properties, draft.whole) : null;
    }

    /** A change log while it is read. */
    private static final class Draft {

        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, String> properties = new LinkedHashMap<>();
        private boolean started;
        private boolean whole = true;

        void add(String element, Map<String, String> attributes) {
            boolean conditional =
                    has(attributes, "context") || has(attributes, "contextFilter") || has(attributes, "labels");
            boolean relative = "true".equalsIgnoreCase(attributes.get("relativeToChangelogFile"));
            String file = attributes.get("file");
            String path = attributes.get("path");
            String name = attributes.get("name");
            String value = attributes.get("value");
            if (element.equals("include") && file != null) {
                entries.add(new Entry(Kind.INCLUDE, file, relative, conditional));
            } else if (element.equals("includeAll") && path != null) {
                entries.add(new Entry(Kind.INCLUDE_ALL, path, relative, conditional));
            } else if (element.equals("changeSet")) {
                entries.add(new Entry(Kind.CHANGES, "", false, conditional));
            } else if (element.equals("property") && name != null && value != null) {
                if (!conditional && !has(attributes, "dbms")) {
                    properties.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
                }
            }
        }

        private static boolean has(Map<String, String> attributes, String name) {
            return !attributes.getOrDefault(name, "").isBlank();
        }

        /** Maps of one key each, below a list. */
        void yaml(String text) {
            KeyValues values = KeyValues.yaml(text);
            whole = values.whole();
            Map<String, Map<String, String>> items = new LinkedHashMap<>();
            values.below(ROOT + ".").forEach((key, value) -> {
                String[] parts = key.split("\\.", 4);
                if (parts.length > 2) {
                    Map<String, String> item =
                            items.computeIfAbsent(parts[0] + "." + parts[1], it -> new LinkedHashMap<>());
                    if (parts.length == 3) {
                        item.put(parts[2], value);
                    }
                }
            });
            started = values.hasBelow(ROOT);
            items.forEach((key, attributes) -> add(key.substring(key.indexOf('.') + 1), attributes));
        }

        /** Nothing outside the file is looked for: no DTD, no entity, no schema. */
        void xml(String text) {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            try {
                XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
                int depth = 0;
                while (reader.hasNext()) {
                    int event = reader.next();
                    if (event == XMLStreamConstants.START_ELEMENT) {
                        depth++;
                        started |= depth == 1 && reader.getLocalName().equals(ROOT);
                        if (depth == 2 && started) {
                            add(reader.getLocalName(), attributes(reader));
                        }
                    } else if (event == XMLStreamConstants.END_ELEMENT) {
                        depth--;
                    }
                }
            } catch (XMLStreamException e) {
                whole = false;
            }
        }

        private static Map<String, String> attributes(XMLStreamReader reader) {
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
            return attributes;
        }
    }
}
