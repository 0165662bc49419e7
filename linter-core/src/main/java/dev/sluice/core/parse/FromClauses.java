package dev.sluice.core.parse;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Query;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a query reads from, at whatever depth, and those whose rows it locks by {@code FOR UPDATE} or
 * {@code FOR SHARE}. Linear in the tokens; names that its own WITH makes are no tables.
 */
final class FromClauses {

    /** Words that end a FROM. */
    private static final String[] END = {
        "WHERE",
        "GROUP",
        "HAVING",
        "WINDOW",
        "UNION",
        "EXCEPT",
        "INTERSECT",
        "ORDER",
        "LIMIT",
        "OFFSET",
        "FETCH",
        "RETURNING",
        "SET",
        "INTO"
    };

    /** Words that end a WHERE. */
    private static final String[] AFTER_WHERE = {
        "GROUP", "HAVING", "WINDOW", "UNION", "EXCEPT", "INTERSECT", "ORDER", "LIMIT", "OFFSET", "FETCH", "FOR"
    };

    /** A longer condition is a list of values, which nobody asks about. */
    private static final int LONGEST_WHERE = 8_000;

    private final TokenCursor query;
    private final List<Reading> readings = new ArrayList<>(1);
    private final List<Level> open = new ArrayList<>();
    private final Set<String> ownNames = new HashSet<>();
    private Level level;
    /** Of the parenthesis that was closed last. */
    private int opened = -1;

    private int closed = -1;

    private FromClauses(TokenCursor query) {
        this.query = query;
        level = new Level(true, reading(), -1);
    }

    /** The tokens {@code [from, index())}, which are a query. */
    static Query query(TokenCursor cursor, int from) {
        return query(cursor, from, from);
    }

    /**
     * The same.
     *
     * @param statement where the statement begins whose WITH holds for the query too
     */
    static Query query(TokenCursor cursor, int from, int statement) {
        FromClauses clauses = of(cursor.slice(statement, cursor.index()));
        Span span = cursor.spanFrom(from);
        TokenCursor query = cursor.slice(from, cursor.index());
        List<QualifiedName> reads = within(span, clauses.tables());
        return new Query(
                span,
                reads,
                from(query, reads),
                within(span, clauses.locked()),
                where(query),
                limited(query),
                cursor.slice(from, cursor.index()).strings(),
                List.of());
    }

    /** The only table in its own FROM, which may have another name there, but not its columns. */
    private static @Nullable QualifiedName from(TokenCursor query, List<QualifiedName> reads) {
        int start = query.index();
        Ranges.skipTo(query, "FROM");
        QualifiedName table = null;
        if (!query.at(-1, "DISTINCT") && query.accept("FROM")) {
            query.accept("ONLY");
            table = read(query, reads);
            query.accept("AS");
            if (query.atName() && !query.atAny(END) && !query.atAny(AFTER_WHERE)) {
                query.advance();
            }
        }
        boolean all = query.atEnd() || query.atAny(END) || query.atAny(AFTER_WHERE);
        query.moveTo(start);
        return all ? table : null;
    }

    /** The table whose name comes next, taken; null where something else does. */
    private static @Nullable QualifiedName read(TokenCursor query, List<QualifiedName> reads) {
        int at = query.atEnd() ? -1 : query.nextSpan().start();
        for (QualifiedName table : reads) {
            if (table.span().start() == at) {
                while (!query.atEnd() && query.nextSpan().start() < table.span().end()) {
                    query.advance();
                }
                return table;
            }
        }
        return null;
    }

    private static @Nullable Expression where(TokenCursor query) {
        int start = query.index();
        Ranges.skipTo(query, "WHERE");
        if (!query.accept("WHERE")) {
            query.moveTo(start);
            return null;
        }
        int from = query.index();
        Ranges.skipTo(query, AFTER_WHERE);
        return query.index() == from || query.spanFrom(from).length() > LONGEST_WHERE
                ? null
                : query.expressionOf(from, query.index());
    }

    /** In what {@link #where} has not read. */
    private static boolean limited(TokenCursor query) {
        Ranges.skipTo(query, "LIMIT", "FETCH");
        return !query.atEnd();
    }

    /** Those of some names that stand in a part of the text, in its order. */
    private static List<QualifiedName> within(Span part, List<QualifiedName> names) {
        return names.stream()
                .filter(it -> it.span().start() >= part.start())
                .sorted(Comparator.comparingInt(it -> it.span().start()))
                .toList();
    }

    /** What a query reads, which is all of the cursor. */
    private static FromClauses of(TokenCursor query) {
        FromClauses read = new FromClauses(query.slice(query.index(), query.end()));
        read.read();
        return read;
    }

    private List<QualifiedName> tables() {
        return readings.stream()
                .flatMap(it -> it.tables.stream())
                .filter(this::table)
                .toList();
    }

    /** The tables whose rows are locked. */
    private List<QualifiedName> locked() {
        return readings.stream()
                .flatMap(it -> it.locked().stream())
                .filter(this::table)
                .toList();
    }

    private boolean table(QualifiedName name) {
        return name.parts().size() > 1 || !ownNames.contains(name.last().value());
    }

    private Reading reading() {
        Reading reading = new Reading();
        readings.add(reading);
        return reading;
    }

    /** A query with those in its FROM, which FOR UPDATE of it reaches; one in its WHERE reads for itself. */
    private static final class Reading {
        private final List<QualifiedName> tables = new ArrayList<>(1);
        /** Of pieces that are locked the beginnings and, as what is below zero, the ends. */
        private final List<Integer> bounds = new ArrayList<>(0);

        void lock(int from, int to) {
            bounds.add(from);
            bounds.add(-to - 1);
        }

        List<QualifiedName> locked() {
            int[] change = new int[tables.size() + 1];
            bounds.forEach(it -> change[it < 0 ? -it - 1 : it] += it < 0 ? -1 : 1);
            List<QualifiedName> locked = new ArrayList<>();
            int depth = 0;
            for (int i = 0; i < tables.size(); i++) {
                depth += change[i];
                if (depth > 0) {
                    locked.add(tables.get(i));
                }
            }
            return locked;
        }
    }

    /** A parenthesis, or the whole. */
    private static final class Level {
        /** Whether it is a query or a join, not the arguments of a call or a part of an expression. */
        private final boolean query;

        private final Reading reading;
        private final int opened;
        private final int start;
        /** By what FOR UPDATE OF may call it, what of the tables is meant: from, to. */
        private final Map<String, int[]> sources = new HashMap<>();

        private boolean from;
        private boolean source;

        Level(boolean query, Reading reading, int opened) {
            this.query = query;
            this.reading = reading;
            this.opened = opened;
            start = reading.tables.size();
        }
    }

    private void read() {
        while (!query.atEnd()) {
            TokenKind kind = query.kind();
            if (kind == TokenKind.LEFT_PAREN) {
                enter();
            } else if (kind == TokenKind.RIGHT_PAREN && !open.isEmpty()) {
                leave();
            } else if (level.source && query.atName() && !query.at("LATERAL") && !query.at("ONLY")) {
                source();
            } else if (level.query) {
                word();
            } else {
                query.advance();
            }
        }
    }

    private void enter() {
        boolean named = query.index() > 1 && (query.at(-1, "AS") || query.at(-1, "MATERIALIZED"));
        int at = query.index();
        query.advance();
        boolean subquery = query.atAny("SELECT", "WITH", "VALUES", "TABLE", "INSERT", "UPDATE", "DELETE", "MERGE");
        if (named && subquery) {
            ownName(at);
        }
        boolean joined = level.source && !subquery;
        Level inner = new Level(subquery || joined, level.source ? level.reading : reading(), at);
        inner.source = joined;
        inner.from = joined;
        open.add(level);
        level = inner;
    }

    /** The name before {@code AS (}, with or without columns of its own in between. */
    private void ownName(int parenthesis) {
        int at = parenthesis - 1;
        TokenCursor before = query.slice(at, query.end());
        while (at > 0 && before.atAny("AS", "NOT", "MATERIALIZED")) {
            at--;
            before.moveTo(at);
        }
        before.moveTo(at == closed ? opened - 1 : at);
        if (before.index() >= 0 && before.atName()) {
            ownNames.add(before.name().value());
        }
    }

    private void leave() {
        Level inner = level;
        level = open.remove(open.size() - 1);
        opened = inner.opened;
        closed = query.index();
        query.advance();
        if (level.source) {
            level.source = false;
            named(alias(), inner.start);
        }
    }

    private void named(@Nullable Name name, int from) {
        if (name != null) {
            level.sources.put(name.value(), new int[] {from, level.reading.tables.size()});
        }
    }

    private void source() {
        level.source = false;
        int from = level.reading.tables.size();
        if (query.accept("ROWS", "FROM")) {
            return;
        }
        QualifiedName table = name();
        if (query.atSymbol("(")) {
            // a function
            return;
        }
        query.acceptSymbol("*");
        level.reading.tables.add(table);
        Name alias = alias();
        named(alias == null ? table.last() : alias, from);
    }

    /** The name that comes next, as far as it is one. */
    private QualifiedName name() {
        int from = query.index();
        query.name();
        while (query.atSymbol(".")
                && query.slice(query.index() + 1, query.end()).atName()) {
            query.advance();
            query.name();
        }
        return query.slice(from, query.index()).qualifiedName();
    }

    private @Nullable Name alias() {
        boolean as =
                query.at("AS") && query.slice(query.index() + 1, query.end()).atName();
        return as || !query.at("AS") ? TableReferences.alias(query) : null;
    }

    private void word() {
        if (query.at("FROM") && !query.at(-1, "DISTINCT")) {
            query.advance();
            level.from = true;
            level.source = true;
        } else if (query.at("JOIN") || (level.from && query.atSymbol(","))) {
            query.advance();
            level.source = level.from;
        } else if (query.atAny(END) || query.atSequence("ON", "CONFLICT") || query.atSequence("ON", "DUPLICATE")) {
            query.advance();
            level.from = false;
        } else if (query.accept("FOR")) {
            lock();
        } else {
            query.advance();
        }
    }

    /** {@code FOR UPDATE | NO KEY UPDATE | SHARE | KEY SHARE [OF table, …]}. */
    private void lock() {
        boolean locks = query.accept("NO", "KEY", "UPDATE")
                || query.accept("KEY", "SHARE")
                || query.acceptAny("UPDATE", "SHARE") != null;
        if (!locks) {
            return;
        }
        level.from = false;
        if (!query.accept("OF")) {
            level.reading.lock(level.start, level.reading.tables.size());
            return;
        }
        do {
            int[] meant = query.atName() ? level.sources.get(name().last().value()) : null;
            if (meant != null) {
                level.reading.lock(meant[0], meant[1]);
            }
        } while (query.acceptSymbol(","));
    }
}
