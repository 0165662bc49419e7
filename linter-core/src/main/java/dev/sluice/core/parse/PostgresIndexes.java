package dev.sluice.core.parse;

import dev.sluice.core.ast.AlterIndex;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableOption;
import dev.sluice.core.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL {@code CREATE}, {@code ALTER} and {@code DROP INDEX}. */
final class PostgresIndexes {

    private PostgresIndexes() {}

    /** At {@code [UNIQUE] INDEX}. */
    static Statement create(TokenCursor cursor, int from) {
        IndexKind kind = cursor.accept("unique") ? IndexKind.UNIQUE : IndexKind.PLAIN;
        cursor.expect("index");
        boolean concurrently = cursor.accept("concurrently");
        boolean ifNotExists = PostgresClauses.ifNotExists(cursor);
        Name name = indexName(cursor, ifNotExists);
        cursor.expect("on");
        boolean only = cursor.at("only");
        QualifiedName table = PostgresClauses.relation(cursor);
        Name method = cursor.accept("using") ? cursor.name() : null;
        List<KeyPart> parts = keyParts(cursor);
        List<Name> included = cursor.accept("include") ? included(cursor) : List.of();
        boolean nullsNotDistinct = PostgresConstraints.nullsNotDistinct(cursor);
        List<TableOption> options = new ArrayList<>(PostgresClauses.withOptions(cursor));
        PostgresClauses.tablespace(cursor, options);
        Expression predicate = cursor.accept("where") ? cursor.rest() : null;
        return new CreateIndex(
                cursor.spanFrom(from),
                name,
                table,
                kind,
                false,
                ifNotExists,
                concurrently,
                only,
                method,
                parts,
                included,
                nullsNotDistinct,
                predicate,
                options,
                null,
                null);
    }

    /** The name, which PostgreSQL chooses where it is left out; IF NOT EXISTS needs one. */
    private static @Nullable Name indexName(TokenCursor cursor, boolean demanded) {
        if (!cursor.at("on")) {
            return cursor.name();
        }
        if (demanded) {
            throw cursor.failure("expected the name of the index");
        }
        return null;
    }

    /** {@code (part, …)}. */
    static List<KeyPart> keyParts(TokenCursor cursor) {
        cursor.expectSymbol("(");
        List<KeyPart> parts = new ArrayList<>(2);
        do {
            parts.add(keyPart(cursor));
        } while (cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
        return parts;
    }

    /** The columns: the grammar takes any key part, but the server refuses expressions here. */
    private static List<Name> included(TokenCursor cursor) {
        List<Name> columns = new ArrayList<>(2);
        for (KeyPart part : keyParts(cursor)) {
            if (part.column() != null) {
                columns.add(part.column());
            }
        }
        return columns;
    }

    private static KeyPart keyPart(TokenCursor cursor) {
        int from = cursor.index();
        Name column = null;
        Expression expression = null;
        if (cursor.kind() == TokenKind.LEFT_PAREN) {
            expression = cursor.parenthesised();
        } else {
            QualifiedName name = cursor.qualifiedName();
            if (cursor.kind() == TokenKind.LEFT_PAREN) {
                cursor.skipBalanced();
                expression = cursor.expressionOf(from, cursor.index());
            } else if (isFunction(name)) {
                expression = cursor.expressionOf(from, cursor.index());
            } else if (name.parts().size() == 1) {
                column = name.last();
            } else {
                throw cursor.failure("expected the arguments of a function");
            }
        }
        QualifiedName collation = cursor.accept("collate") ? cursor.qualifiedName() : null;
        KeyPart.OperatorClass operatorClass = operatorClass(cursor);
        boolean descending = cursor.accept("desc");
        if (!descending) {
            cursor.accept("asc");
        }
        KeyPart.Nulls nulls = nulls(cursor);
        return new KeyPart(
                cursor.spanFrom(from), column, expression, null, collation, operatorClass, descending, nulls, false);
    }

    /** Functions that are called without parentheses; their words are reserved. */
    private static boolean isFunction(QualifiedName name) {
        return name.parts().size() == 1
                && !name.last().quoted()
                && switch (name.last().value()) {
                    case "current_catalog",
                            "current_date",
                            "current_role",
                            "current_schema",
                            "current_time",
                            "current_timestamp",
                            "current_user",
                            "localtime",
                            "localtimestamp",
                            "session_user",
                            "system_user",
                            "user" -> true;
                    default -> false;
                };
    }

    private static KeyPart.@Nullable OperatorClass operatorClass(TokenCursor cursor) {
        boolean order = cursor.at("asc") || cursor.at("desc") || PostgresClauses.nullsOrder(cursor);
        if (!cursor.atName() || order) {
            return null;
        }
        int from = cursor.index();
        QualifiedName name = cursor.qualifiedName();
        List<TableOption> parameters = cursor.atSymbol("(") ? PostgresClauses.options(cursor) : List.of();
        return new KeyPart.OperatorClass(cursor.spanFrom(from), name, parameters);
    }

    private static KeyPart.@Nullable Nulls nulls(TokenCursor cursor) {
        if (!cursor.accept("nulls")) {
            return null;
        }
        if (cursor.accept("first")) {
            return KeyPart.Nulls.FIRST;
        }
        cursor.expect("last");
        return KeyPart.Nulls.LAST;
    }

    /** After {@code DROP INDEX}. */
    static Statement drop(TokenCursor cursor, int from) {
        boolean concurrently = cursor.accept("concurrently");
        boolean ifExists = PostgresClauses.ifExists(cursor);
        List<QualifiedName> indexes = cursor.qualifiedNames();
        boolean cascade = PostgresClauses.cascade(cursor);
        return new DropIndex(cursor.spanFrom(from), indexes, null, ifExists, concurrently, cascade, null, null);
    }

    /** After {@code ALTER INDEX}. */
    static Statement alter(TokenCursor cursor, int from) {
        if (cursor.atSequence("all", "in", "tablespace")) {
            return PostgresAlterTable.allInTablespace(cursor, from, ObjectKind.INDEX);
        }
        boolean ifExists = PostgresClauses.ifExists(cursor);
        QualifiedName index = cursor.qualifiedName();
        QualifiedName newName = null;
        AlterIndex.Change change;
        if (cursor.accept("rename", "to")) {
            newName = QualifiedName.of(cursor.name());
            change = AlterIndex.Change.RENAME;
        } else if (cursor.accept("set", "tablespace")) {
            cursor.name();
            cursor.accept("nowait");
            change = AlterIndex.Change.SET_TABLESPACE;
        } else if (cursor.accept("set") || cursor.accept("reset")) {
            PostgresClauses.options(cursor);
            change = AlterIndex.Change.SET_OPTIONS;
        } else if (cursor.accept("attach", "partition")) {
            newName = cursor.qualifiedName();
            change = AlterIndex.Change.ATTACH_PARTITION;
        } else if (cursor.accept("alter")) {
            change = column(cursor);
        } else {
            PostgresObjects.dependsOnExtension(cursor);
            change = AlterIndex.Change.DEPENDS_ON_EXTENSION;
        }
        return new AlterIndex(cursor.spanFrom(from), index, ifExists, change, newName);
    }

    /** {@code [COLUMN] number SET STATISTICS n}, {@code [COLUMN] name SET | RESET (…)}. */
    private static AlterIndex.Change column(TokenCursor cursor) {
        cursor.accept("column");
        if (cursor.atName()) {
            cursor.name();
        } else {
            PostgresSequences.number(cursor);
        }
        if (cursor.atSymbol(1, "(") && cursor.acceptAny("set", "reset") != null) {
            PostgresClauses.options(cursor);
            return AlterIndex.Change.SET_OPTIONS;
        }
        cursor.expect("set", "statistics");
        PostgresSequences.number(cursor);
        return AlterIndex.Change.SET_STATISTICS;
    }
}
