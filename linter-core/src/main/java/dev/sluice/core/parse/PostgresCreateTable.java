package dev.sluice.core.parse;

import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.CreateObject;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.CreateTable.Persistence;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.ast.PartitionOf;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Query;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableElement;
import dev.sluice.core.ast.TableOption;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL {@code CREATE TABLE} in all its forms, and {@code CREATE FOREIGN TABLE}. */
final class PostgresCreateTable {

    private PostgresCreateTable() {}

    /** After {@code CREATE [TEMP | UNLOGGED] TABLE}. */
    static Statement table(TokenCursor cursor, int from, Persistence persistence) {
        boolean ifNotExists = PostgresClauses.ifNotExists(cursor);
        QualifiedName table = cursor.qualifiedName();
        List<TableElement> elements = List.of();
        QualifiedName ofType = null;
        PartitionOf partitionOf = null;
        boolean ownTypes = false;
        if (cursor.accept("of")) {
            ofType = cursor.qualifiedName();
            elements = overrides(cursor);
        } else if (cursor.accept("partition", "of")) {
            QualifiedName parent = cursor.qualifiedName();
            elements = overrides(cursor);
            partitionOf = partitionOf(cursor, parent);
        } else if (cursor.atSymbol("(")) {
            elements = elements(cursor);
            ownTypes = true;
        } else if (!beginsFilledTable(cursor)) {
            throw cursor.failure("expected `(` or AS");
        }
        List<QualifiedName> inherits = inherits(cursor);
        PartitionBy partitionBy = cursor.at("partition") ? partitionBy(cursor) : null;
        List<TableOption> options = options(cursor);
        Query query = null;
        boolean withData = true;
        if (cursor.accept("as")) {
            PostgresClauses.FilledFrom filled = filledFrom(cursor);
            query = filled.query();
            withData = filled.withData();
        } else {
            demandTypes(cursor, elements, ownTypes);
        }
        return new CreateTable(
                cursor.spanFrom(from),
                table,
                false,
                ifNotExists,
                persistence,
                elements,
                inherits,
                ofType,
                partitionOf,
                partitionBy,
                options,
                query,
                withData);
    }

    private static boolean beginsFilledTable(TokenCursor cursor) {
        return switch (cursor.word()) {
            case "as", "using", "with", "without", "on", "tablespace" -> true;
            default -> false;
        };
    }

    /** {@code AS query}, {@code AS EXECUTE name (…)}. */
    private static PostgresClauses.FilledFrom filledFrom(TokenCursor cursor) {
        int from = cursor.index();
        if (!cursor.accept("execute")) {
            return PostgresClauses.queryWithData(cursor);
        }
        cursor.name();
        if (cursor.atSymbol("(")) {
            cursor.skipBalanced();
        }
        Query query = new Query(cursor.spanFrom(from));
        boolean withData = !cursor.accept("with", "no", "data");
        cursor.accept("with", "data");
        return new PostgresClauses.FilledFrom(query, cursor.end(), withData);
    }

    /** Only a table that a query fills may name columns without their types. */
    private static void demandTypes(TokenCursor cursor, List<TableElement> elements, boolean demanded) {
        for (TableElement element : elements) {
            if (demanded && element instanceof ColumnDefinition column && column.type() == null) {
                throw cursor.failure("expected AS and a query, since a column has no type");
            }
        }
    }

    private static List<TableElement> elements(TokenCursor cursor) {
        List<TableElement> elements = new ArrayList<>();
        cursor.expectSymbol("(");
        if (cursor.acceptSymbol(")")) {
            return elements;
        }
        do {
            elements.add(element(cursor));
        } while (cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
        return elements;
    }

    private static TableElement element(TokenCursor cursor) {
        if (PostgresConstraints.at(cursor)) {
            return PostgresConstraints.read(cursor);
        }
        if (cursor.at("like")) {
            return like(cursor);
        }
        int from = cursor.index();
        cursor.name();
        boolean nameAlone = cursor.atSymbol(",") || cursor.atSymbol(")");
        cursor.moveTo(from);
        return nameAlone ? PostgresColumns.withoutType(cursor) : PostgresColumns.definition(cursor);
    }

    private static TableElement like(TokenCursor cursor) {
        int from = cursor.index();
        cursor.expect("like");
        QualifiedName source = cursor.qualifiedName();
        boolean defaults = false;
        boolean constraints = false;
        boolean indexes = false;
        boolean identity = false;
        boolean generated = false;
        while (true) {
            boolean including = cursor.accept("including");
            if (!including && !cursor.accept("excluding")) {
                break;
            }
            String what = cursor.acceptAny(
                    "all",
                    "comments",
                    "compression",
                    "constraints",
                    "defaults",
                    "generated",
                    "identity",
                    "indexes",
                    "statistics",
                    "storage");
            if (what == null) {
                throw cursor.failure("expected what is included");
            }
            boolean all = what.equals("all");
            defaults = (all || what.equals("defaults")) ? including : defaults;
            constraints = (all || what.equals("constraints")) ? including : constraints;
            indexes = (all || what.equals("indexes")) ? including : indexes;
            identity = (all || what.equals("identity")) ? including : identity;
            generated = (all || what.equals("generated")) ? including : generated;
        }
        return new TableElement.Like(
                cursor.spanFrom(from), source, defaults, constraints, indexes, identity, generated);
    }

    /** {@code (column [WITH OPTIONS] …, constraint, …)} of a typed table or a partition. */
    private static List<TableElement> overrides(TokenCursor cursor) {
        if (!cursor.acceptSymbol("(")) {
            return List.of();
        }
        List<TableElement> elements = new ArrayList<>();
        do {
            elements.add(
                    PostgresConstraints.at(cursor)
                            ? PostgresConstraints.read(cursor)
                            : PostgresColumns.withoutType(cursor));
        } while (cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
        return elements;
    }

    private static PartitionOf partitionOf(TokenCursor cursor, QualifiedName parent) {
        boolean isDefault = cursor.at("default");
        return new PartitionOf(parent, isDefault, partitionBound(cursor));
    }

    /** {@code FOR VALUES …} or {@code DEFAULT}. */
    static Expression partitionBound(TokenCursor cursor) {
        int from = cursor.index();
        if (!cursor.accept("default")) {
            cursor.expect("for", "values");
            if (cursor.accept("from")) {
                cursor.parenthesised();
                cursor.expect("to");
            } else if (cursor.acceptAny("in", "with") == null) {
                throw cursor.failure("expected IN, FROM or WITH");
            }
            cursor.parenthesised();
        }
        return cursor.expressionOf(from, cursor.index());
    }

    private static List<QualifiedName> inherits(TokenCursor cursor) {
        if (!cursor.accept("inherits")) {
            return List.of();
        }
        cursor.expectSymbol("(");
        List<QualifiedName> parents = cursor.qualifiedNames();
        cursor.expectSymbol(")");
        return parents;
    }

    private static PartitionBy partitionBy(TokenCursor cursor) {
        int from = cursor.index();
        cursor.expect("partition", "by");
        String method = cursor.acceptAny("range", "list", "hash");
        if (method == null) {
            throw cursor.failure("expected RANGE, LIST or HASH");
        }
        Expression key = cursor.parenthesised();
        return new PartitionBy(cursor.spanFrom(from), method, key, List.of(), 0, cursor.textSince(from));
    }

    private static List<TableOption> options(TokenCursor cursor) {
        List<TableOption> options = new ArrayList<>(2);
        PostgresClauses.nameOption(cursor, "using", "access_method", options);
        options.addAll(PostgresClauses.withOptions(cursor));
        if (!cursor.accept("without", "oids")) {
            cursor.accept("with", "oids");
        }
        int from = cursor.index();
        if (cursor.accept("on", "commit")) {
            int value = cursor.index();
            if (!cursor.accept("preserve", "rows") && !cursor.accept("delete", "rows")) {
                cursor.expect("drop");
            }
            options.add(new TableOption(
                    cursor.spanFrom(from), "on_commit", cursor.taken(value).value()));
        }
        PostgresClauses.tablespace(cursor, options);
        return options;
    }

    /** After {@code CREATE FOREIGN TABLE}: its columns are those of a table, but no engine fact depends on them. */
    static Statement foreignTable(TokenCursor cursor, int from) {
        boolean ifNotExists = PostgresClauses.ifNotExists(cursor);
        QualifiedName table = cursor.qualifiedName();
        if (cursor.accept("partition", "of")) {
            cursor.qualifiedName();
            overrides(cursor);
            partitionBound(cursor);
        } else {
            demandTypes(cursor, elements(cursor), true);
            inherits(cursor);
        }
        cursor.expect("server");
        cursor.name();
        PostgresClauses.foreignOptions(cursor);
        return new CreateObject(cursor.spanFrom(from), ObjectKind.FOREIGN_TABLE, table, null, false, ifNotExists);
    }
}
