package dev.sluice.core.parse;

import dev.sluice.core.ast.CreateSequence;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.TokenKind;
import org.jspecify.annotations.Nullable;

/** PostgreSQL sequences, and the options that they share with identity columns. */
final class PostgresSequences {

    private PostgresSequences() {}

    /** After {@code CREATE [TEMP] SEQUENCE}. */
    static Statement create(TokenCursor cursor, int from, boolean temporary) {
        boolean ifNotExists = PostgresClauses.ifNotExists(cursor);
        QualifiedName sequence = cursor.qualifiedName();
        QualifiedName ownedBy = options(cursor);
        return new CreateSequence(cursor.spanFrom(from), sequence, ifNotExists, temporary, ownedBy);
    }

    /** Options as far as they go; returns the column of OWNED BY, or null. */
    static @Nullable QualifiedName options(TokenCursor cursor) {
        QualifiedName ownedBy = null;
        while (true) {
            if (cursor.accept("owned", "by")) {
                ownedBy = cursor.at("none") && !cursor.atSymbol(1, ".") ? none(cursor) : cursor.qualifiedName();
            } else if (!option(cursor)) {
                return ownedBy;
            }
        }
    }

    private static @Nullable QualifiedName none(TokenCursor cursor) {
        cursor.expect("none");
        return null;
    }

    /** One option other than OWNED BY, if it comes next. */
    static boolean option(TokenCursor cursor) {
        switch (cursor.word()) {
            case "as" -> {
                cursor.advance();
                PostgresTypes.read(cursor);
            }
            case "increment" -> {
                cursor.advance();
                cursor.accept("by");
                number(cursor);
            }
            case "start" -> {
                cursor.advance();
                cursor.accept("with");
                number(cursor);
            }
            case "minvalue", "maxvalue", "cache" -> {
                cursor.advance();
                number(cursor);
            }
            case "restart" -> {
                cursor.advance();
                if (cursor.accept("with") || atNumber(cursor)) {
                    number(cursor);
                }
            }
            case "no" -> {
                cursor.advance();
                if (cursor.acceptAny("minvalue", "maxvalue", "cycle") == null) {
                    throw cursor.failure("expected an option of a sequence");
                }
            }
            case "cycle", "logged", "unlogged" -> cursor.advance();
            case "sequence" -> {
                cursor.expect("sequence", "name");
                cursor.qualifiedName();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean atNumber(TokenCursor cursor) {
        return cursor.kind() == TokenKind.NUMBER || cursor.atSymbol("-") || cursor.atSymbol("+");
    }

    static void number(TokenCursor cursor) {
        if (!cursor.acceptSymbol("-")) {
            cursor.acceptSymbol("+");
        }
        if (cursor.kind() != TokenKind.NUMBER && cursor.kind() != TokenKind.PLACEHOLDER) {
            throw cursor.failure("expected a number");
        }
        cursor.advance();
    }
}
