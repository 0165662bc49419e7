package dev.sluice.core.parse;

import dev.sluice.core.ast.Copy;
import dev.sluice.core.ast.LockTables;
import dev.sluice.core.ast.LockTables.LockedTable;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Session;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableMaintenance;
import dev.sluice.core.ast.TableMaintenance.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Maintenance, locks, bulk loading and the statements that concern the session or the server. */
final class MysqlUtility {

    private MysqlUtility() {}

    static Statement read(TokenCursor cursor) {
        return switch (cursor.word()) {
            case "optimize" -> maintenance(cursor, Verb.OPTIMIZE);
            case "check" -> maintenance(cursor, Verb.CHECK);
            case "repair" -> maintenance(cursor, Verb.REPAIR);
            case "checksum" -> maintenance(cursor, Verb.CHECKSUM);
            case "lock" -> lock(cursor);
            case "unlock" -> unlock(cursor);
            case "load" -> load(cursor);
            case "import" -> cursor.at(1, "TABLE") ? session(cursor, null) : unknown(cursor);
            case "use", "handler" -> named(cursor);
            case "deallocate" -> {
                int start = cursor.index();
                cursor.expect("DEALLOCATE", "PREPARE");
                QualifiedName name = cursor.qualifiedName();
                yield new Session(cursor.spanFrom(start), "deallocate", name);
            }
            case "flush" -> flush(cursor);
            case "kill",
                    "reset",
                    "do",
                    "install",
                    "uninstall",
                    "help",
                    "signal",
                    "resignal",
                    "get",
                    "binlog",
                    "cache",
                    "change",
                    "purge",
                    "shutdown",
                    "restart",
                    "stop",
                    "clone",
                    "delimiter",
                    "backup" -> session(cursor, null);
            default -> unknown(cursor);
        };
    }

    private static Statement unknown(TokenCursor cursor) {
        throw cursor.failure("expected a statement");
    }

    /** The rest, read only as far as brackets go. */
    private static Statement session(TokenCursor cursor, @Nullable QualifiedName name) {
        int start = cursor.index();
        String verb = cursor.take().toLowerCase(Locale.ROOT);
        Ranges.skipTo(cursor);
        return new Session(cursor.spanFrom(start), verb, name);
    }

    private static Statement named(TokenCursor cursor) {
        int start = cursor.index();
        String verb = cursor.take().toLowerCase(Locale.ROOT);
        QualifiedName name = cursor.qualifiedName();
        Ranges.skipTo(cursor);
        return new Session(cursor.spanFrom(start), verb, name);
    }

    /** ANALYZE TABLE, or MariaDB's ANALYZE of a statement. */
    static Statement analyze(TokenCursor cursor) {
        boolean table = cursor.at(1, "TABLE")
                || cursor.at(1, "TABLES")
                || cursor.at(1, "LOCAL")
                || cursor.at(1, "NO_WRITE_TO_BINLOG");
        return table ? maintenance(cursor, Verb.ANALYZE) : DmlParser.parse(cursor);
    }

    private static Statement maintenance(TokenCursor cursor, Verb verb) {
        int start = cursor.index();
        cursor.advance();
        cursor.acceptAny("NO_WRITE_TO_BINLOG", "LOCAL");
        if (cursor.acceptAny("TABLE", "TABLES", "VIEW") == null) {
            throw cursor.failure("expected TABLE");
        }
        List<QualifiedName> tables = cursor.qualifiedNames();
        // Histograms, PERSISTENT FOR, QUICK, EXTENDED, WAIT …
        Ranges.skipTo(cursor);
        return new TableMaintenance(cursor.spanFrom(start), verb, tables);
    }

    private static Statement lock(TokenCursor cursor) {
        int start = cursor.index();
        cursor.expect("LOCK");
        if (cursor.accept("INSTANCE", "FOR", "BACKUP") || cursor.accept("BINLOG", "FOR", "BACKUP")) {
            return new Session(cursor.spanFrom(start), "lock", null);
        }
        if (!cursor.accept("TABLES")) {
            cursor.expect("TABLE");
        }
        List<LockedTable> tables = new ArrayList<>(2);
        do {
            QualifiedName table = cursor.qualifiedName();
            if (!atLockMode(cursor)) {
                cursor.accept("AS");
                cursor.name();
            }
            tables.add(new LockedTable(table, false, lockMode(cursor)));
        } while (cursor.acceptSymbol(","));
        boolean nowait = cursor.at("NOWAIT");
        MysqlAlterTable.lockWait(cursor);
        return new LockTables(cursor.spanFrom(start), tables, nowait);
    }

    private static boolean atLockMode(TokenCursor cursor) {
        return cursor.at("READ") || cursor.at("WRITE") || cursor.atSequence("LOW_PRIORITY", "WRITE");
    }

    private static String lockMode(TokenCursor cursor) {
        if (cursor.accept("READ")) {
            return cursor.accept("LOCAL") ? "READ LOCAL" : "READ";
        }
        cursor.accept("LOW_PRIORITY");
        cursor.expect("WRITE");
        cursor.accept("CONCURRENT");
        return "WRITE";
    }

    /** FLUSH of tables that it names; of all tables, and of anything else, it is about the server. */
    private static Statement flush(TokenCursor cursor) {
        int start = cursor.index();
        int word = cursor.at(1, "NO_WRITE_TO_BINLOG") || cursor.at(1, "LOCAL") ? 2 : 1;
        boolean tables = cursor.at(word, "TABLE") || cursor.at(word, "TABLES");
        boolean all = cursor.kind(word + 1) == null || cursor.at(word + 1, "WITH") || cursor.at(word + 1, "FOR");
        if (!tables || all) {
            return session(cursor, null);
        }
        for (int i = 0; i <= word; i++) {
            cursor.advance();
        }
        List<QualifiedName> names = cursor.qualifiedNames();
        boolean locks = cursor.accept("WITH", "READ", "LOCK") || cursor.accept("FOR", "EXPORT");
        Ranges.skipTo(cursor);
        return locks
                ? new LockTables(
                        cursor.spanFrom(start),
                        names.stream()
                                .map(it -> new LockedTable(it, false, "READ"))
                                .toList(),
                        false)
                : new TableMaintenance(cursor.spanFrom(start), Verb.FLUSH, names);
    }

    private static Statement unlock(TokenCursor cursor) {
        int start = cursor.index();
        cursor.expect("UNLOCK");
        if (cursor.accept("INSTANCE")) {
            return new Session(cursor.spanFrom(start), "unlock", null);
        }
        if (cursor.acceptAny("TABLES", "TABLE") == null) {
            throw cursor.failure("expected TABLES");
        }
        return new LockTables(cursor.spanFrom(start), List.of(), false);
    }

    private static Statement load(TokenCursor cursor) {
        if (!cursor.at(1, "DATA") && !cursor.at(1, "XML")) {
            return session(cursor, null);
        }
        int start = cursor.index();
        Ranges.skipTo(cursor, "TABLE");
        cursor.expect("TABLE");
        QualifiedName table = cursor.qualifiedName();
        Ranges.skipTo(cursor);
        return new Copy(cursor.spanFrom(start), table, true);
    }
}
