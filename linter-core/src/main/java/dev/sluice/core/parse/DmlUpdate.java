package dev.sluice.core.parse;

import dev.sluice.core.ast.Delete;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.Update;
import dev.sluice.core.ast.Update.Assignment;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** UPDATE and DELETE, of one table or several. */
final class DmlUpdate {

    private DmlUpdate() {}

    static Statement update(TokenCursor cursor, int start, List<Statement> with) {
        cursor.expect("UPDATE");
        cursor.accept("LOW_PRIORITY");
        cursor.accept("IGNORE");
        TableReferences targets = TableReferences.read(cursor, "SET");
        cursor.expect("SET");
        List<Assignment> assignments = assignments(cursor, "FROM", "WHERE", "ORDER", "LIMIT", "RETURNING");
        boolean joined = targets.joined();
        List<QualifiedName> sources = new ArrayList<>(targets.tables());
        if (cursor.accept("FROM")) {
            sources.addAll(TableReferences.read(cursor, "WHERE", "RETURNING", "ORDER", "LIMIT")
                    .tables());
            joined = true;
        }
        Tail tail = Tail.read(cursor);
        List<QualifiedName> tables = List.of(targets.first().table());
        Name alias = targets.first().alias();
        if (targets.joined()) {
            tables = assignedTables(assignments, targets);
            alias = null;
        }
        sources.removeAll(tables);
        return new Update(
                cursor.spanFrom(start),
                tables,
                targets.first().only(),
                alias,
                assignments,
                joined,
                sources,
                tail.where(),
                tail.limit(),
                with);
    }

    /** Whose column it is that has no table before it, only the schema knows: then the first of the tables stands in. */
    private static List<QualifiedName> assignedTables(List<Assignment> assignments, TableReferences targets) {
        QualifiedName first = targets.first().table();
        Set<QualifiedName> tables = new LinkedHashSet<>();
        for (Assignment assignment : assignments) {
            QualifiedName qualifier = assignment.table();
            tables.add(qualifier == null ? first : targets.resolve(qualifier).orElse(first));
        }
        return List.copyOf(tables);
    }

    static Statement delete(TokenCursor cursor, int start, List<Statement> with) {
        cursor.expect("DELETE");
        while (cursor.acceptAny("LOW_PRIORITY", "QUICK", "IGNORE") != null) {
            // How it is carried out, not what goes.
        }
        if (cursor.dialect() == Dialect.MARIADB && cursor.at(1, "FROM")) {
            cursor.accept("HISTORY");
        }
        if (!cursor.dialect().mysqlFamily() || (cursor.at("FROM") && !severalTargets(cursor))) {
            return deleteOne(cursor, start, with);
        }
        boolean fromFirst = cursor.accept("FROM");
        List<QualifiedName> named = new ArrayList<>(1);
        do {
            named.add(target(cursor));
        } while (cursor.acceptSymbol(","));
        cursor.expect(fromFirst ? "USING" : "FROM");
        TableReferences sources = TableReferences.read(cursor, "WHERE", "ORDER", "LIMIT", "RETURNING");
        Tail tail = Tail.read(cursor);
        List<QualifiedName> tables = new ArrayList<>(named.size());
        for (QualifiedName name : named) {
            tables.add(sources.resolve(name).orElse(name));
        }
        return new Delete(
                cursor.spanFrom(start), tables, false, null, sources.joined(), tail.where(), tail.limit(), with);
    }

    /** Whether USING, with the tables that take part, follows the targets that come after FROM. */
    private static boolean severalTargets(TokenCursor cursor) {
        TokenCursor ahead = cursor.slice(cursor.index() + 1, cursor.end());
        do {
            if (!ahead.atName()) {
                return false;
            }
            target(ahead);
        } while (ahead.acceptSymbol(","));
        return ahead.at("USING");
    }

    private static Statement deleteOne(TokenCursor cursor, int start, List<Statement> with) {
        cursor.expect("FROM");
        TableReferences targets =
                TableReferences.read(cursor, "USING", "WHERE", "ORDER", "LIMIT", "RETURNING", "BEFORE");
        if (targets.joined()) {
            throw cursor.failure("DELETE FROM takes one table without USING");
        }
        boolean joined = cursor.accept("USING");
        if (joined) {
            TableReferences.read(cursor, "WHERE", "RETURNING");
        }
        if (cursor.accept("BEFORE")) {
            Ranges.skipTo(cursor);
        }
        Tail tail = Tail.read(cursor);
        TableReferences.Reference target = targets.first();
        return new Delete(
                cursor.spanFrom(start),
                List.of(target.table()),
                target.only(),
                target.alias(),
                joined,
                tail.where(),
                tail.limit(),
                with);
    }

    /** {@code db.t}, also with the {@code .*} that MySQL allows for Access. */
    private static QualifiedName target(TokenCursor cursor) {
        List<Name> parts = new ArrayList<>(1);
        parts.add(cursor.name());
        while (cursor.acceptSymbol(".") && !cursor.acceptSymbol("*")) {
            parts.add(cursor.name());
        }
        return new QualifiedName(
                parts, parts.get(0).span().to(parts.get(parts.size() - 1).span()));
    }

    /** A SET list up to one of the words, or the end. */
    static List<Assignment> assignments(TokenCursor cursor, String... until) {
        List<Assignment> assignments = new ArrayList<>(2);
        do {
            int start = cursor.index();
            QualifiedName table = null;
            List<Name> columns;
            if (cursor.atSymbol("(")) {
                columns = columnList(cursor);
            } else {
                table = qualifier(cursor);
                columns = List.of(column(cursor));
            }
            if (!cursor.acceptSymbol("=") && !cursor.acceptSymbol(":=")) {
                throw cursor.failure("expected `=`");
            }
            Expression value = Ranges.expressionOrComma(cursor, until);
            assignments.add(new Assignment(cursor.spanFrom(start), table, columns, value));
        } while (cursor.acceptSymbol(","));
        return assignments;
    }

    private static List<Name> columnList(TokenCursor cursor) {
        cursor.expectSymbol("(");
        List<Name> columns = new ArrayList<>(2);
        do {
            columns.add(column(cursor));
        } while (cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
        return columns;
    }

    /** What MySQL lets stand before the column that comes next, or null; not taken. */
    private static @Nullable QualifiedName qualifier(TokenCursor cursor) {
        int start = cursor.index();
        QualifiedName column = cursor.qualifiedName();
        cursor.moveTo(start);
        return !cursor.dialect().mysqlFamily() || column.parts().size() < 2 ? null : column.qualifier();
    }

    /** A column to be set: MySQL qualifies it by its table, PostgreSQL follows it by a field or an element. */
    static Name column(TokenCursor cursor) {
        List<Name> parts = cursor.qualifiedName().parts();
        if (cursor.dialect().mysqlFamily()) {
            return parts.get(parts.size() - 1);
        }
        while (cursor.atSymbol("[")) {
            cursor.skipBalanced();
            if (cursor.acceptSymbol(".")) {
                cursor.qualifiedName();
            }
        }
        return parts.get(0);
    }

    /** What follows the tables and the SET list. */
    private record Tail(
            @Nullable Expression where, @Nullable Expression limit) {

        static Tail read(TokenCursor cursor) {
            Expression where = null;
            if (cursor.accept("WHERE")) {
                where = Ranges.expression(cursor, "ORDER", "LIMIT", "RETURNING");
            }
            if (cursor.accept("ORDER", "BY")) {
                Ranges.expression(cursor, "LIMIT", "RETURNING");
            }
            Expression limit = null;
            if (cursor.accept("LIMIT")) {
                limit = Ranges.expression(cursor, "RETURNING");
            }
            if (cursor.dialect() != Dialect.MYSQL && cursor.accept("RETURNING")) {
                Ranges.skipTo(cursor);
            }
            return new Tail(where, limit);
        }
    }
}
