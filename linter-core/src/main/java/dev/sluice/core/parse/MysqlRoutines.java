package dev.sluice.core.parse;

import dev.sluice.core.ast.CreateObject;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateRoutine.Volatility;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has a body that runs later: procedures, functions, triggers and events. */
final class MysqlRoutines {

    private final TokenCursor cursor;
    private @Nullable Name language;
    private @Nullable Volatility volatility;

    private MysqlRoutines(TokenCursor cursor) {
        this.cursor = cursor;
    }

    static Statement routine(TokenCursor cursor, int start, boolean orReplace) {
        cursor.accept("AGGREGATE");
        boolean procedure = cursor.accept("PROCEDURE");
        if (!procedure) {
            cursor.expect("FUNCTION");
        }
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        QualifiedName name = cursor.qualifiedName();
        if (!procedure && cursor.at("RETURNS") && !cursor.atSymbol("(")) {
            return loadable(cursor, start, name, ifNotExists);
        }
        Expression arguments = cursor.parenthesised();
        if (cursor.accept("RETURNS") || cursor.accept("RETURN")) {
            MysqlTypes.read(cursor);
        }
        MysqlRoutines routine = new MysqlRoutines(cursor);
        while (routine.characteristic()) {
            // Each call takes one.
        }
        Expression body = cursor.rest();
        return new CreateRoutine(
                cursor.spanFrom(start),
                name,
                orReplace,
                procedure,
                arguments,
                routine.language,
                routine.volatility,
                body,
                List.of());
    }

    /** {@code CREATE FUNCTION f RETURNS STRING SONAME 'lib.so'}. */
    private static Statement loadable(TokenCursor cursor, int start, QualifiedName name, boolean ifNotExists) {
        cursor.expect("RETURNS");
        cursor.name();
        cursor.expect("SONAME");
        cursor.string();
        return new CreateObject(cursor.spanFrom(start), ObjectKind.FUNCTION, name, null, ifNotExists);
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

    static Statement trigger(TokenCursor cursor, int start, boolean orReplace) {
        cursor.expect("TRIGGER");
        cursor.accept("IF", "NOT", "EXISTS");
        Name name = cursor.qualifiedName().last();
        if (cursor.acceptAny("BEFORE", "AFTER") == null) {
            throw cursor.failure("expected BEFORE or AFTER");
        }
        List<Name> updateOf = new ArrayList<>(0);
        do {
            if (cursor.acceptAny("INSERT", "UPDATE", "DELETE") == null) {
                throw cursor.failure("expected INSERT, UPDATE or DELETE");
            }
            if (cursor.accept("OF")) {
                do {
                    updateOf.add(cursor.name());
                } while (cursor.acceptSymbol(","));
            }
        } while (cursor.accept("OR"));
        cursor.expect("ON");
        QualifiedName table = cursor.qualifiedName();
        cursor.expect("FOR", "EACH", "ROW");
        if (cursor.acceptAny("FOLLOWS", "PRECEDES") != null) {
            cursor.name();
        }
        Expression body = cursor.rest();
        return new CreateTrigger(cursor.spanFrom(start), name, table, orReplace, updateOf, null, body, List.of());
    }

    static Statement event(TokenCursor cursor, int start) {
        cursor.expect("EVENT");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        QualifiedName name = cursor.qualifiedName();
        cursor.expect("ON", "SCHEDULE");
        Ranges.skipTo(cursor, "DO");
        cursor.expect("DO");
        cursor.rest();
        return new CreateObject(cursor.spanFrom(start), ObjectKind.EVENT, name, null, ifNotExists);
    }

    /** What follows the name of an altered event, up to its body; the new name, or null. */
    static @Nullable QualifiedName alterEvent(TokenCursor cursor) {
        Ranges.skipTo(cursor, "RENAME", "DO");
        return cursor.accept("RENAME", "TO") ? cursor.qualifiedName() : null;
    }
}
