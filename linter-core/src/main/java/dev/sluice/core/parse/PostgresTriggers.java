package dev.sluice.core.parse;

import dev.sluice.core.ast.ConstraintMode;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.ast.CreateTrigger.Event;
import dev.sluice.core.ast.CreateTrigger.Timing;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** PostgreSQL {@code CREATE [CONSTRAINT] TRIGGER}. */
final class PostgresTriggers {

    private PostgresTriggers() {}

    /** At {@code [CONSTRAINT] TRIGGER}. */
    static Statement create(TokenCursor cursor, int from, boolean orReplace) {
        boolean constraint = cursor.accept("constraint");
        cursor.expect("trigger");
        Name trigger = cursor.name();
        Timing timing = timing(cursor);
        Set<Event> events = EnumSet.noneOf(Event.class);
        List<Name> updateOf = events(cursor, events);
        cursor.expect("on");
        QualifiedName table = cursor.qualifiedName();
        int clauses = cursor.index();
        if (cursor.accept("from")) {
            cursor.qualifiedName();
        }
        ConstraintMode mode = PostgresConstraints.mode(cursor);
        if (cursor.accept("referencing")) {
            transitionTables(cursor);
        }
        if (cursor.accept("for")) {
            cursor.accept("each");
            if (cursor.acceptAny("row", "statement") == null) {
                throw cursor.failure("expected ROW or STATEMENT");
            }
        }
        if (cursor.accept("when")) {
            cursor.parenthesised();
        }
        String written = cursor.textSince(clauses);
        QualifiedName function = execute(cursor);
        Expression arguments = cursor.parenthesised();
        return new CreateTrigger(
                cursor.spanFrom(from),
                trigger,
                table,
                orReplace,
                false,
                timing,
                events,
                updateOf,
                function,
                null,
                List.of(),
                new CreateTrigger.Text(constraint ? mode : null, written, "(" + arguments.text() + ")"));
    }

    private static Timing timing(TokenCursor cursor) {
        if (cursor.accept("before")) {
            return Timing.BEFORE;
        }
        if (cursor.accept("after")) {
            return Timing.AFTER;
        }
        if (cursor.accept("instead", "of")) {
            return Timing.INSTEAD_OF;
        }
        throw cursor.failure("expected BEFORE, AFTER or INSTEAD OF");
    }

    private static List<Name> events(TokenCursor cursor, Set<Event> events) {
        List<Name> updateOf = new ArrayList<>(0);
        do {
            if (cursor.accept("update")) {
                events.add(Event.UPDATE);
                if (cursor.accept("of")) {
                    do {
                        updateOf.add(cursor.name());
                    } while (cursor.acceptSymbol(","));
                }
            } else if (cursor.accept("insert")) {
                events.add(Event.INSERT);
            } else if (cursor.accept("delete")) {
                events.add(Event.DELETE);
            } else if (cursor.accept("truncate")) {
                events.add(Event.TRUNCATE);
            } else {
                throw cursor.failure("expected INSERT, UPDATE, DELETE or TRUNCATE");
            }
        } while (cursor.accept("or"));
        return updateOf;
    }

    private static void transitionTables(TokenCursor cursor) {
        do {
            if (cursor.acceptAny("old", "new") == null) {
                throw cursor.failure("expected OLD or NEW");
            }
            cursor.expect("table");
            cursor.accept("as");
            cursor.name();
        } while (cursor.at("old") || cursor.at("new"));
    }

    /** {@code EXECUTE FUNCTION | PROCEDURE name (arguments)}. */
    static QualifiedName execute(TokenCursor cursor) {
        cursor.expect("execute");
        if (cursor.acceptAny("function", "procedure") == null) {
            throw cursor.failure("expected FUNCTION");
        }
        return cursor.qualifiedName();
    }
}
