package dev.sluice.core.parse;

import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateRoutine.Volatility;
import dev.sluice.core.ast.DoBlock;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.Nested;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.SetVariable;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** PostgreSQL functions and procedures, and {@code DO}. */
final class PostgresRoutines {

    private @Nullable Name language;
    private @Nullable Volatility volatility;
    private boolean securityDefiner;
    private @Nullable Expression body;
    private final List<SetVariable.Setting> settings = new ArrayList<>(0);
    /** Reads the statements of the body once its language is known, which may be named after it. */
    private Function<String, List<Nested>> statements = language -> List.of();

    private PostgresRoutines() {}

    /** At {@code FUNCTION | PROCEDURE}. */
    static Statement create(TokenCursor cursor, int from, boolean orReplace) {
        boolean procedure = cursor.accept("procedure");
        if (!procedure) {
            cursor.expect("function");
        }
        QualifiedName name = cursor.qualifiedName();
        int definition = cursor.index();
        Expression arguments = cursor.parenthesised();
        Expression returns = procedure || !cursor.at("returns") || cursor.at(1, "null") ? null : returns(cursor);
        PostgresRoutines clauses = new PostgresRoutines();
        while (clauses.read(cursor)) {
            // The clauses stand in any order.
        }
        return new CreateRoutine(
                cursor.spanFrom(from),
                name,
                orReplace,
                false,
                procedure,
                arguments,
                returns,
                clauses.language,
                clauses.volatility,
                clauses.securityDefiner,
                clauses.settings,
                clauses.body,
                clauses.statements.apply(clauses.language == null ? "" : clauses.language.value()),
                cursor.textSince(definition));
    }

    private static Expression returns(TokenCursor cursor) {
        cursor.expect("returns");
        int from = cursor.index();
        if (cursor.accept("table")) {
            cursor.parenthesised();
        } else {
            PostgresTypes.read(cursor);
        }
        return cursor.expressionOf(from, cursor.index());
    }

    /** What an ALTER FUNCTION changes, as far as facts depend on it. */
    record Altered(@Nullable Volatility volatility, boolean securityDefiner, List<SetVariable.Setting> settings) {}

    /** What an ALTER FUNCTION changes, to its end. */
    static Altered alter(TokenCursor cursor) {
        int from = cursor.index();
        PostgresRoutines clauses = new PostgresRoutines();
        while (clauses.read(cursor)) {
            // The clauses stand in any order.
        }
        cursor.spanFrom(from);
        cursor.accept("restrict");
        return new Altered(clauses.volatility, clauses.securityDefiner, List.copyOf(clauses.settings));
    }

    /** Takes one clause, if one comes next. */
    private boolean read(TokenCursor cursor) {
        switch (cursor.word()) {
            case "language" -> {
                cursor.advance();
                language = languageName(cursor);
            }
            case "as" -> {
                cursor.advance();
                body = definition(cursor);
            }
            case "return" -> {
                int from = cursor.index();
                cursor.advance();
                cursor.rest();
                body = cursor.expressionOf(from, cursor.index());
            }
            case "begin" -> body = atomic(cursor);
            case "immutable", "stable", "volatile" -> {
                volatility = Volatility.valueOf(cursor.word().toUpperCase(Locale.ROOT));
                cursor.advance();
            }
            case "set" -> {
                cursor.advance();
                SetVariable.Setting setting = PostgresSettings.attribute(cursor);
                if (setting != null) {
                    settings.add(setting);
                }
            }
            case "external", "security" -> {
                cursor.accept("external");
                cursor.expect("security");
                String whose = cursor.acceptAny("invoker", "definer");
                if (whose == null) {
                    throw cursor.failure("expected INVOKER or DEFINER");
                }
                securityDefiner = whose.equals("definer");
            }
            default -> {
                return attribute(cursor);
            }
        }
        return true;
    }

    /** A clause that no fact depends on. */
    private static boolean attribute(TokenCursor cursor) {
        switch (cursor.word()) {
            case "strict", "leakproof", "window" -> cursor.advance();
            case "not" -> cursor.expect("not", "leakproof");
            case "called" -> cursor.expect("called", "on", "null", "input");
            case "returns" -> cursor.expect("returns", "null", "on", "null", "input");
            case "parallel" -> {
                cursor.advance();
                cursor.name();
            }
            case "cost", "rows" -> {
                cursor.advance();
                PostgresSequences.number(cursor);
            }
            case "support" -> {
                cursor.advance();
                cursor.qualifiedName();
            }
            case "reset" -> {
                cursor.advance();
                PostgresSettings.settingName(cursor);
            }
            case "transform" -> transforms(cursor);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void transforms(TokenCursor cursor) {
        cursor.expect("transform");
        do {
            cursor.expect("for", "type");
            PostgresTypes.read(cursor);
        } while (cursor.acceptSymbol(","));
    }

    /** {@code AS 'body'}; the body of {@code AS 'file', 'symbol'} is elsewhere. */
    private @Nullable Expression definition(TokenCursor cursor) {
        int from = cursor.index();
        cursor.literal();
        Expression text = cursor.expressionOf(from, cursor.index());
        if (!cursor.acceptSymbol(",")) {
            TokenCursor literal = cursor.slice(from, cursor.index());
            statements = language -> PostgresBodies.in(language, literal);
            return text;
        }
        cursor.string();
        return null;
    }

    /** {@code BEGIN ATOMIC … END}, which nothing follows. */
    private Expression atomic(TokenCursor cursor) {
        int from = cursor.index();
        cursor.expect("begin", "atomic");
        if (!cursor.endsWith("end")) {
            throw cursor.failure("expected a body that ends in END");
        }
        cursor.skipRest();
        TokenCursor atomic = cursor.slice(from, cursor.index());
        statements = language -> PostgresBodies.atomic(atomic);
        return cursor.expressionOf(from, cursor.index());
    }

    private static Name languageName(TokenCursor cursor) {
        if (cursor.kind() != TokenKind.STRING) {
            return cursor.name();
        }
        int from = cursor.index();
        String value = cursor.string();
        return new Name(value.toLowerCase(Locale.ROOT), cursor.spanFrom(from), true);
    }

    /** {@code DO [LANGUAGE name] 'body' [LANGUAGE name]}. */
    static Statement doBlock(TokenCursor cursor) {
        int from = cursor.index();
        cursor.expect("do");
        Name language = cursor.accept("language") ? languageName(cursor) : null;
        int string = cursor.index();
        cursor.literal();
        Expression body = cursor.expressionOf(string, cursor.index());
        TokenCursor literal = cursor.slice(string, cursor.index());
        if (language == null && cursor.accept("language")) {
            language = languageName(cursor);
        }
        List<Nested> nested = PostgresBodies.in(language == null ? "plpgsql" : language.value(), literal);
        return new DoBlock(cursor.spanFrom(from), language, body, nested);
    }
}
