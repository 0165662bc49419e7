package dev.sluice.core.parse;

import dev.sluice.core.ast.CommentOn;
import dev.sluice.core.ast.Session;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.TokenKind;

/** PostgreSQL {@code COMMENT ON} and {@code SECURITY LABEL}. */
final class PostgresComments {

    private PostgresComments() {}

    static Statement statement(TokenCursor cursor) {
        int from = cursor.index();
        boolean label = cursor.accept("security", "label");
        if (!label) {
            cursor.expect("comment");
        } else if (cursor.accept("for")) {
            PostgresDefinitions.nameOrString(cursor);
        }
        cursor.expect("on");
        PostgresObjects.Reference object = PostgresObjects.named(cursor, PostgresObjects.kind(cursor));
        cursor.expect("is");
        if (cursor.kind() == TokenKind.PLACEHOLDER || cursor.kind() == TokenKind.PARAMETER) {
            cursor.advance();
        } else if (!cursor.accept("null")) {
            cursor.string();
        }
        return label
                ? new Session(cursor.spanFrom(from), "security", object.name())
                : new CommentOn(cursor.spanFrom(from), object.kind(), object.name(), object.table());
    }
}
