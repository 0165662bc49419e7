package dev.sluice.core.parse;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Session;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TransactionControl;
import dev.sluice.core.ast.TransactionControl.Isolation;
import dev.sluice.core.ast.TransactionControl.Modes;
import dev.sluice.core.ast.TransactionControl.Verb;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL transaction control. */
final class PostgresTransactions {

    private PostgresTransactions() {}

    static Statement statement(TokenCursor cursor) {
        int from = cursor.index();
        String verb = cursor.word();
        cursor.advance();
        return switch (verb) {
            case "begin" -> {
                cursor.acceptAny("work", "transaction");
                yield begin(cursor, from);
            }
            case "start" -> {
                cursor.expect("transaction");
                yield begin(cursor, from);
            }
            case "savepoint" -> {
                Name savepoint = cursor.name();
                yield control(cursor, from, Verb.SAVEPOINT, savepoint, false);
            }
            case "release" -> {
                Name savepoint = PostgresClauses.nameAfter(cursor, "savepoint");
                yield control(cursor, from, Verb.RELEASE_SAVEPOINT, savepoint, false);
            }
            case "commit", "end" -> finish(cursor, from, verb, Verb.COMMIT);
            default -> finish(cursor, from, verb, Verb.ROLLBACK);
        };
    }

    private static Statement control(TokenCursor cursor, int from, Verb verb, @Nullable Name savepoint, boolean chain) {
        return new TransactionControl(cursor.spanFrom(from), verb, savepoint, chain);
    }

    private static Statement begin(TokenCursor cursor, int from) {
        Modes modes = cursor.atEnd() ? Modes.NONE : modes(cursor);
        return new TransactionControl(cursor.spanFrom(from), Verb.BEGIN, null, false, modes, null);
    }

    private static Statement finish(TokenCursor cursor, int from, String word, Verb verb) {
        if (cursor.accept("prepared")) {
            // It ends another transaction than the one in which it stands.
            cursor.string();
            return new Session(cursor.spanFrom(from), word, null);
        }
        cursor.acceptAny("work", "transaction");
        if (verb == Verb.ROLLBACK && cursor.accept("to")) {
            Name savepoint = PostgresClauses.nameAfter(cursor, "savepoint");
            return control(cursor, from, Verb.ROLLBACK_TO_SAVEPOINT, savepoint, false);
        }
        boolean chain = cursor.accept("and", "chain");
        if (!chain) {
            cursor.accept("and", "no", "chain");
        }
        return control(cursor, from, verb, null, chain);
    }

    /** {@code SET TRANSACTION} goes on with modes or a snapshot. */
    static Statement setTransaction(TokenCursor cursor, int from) {
        Modes modes = Modes.NONE;
        if (cursor.accept("snapshot")) {
            cursor.string();
        } else {
            modes = modes(cursor);
        }
        return new TransactionControl(cursor.spanFrom(from), Verb.SET_TRANSACTION, null, false, modes, null);
    }

    /** {@code SET CONSTRAINTS} goes on with ALL or names. */
    static Statement setConstraints(TokenCursor cursor, int from) {
        List<QualifiedName> names = cursor.accept("all") ? List.of() : cursor.qualifiedNames();
        String when = cursor.acceptAny("deferred", "immediate");
        if (when == null) {
            throw cursor.failure("expected DEFERRED or IMMEDIATE");
        }
        return new TransactionControl(
                cursor.spanFrom(from),
                Verb.SET_CONSTRAINTS,
                null,
                false,
                Modes.NONE,
                new TransactionControl.Constraints(names, when.equals("deferred")));
    }

    /** {@code PREPARE TRANSACTION} goes on with its identifier. */
    static Statement prepare(TokenCursor cursor, int from) {
        cursor.string();
        return control(cursor, from, Verb.PREPARE_TRANSACTION, null, false);
    }

    /** One or more modes, with commas or without; of two that contradict each other the server takes the last. */
    static Modes modes(TokenCursor cursor) {
        Modes modes = Modes.NONE;
        do {
            modes = mode(cursor, modes);
            cursor.acceptSymbol(",");
        } while (!cursor.atEnd());
        return modes;
    }

    private static Modes mode(TokenCursor cursor, Modes before) {
        if (cursor.accept("isolation", "level")) {
            return new Modes(isolation(cursor), before.readOnly(), before.deferrable());
        }
        if (cursor.accept("read", "write")) {
            return new Modes(before.isolation(), false, before.deferrable());
        }
        if (cursor.accept("read", "only")) {
            return new Modes(before.isolation(), true, before.deferrable());
        }
        if (cursor.accept("not", "deferrable")) {
            return new Modes(before.isolation(), before.readOnly(), false);
        }
        if (cursor.accept("deferrable")) {
            return new Modes(before.isolation(), before.readOnly(), true);
        }
        throw cursor.failure("expected a transaction mode");
    }

    private static Isolation isolation(TokenCursor cursor) {
        if (cursor.accept("serializable")) {
            return Isolation.SERIALIZABLE;
        }
        if (cursor.accept("repeatable", "read")) {
            return Isolation.REPEATABLE_READ;
        }
        if (cursor.accept("read", "committed")) {
            return Isolation.READ_COMMITTED;
        }
        if (cursor.accept("read", "uncommitted")) {
            return Isolation.READ_UNCOMMITTED;
        }
        throw cursor.failure("expected an isolation level");
    }
}
