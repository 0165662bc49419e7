package dev.sluice.core.parse;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.lex.TokenKind;
import org.jspecify.annotations.Nullable;

/** How PostgreSQL statements name an object of a kind: ALTER, DROP, COMMENT ON, SECURITY LABEL ON, ALTER EXTENSION. */
final class PostgresObjects {

    private PostgresObjects() {}

    /**
     * An object named with its kind.
     *
     * @param name null for casts and the like, which have none
     * @param arguments of a routine, with the parentheses, or null
     * @param table {@code ON table}, or null
     */
    record Reference(
            ObjectKind kind,
            @Nullable QualifiedName name,
            @Nullable Expression arguments,
            @Nullable QualifiedName table) {
        Reference(ObjectKind kind, @Nullable QualifiedName name, @Nullable QualifiedName table) {
            this(kind, name, null, table);
        }
    }

    /** The words of a kind, taken. */
    static ObjectKind kind(TokenCursor cursor) {
        String word = cursor.word();
        if (word.isEmpty()) {
            throw cursor.failure("expected a kind of object");
        }
        cursor.advance();
        return switch (word) {
            case "table" -> ObjectKind.TABLE;
            case "column" -> ObjectKind.COLUMN;
            case "index" -> ObjectKind.INDEX;
            case "constraint" -> ObjectKind.CONSTRAINT;
            case "view" -> ObjectKind.VIEW;
            case "materialized" -> then(cursor, ObjectKind.MATERIALIZED_VIEW, "view");
            case "sequence" -> ObjectKind.SEQUENCE;
            case "type" -> ObjectKind.TYPE;
            case "domain" -> ObjectKind.DOMAIN;
            case "schema" -> ObjectKind.SCHEMA;
            case "database" -> ObjectKind.DATABASE;
            case "function" -> ObjectKind.FUNCTION;
            case "procedure" -> ObjectKind.PROCEDURE;
            case "routine" -> ObjectKind.ROUTINE;
            case "aggregate" -> ObjectKind.AGGREGATE;
            case "operator" -> operator(cursor);
            case "trigger" -> ObjectKind.TRIGGER;
            case "event" -> then(cursor, ObjectKind.EVENT_TRIGGER, "trigger");
            case "property" -> then(cursor, ObjectKind.PROPERTY_GRAPH, "graph");
            case "rule" -> ObjectKind.RULE;
            case "policy" -> ObjectKind.POLICY;
            case "extension" -> ObjectKind.EXTENSION;
            case "collation" -> ObjectKind.COLLATION;
            case "conversion" -> ObjectKind.CONVERSION;
            case "cast" -> ObjectKind.CAST;
            case "language" -> ObjectKind.LANGUAGE;
            case "procedural", "trusted" -> procedural(cursor);
            case "statistics" -> ObjectKind.STATISTICS;
            case "publication" -> ObjectKind.PUBLICATION;
            case "subscription" -> ObjectKind.SUBSCRIPTION;
            case "role", "group" -> ObjectKind.ROLE;
            case "user" -> userMappingFollows(cursor) ? ObjectKind.USER_MAPPING : ObjectKind.ROLE;
            case "server" -> ObjectKind.SERVER;
            case "foreign" -> foreign(cursor);
            case "tablespace" -> ObjectKind.TABLESPACE;
            case "transform" -> ObjectKind.TRANSFORM;
            case "text" -> textSearch(cursor);
            case "access" -> then(cursor, ObjectKind.ACCESS_METHOD, "method");
            case "large" -> then(cursor, ObjectKind.LARGE_OBJECT, "object");
            default -> {
                cursor.moveTo(cursor.index() - 1);
                throw cursor.failure("expected a kind of object");
            }
        };
    }

    private static ObjectKind then(TokenCursor cursor, ObjectKind kind, String word) {
        cursor.expect(word);
        return kind;
    }

    private static ObjectKind operator(TokenCursor cursor) {
        if (cursor.atSymbol(1, ".")) {
            return ObjectKind.OPERATOR;
        }
        if (cursor.accept("class")) {
            return ObjectKind.OPERATOR_CLASS;
        }
        return cursor.accept("family") ? ObjectKind.OPERATOR_FAMILY : ObjectKind.OPERATOR;
    }

    private static ObjectKind procedural(TokenCursor cursor) {
        cursor.accept("procedural");
        cursor.expect("language");
        return ObjectKind.LANGUAGE;
    }

    /** Takes MAPPING, which a user may be called too. */
    private static boolean userMappingFollows(TokenCursor cursor) {
        boolean follows = cursor.at(1, "for") || cursor.at(1, "if");
        return follows && cursor.accept("mapping");
    }

    private static ObjectKind foreign(TokenCursor cursor) {
        if (cursor.accept("table")) {
            return ObjectKind.FOREIGN_TABLE;
        }
        cursor.expect("data", "wrapper");
        return ObjectKind.FOREIGN_DATA_WRAPPER;
    }

    private static ObjectKind textSearch(TokenCursor cursor) {
        cursor.expect("search");
        if (cursor.acceptAny("parser", "dictionary", "template", "configuration") == null) {
            throw cursor.failure("expected a kind of text search object");
        }
        return ObjectKind.TEXT_SEARCH;
    }

    /** The object itself, after its kind. */
    static Reference named(TokenCursor cursor, ObjectKind kind) {
        return switch (kind) {
            case FUNCTION, PROCEDURE, ROUTINE -> {
                QualifiedName name = cursor.qualifiedName();
                int open = cursor.index();
                if (!cursor.atSymbol("(")) {
                    yield new Reference(kind, name, null);
                }
                cursor.skipBalanced();
                yield new Reference(kind, name, cursor.expressionOf(open, cursor.index()), null);
            }
            case AGGREGATE -> {
                QualifiedName name = cursor.qualifiedName();
                cursor.parenthesised();
                yield new Reference(kind, name, null);
            }
            case OPERATOR -> {
                operatorName(cursor);
                cursor.parenthesised();
                yield new Reference(kind, null, null);
            }
            case OPERATOR_CLASS, OPERATOR_FAMILY -> {
                QualifiedName name = cursor.qualifiedName();
                cursor.expect("using");
                cursor.name();
                yield new Reference(kind, name, null);
            }
            case TRIGGER, RULE, POLICY, CONSTRAINT -> onTable(cursor, kind);
            case CAST -> {
                castTypes(cursor);
                yield new Reference(kind, null, null);
            }
            case TRANSFORM -> {
                transformTarget(cursor);
                yield new Reference(kind, null, null);
            }
            case USER_MAPPING -> {
                userMapping(cursor);
                yield new Reference(kind, null, null);
            }
            case LARGE_OBJECT -> {
                PostgresSequences.number(cursor);
                yield new Reference(kind, null, null);
            }
            default -> new Reference(kind, cursor.qualifiedName(), null);
        };
    }

    private static Reference onTable(TokenCursor cursor, ObjectKind kind) {
        QualifiedName name = QualifiedName.of(cursor.name());
        cursor.expect("on");
        boolean named =
                cursor.kind(1) == TokenKind.WORD ? !cursor.at(1, "is") : cursor.kind(1) == TokenKind.QUOTED_NAME;
        if (kind == ObjectKind.CONSTRAINT && cursor.at("domain") && named) {
            cursor.advance();
            cursor.qualifiedName();
            return new Reference(kind, name, null);
        }
        return new Reference(kind, name, cursor.qualifiedName());
    }

    /** {@code (source AS target)}. */
    static void castTypes(TokenCursor cursor) {
        cursor.expectSymbol("(");
        PostgresTypes.read(cursor);
        cursor.expect("as");
        PostgresTypes.read(cursor);
        cursor.expectSymbol(")");
    }

    /** {@code FOR type LANGUAGE name}. */
    static void transformTarget(TokenCursor cursor) {
        cursor.expect("for");
        PostgresTypes.read(cursor);
        cursor.expect("language");
        cursor.name();
    }

    /** {@code FOR role SERVER name}. */
    static void userMapping(TokenCursor cursor) {
        cursor.expect("for");
        cursor.name();
        cursor.expect("server");
        cursor.name();
    }

    /** {@code schema.+}: an operator has no name that is a word, so that none is kept. */
    static void operatorName(TokenCursor cursor) {
        while (cursor.atName()) {
            cursor.name();
            cursor.expectSymbol(".");
        }
        if (cursor.kind() != TokenKind.OPERATOR) {
            throw cursor.failure("expected an operator");
        }
        cursor.advance();
    }

    /** {@code [NO] DEPENDS ON EXTENSION name}. */
    static void dependsOnExtension(TokenCursor cursor) {
        cursor.accept("no");
        cursor.expect("depends", "on", "extension");
        cursor.name();
    }
}
