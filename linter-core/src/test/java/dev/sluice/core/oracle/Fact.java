package dev.sluice.core.oracle;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a statement or of a part of it, for comparison: what is absent, false or empty is left out. */
final class Fact {

    private final Map<String, Object> values = new LinkedHashMap<>();

    static Fact of(String kind) {
        return new Fact().put("kind", kind);
    }

    Fact put(String key, @Nullable Object value) {
        Object plain = plain(value);
        if (plain != null
                && !plain.equals(false)
                && !plain.equals("")
                && !(plain instanceof List<?> list && list.isEmpty())) {
            values.put(key, plain);
        }
        return this;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Name name -> name.value();
            case QualifiedName name -> qualified(name);
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case List<?> list -> {
                List<@Nullable Object> plain = new ArrayList<>();
                list.forEach(element -> plain.add(plain(element)));
                yield plain;
            }
            default -> value;
        };
    }

    /** The parts joined by dots; a dot in a part is escaped. */
    static String qualified(QualifiedName name) {
        StringBuilder text = new StringBuilder();
        for (Name part : name.parts()) {
            text.append(text.isEmpty() ? "" : ".").append(part.value().replace(".", "\\."));
        }
        return text.toString();
    }

    String json() {
        StringBuilder json = new StringBuilder();
        write(this, json);
        return json.toString();
    }

    private static void write(Object value, StringBuilder json) {
        switch (value) {
            case Fact fact -> {
                String separator = "{";
                for (Map.Entry<String, Object> entry : fact.values.entrySet()) {
                    json.append(separator);
                    string(entry.getKey(), json);
                    json.append(':');
                    write(entry.getValue(), json);
                    separator = ",";
                }
                json.append(fact.values.isEmpty() ? "{}" : "}");
            }
            case List<?> list -> {
                String separator = "[";
                for (Object element : list) {
                    json.append(separator);
                    write(element, json);
                    separator = ",";
                }
                json.append(list.isEmpty() ? "[]" : "]");
            }
            case Boolean truth -> json.append(truth);
            case Integer number -> json.append(number);
            default -> string(value.toString(), json);
        }
    }

    private static void string(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c == '\u007F' || Character.isSurrogate(c)) {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
