package dev.sluice.core.parse;

import dev.sluice.core.ast.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the columns of a query are called, as far as its select list says so: aliases, columns, and in PostgreSQL
 * function calls. One name that takes more to find, {@code *} first of all, and none is known.
 */
final class SelectList {

    /** Where a select list ends; FROM also stands in {@code IS DISTINCT FROM}. */
    private static final Set<String> CLAUSES = Set.of(
            "from",
            "into",
            "where",
            "group",
            "having",
            "order",
            "limit",
            "union",
            "except",
            "intersect",
            "minus",
            "window",
            "fetch",
            "offset",
            "for");

    /** Words that end an expression or take an operand, so that no alias stands behind or in place of them. */
    private static final Set<String> NO_ALIAS = Set.of("end", "null", "unknown", "true", "false");

    private static final Set<String> PREFIXES = Set.of(
            "not", "interval", "binary", "exists", "array", "row", "case", "distinct", "date", "time", "timestamp");

    private SelectList() {}

    /**
     * The names in order, or none where one of them is not known.
     *
     * @param query at SELECT or what else the query begins with; it is not moved
     */
    static List<Name> names(TokenCursor query) {
        TokenCursor cursor = query.slice(query.index(), query.end());
        while (cursor.acceptSymbol("(")) {
            // A query may stand in parentheses.
        }
        if (!cursor.accept("SELECT")) {
            return List.of();
        }
        if (cursor.acceptAny("ALL", "DISTINCT", "DISTINCTROW") != null && cursor.accept("ON")) {
            cursor.skipBalanced();
        }
        List<Name> names = new ArrayList<>();
        do {
            Name name = item(cursor);
            if (name == null) {
                return List.of();
            }
            names.add(name);
        } while (cursor.acceptSymbol(","));
        return names;
    }

    /** The name of the next item, behind which the cursor stands afterwards; null where it is not known. */
    private static @Nullable Name item(TokenCursor cursor) {
        int from = cursor.index();
        int open = -1;
        while (!cursor.atEnd() && !cursor.atSymbol(",") && !cursor.atSymbol(")") && !atClause(cursor, from)) {
            if (cursor.atSymbol("(")) {
                open = cursor.index();
                cursor.skipBalanced();
            } else {
                cursor.advance();
            }
        }
        int to = cursor.index();
        Name name = to == from ? null : name(cursor, from, to, open);
        cursor.moveTo(to);
        return name;
    }

    private static boolean atClause(TokenCursor cursor, int from) {
        boolean afterDistinct = cursor.index() > from
                && cursor.slice(cursor.index() - 1, cursor.end()).at("DISTINCT");
        return CLAUSES.contains(cursor.word()) && !afterDistinct;
    }

    private static @Nullable Name name(TokenCursor cursor, int from, int to, int open) {
        TokenCursor item = cursor.slice(from, to);
        if (isDotted(item)) {
            return lastName(cursor, to);
        }
        if (to - from >= 2) {
            TokenCursor tail = cursor.slice(to - 2, to);
            if (tail.accept("AS")) {
                return tail.atName() ? tail.name() : null;
            }
            boolean called = cursor.slice(to - 2, to).atSymbol(")");
            boolean alias = (called || isPlain(cursor.slice(from, to - 1)))
                    && cursor.slice(to - 1, to).atName()
                    && !NO_ALIAS.contains(cursor.slice(to - 1, to).word());
            if (alias && !cursor.slice(from, to).at("CASE")) {
                return lastName(cursor, to);
            }
        }
        boolean call = open > from && !cursor.dialect().mysqlFamily() && endsAt(cursor, open, to);
        return call && isDotted(cursor.slice(from, open)) ? lastName(cursor, open) : null;
    }

    private static boolean endsAt(TokenCursor cursor, int open, int to) {
        cursor.moveTo(open);
        cursor.skipBalanced();
        return cursor.index() == to;
    }

    private static @Nullable Name lastName(TokenCursor cursor, int to) {
        TokenCursor last = cursor.slice(to - 1, to);
        return last.atName() ? last.name() : null;
    }

    /** A column, qualified or not, and no word that needs an operand. */
    private static boolean isPlain(TokenCursor item) {
        return !PREFIXES.contains(item.word()) && isDotted(item);
    }

    private static boolean isDotted(TokenCursor item) {
        if (NO_ALIAS.contains(item.word())) {
            return false;
        }
        do {
            if (!item.atName()) {
                return false;
            }
            item.advance();
        } while (item.acceptSymbol("."));
        return item.atEnd();
    }
}
