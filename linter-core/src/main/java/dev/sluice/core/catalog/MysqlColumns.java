package dev.sluice.core.catalog;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/** What MySQL and MariaDB make of a column definition without being told: character sets, and TIMESTAMP's habits. */
final class MysqlColumns {
    private static final Set<String> TEXT_TYPES =
            Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set");

    private MysqlColumns() {}

    static Column complete(Column column, ColumnDefinition definition, Table table, Step step) {
        DataType type = column.type();
        if (type == null) {
            return column;
        }
        if (isText(type)) {
            return withCharset(column, type, table.options());
        }
        boolean timestamp =
                type.name().equals("timestamp") && !step.catalog().traits().plainTimestamp();
        return timestamp ? oldTimestamp(column, definition, table) : column;
    }

    /** The table's character set and collation are those of columns that name none. */
    private static Column withCharset(Column column, DataType type, PMap<String, String> tableOptions) {
        String charset = charset(type, column.collation(), tableOptions);
        String collation = column.collation();
        if (collation == null && charset != null && type.modifiers().contains("binary")) {
            // `CHAR(5) BINARY` means the binary collation of its character set.
            collation = charset + "_bin";
        } else if (collation == null
                && type.charset() == null
                && !type.modifiers().contains("national")) {
            collation = tableOptions.get("collate");
        }
        return column.withCharset(charset).withCollation(collation);
    }

    private static @Nullable String charset(
            DataType type, @Nullable String collation, PMap<String, String> tableOptions) {
        if (type.charset() != null) {
            return type.charset().toLowerCase(Locale.ROOT);
        }
        if (type.modifiers().contains("national")) {
            return "utf8mb3";
        }
        if (collation != null) {
            return charsetOf(collation);
        }
        String ofTable = tableOptions.get("charset");
        String tableCollation = tableOptions.get("collate");
        return ofTable == null && tableCollation != null ? charsetOf(tableCollation) : ofTable;
    }

    /** Every MySQL collation begins with the name of its character set: {@code utf8mb4_bin}. */
    static String charsetOf(String collation) {
        int end = collation.indexOf('_');
        return (end < 0 ? collation : collation.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    static boolean isText(DataType type) {
        return TEXT_TYPES.contains(type.name());
    }

    /**
     * Without explicit_defaults_for_timestamp a TIMESTAMP column is NOT NULL unless it says NULL; the first of its table
     * takes the time of each change, a later one the zero date.
     * https://dev.mysql.com/doc/refman/5.7/en/server-system-variables.html#sysvar_explicit_defaults_for_timestamp
     */
    private static Column oldTimestamp(Column column, ColumnDefinition definition, Table table) {
        if (definition.has(ColumnAttribute.Null.class)) {
            return column;
        }
        Column notNull = column.withNullable(false);
        if (column.defaultValue() != null || column.onUpdate() != null) {
            return notNull;
        }
        boolean first = table.columns().stream()
                .noneMatch(it -> !it.name().equals(column.name())
                        && it.type() != null
                        && it.type().name().equals("timestamp"));
        Expression now = new Expression(definition.span(), "CURRENT_TIMESTAMP");
        return first
                ? notNull.copy(it -> {
                    it.defaultValue = now;
                    it.onUpdate = now;
                })
                : notNull.withDefaultValue(new Expression(definition.span(), "'0000-00-00 00:00:00'"));
    }
}
