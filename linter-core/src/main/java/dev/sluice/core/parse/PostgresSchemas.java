package dev.sluice.core.parse;

import dev.sluice.core.ast.CreateSchema;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL {@code CREATE SCHEMA}, which may hold statements that no semicolon divides. */
final class PostgresSchemas {

    private static final PostgresGrammar ELEMENTS = new PostgresGrammar();

    private PostgresSchemas() {}

    /** After {@code CREATE SCHEMA}. */
    static Statement create(TokenCursor cursor, int from) {
        boolean ifNotExists = PostgresClauses.ifNotExists(cursor);
        Name schema = cursor.at("authorization") ? null : cursor.name();
        Name owner = cursor.accept("authorization") ? cursor.name() : null;
        List<Statement> elements = new ArrayList<>(0);
        while (!cursor.atEnd()) {
            elements.add(element(cursor));
        }
        return new CreateSchema(cursor.spanFrom(from), schema, owner, ifNotExists, elements);
    }

    /** An element ends where the next one begins: CREATE and GRANT are reserved. */
    private static Statement element(TokenCursor cursor) {
        int from = cursor.index();
        if (!beginsElement(cursor) || cursor.atSequence("create", "schema")) {
            throw cursor.failure("expected CREATE or GRANT");
        }
        if (cursor.accept("grant")) {
            // CREATE is a privilege too.
            while (!cursor.atEnd() && !cursor.at("on")) {
                cursor.skipBalanced();
            }
        }
        while (!cursor.atEnd() && (cursor.index() == from || !beginsElement(cursor))) {
            cursor.skipBalanced();
        }
        TokenCursor element = cursor.slice(from, cursor.index());
        Statement statement = ELEMENTS.statement(element);
        element.expectEnd();
        return statement;
    }

    private static boolean beginsElement(TokenCursor cursor) {
        boolean name = cursor.index() > 0 && (cursor.kind(-1) == TokenKind.DOT || cursor.at(-1, "as"));
        return !name && (cursor.at("create") || (cursor.at("grant") && !cursor.at(1, "option")));
    }
}
