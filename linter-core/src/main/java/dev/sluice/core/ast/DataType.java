package dev.sluice.core.ast;

import dev.sluice.core.lex.Placeholders;
import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type as written, under its one canonical name.
 *
 * @param schema what a user-defined type is qualified by, or null
 * @param name canonical and in lower case for built-in types, whatever the spelling: PostgreSQL {@code integer},
 *     {@code bigint}, {@code varchar}, {@code char}, {@code numeric}, {@code timestamptz}, {@code timestamp},
 *     {@code double precision}, {@code boolean}, {@code serial} …; MySQL {@code int}, {@code varchar}, {@code decimal},
 *     {@code double}, {@code tinyint} (also for BOOL, with argument 1), {@code enum}, {@code set}, {@code json} …; a
 *     user-defined type's folded name
 * @param arguments length, precision and scale, fields of an interval; for ENUM and SET the members, decoded
 * @param modifiers in lower case: {@code unsigned}, {@code zerofill}, {@code binary}, {@code national}
 * @param charset MySQL {@code CHARACTER SET}, or null
 * @param collation MySQL {@code COLLATE} directly in the type, or null (elsewhere it is a column attribute)
 * @param arrayDimensions 0 for no array
 * @param span from its first to its last token
 * @param text as written
 */
public record DataType(
        @Nullable String schema,
        String name,
        List<String> arguments,
        List<String> modifiers,
        @Nullable String charset,
        @Nullable String collation,
        int arrayDimensions,
        Span span,
        String text) {

    public DataType {
        arguments = List.copyOf(arguments);
        modifiers = List.copyOf(modifiers);
    }

    /** Whether a template has yet to fill in its name, or its length or precision. */
    public boolean unknown() {
        boolean members = name.equals("enum") || name.equals("set");
        return Placeholders.in(name) || (!members && arguments.stream().anyMatch(Placeholders::in));
    }

    /** As written, for messages. */
    @Override
    public String toString() {
        return text;
    }
}
