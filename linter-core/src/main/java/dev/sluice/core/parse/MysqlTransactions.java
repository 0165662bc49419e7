package dev.sluice.core.parse;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.Session;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TransactionControl;
import dev.sluice.core.ast.TransactionControl.Verb;
import org.jspecify.annotations.Nullable;

/** Transaction control of MySQL and MariaDB. */
final class MysqlTransactions {

    private MysqlTransactions() {}

    static Statement read(TokenCursor cursor) {
        int start = cursor.index();
        return switch (cursor.word()) {
            case "start" -> start(cursor, start);
            case "begin" -> begin(cursor, start);
            case "commit" -> end(cursor, start, Verb.COMMIT);
            case "rollback" -> rollback(cursor, start);
            case "savepoint" -> {
                cursor.advance();
                yield savepoint(cursor, start, Verb.SAVEPOINT);
            }
            case "release" -> {
                cursor.expect("RELEASE", "SAVEPOINT");
                yield savepoint(cursor, start, Verb.RELEASE_SAVEPOINT);
            }
            default -> xa(cursor, start);
        };
    }

    private static Statement start(TokenCursor cursor, int start) {
        if (cursor.atSequence("START", "TRANSACTION")) {
            cursor.expect("START", "TRANSACTION");
            // WITH CONSISTENT SNAPSHOT, READ WRITE, READ ONLY
            Ranges.skipTo(cursor);
            return control(cursor, start, Verb.BEGIN, null, false);
        }
        // START REPLICA, START GROUP_REPLICATION …
        cursor.advance();
        if (cursor.acceptAny("SLAVE", "REPLICA", "GROUP_REPLICATION", "ALL") == null) {
            throw cursor.failure("expected TRANSACTION");
        }
        Ranges.skipTo(cursor);
        return new Session(cursor.spanFrom(start), "start", null);
    }

    private static Statement begin(TokenCursor cursor, int start) {
        cursor.expect("BEGIN");
        cursor.accept("WORK");
        return control(cursor, start, Verb.BEGIN, null, false);
    }

    private static Statement rollback(TokenCursor cursor, int start) {
        int word = cursor.index();
        cursor.expect("ROLLBACK");
        cursor.accept("WORK");
        if (cursor.accept("TO")) {
            cursor.accept("SAVEPOINT");
            return savepoint(cursor, start, Verb.ROLLBACK_TO_SAVEPOINT);
        }
        cursor.moveTo(word);
        return end(cursor, start, Verb.ROLLBACK);
    }

    /** {@code COMMIT [WORK] [AND [NO] CHAIN] [[NO] RELEASE]}. */
    private static Statement end(TokenCursor cursor, int start, Verb verb) {
        cursor.advance();
        cursor.accept("WORK");
        boolean chain = false;
        if (cursor.accept("AND")) {
            chain = !cursor.accept("NO");
            cursor.expect("CHAIN");
        }
        cursor.accept("NO");
        cursor.accept("RELEASE");
        return control(cursor, start, verb, null, chain);
    }

    private static Statement savepoint(TokenCursor cursor, int start, Verb verb) {
        Name name = cursor.name();
        return control(cursor, start, verb, name, false);
    }

    private static Statement xa(TokenCursor cursor, int start) {
        cursor.expect("XA");
        Verb verb = switch (cursor.word()) {
            case "start", "begin" -> Verb.BEGIN;
            case "end", "prepare" -> Verb.PREPARE_TRANSACTION;
            case "commit" -> Verb.COMMIT;
            case "rollback" -> Verb.ROLLBACK;
            case "recover" -> null;
            default -> throw cursor.failure("expected an XA command");
        };
        Ranges.skipTo(cursor);
        return verb == null
                ? new Session(cursor.spanFrom(start), "xa", null)
                : control(cursor, start, verb, null, false);
    }

    private static Statement control(
            TokenCursor cursor, int start, Verb verb, @Nullable Name savepoint, boolean chain) {
        return new TransactionControl(cursor.spanFrom(start), verb, savepoint, chain);
    }
}
