package dev.sluice.core.parse;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAction.ColumnSetting;
import dev.sluice.core.ast.ColumnAction.IdentityChange;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TableOption;
import java.util.ArrayList;
import java.util.List;

/** What {@code ALTER COLUMN name} may go on with. */
final class PostgresColumnActions {

    private PostgresColumnActions() {}

    static AlterAction read(TokenCursor cursor, int from, Name column) {
        return switch (cursor.word()) {
            case "type" -> {
                cursor.advance();
                yield type(cursor, from, column);
            }
            case "set" -> {
                cursor.advance();
                yield set(cursor, from, column);
            }
            case "drop" -> {
                cursor.advance();
                yield drop(cursor, from, column);
            }
            case "add" -> {
                cursor.advance();
                List<TableOption> options = new ArrayList<>(2);
                generated(cursor, options);
                cursor.expect("as", "identity");
                options.addAll(PostgresSequences.inParentheses(cursor));
                yield new ColumnAction.AlterIdentity(cursor.spanFrom(from), column, IdentityChange.ADD, false, options);
            }
            case "restart" -> identityOptions(cursor, from, column);
            case "reset", "options" -> {
                cursor.advance();
                yield setting(cursor, from, column, ColumnSetting.OPTIONS, true);
            }
            default -> throw cursor.failure("expected what is altered");
        };
    }

    private static AlterAction type(TokenCursor cursor, int from, Name column) {
        DataType type = PostgresTypes.read(cursor);
        QualifiedName collation = cursor.accept("collate") ? cursor.qualifiedName() : null;
        Expression using = cursor.accept("using") ? cursor.rest() : null;
        return new ColumnAction.AlterColumnType(cursor.spanFrom(from), column, type, collation, using);
    }

    private static AlterAction set(TokenCursor cursor, int from, Name column) {
        return switch (cursor.word()) {
            case "default" -> {
                cursor.advance();
                Expression value = cursor.rest();
                yield new ColumnAction.SetDefault(cursor.spanFrom(from), column, value);
            }
            case "not" -> {
                cursor.expect("not", "null");
                yield new ColumnAction.SetNotNull(cursor.spanFrom(from), column);
            }
            case "data" -> {
                cursor.expect("data", "type");
                yield type(cursor, from, column);
            }
            case "expression" -> {
                cursor.expect("expression", "as");
                Expression expression = cursor.parenthesised();
                yield new ColumnAction.SetExpression(cursor.spanFrom(from), column, expression);
            }
            case "statistics" -> {
                cursor.advance();
                yield setting(cursor, from, column, ColumnSetting.STATISTICS, false);
            }
            case "storage" -> {
                cursor.advance();
                yield setting(cursor, from, column, ColumnSetting.STORAGE, false);
            }
            case "compression" -> {
                cursor.advance();
                yield setting(cursor, from, column, ColumnSetting.COMPRESSION, false);
            }
            default -> {
                if (cursor.atSymbol("(")) {
                    yield setting(cursor, from, column, ColumnSetting.OPTIONS, true);
                }
                cursor.moveTo(cursor.index() - 1);
                yield identityOptions(cursor, from, column);
            }
        };
    }

    /** The value is one word or number, or a list of options in parentheses. */
    private static AlterAction setting(
            TokenCursor cursor, int from, Name column, ColumnSetting setting, boolean bracketed) {
        int value = cursor.index();
        if (bracketed) {
            PostgresClauses.options(cursor);
        } else if (cursor.atName()) {
            cursor.name();
        } else {
            PostgresSequences.number(cursor);
        }
        return new ColumnAction.AlterColumnSetting(
                cursor.spanFrom(from), column, setting, cursor.taken(value).value());
    }

    /** {@code SET GENERATED …}, {@code SET option}, {@code RESTART …}, several of them in a row. */
    private static AlterAction identityOptions(TokenCursor cursor, int from, Name column) {
        List<TableOption> options = new ArrayList<>(1);
        do {
            if (!cursor.accept("set")) {
                if (!cursor.at("restart")) {
                    throw cursor.failure("expected SET or RESTART");
                }
            } else if (cursor.at("generated")) {
                generated(cursor, options);
                continue;
            }
            if (!PostgresSequences.option(cursor, options)) {
                throw cursor.failure("expected an option of an identity column");
            }
        } while (!cursor.atEnd());
        return new ColumnAction.AlterIdentity(cursor.spanFrom(from), column, IdentityChange.SET, false, options);
    }

    /** {@code GENERATED ALWAYS | BY DEFAULT} as an option. */
    private static void generated(TokenCursor cursor, List<TableOption> into) {
        int from = cursor.index();
        boolean always = PostgresColumns.generatedAlways(cursor);
        into.add(new TableOption(cursor.spanFrom(from), "generated", always ? "always" : "by default"));
    }

    private static AlterAction drop(TokenCursor cursor, int from, Name column) {
        return switch (cursor.word()) {
            case "default" -> {
                cursor.advance();
                yield new ColumnAction.DropDefault(cursor.spanFrom(from), column);
            }
            case "not" -> {
                cursor.expect("not", "null");
                yield new ColumnAction.DropNotNull(cursor.spanFrom(from), column);
            }
            case "expression" -> {
                cursor.advance();
                boolean ifExists = PostgresClauses.ifExists(cursor);
                yield new ColumnAction.DropExpression(cursor.spanFrom(from), column, ifExists);
            }
            case "identity" -> {
                cursor.advance();
                boolean ifExists = PostgresClauses.ifExists(cursor);
                yield new ColumnAction.AlterIdentity(
                        cursor.spanFrom(from), column, IdentityChange.DROP, ifExists, List.of());
            }
            default -> throw cursor.failure("expected what is dropped");
        };
    }
}
