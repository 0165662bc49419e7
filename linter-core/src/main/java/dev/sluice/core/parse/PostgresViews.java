package dev.sluice.core.parse;

import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Query;
import dev.sluice.core.ast.Statement;
import java.util.List;

/** PostgreSQL views, also materialized. */
final class PostgresViews {

    private PostgresViews() {}

    /** At {@code [RECURSIVE] VIEW}. */
    static Statement createView(TokenCursor cursor, int from, boolean orReplace, boolean temporary) {
        cursor.accept("recursive");
        cursor.expect("view");
        QualifiedName view = cursor.qualifiedName();
        List<Name> columns = cursor.atSymbol("(") ? cursor.nameList() : List.of();
        PostgresClauses.withOptions(cursor);
        cursor.expect("as");
        int query = cursor.index();
        int end = cursor.end() - checkOption(cursor);
        Query read = PostgresClauses.query(cursor.slice(query, end));
        cursor.moveTo(cursor.end());
        return new CreateView(
                cursor.spanFrom(from),
                view,
                orReplace,
                false,
                false,
                false,
                temporary,
                columns,
                read,
                cursor.expressionOf(query, end).text(),
                true);
    }

    /** The number of words that {@code WITH [CASCADED | LOCAL] CHECK OPTION} has at the end. */
    private static int checkOption(TokenCursor cursor) {
        if (cursor.endsWith("with", "check", "option")) {
            return 3;
        }
        boolean qualified = cursor.endsWith("with", "cascaded", "check", "option")
                || cursor.endsWith("with", "local", "check", "option");
        return qualified ? 4 : 0;
    }

    /** After {@code CREATE MATERIALIZED VIEW}. */
    static Statement createMaterialized(TokenCursor cursor, int from) {
        boolean ifNotExists = PostgresClauses.ifNotExists(cursor);
        QualifiedName view = cursor.qualifiedName();
        List<Name> columns = cursor.atSymbol("(") ? cursor.nameList() : List.of();
        if (cursor.accept("using")) {
            cursor.name();
        }
        PostgresClauses.withOptions(cursor);
        if (cursor.accept("tablespace")) {
            cursor.name();
        }
        cursor.expect("as");
        int query = cursor.index();
        PostgresClauses.FilledFrom filled = PostgresClauses.queryWithData(cursor);
        return new CreateView(
                cursor.spanFrom(from),
                view,
                false,
                false,
                ifNotExists,
                true,
                false,
                columns,
                filled.query(),
                cursor.expressionOf(query, filled.end()).text(),
                filled.withData());
    }
}
