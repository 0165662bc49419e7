package dev.sluice.core.parse;

import dev.sluice.core.ast.CreateSequence;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableOption;
import dev.sluice.core.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL sequences, and the options that they share with identity columns. */
final class PostgresSequences {

    private PostgresSequences() {}

    /** After {@code CREATE [TEMP] SEQUENCE}. */
    static Statement create(TokenCursor cursor, int from, boolean temporary) {
        boolean ifNotExists = PostgresClauses.ifNotExists(cursor);
        QualifiedName sequence = cursor.qualifiedName();
        List<TableOption> options = new ArrayList<>(2);
        QualifiedName ownedBy = options(cursor, options);
        return new CreateSequence(cursor.spanFrom(from), sequence, ifNotExists, temporary, ownedBy, options);
    }

    /** {@code (option …)} of an identity column, if it comes next. */
    static List<TableOption> inParentheses(TokenCursor cursor) {
        if (!cursor.acceptSymbol("(")) {
            return List.of();
        }
        List<TableOption> options = new ArrayList<>(2);
        options(cursor, options);
        cursor.expectSymbol(")");
        return options;
    }

    /** Options as far as they go; returns the column of OWNED BY, or null. */
    static @Nullable QualifiedName options(TokenCursor cursor, List<TableOption> into) {
        QualifiedName ownedBy = null;
        while (true) {
            if (cursor.accept("owned", "by")) {
                ownedBy = cursor.at("none") && !cursor.atSymbol(1, ".") ? none(cursor) : cursor.qualifiedName();
            } else if (!option(cursor, into)) {
                return ownedBy;
            }
        }
    }

    private static @Nullable QualifiedName none(TokenCursor cursor) {
        cursor.expect("none");
        return null;
    }

    /** One option other than OWNED BY, if it comes next. */
    static boolean option(TokenCursor cursor, List<TableOption> into) {
        int from = cursor.index();
        String name = cursor.word();
        return switch (name) {
            case "as" -> {
                cursor.advance();
                yield add(into, cursor, from, name, () -> PostgresTypes.read(cursor));
            }
            case "increment" -> {
                cursor.advance();
                cursor.accept("by");
                yield add(into, cursor, from, name, () -> number(cursor));
            }
            case "start" -> {
                cursor.advance();
                cursor.accept("with");
                yield add(into, cursor, from, name, () -> number(cursor));
            }
            case "minvalue", "maxvalue", "cache" -> {
                cursor.advance();
                yield add(into, cursor, from, name, () -> number(cursor));
            }
            case "restart" -> {
                cursor.advance();
                boolean valued = cursor.accept("with") || atNumber(cursor);
                yield add(into, cursor, from, name, valued ? () -> number(cursor) : () -> {});
            }
            case "no" -> {
                cursor.advance();
                String refused = cursor.acceptAny("minvalue", "maxvalue", "cycle");
                if (refused == null) {
                    throw cursor.failure("expected an option of a sequence");
                }
                yield into.add(new TableOption(cursor.spanFrom(from), refused, name));
            }
            case "cycle", "logged", "unlogged" -> {
                cursor.advance();
                yield add(into, cursor, from, name, () -> {});
            }
            case "sequence" -> {
                cursor.expect("sequence", "name");
                yield add(into, cursor, from, "sequence_name", cursor::qualifiedName);
            }
            default -> false;
        };
    }

    /** Adds the option whose value is read now. */
    private static boolean add(List<TableOption> into, TokenCursor cursor, int from, String name, Runnable value) {
        int start = cursor.index();
        value.run();
        return into.add(
                new TableOption(cursor.spanFrom(from), name, cursor.taken(start).value()));
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
