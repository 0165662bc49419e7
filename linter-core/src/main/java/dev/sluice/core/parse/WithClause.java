package dev.sluice.core.parse;

import dev.sluice.core.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/** {@code WITH …} before a statement: what it changes on the way is a statement of its own. */
final class WithClause {

    private WithClause() {}

    /**
     * Takes the clause if it comes next.
     *
     * @param nested whether it stands inside another WITH, where PostgreSQL lets nothing change data: then its queries
     *     are skipped, so that no input makes this recurse further
     * @return its data-modifying statements, with their spans
     */
    static List<Statement> read(TokenCursor cursor, boolean nested) {
        if (!cursor.accept("WITH")) {
            return List.of();
        }
        if (!cursor.at(1, "AS") && !cursor.atSymbol(1, "(")) {
            cursor.accept("RECURSIVE");
        }
        List<Statement> modifying = new ArrayList<>(0);
        do {
            commonTableExpression(cursor, nested, modifying);
        } while (cursor.acceptSymbol(","));
        return modifying;
    }

    private static void commonTableExpression(TokenCursor cursor, boolean nested, List<Statement> modifying) {
        cursor.name();
        if (cursor.atSymbol("(")) {
            cursor.nameList();
        }
        cursor.expect("AS");
        cursor.accept("NOT");
        cursor.accept("MATERIALIZED");
        if (!cursor.atSymbol("(")) {
            throw cursor.failure("expected `(`");
        }
        int open = cursor.index();
        cursor.skipBalanced();
        TokenCursor body = cursor.slice(open + 1, cursor.index() - 1);
        if (!nested && modifies(body)) {
            modifying.add(DmlParser.parse(body, true));
        }
        while (cursor.at("SEARCH") || cursor.at("CYCLE")) {
            searchOrCycle(cursor);
        }
    }

    private static boolean modifies(TokenCursor body) {
        if (!body.at("WITH")) {
            return body.at("INSERT") || body.at("UPDATE") || body.at("DELETE") || body.at("MERGE");
        }
        TokenCursor inner = body.slice(body.index(), body.end());
        read(inner, true);
        return modifies(inner.slice(inner.index(), inner.end()));
    }

    /** {@code SEARCH DEPTH FIRST BY a, b SET c} and {@code CYCLE a, b SET c [TO x DEFAULT y] USING d}. */
    private static void searchOrCycle(TokenCursor cursor) {
        boolean cycle = cursor.accept("CYCLE");
        if (!cycle) {
            cursor.expect("SEARCH");
            if (cursor.acceptAny("DEPTH", "BREADTH") == null) {
                throw cursor.failure("expected DEPTH or BREADTH");
            }
            cursor.expect("FIRST", "BY");
        }
        do {
            cursor.name();
        } while (cursor.acceptSymbol(","));
        cursor.expect("SET");
        cursor.name();
        if (cycle) {
            Ranges.skipTo(cursor, "USING");
            cursor.expect("USING");
            cursor.name();
        }
    }
}
