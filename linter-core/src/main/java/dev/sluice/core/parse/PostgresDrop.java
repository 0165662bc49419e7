package dev.sluice.core.parse;

import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.DropSchema;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Session;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL {@code DROP} of every kind. */
final class PostgresDrop {

    private PostgresDrop() {}

    static Statement statement(TokenCursor cursor) {
        int from = cursor.index();
        cursor.expect("drop");
        if (cursor.accept("owned", "by")) {
            return owned(cursor, from);
        }
        ObjectKind kind = PostgresObjects.kind(cursor);
        return switch (kind) {
            case INDEX -> PostgresIndexes.drop(cursor, from);
            case TABLE -> {
                boolean ifExists = PostgresClauses.ifExists(cursor);
                List<QualifiedName> tables = cursor.qualifiedNames();
                boolean cascade = PostgresClauses.cascade(cursor);
                yield new DropTable(cursor.spanFrom(from), tables, ifExists, false, cascade);
            }
            case SCHEMA -> {
                boolean ifExists = PostgresClauses.ifExists(cursor);
                List<Name> schemas = new ArrayList<>(1);
                do {
                    schemas.add(cursor.name());
                } while (cursor.acceptSymbol(","));
                boolean cascade = PostgresClauses.cascade(cursor);
                yield new DropSchema(cursor.spanFrom(from), schemas, false, ifExists, cascade);
            }
            case COLUMN, CONSTRAINT, LARGE_OBJECT ->
                throw cursor.failure("expected a kind of object that can be dropped");
            default -> object(cursor, from, kind);
        };
    }

    private static Statement object(TokenCursor cursor, int from, ObjectKind kind) {
        boolean ifExists = PostgresClauses.ifExists(cursor);
        List<QualifiedName> names = new ArrayList<>(1);
        List<Expression> arguments = new ArrayList<>(0);
        QualifiedName table;
        do {
            PostgresObjects.Reference dropped = PostgresObjects.named(cursor, kind);
            table = dropped.table();
            if (dropped.name() != null) {
                names.add(dropped.name());
            }
            if (dropped.name() != null && routine(kind)) {
                int end = dropped.name().span().end();
                Expression none = new Expression(new Span(end, end), "");
                arguments.add(dropped.arguments() == null ? none : dropped.arguments());
            }
        } while (table == null && cursor.acceptSymbol(","));
        if (kind == ObjectKind.DATABASE) {
            cursor.accept("with");
            if (cursor.atSymbol("(")) {
                PostgresClauses.options(cursor);
            }
        }
        boolean cascade = PostgresClauses.cascade(cursor);
        return new DropObject(cursor.spanFrom(from), kind, names, arguments, table, ifExists, cascade);
    }

    private static boolean routine(ObjectKind kind) {
        return kind == ObjectKind.FUNCTION || kind == ObjectKind.PROCEDURE || kind == ObjectKind.ROUTINE;
    }

    /** What the roles own is not known from the statement, so that no kind of object can be named. */
    private static Statement owned(TokenCursor cursor, int from) {
        List<Name> roles = PostgresClauses.roles(cursor);
        PostgresClauses.cascade(cursor);
        return new Session(cursor.spanFrom(from), "drop", QualifiedName.of(roles.get(0)));
    }
}
