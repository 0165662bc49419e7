package dev.sluice.core.parse;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.ConstraintMode;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.ForeignKeyTarget;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Column definitions of MySQL and MariaDB. */
final class MysqlColumns {

    private MysqlColumns() {}

    /** {@code name type attributes [FIRST | AFTER column]}. */
    static ColumnDefinition definition(TokenCursor cursor) {
        int start = cursor.index();
        Name name = name(cursor);
        boolean serial = cursor.at("SERIAL");
        DataType type = MysqlTypes.read(cursor);
        List<ColumnAttribute> attributes = new ArrayList<>(4);
        if (serial) {
            // SERIAL is an alias for BIGINT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE.
            attributes.add(new ColumnAttribute.NotNull(type.span(), null, ConstraintMode.DEFAULT));
            attributes.add(new ColumnAttribute.AutoIncrement(type.span()));
            attributes.add(new ColumnAttribute.Unique(type.span(), null, false, ConstraintMode.DEFAULT));
        }
        attributes(cursor, attributes);
        ColumnDefinition.Position position = position(cursor);
        return new ColumnDefinition(cursor.spanFrom(start), name, type, attributes, position);
    }

    /** A column's name; MySQL also takes it qualified by its own table. */
    static Name name(TokenCursor cursor) {
        QualifiedName name = cursor.qualifiedName();
        return name.last();
    }

    private static ColumnDefinition.@Nullable Position position(TokenCursor cursor) {
        int start = cursor.index();
        if (cursor.accept("FIRST")) {
            return new ColumnDefinition.Position(cursor.spanFrom(start), null);
        }
        if (cursor.accept("AFTER")) {
            Name after = name(cursor);
            return new ColumnDefinition.Position(cursor.spanFrom(start), after);
        }
        return null;
    }

    private static void attributes(TokenCursor cursor, List<ColumnAttribute> attributes) {
        while (true) {
            ColumnAttribute attribute = attribute(cursor);
            if (attribute == null) {
                return;
            }
            attributes.add(attribute);
            if (attribute instanceof ColumnAttribute.Other other && other.kind().equals("serial default value")) {
                // It says AUTO_INCREMENT NOT NULL UNIQUE.
                attributes.add(new ColumnAttribute.NotNull(other.span(), null, ConstraintMode.DEFAULT));
                attributes.add(new ColumnAttribute.AutoIncrement(other.span()));
                attributes.add(new ColumnAttribute.Unique(other.span(), null, false, ConstraintMode.DEFAULT));
            }
        }
    }

    /** The next attribute, or null where none begins. */
    private static @Nullable ColumnAttribute attribute(TokenCursor cursor) {
        int start = cursor.index();
        return switch (cursor.word()) {
            case "not" -> not(cursor, start);
            case "null" -> {
                cursor.advance();
                yield new ColumnAttribute.Null(cursor.spanFrom(start));
            }
            case "default" -> {
                cursor.advance();
                Expression value = MysqlValues.value(cursor);
                yield new ColumnAttribute.Default(cursor.spanFrom(start), value);
            }
            case "on" -> {
                cursor.expect("ON", "UPDATE");
                Expression value = MysqlValues.value(cursor);
                yield new ColumnAttribute.OnUpdate(cursor.spanFrom(start), value);
            }
            case "auto_increment" -> {
                cursor.advance();
                yield new ColumnAttribute.AutoIncrement(cursor.spanFrom(start));
            }
            case "unique" -> {
                cursor.advance();
                cursor.accept("KEY");
                yield new ColumnAttribute.Unique(cursor.spanFrom(start), null, false, ConstraintMode.DEFAULT);
            }
            case "primary", "key" -> {
                cursor.accept("PRIMARY");
                cursor.expect("KEY");
                yield new ColumnAttribute.PrimaryKey(cursor.spanFrom(start), null, ConstraintMode.DEFAULT);
            }
            case "comment" -> {
                cursor.advance();
                cursor.acceptSymbol("=");
                String text = cursor.string();
                yield new ColumnAttribute.Comment(cursor.spanFrom(start), text);
            }
            case "collate" -> {
                cursor.advance();
                cursor.acceptSymbol("=");
                Name collation = MysqlTypes.nameOrString(cursor);
                yield new ColumnAttribute.Collate(cursor.spanFrom(start), QualifiedName.of(collation));
            }
            case "constraint", "check" -> check(cursor, start);
            case "references" -> references(cursor, start, null);
            case "generated", "as" -> generated(cursor, start);
            case "visible", "invisible" -> {
                boolean visible = cursor.accept("VISIBLE");
                cursor.accept("INVISIBLE");
                yield new ColumnAttribute.Visibility(cursor.spanFrom(start), visible);
            }
            default -> other(cursor, start);
        };
    }

    private static ColumnAttribute not(TokenCursor cursor, int start) {
        cursor.expect("NOT");
        if (cursor.accept("SECONDARY")) {
            return new ColumnAttribute.Other(cursor.spanFrom(start), "not secondary");
        }
        cursor.expect("NULL");
        // MariaDB takes NOT NULL ENABLE for Oracle's sake.
        cursor.accept("ENABLE");
        return new ColumnAttribute.NotNull(cursor.spanFrom(start), null, ConstraintMode.DEFAULT);
    }

    private static ColumnAttribute references(TokenCursor cursor, int start, @Nullable Name constraint) {
        ForeignKeyTarget target = MysqlKeys.references(cursor);
        return new ColumnAttribute.References(cursor.spanFrom(start), constraint, target, ConstraintMode.DEFAULT);
    }

    private static ColumnAttribute check(TokenCursor cursor, int start) {
        Name constraint = null;
        if (cursor.accept("CONSTRAINT") && !cursor.at("CHECK")) {
            constraint = cursor.name();
        }
        if (cursor.at("REFERENCES")) {
            return references(cursor, start, constraint);
        }
        cursor.expect("CHECK");
        Expression condition = cursor.parenthesised();
        ConstraintMode mode = MysqlKeys.enforcement(cursor);
        return new ColumnAttribute.Check(cursor.spanFrom(start), constraint, condition, mode);
    }

    private static ColumnAttribute generated(TokenCursor cursor, int start) {
        if (cursor.accept("GENERATED")) {
            cursor.expect("ALWAYS");
        }
        cursor.expect("AS");
        if (cursor.accept("ROW")) {
            if (cursor.acceptAny("START", "END") == null) {
                throw cursor.failure("expected START or END");
            }
            cursor.accept("HIDDEN");
            return new ColumnAttribute.Other(cursor.spanFrom(start), "row period");
        }
        if (cursor.accept("IDENTITY")) {
            if (cursor.atSymbol("(")) {
                cursor.skipBalanced();
            }
            return new ColumnAttribute.Identity(cursor.spanFrom(start), true, List.of());
        }
        Expression expression = cursor.parenthesised();
        ColumnAttribute.Generated.Storage storage = null;
        if (cursor.accept("STORED") || cursor.accept("PERSISTENT")) {
            storage = ColumnAttribute.Generated.Storage.STORED;
        } else if (cursor.accept("VIRTUAL")) {
            storage = ColumnAttribute.Generated.Storage.VIRTUAL;
        }
        return new ColumnAttribute.Generated(cursor.spanFrom(start), expression, storage);
    }

    private static @Nullable ColumnAttribute other(TokenCursor cursor, int start) {
        if (cursor.accept("SERIAL")) {
            cursor.expect("DEFAULT", "VALUE");
            return new ColumnAttribute.Other(cursor.spanFrom(start), "serial default value");
        }
        if ((cursor.at("WITH") || cursor.at("WITHOUT")) && cursor.at(1, "SYSTEM")) {
            String kind =
                    cursor.take().equalsIgnoreCase("with") ? "with system versioning" : "without system versioning";
            cursor.expect("SYSTEM", "VERSIONING");
            return new ColumnAttribute.Other(cursor.spanFrom(start), kind);
        }
        if (cursor.accept("COMPRESSED")) {
            if (cursor.acceptSymbol("=")) {
                cursor.advance();
            }
            return new ColumnAttribute.Other(cursor.spanFrom(start), "compressed");
        }
        String plain =
                cursor.acceptAny("COLUMN_FORMAT", "STORAGE", "SRID", "ENGINE_ATTRIBUTE", "SECONDARY_ENGINE_ATTRIBUTE");
        if (plain != null) {
            cursor.acceptSymbol("=");
            cursor.advance();
            return new ColumnAttribute.Other(cursor.spanFrom(start), plain.toLowerCase(Locale.ROOT));
        }
        if (cursor.atName() && cursor.atSymbol(1, "=")) {
            // MariaDB's engines have attributes of their own, always with a `=`.
            String kind = cursor.name().value().toLowerCase(Locale.ROOT);
            cursor.advance();
            cursor.advance();
            return new ColumnAttribute.Other(cursor.spanFrom(start), kind);
        }
        return null;
    }
}
