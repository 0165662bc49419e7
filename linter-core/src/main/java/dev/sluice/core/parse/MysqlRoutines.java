package dev.sluice.core.parse;

import dev.sluice.core.ast.AlterEvent;
import dev.sluice.core.ast.CreateEvent;
import dev.sluice.core.ast.CreateObject;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateRoutine.Volatility;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.ast.CreateTrigger.Event;
import dev.sluice.core.ast.CreateTrigger.Timing;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.Nested;
import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.TokenKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has a body that runs later: procedures, functions, triggers and events. */
final class MysqlRoutines {

    private final TokenCursor cursor;
    private @Nullable Name language;
    private @Nullable Volatility volatility;

    private MysqlRoutines(TokenCursor cursor) {
        this.cursor = cursor;
    }

    static Statement routine(TokenCursor cursor, int start, boolean orReplace, MysqlScript script) {
        cursor.accept("AGGREGATE");
        boolean procedure = cursor.accept("PROCEDURE");
        if (!procedure) {
            cursor.expect("FUNCTION");
        }
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        QualifiedName name = cursor.qualifiedName();
        if (!procedure && cursor.at("RETURNS") && !cursor.atSymbol("(")) {
            return loadable(cursor, start, name, orReplace, ifNotExists);
        }
        MysqlScript program = script.program();
        int parameters = cursor.index();
        Expression arguments = cursor.parenthesised();
        List<String> names = parameters(cursor.slice(parameters + 1, cursor.index() - 1));
        names.forEach(program::local);
        Expression returns = null;
        if (cursor.accept("RETURNS") || cursor.accept("RETURN")) {
            int type = cursor.index();
            MysqlTypes.read(cursor);
            returns = cursor.expressionOf(type, cursor.index());
        }
        MysqlRoutines routine = new MysqlRoutines(cursor);
        while (routine.characteristic()) {
            // Each call takes one.
        }
        int from = cursor.index();
        Expression body = cursor.rest();
        boolean sql = routine.language == null || routine.language.value().equalsIgnoreCase("SQL");
        List<Nested> nested = sql ? body(cursor, from, program) : List.of();
        if (procedure) {
            TokenCursor whole = cursor.slice(from, cursor.index());
            script.procedure(MysqlScript.key(name), cursor.taken(start).text(), whole, names, program.runsUnknown());
        }
        return new CreateRoutine(
                cursor.spanFrom(start),
                name,
                orReplace,
                ifNotExists,
                procedure,
                arguments,
                returns,
                routine.language,
                routine.volatility,
                false,
                List.of(),
                body,
                nested,
                cursor.textSince(parameters));
    }

    /** {@code [IN | OUT | INOUT] name type, …}: their names are variables of the body. */
    private static List<String> parameters(TokenCursor list) {
        List<String> names = new ArrayList<>(2);
        while (!list.atEnd()) {
            boolean direction = list.kind(1) == TokenKind.WORD || list.kind(1) == TokenKind.QUOTED_NAME;
            if (direction && (list.at("IN") || list.at("OUT") || list.at("INOUT")) && list.kind(2) != null) {
                list.advance();
            }
            names.add(list.name().value().toLowerCase(Locale.ROOT));
            list.moveTo(list.part().end());
            list.acceptSymbol(",");
        }
        return names;
    }

    private static List<Nested> body(TokenCursor cursor, int from, MysqlScript program) {
        TokenCursor body = cursor.slice(from, cursor.index());
        if (body.at("AS") || body.at("IS")) {
            Statement oracle = new NotUnderstood(cursor.spanFrom(from), "a body in MariaDB's Oracle mode");
            return List.of(new Nested(oracle, Nested.Executed.YES));
        }
        return MysqlBody.read(body, program);
    }

    /** {@code CREATE FUNCTION f RETURNS STRING SONAME 'lib.so'}. */
    private static Statement loadable(
            TokenCursor cursor, int start, QualifiedName name, boolean orReplace, boolean ifNotExists) {
        cursor.expect("RETURNS");
        cursor.name();
        cursor.expect("SONAME");
        cursor.string();
        return new CreateObject(cursor.spanFrom(start), ObjectKind.FUNCTION, name, null, orReplace, ifNotExists);
    }

    private boolean characteristic() {
        if (cursor.accept("COMMENT")) {
            cursor.string();
        } else if (cursor.accept("LANGUAGE")) {
            language = cursor.name();
        } else if (cursor.accept("DETERMINISTIC")) {
            volatility = Volatility.IMMUTABLE;
        } else if (cursor.accept("NOT", "DETERMINISTIC")) {
            volatility = Volatility.VOLATILE;
        } else if (cursor.atSequence("SQL", "SECURITY")) {
            MysqlObjects.sqlSecurity(cursor);
        } else if (cursor.at("USING") && cursor.atSymbol(1, "(")) {
            cursor.advance();
            cursor.skipBalanced();
        } else {
            return cursor.accept("CONTAINS", "SQL")
                    || cursor.accept("NO", "SQL")
                    || cursor.accept("READS", "SQL", "DATA")
                    || cursor.accept("MODIFIES", "SQL", "DATA");
        }
        return true;
    }

    static Statement trigger(TokenCursor cursor, int start, boolean orReplace, MysqlScript script) {
        cursor.expect("TRIGGER");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Name name = cursor.qualifiedName().last();
        Timing timing = cursor.accept("BEFORE") ? Timing.BEFORE : Timing.AFTER;
        if (timing == Timing.AFTER && !cursor.accept("AFTER")) {
            throw cursor.failure("expected BEFORE or AFTER");
        }
        Set<Event> events = EnumSet.noneOf(Event.class);
        List<Name> updateOf = new ArrayList<>(0);
        do {
            events.add(triggerEvent(cursor));
            if (cursor.accept("OF")) {
                do {
                    updateOf.add(cursor.name());
                } while (cursor.acceptSymbol(","));
            }
        } while (cursor.accept("OR"));
        cursor.expect("ON");
        QualifiedName table = cursor.qualifiedName();
        int clauses = cursor.index();
        cursor.expect("FOR", "EACH", "ROW");
        if (cursor.acceptAny("FOLLOWS", "PRECEDES") != null) {
            cursor.name();
        }
        MysqlScript program = script.program();
        program.local("new");
        program.local("old");
        int from = cursor.index();
        Expression body = cursor.rest();
        List<Nested> nested = body(cursor, from, program);
        return new CreateTrigger(
                cursor.spanFrom(start),
                name,
                table,
                orReplace,
                ifNotExists,
                timing,
                events,
                updateOf,
                null,
                body,
                nested,
                new CreateTrigger.Text(null, cursor.textSince(clauses), ""));
    }

    private static Event triggerEvent(TokenCursor cursor) {
        if (cursor.accept("INSERT")) {
            return Event.INSERT;
        }
        if (cursor.accept("UPDATE")) {
            return Event.UPDATE;
        }
        if (cursor.accept("DELETE")) {
            return Event.DELETE;
        }
        throw cursor.failure("expected INSERT, UPDATE or DELETE");
    }

    static Statement event(TokenCursor cursor, int start, boolean orReplace, MysqlScript script) {
        cursor.expect("EVENT");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        QualifiedName name = cursor.qualifiedName();
        int definition = cursor.index();
        cursor.expect("ON", "SCHEDULE");
        Boolean enabled = enabled(cursor);
        cursor.expect("DO");
        int from = cursor.index();
        cursor.rest();
        List<Nested> nested = body(cursor, from, script.program());
        return new CreateEvent(
                cursor.spanFrom(start),
                name,
                orReplace,
                ifNotExists,
                !Boolean.FALSE.equals(enabled),
                nested,
                cursor.textSince(definition));
    }

    /** Takes what stands before DO; what ENABLE or DISABLE in it says, or null. */
    private static @Nullable Boolean enabled(TokenCursor cursor) {
        Ranges.skipTo(cursor, "ENABLE", "DISABLE", "DO");
        boolean said = !cursor.atEnd() && !cursor.at("DO");
        Boolean enabled = said ? cursor.at("ENABLE") : null;
        Ranges.skipTo(cursor, "DO");
        return enabled;
    }

    static Statement alterEvent(TokenCursor cursor, int start, MysqlScript script) {
        cursor.expect("EVENT");
        QualifiedName name = cursor.qualifiedName();
        Ranges.skipTo(cursor, "RENAME", "ENABLE", "DISABLE", "DO");
        QualifiedName newName = cursor.accept("RENAME", "TO") ? cursor.qualifiedName() : null;
        Boolean enabled = enabled(cursor);
        List<Nested> nested = List.of();
        if (cursor.accept("DO")) {
            int from = cursor.index();
            cursor.rest();
            nested = body(cursor, from, script.program());
        }
        return new AlterEvent(cursor.spanFrom(start), name, newName, enabled, nested);
    }
}
