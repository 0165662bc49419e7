package dev.sluice.core.parse;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Query;
import dev.sluice.core.ast.Select;
import dev.sluice.core.ast.Session;
import dev.sluice.core.ast.SetVariable;
import dev.sluice.core.ast.SetVariable.Scope;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.TokenKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** PostgreSQL {@code SET}, {@code RESET} and {@code SHOW}. */
final class PostgresSettings {

    private PostgresSettings() {}

    static Statement statement(TokenCursor cursor) {
        int from = cursor.index();
        if (cursor.accept("show")) {
            settingName(cursor);
            return new Select(cursor.spanFrom(from), new Query(cursor.spanFrom(from)), null, List.of());
        }
        if (cursor.accept("reset")) {
            int setting = cursor.index();
            String name = settingName(cursor);
            return reset(cursor, from, setting, Scope.SESSION, name);
        }
        cursor.expect("set");
        if (cursor.accept("constraints")) {
            return PostgresTransactions.setConstraints(cursor, from);
        }
        Scope scope = Scope.SESSION;
        if (cursor.at("local") && !assigns(cursor)) {
            cursor.advance();
            scope = Scope.LOCAL;
        } else if (cursor.at("session") && !assigns(cursor) && !cursor.at(1, "authorization")) {
            cursor.advance();
            if (cursor.accept("characteristics", "as", "transaction")) {
                return characteristics(cursor, from);
            }
        }
        if (cursor.accept("transaction")) {
            return PostgresTransactions.setTransaction(cursor, from);
        }
        return assignment(cursor, from, scope);
    }

    /** Whether the next word is itself the setting's name: {@code local} is one that no extension has, but may. */
    private static boolean assigns(TokenCursor cursor) {
        return cursor.at(1, "to") || cursor.atSymbol(1, "=") || cursor.atSymbol(1, ".");
    }

    private static Statement assignment(TokenCursor cursor, int from, Scope scope) {
        int setting = cursor.index();
        String name = settingName(cursor);
        if (cursor.accept("from", "current")) {
            // It sets what is set already.
            Name current = new Name(name, cursor.spanFrom(setting), false);
            return new Session(cursor.spanFrom(from), "set", QualifiedName.of(current));
        }
        boolean keyword = switch (name) {
            case "timezone", "session_authorization", "xmloption", "role", "names", "schema" -> true;
            default -> false;
        };
        if (!cursor.acceptSymbol("=") && !cursor.accept("to") && !keyword) {
            throw cursor.failure("expected TO or `=`");
        }
        int value = cursor.index();
        if (cursor.accept("default") || (name.equals("timezone") && cursor.accept("local"))) {
            return reset(cursor, from, setting, scope, standard(name));
        }
        if (cursor.atEnd() && name.equals("names")) {
            return reset(cursor, from, setting, scope, standard(name));
        }
        if (name.equals("timezone")) {
            cursor.skipRest();
        } else {
            values(cursor);
        }
        return set(cursor, from, setting, scope, standard(name), value);
    }

    /** The setting behind the spellings that SQL prescribes. */
    private static String standard(String name) {
        return switch (name) {
            case "names" -> "client_encoding";
            case "schema" -> "search_path";
            default -> name;
        };
    }

    /** A setting's name; a few are several words. */
    static String settingName(TokenCursor cursor) {
        if (cursor.accept("time", "zone")) {
            return "timezone";
        }
        if (cursor.accept("session", "authorization")) {
            return "session_authorization";
        }
        if (cursor.accept("xml", "option")) {
            return "xmloption";
        }
        if (cursor.accept("transaction", "isolation", "level")) {
            return "transaction_isolation";
        }
        return cursor.qualifiedName().toString();
    }

    /** The value is what was read from the token {@code value} on. */
    private static Statement set(TokenCursor cursor, int from, int setting, Scope scope, String name, int value) {
        var one = new SetVariable.Setting(
                cursor.spanFrom(setting),
                scope,
                name,
                cursor.taken(value).value(),
                cursor.taken(value).isLiteral());
        return new SetVariable(cursor.spanFrom(from), List.of(one));
    }

    private static Statement reset(TokenCursor cursor, int from, int setting, Scope scope, String name) {
        var one = new SetVariable.Setting(cursor.spanFrom(setting), scope, name, null, false);
        return new SetVariable(cursor.spanFrom(from), List.of(one));
    }

    /** {@code SET SESSION CHARACTERISTICS} does not touch the current transaction: it sets what later ones begin with. */
    private static Statement characteristics(TokenCursor cursor, int from) {
        int modes = cursor.index();
        PostgresTransactions.modes(cursor);
        return set(cursor, from, modes, Scope.SESSION, "session_characteristics", modes);
    }

    /** A setting inside another statement, up to where a list of values ends; null if it is what it is anyway. */
    static SetVariable.@Nullable Setting attribute(TokenCursor cursor) {
        int setting = cursor.index();
        String name = settingName(cursor);
        if (cursor.accept("from", "current")) {
            return null;
        }
        if (!cursor.acceptSymbol("=")) {
            cursor.accept("to");
        }
        int from = cursor.index();
        if (cursor.accept("default")) {
            return new SetVariable.Setting(cursor.spanFrom(setting), Scope.LOCAL, standard(name), null, false);
        }
        values(cursor);
        return new SetVariable.Setting(
                cursor.spanFrom(setting),
                Scope.LOCAL,
                standard(name),
                cursor.taken(from).value(),
                cursor.taken(from).isLiteral());
    }

    /**
     * {@code SELECT set_config('name', 'value', local)} and nothing more, which is SET by another name: dumps write it.
     * Null if it is another query; then nothing is taken.
     */
    static @Nullable Statement setConfig(TokenCursor cursor) {
        int from = cursor.index();
        int call = cursor.at(1, "pg_catalog") && cursor.atSymbol(2, ".") ? 3 : 1;
        boolean shaped = cursor.at(call, "set_config")
                && cursor.atSymbol(call + 1, "(")
                && cursor.kind(call + 2) == TokenKind.STRING;
        if (!shaped) {
            return null;
        }
        cursor.moveTo(from + call + 2);
        String name = cursor.string().toLowerCase(Locale.ROOT);
        if (cursor.acceptSymbol(",") && cursor.kind() == TokenKind.STRING) {
            String value = cursor.string();
            if (cursor.acceptSymbol(",") && (cursor.at("true") || cursor.at("false"))) {
                Scope scope = cursor.at("true") ? Scope.LOCAL : Scope.SESSION;
                cursor.advance();
                if (cursor.acceptSymbol(")") && cursor.atEnd()) {
                    // The text of a list is read as one, other than after SET, where a literal is one element.
                    var setting = new SetVariable.Setting(cursor.spanFrom(from), scope, name, value, false);
                    return new SetVariable(cursor.spanFrom(from), List.of(setting));
                }
            }
        }
        cursor.moveTo(from);
        return null;
    }

    private static void values(TokenCursor cursor) {
        do {
            if (!cursor.acceptSymbol("-")) {
                cursor.acceptSymbol("+");
            }
            if (cursor.kind() == TokenKind.STRING) {
                cursor.string();
            } else if (cursor.kind() == TokenKind.NUMBER || cursor.kind() == TokenKind.PARAMETER) {
                cursor.advance();
            } else {
                cursor.name();
            }
        } while (cursor.acceptSymbol(","));
    }
}
