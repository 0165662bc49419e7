package dev.sluice.core.catalog;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A column as the history left it.
 *
 * @param name as the engine compares it: MySQL and MariaDB in lower case
 * @param type null where it is not known
 * @param nullable false for NOT NULL and primary key columns; null where it is not known
 * @param defaultValue null for none, or where {@code type} is null and it is not known
 * @param generated the expression's attribute, or null
 * @param identity GENERATED AS IDENTITY, serial or AUTO_INCREMENT
 * @param charset MySQL character set, its own or the table's at the time; null where not known
 * @param collation its own, or null for the charset's or type's default
 * @param onUpdate MySQL ON UPDATE value, or null
 * @param comment MySQL comment, or null
 * @param origin what added it
 */
public record Column(
        String name,
        @Nullable DataType type,
        @Nullable Boolean nullable,
        @Nullable Expression defaultValue,
        ColumnAttribute.@Nullable Generated generated,
        boolean identity,
        @Nullable String charset,
        @Nullable String collation,
        @Nullable Expression onUpdate,
        @Nullable String comment,
        Origin origin) {
    /** A column of which only the name is known. */
    static Column unknown(String name, Origin origin) {
        return new Column(name, null, null, null, null, false, null, null, null, null, origin);
    }

    Column withName(String newName) {
        return new Column(
                newName,
                type,
                nullable,
                defaultValue,
                generated,
                identity,
                charset,
                collation,
                onUpdate,
                comment,
                origin);
    }

    Column withType(@Nullable DataType newType) {
        return new Column(
                name,
                newType,
                nullable,
                defaultValue,
                generated,
                identity,
                charset,
                collation,
                onUpdate,
                comment,
                origin);
    }

    Column withNullable(@Nullable Boolean newNullable) {
        return new Column(
                name,
                type,
                newNullable,
                defaultValue,
                generated,
                identity,
                charset,
                collation,
                onUpdate,
                comment,
                origin);
    }

    Column withDefaultValue(@Nullable Expression newDefaultValue) {
        return new Column(
                name,
                type,
                nullable,
                newDefaultValue,
                generated,
                identity,
                charset,
                collation,
                onUpdate,
                comment,
                origin);
    }

    Column withGenerated(ColumnAttribute.@Nullable Generated newGenerated) {
        return new Column(
                name,
                type,
                nullable,
                defaultValue,
                newGenerated,
                identity,
                charset,
                collation,
                onUpdate,
                comment,
                origin);
    }

    Column withIdentity(boolean newIdentity) {
        return new Column(
                name,
                type,
                nullable,
                defaultValue,
                generated,
                newIdentity,
                charset,
                collation,
                onUpdate,
                comment,
                origin);
    }

    Column withCharset(@Nullable String newCharset) {
        return new Column(
                name,
                type,
                nullable,
                defaultValue,
                generated,
                identity,
                newCharset,
                collation,
                onUpdate,
                comment,
                origin);
    }

    Column withCollation(@Nullable String newCollation) {
        return new Column(
                name,
                type,
                nullable,
                defaultValue,
                generated,
                identity,
                charset,
                newCollation,
                onUpdate,
                comment,
                origin);
    }

    Column withOrigin(Origin newOrigin) {
        return new Column(
                name,
                type,
                nullable,
                defaultValue,
                generated,
                identity,
                charset,
                collation,
                onUpdate,
                comment,
                newOrigin);
    }
}
