package dev.sluice.core.parse;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.Insert.OnConflict;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Query;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.Update.Assignment;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** INSERT and REPLACE. */
final class DmlInsert {

    private static final String[] AFTER_ROWS = {"ON", "RETURNING"};

    /** So many texts of one statement are kept: what they may be, an enum's label, shows in the first rows. */
    private static final int MOST_TEXTS = 32;

    /** Quotes included; a label has 63 bytes at most. */
    private static final int LONGEST_TEXT = 80;

    private DmlInsert() {}

    static Statement read(TokenCursor cursor, int start, List<Statement> with) {
        boolean replace = cursor.accept("REPLACE");
        if (!replace) {
            cursor.expect("INSERT");
        }
        while (cursor.acceptAny("LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY") != null) {
            // They say how urgent it is; what it does to the table stays the same.
        }
        boolean ignore = cursor.accept("IGNORE");
        if (!cursor.accept("INTO") && !cursor.dialect().mysqlFamily()) {
            throw cursor.failure("expected INTO");
        }
        QualifiedName table = cursor.qualifiedName();
        if (cursor.accept("PARTITION")) {
            cursor.nameList();
        }
        if (cursor.accept("AS")) {
            cursor.name();
        }
        List<Name> columns = cursor.atSymbol("(") && !atQuery(cursor) ? columns(cursor) : List.of();
        if (cursor.accept("OVERRIDING")) {
            cursor.advance();
            cursor.expect("VALUE");
        }
        boolean named = !columns.isEmpty() || cursor.at("SET") || cursor.at("DEFAULT");
        List<Insert.Text> texts = new ArrayList<>(0);
        Query query = source(cursor, start, texts);
        rowAlias(cursor);
        OnConflict onConflict = cursor.at("ON") ? onConflict(cursor) : null;
        if (cursor.dialect() != Dialect.MYSQL && cursor.accept("RETURNING")) {
            Ranges.skipTo(cursor);
        }
        return new Insert(
                cursor.spanFrom(start), table, columns, !named, texts, query, replace, ignore, onConflict, with);
    }

    private static boolean atQuery(TokenCursor cursor) {
        return cursor.atSymbol(1, "(")
                || cursor.at(1, "SELECT")
                || cursor.at(1, "WITH")
                || (cursor.at(1, "VALUES") && cursor.atSymbol(2, "("))
                || cursor.at(1, "TABLE");
    }

    private static List<Name> columns(TokenCursor cursor) {
        cursor.expectSymbol("(");
        List<Name> columns = new ArrayList<>();
        if (cursor.acceptSymbol(")")) {
            return columns;
        }
        do {
            columns.add(DmlUpdate.column(cursor));
        } while (cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
        return columns;
    }

    /** The rows; null where they are written out. */
    private static @Nullable Query source(TokenCursor cursor, int statement, List<Insert.Text> texts) {
        int start = cursor.index();
        if (cursor.accept("DEFAULT", "VALUES")) {
            return null;
        }
        if (cursor.accept("SET")) {
            DmlUpdate.assignments(cursor, "AS", "ON", "RETURNING");
            return null;
        }
        if (cursor.accept("VALUES") || cursor.accept("VALUE")) {
            rows(cursor, texts);
            if (!atSetOperation(cursor)) {
                return null;
            }
            Ranges.skipTo(cursor, AFTER_ROWS);
            return FromClauses.query(cursor, start, statement);
        }
        WithClause.read(cursor, true);
        if (!cursor.at("SELECT") && !cursor.at("TABLE") && !cursor.at("VALUES") && !cursor.atSymbol("(")) {
            throw cursor.failure("expected rows: VALUES, SET or a query");
        }
        Ranges.skipTo(cursor, AFTER_ROWS);
        return FromClauses.query(cursor, start, statement);
    }

    private static boolean atSetOperation(TokenCursor cursor) {
        return switch (cursor.word()) {
            case "union", "except", "intersect", "order", "limit", "offset", "fetch" -> true;
            default -> false;
        };
    }

    private static void rows(TokenCursor cursor, List<Insert.Text> texts) {
        do {
            cursor.accept("ROW");
            if (cursor.kind() == TokenKind.PLACEHOLDER) {
                cursor.advance();
            } else if (cursor.atSymbol("(")) {
                int from = cursor.index();
                cursor.skipBalanced();
                if (!cursor.dialect().mysqlFamily() && texts.size() < MOST_TEXTS) {
                    texts(cursor.slice(from, cursor.index()).inside(), texts);
                }
            } else {
                throw cursor.failure("expected a row");
            }
        } while (cursor.acceptSymbol(","));
    }

    /** The values of a row that are short texts. */
    private static void texts(TokenCursor row, List<Insert.Text> texts) {
        for (int position = 0; !row.atEnd() && texts.size() < MOST_TEXTS; position++) {
            int from = row.index();
            if (row.kind() == TokenKind.STRING && row.nextSpan().length() <= LONGEST_TEXT) {
                String text = row.string();
                if (row.atEnd() || row.atSymbol(",") || row.atSymbol("::")) {
                    texts.add(new Insert.Text(row.spanFrom(from), position, text));
                }
            }
            while (!row.atEnd() && !row.atSymbol(",")) {
                row.skipBalanced();
            }
            row.acceptSymbol(",");
        }
    }

    /** MySQL {@code VALUES … AS new (a, b) ON DUPLICATE KEY UPDATE}. */
    private static void rowAlias(TokenCursor cursor) {
        if (cursor.accept("AS")) {
            cursor.name();
            if (cursor.atSymbol("(")) {
                cursor.nameList();
            }
        }
    }

    private static OnConflict onConflict(TokenCursor cursor) {
        int start = cursor.index();
        if (cursor.accept("ON", "DUPLICATE", "KEY", "UPDATE")) {
            List<Assignment> assignments = DmlUpdate.assignments(cursor, "RETURNING");
            return new OnConflict(
                    cursor.spanFrom(start), OnConflict.Action.UPDATE, null, List.of(), null, assignments, null);
        }
        cursor.expect("ON", "CONFLICT");
        Name constraint = null;
        List<KeyPart> target = List.of();
        Expression predicate = null;
        if (cursor.accept("ON", "CONSTRAINT")) {
            constraint = cursor.name();
        } else if (cursor.atSymbol("(")) {
            target = PostgresIndexes.keyParts(cursor);
            predicate = cursor.accept("WHERE") ? Ranges.expression(cursor, "DO") : null;
        }
        cursor.expect("DO");
        OnConflict.Action action;
        List<Assignment> assignments = List.of();
        if (cursor.accept("NOTHING")) {
            action = OnConflict.Action.NOTHING;
        } else if (cursor.accept("SELECT")) {
            // PostgreSQL 19: DO SELECT [FOR UPDATE …].
            Ranges.skipTo(cursor, "WHERE", "RETURNING");
            action = OnConflict.Action.SELECT;
        } else {
            cursor.expect("UPDATE", "SET");
            assignments = DmlUpdate.assignments(cursor, "WHERE", "RETURNING");
            action = OnConflict.Action.UPDATE;
        }
        boolean conditional = action != OnConflict.Action.NOTHING && cursor.accept("WHERE");
        Expression where = conditional ? Ranges.expression(cursor, "RETURNING") : null;
        return new OnConflict(cursor.spanFrom(start), action, constraint, target, predicate, assignments, where);
    }
}
