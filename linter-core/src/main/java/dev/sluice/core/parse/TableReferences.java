package dev.sluice.core.parse;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
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

    private final TokenCursor cursor;
    private final String[] until;
    private final List<Reference> references = new ArrayList<>(1);
    private boolean joined;
    private int depth;

    private TableReferences(TokenCursor cursor, String... until) {
        this.cursor = cursor;
        this.until = until;
    }

    /** A table and what the statement calls it. */
    record Reference(QualifiedName table, @Nullable Name alias) {}

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
        return cursor.atName() && (!atAny(cursor, NO_ALIAS) || mysqlAlias(cursor)) ? cursor.name() : null;
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
        boolean only =
                cursor.at("ONLY") && !cursor.at(1, "SET") && !cursor.dialect().mysqlFamily();
        if (only) {
            cursor.advance();
        }
        boolean bracketed = only && cursor.acceptSymbol("(");
        QualifiedName table = cursor.qualifiedName();
        if (bracketed) {
            cursor.expectSymbol(")");
        }
        if (cursor.atSymbol("(")) {
            cursor.skipBalanced();
            cursor.accept("WITH", "ORDINALITY");
            derivedAlias();
            return;
        }
        cursor.acceptSymbol("*");
        decorations();
        Name alias = alias(cursor);
        if (alias != null && cursor.atSymbol("(")) {
            cursor.skipBalanced();
        }
        decorations();
        references.add(new Reference(table, alias));
    }

    private boolean atQuery(int ahead) {
        return cursor.at(ahead, "SELECT")
                || cursor.at(ahead, "WITH")
                || cursor.at(ahead, "VALUES")
                || cursor.at(ahead, "TABLE");
    }

    private void derivedAlias() {
        alias(cursor);
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
                    Ranges.expression(cursor, "SET", "WHERE", "ORDER", "LIMIT", "AS", "RETURNING");
                }
            } else if (cursor.accept("FOR", "SYSTEM_TIME")) {
                Ranges.expressionOrComma(cursor, "SET", "WHERE", "JOIN", "LEFT", "INNER", "ON", "ORDER", "LIMIT", "AS");
            } else {
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
        while (!cursor.atEnd() && !atConditionEnd()) {
            cursor.skipBalanced();
        }
        cursor.spanFrom(from);
    }

    private boolean atConditionEnd() {
        if (cursor.atSymbol(",") || cursor.atSymbol(")") || (depth == 0 && atAny(cursor, until))) {
            return true;
        }
        boolean function = cursor.atSymbol(1, "(") && (cursor.at("LEFT") || cursor.at("RIGHT"));
        return !function
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
