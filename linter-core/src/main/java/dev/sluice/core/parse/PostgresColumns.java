package dev.sluice.core.parse;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.ConstraintMode;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.ForeignKeyTarget;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TableOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL column definitions: name, type, attributes. */
final class PostgresColumns {

    private PostgresColumns() {}

    static ColumnDefinition definition(TokenCursor cursor) {
        int from = cursor.index();
        Name name = cursor.name();
        DataType type = PostgresTypes.read(cursor);
        List<ColumnAttribute> attributes = attributes(cursor);
        return new ColumnDefinition(cursor.spanFrom(from), name, type, attributes, null);
    }

    /** A column whose type comes from elsewhere: {@code name [WITH OPTIONS] attributes}. */
    static ColumnDefinition withoutType(TokenCursor cursor) {
        int from = cursor.index();
        Name name = cursor.name();
        cursor.accept("with", "options");
        List<ColumnAttribute> attributes = attributes(cursor);
        return new ColumnDefinition(cursor.spanFrom(from), name, null, attributes, null);
    }

    /** Attributes as far as they go. */
    static List<ColumnAttribute> attributes(TokenCursor cursor) {
        List<ColumnAttribute> attributes = List.of();
        while (true) {
            ColumnAttribute attribute = attribute(cursor);
            if (attribute == null) {
                return attributes;
            }
            if (attributes.isEmpty()) {
                attributes = new ArrayList<>(3);
            }
            attributes.add(attribute);
        }
    }

    /** The attribute that comes next, or null. */
    static @Nullable ColumnAttribute attribute(TokenCursor cursor) {
        int from = cursor.index();
        Name constraint = cursor.accept("constraint") ? cursor.name() : null;
        return switch (cursor.word()) {
            case "not" -> {
                cursor.expect("not", "null");
                ConstraintMode mode = PostgresConstraints.mode(cursor);
                yield new ColumnAttribute.NotNull(cursor.spanFrom(from), constraint, mode);
            }
            case "null" -> {
                cursor.advance();
                yield new ColumnAttribute.Null(cursor.spanFrom(from));
            }
            case "default" -> {
                cursor.advance();
                Expression value = PostgresExpressions.restricted(cursor);
                yield new ColumnAttribute.Default(cursor.spanFrom(from), value);
            }
            case "check" -> {
                cursor.advance();
                Expression condition = cursor.parenthesised();
                ConstraintMode mode = PostgresConstraints.mode(cursor);
                yield new ColumnAttribute.Check(cursor.spanFrom(from), constraint, condition, mode);
            }
            case "unique" -> unique(cursor, from, constraint);
            case "primary" -> {
                cursor.expect("primary", "key");
                PostgresConstraints.indexClauses(cursor);
                ConstraintMode mode = PostgresConstraints.mode(cursor);
                yield new ColumnAttribute.PrimaryKey(cursor.spanFrom(from), constraint, mode);
            }
            case "references" -> {
                ForeignKeyTarget target = PostgresConstraints.target(cursor);
                ConstraintMode mode = PostgresConstraints.mode(cursor);
                yield new ColumnAttribute.References(cursor.spanFrom(from), constraint, target, mode);
            }
            case "generated" -> generated(cursor, from);
            case "collate" -> {
                cursor.advance();
                QualifiedName collation = cursor.qualifiedName();
                yield new ColumnAttribute.Collate(cursor.spanFrom(from), collation);
            }
            case "storage", "compression" -> {
                String kind = cursor.word();
                cursor.advance();
                cursor.name();
                yield new ColumnAttribute.Other(cursor.spanFrom(from), kind);
            }
            case "options" -> {
                PostgresClauses.foreignOptions(cursor);
                yield new ColumnAttribute.Other(cursor.spanFrom(from), "options");
            }
            default -> {
                if (constraint != null) {
                    throw cursor.failure("expected a constraint");
                }
                yield null;
            }
        };
    }

    private static ColumnAttribute unique(TokenCursor cursor, int from, @Nullable Name constraint) {
        cursor.expect("unique");
        boolean nullsNotDistinct = PostgresConstraints.nullsNotDistinct(cursor);
        PostgresConstraints.indexClauses(cursor);
        ConstraintMode mode = PostgresConstraints.mode(cursor);
        return new ColumnAttribute.Unique(cursor.spanFrom(from), constraint, nullsNotDistinct, mode);
    }

    private static ColumnAttribute generated(TokenCursor cursor, int from) {
        boolean always = generatedAlways(cursor);
        cursor.expect("as");
        if (cursor.accept("identity")) {
            List<TableOption> options = PostgresSequences.inParentheses(cursor);
            return new ColumnAttribute.Identity(cursor.spanFrom(from), always, options);
        }
        if (!always) {
            throw cursor.failure("expected IDENTITY");
        }
        Expression expression = cursor.parenthesised();
        ColumnAttribute.Generated.Storage storage = null;
        if (cursor.accept("stored")) {
            storage = ColumnAttribute.Generated.Storage.STORED;
        } else if (cursor.accept("virtual")) {
            storage = ColumnAttribute.Generated.Storage.VIRTUAL;
        }
        return new ColumnAttribute.Generated(cursor.spanFrom(from), expression, storage);
    }

    /** {@code GENERATED ALWAYS | BY DEFAULT}: whether it is the first. */
    static boolean generatedAlways(TokenCursor cursor) {
        cursor.expect("generated");
        if (cursor.accept("always")) {
            return true;
        }
        cursor.expect("by", "default");
        return false;
    }
}
