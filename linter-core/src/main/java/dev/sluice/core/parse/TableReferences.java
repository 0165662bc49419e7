package dev.sluice.core.parse;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of a FROM, USING or UPDATE clause: names, joins, derived tables; no recursion on parentheses. */
final class TableReferences {

    /** Words that cannot be an alias without AS, since a clause or a join begins with them. */
    private static final String[] NO_ALIAS = {
        "SET",
        "WHERE",
        "ORDER",
        "LIMIT",
        "ON",
        "USING",
        "JOIN",
        "LEFT",
        "RIGHT",
        "INNER",
        "CROSS",
        "NATURAL",
        "FULL",
        "OUTER",
        "STRAIGHT_JOIN",
        "USE",
        "FORCE",
        "IGNORE",
        "PARTITION",
        "FROM",
        "RETURNING",
        "FOR",
        "TABLESAMPLE",
        "VALUES",
        "VALUE",
        "SELECT",
        "DEFAULT",
        "WITH",
        "OVERRIDING",
        "WHEN",
        "TABLE",
        "BEFORE"
    };

    /** Those of PostgreSQL, which takes every word that it does not reserve. */
    private static final String[] NO_POSTGRES_ALIAS = {
        "SET",
        "WHERE",
        "ORDER",
        "LIMIT",
        "ON",
        "USING",
        "JOIN",
        "LEFT",
        "RIGHT",
        "INNER",
        "CROSS",
        "NATURAL",
        "FULL",
        "OUTER",
        "FROM",
        "RETURNING",
        "FOR",
        "TABLESAMPLE",
        "SELECT",
        "DEFAULT",
        "WITH",
        "WHEN",
        "TABLE",
        "GROUP",
        "HAVING",
        "WINDOW",
        "UNION",
        "EXCEPT",
        "INTERSECT",
        "OFFSET",
        "FETCH"
    };

    private final TokenCursor cursor;
    private final String[] until;
    private final List<Reference> references = new ArrayList<>(1);
    private boolean joined;
    private int depth;

    private TableReferences(TokenCursor cursor, String... until) {
        this.cursor = cursor;
        this.until = until;
    }

    /**
     * A table and what the statement calls it.
     *
     * @param only whether it stands behind ONLY
     */
    record Reference(
            QualifiedName table, boolean only, @Nullable Name alias) {}

    /** Reads up to one of the words at depth 0, or the end. */
    static TableReferences read(TokenCursor cursor, String... until) {
        TableReferences read = new TableReferences(cursor, until);
        read.factor();
        while (!cursor.atEnd() && !(read.depth == 0 && atAny(cursor, until))) {
            read.join();
        }
        if (read.depth != 0) {
            throw cursor.failure("expected `)`");
        }
        return read;
    }

    /** The alias that comes next, with or without AS, or null. */
    static @Nullable Name alias(TokenCursor cursor) {
        if (cursor.accept("AS")) {
            return cursor.name();
        }
        String[] words = cursor.dialect().mysqlFamily() ? NO_ALIAS : NO_POSTGRES_ALIAS;
        return cursor.atName() && (!atAny(cursor, words) || mysqlAlias(cursor)) ? cursor.name() : null;
    }

    /** Words that begin nothing there in MySQL, which has no full joins, and no RETURNING. */
    private static boolean mysqlAlias(TokenCursor cursor) {
        return switch (cursor.word()) {
            case "full", "value" -> cursor.dialect().mysqlFamily();
            case "returning" -> cursor.dialect() == Dialect.MYSQL;
            default -> false;
        };
    }

    /** Whether more than one table takes part. */
    boolean joined() {
        return joined;
    }

    /** The first table; the statement fails if there are only derived ones. */
    Reference first() {
        if (references.isEmpty()) {
            throw cursor.failure("expected a table");
        }
        return references.get(0);
    }

    /** The table that a name or alias stands for here. */
    Optional<QualifiedName> resolve(QualifiedName name) {
        for (Reference reference : references) {
            Name known = reference.alias() == null ? reference.table().last() : reference.alias();
            if (known.value().equalsIgnoreCase(name.last().value())) {
                return Optional.of(reference.table());
            }
        }
        return Optional.empty();
    }

    private static boolean atAny(TokenCursor cursor, String... words) {
        for (String word : words) {
            if (cursor.at(word)) {
                return true;
            }
        }
        return false;
    }

    private void factor() {
        cursor.accept("LATERAL");
        int parentheses = 0;
        while (cursor.atSymbol(parentheses, "(")) {
            parentheses++;
        }
        if (parentheses > 0 && atQuery(parentheses)) {
            cursor.skipBalanced();
            derivedAlias();
            return;
        }
        depth += parentheses;
        cursor.moveTo(cursor.index() + parentheses);
        if (parentheses > 0) {
            cursor.accept("LATERAL");
            if (cursor.atSymbol("(")) {
                cursor.skipBalanced();
                derivedAlias();
                return;
            }
        }
        if (cursor.at("ROWS") && cursor.at(1, "FROM") && cursor.atSymbol(2, "(")) {
            cursor.advance();
            cursor.advance();
            call();
            return;
        }
        boolean only = !cursor.dialect().mysqlFamily() && cursor.at("ONLY");
        if (only) {
            cursor.advance();
        }
        boolean bracketed = only && cursor.acceptSymbol("(");
        QualifiedName table = cursor.qualifiedName();
        if (bracketed) {
            cursor.expectSymbol(")");
        }
        if (cursor.atSymbol("(")) {
            call();
            return;
        }
        cursor.acceptSymbol("*");
        decorations();
        Name alias = alias(cursor);
        if (alias != null && cursor.atSymbol("(")) {
            cursor.skipBalanced();
        }
        decorations();
        references.add(new Reference(table, only, alias));
    }

    private boolean atQuery(int ahead) {
        return cursor.at(ahead, "SELECT")
                || cursor.at(ahead, "WITH")
                || cursor.at(ahead, "VALUES")
                || cursor.at(ahead, "TABLE");
    }

    /** The arguments of a function, and what may follow them. */
    private void call() {
        cursor.skipBalanced();
        cursor.accept("WITH", "ORDINALITY");
        derivedAlias();
    }

    private void derivedAlias() {
        if (!cursor.atSymbol(1, "(") || !cursor.accept("AS")) {
            alias(cursor);
        }
        if (cursor.atSymbol("(")) {
            cursor.skipBalanced();
        }
    }

    /** What may stand between a table and its alias or join: partitions, index hints, samples, periods. */
    private void decorations() {
        while (true) {
            if (cursor.accept("PARTITION")) {
                cursor.nameList();
            } else if ((cursor.at("USE") || cursor.at("FORCE") || cursor.at("IGNORE"))
                    && (cursor.at(1, "INDEX") || cursor.at(1, "KEY"))) {
                indexHint();
            } else if (cursor.accept("TABLESAMPLE")) {
                cursor.qualifiedName();
                cursor.parenthesised();
                if (cursor.accept("REPEATABLE")) {
                    cursor.parenthesised();
                }
            } else if (cursor.accept("FOR", "PORTION", "OF")) {
                cursor.name();
                if (cursor.atSymbol("(")) {
                    cursor.skipBalanced();
                } else {
                    cursor.expect("FROM");
                    Ranges.expression(cursor, "TO");
                    cursor.expect("TO");
                    Ranges.expression(cursor, "SET", "USING", "WHERE", "ORDER", "LIMIT", "AS", "RETURNING");
                }
            } else if (cursor.accept("FOR", "SYSTEM_TIME")) {
                Ranges.expressionOrComma(cursor, "SET", "WHERE", "JOIN", "LEFT", "INNER", "ON", "ORDER", "LIMIT", "AS");
            } else if (!cursor.accept("WITH", "ORDINALITY")) {
                // Of a function that needs no parentheses: CURRENT_DATE looks like a table.
                return;
            }
        }
    }

    private void indexHint() {
        cursor.advance();
        cursor.advance();
        if (cursor.accept("FOR")) {
            if (!cursor.accept("JOIN") && !cursor.accept("ORDER", "BY")) {
                cursor.expect("GROUP", "BY");
            }
        }
        cursor.parenthesised();
    }

    private void join() {
        if (depth > 0 && cursor.acceptSymbol(")")) {
            depth--;
            derivedAlias();
        } else if (cursor.acceptSymbol(",") || cursor.accept("JOIN") || cursor.accept("STRAIGHT_JOIN")) {
            joined = true;
            factor();
        } else if (cursor.accept("ON")) {
            condition();
        } else if (cursor.accept("USING")) {
            cursor.nameList();
            alias(cursor);
        } else if (cursor.acceptAny("NATURAL", "LEFT", "RIGHT", "INNER", "CROSS", "FULL", "OUTER") == null) {
            throw cursor.failure("expected a join");
        }
    }

    private void condition() {
        int from = cursor.index();
        int cases = 0;
        while (!cursor.atEnd() && (cases > 0 || !atConditionEnd(from))) {
            cases = Ranges.casesAfter(cursor, cases);
            cursor.skipBalanced();
        }
        cursor.spanFrom(from);
    }

    /** Whether the next word is a column or a function: {@code t.left}, {@code left (…)}; a join may be {@code JOIN (…)}. */
    private boolean isOperand(int from) {
        boolean wanted = cursor.index() == from
                || cursor.kind(-1) == TokenKind.OPERATOR
                || cursor.at(-1, "AND")
                || cursor.at(-1, "OR")
                || cursor.at(-1, "NOT");
        boolean takesParenthesis = cursor.at("JOIN") || cursor.at("STRAIGHT_JOIN") || cursor.at("USING");
        return wanted || cursor.atSymbol(1, ".") || (cursor.atSymbol(1, "(") && !takesParenthesis);
    }

    private boolean atConditionEnd(int from) {
        if (cursor.kind(-1) == TokenKind.DOT) {
            return false;
        }
        if (cursor.atSymbol(",") || cursor.atSymbol(")") || (depth == 0 && atAny(cursor, until))) {
            return true;
        }
        return !isOperand(from)
                && atAny(
                        cursor,
                        "JOIN",
                        "LEFT",
                        "RIGHT",
                        "INNER",
                        "CROSS",
                        "NATURAL",
                        "FULL",
                        "STRAIGHT_JOIN",
                        "ON",
                        "USING");
    }
}
