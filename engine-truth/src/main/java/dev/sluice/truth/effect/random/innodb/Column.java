package dev.sluice.truth.effect.random.innodb;

import dev.sluice.truth.effect.random.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * A column as it is at some time. Each attribute begins with its blank, and is empty where there is none.
 *
 * @param charset with a collation, or either
 * @param nullability {@code NOT NULL}, {@code NULL}
 * @param value {@code DEFAULT}, {@code ON UPDATE} or {@code AUTO_INCREMENT}
 * @param generated {@code AS (…)} and how it is kept
 * @param more a comment, and whether it is hidden
 */
record Column(String name, Type type, String charset, String nullability, String value, String generated, String more) {

    static Column of(String name, Type type) {
        return new Column(name, type, "", "", "", "", "");
    }

    Column named(String other) {
        return new Column(other, type, charset, nullability, value, generated, more);
    }

    Column of(Type other) {
        return new Column(name, other, other.hasCharset() ? charset : "", nullability, value, generated, more);
    }

    Column in(String other) {
        return new Column(name, type, other, nullability, value, generated, more);
    }

    Column with(String otherNullability, String otherValue) {
        return new Column(name, type, charset, otherNullability, otherValue, generated, more);
    }

    Column as(String expression) {
        return new Column(name, type, charset, "", "", expression, more);
    }

    Column and(String otherMore) {
        return new Column(name, type, charset, nullability, value, generated, otherMore);
    }

    boolean notNull() {
        return nullability.equals(" NOT NULL");
    }

    boolean isGenerated() {
        return !generated.isEmpty();
    }

    boolean autoIncrement() {
        return value.equals(" AUTO_INCREMENT");
    }

    /** Its definition after its name, in parts that may be missing. */
    Part definition() {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.simply(" " + type.sql(), " int"));
        for (String attribute : List.of(charset, generated, nullability, value, more)) {
            if (!attribute.isEmpty()) {
                parts.add(Part.maybe(attribute));
            }
        }
        return Part.row(parts.toArray(Part[]::new));
    }
}
