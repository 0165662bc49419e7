package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.DataType;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's own types by what they are compared with: between types of two families there is no equality operator
 * (measured on 12 to 18).
 */
enum TypeFamilies {
    NUMBER,
    TEXT,
    UUID,
    BOOLEAN,
    MOMENT,
    TIME,
    BYTES,
    NETWORK;

    /** The family of a type; null for any other, and for arrays. */
    static @Nullable TypeFamilies of(DataType type) {
        return type.arrayDimensions() > 0 || type.schema() != null
                ? null
                : named(Types.of(type).name());
    }

    /** Whether a name, as {@link Types} has it, is that of a type with a family. */
    static boolean known(String name) {
        return named(name) != null;
    }

    /** The family of the type of a name, as {@link Types} has it; null for any other. */
    static @Nullable TypeFamilies named(String name) {
        return switch (name) {
            case "smallint", "integer", "bigint", "numeric", "real", "double precision" -> NUMBER;
            case "text", "varchar", "char" -> TEXT;
            case "uuid" -> UUID;
            case "boolean" -> BOOLEAN;
            case "date", "timestamp", "timestamptz" -> MOMENT;
            case "time", "timetz" -> TIME;
            case "bytea" -> BYTES;
            case "inet", "cidr" -> NETWORK;
            default -> null;
        };
    }

    /** Whether a foreign key cannot compare the one with the other; not where one of them may be something else. */
    static boolean apart(@Nullable DataType one, @Nullable DataType other) {
        if (one == null || other == null) {
            return false;
        }
        TypeFamilies first = of(one);
        TypeFamilies second = of(other);
        return first != null && second != null && (first != second || narrower(Types.of(one), Types.of(other)));
    }

    /** Whether a number is converted to another type only where it is assigned. */
    private static boolean narrower(Types child, Types parent) {
        return rank(parent.name()) < rank(child.name());
    }

    /** Numbers are converted to those of a higher rank wherever they stand; 0 for what is no number. */
    private static int rank(String name) {
        return switch (name) {
            case "smallint", "integer", "bigint" -> 1;
            case "numeric" -> 2;
            case "real", "double precision" -> 3;
            default -> 0;
        };
    }
}
