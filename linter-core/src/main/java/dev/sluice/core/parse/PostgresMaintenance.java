package dev.sluice.core.parse;

import dev.sluice.core.ast.Cluster;
import dev.sluice.core.ast.LockTables;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.RefreshMaterializedView;
import dev.sluice.core.ast.Reindex;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableMaintenance;
import dev.sluice.core.ast.TableOption;
import dev.sluice.core.ast.Truncate;
import dev.sluice.core.ast.Vacuum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** PostgreSQL statements on whole tables: TRUNCATE, LOCK, REINDEX, VACUUM, ANALYZE, CLUSTER, REPACK, REFRESH. */
final class PostgresMaintenance {

    private PostgresMaintenance() {}

    static Statement statement(TokenCursor cursor) {
        int from = cursor.index();
        String verb = cursor.word();
        cursor.advance();
        return switch (verb) {
            case "truncate" -> truncate(cursor, from);
            case "lock" -> lock(cursor, from);
            case "reindex" -> reindex(cursor, from);
            case "vacuum" -> vacuum(cursor, from);
            case "analyze", "analyse" -> analyze(cursor, from);
            case "cluster" -> cluster(cursor, from);
            case "repack" -> repack(cursor, from);
            default -> refresh(cursor, from);
        };
    }

    private static Statement truncate(TokenCursor cursor, int from) {
        cursor.accept("table");
        List<QualifiedName> only = new ArrayList<>(0);
        List<QualifiedName> tables = PostgresClauses.relations(cursor, only);
        boolean restart = cursor.accept("restart", "identity");
        if (!restart) {
            cursor.accept("continue", "identity");
        }
        boolean cascade = PostgresClauses.cascade(cursor);
        return new Truncate(cursor.spanFrom(from), tables, only, cascade, restart);
    }

    private static Statement lock(TokenCursor cursor, int from) {
        cursor.accept("table");
        List<QualifiedName> only = new ArrayList<>(0);
        List<QualifiedName> tables = PostgresClauses.relations(cursor, only);
        String mode = "ACCESS EXCLUSIVE";
        if (cursor.accept("in")) {
            mode = lockMode(cursor);
            cursor.expect("mode");
        }
        boolean nowait = cursor.accept("nowait");
        List<LockTables.LockedTable> locked = new ArrayList<>(tables.size());
        for (QualifiedName table : tables) {
            locked.add(new LockTables.LockedTable(table, only.contains(table), mode));
        }
        return new LockTables(cursor.spanFrom(from), locked, nowait);
    }

    private static String lockMode(TokenCursor cursor) {
        String first = cursor.acceptAny("access", "row", "share", "exclusive");
        if (first == null) {
            throw cursor.failure("expected a lock mode");
        }
        return switch (first) {
            case "access", "row" -> {
                String second = cursor.acceptAny("share", "exclusive");
                if (second == null) {
                    throw cursor.failure("expected SHARE or EXCLUSIVE");
                }
                yield (first + " " + second).toUpperCase(Locale.ROOT);
            }
            case "share" -> {
                if (cursor.accept("update", "exclusive")) {
                    yield "SHARE UPDATE EXCLUSIVE";
                }
                yield cursor.accept("row", "exclusive") ? "SHARE ROW EXCLUSIVE" : "SHARE";
            }
            default -> "EXCLUSIVE";
        };
    }

    private static List<TableOption> commandOptions(TokenCursor cursor) {
        return cursor.atSymbol("(") ? PostgresClauses.options(cursor) : List.of();
    }

    private static Statement reindex(TokenCursor cursor, int from) {
        List<TableOption> options = commandOptions(cursor);
        String word = cursor.acceptAny("index", "table", "schema", "database", "system");
        if (word == null) {
            throw cursor.failure("expected what is rebuilt");
        }
        Reindex.Scope scope = Reindex.Scope.valueOf(word.toUpperCase(Locale.ROOT));
        boolean concurrently = cursor.accept("concurrently") || PostgresClauses.isOn(options, "concurrently");
        boolean nameless = cursor.atEnd() && (scope == Reindex.Scope.DATABASE || scope == Reindex.Scope.SYSTEM);
        QualifiedName name = nameless ? null : cursor.qualifiedName();
        return new Reindex(cursor.spanFrom(from), scope, name, concurrently);
    }

    private static Statement vacuum(TokenCursor cursor, int from) {
        boolean full;
        boolean analyze;
        if (cursor.atSymbol("(")) {
            List<TableOption> options = PostgresClauses.options(cursor);
            full = PostgresClauses.isOn(options, "full");
            analyze = PostgresClauses.isOn(options, "analyze") || PostgresClauses.isOn(options, "analyse");
        } else {
            full = cursor.accept("full");
            cursor.accept("freeze");
            cursor.accept("verbose");
            analyze = cursor.acceptAny("analyze", "analyse") != null;
        }
        List<QualifiedName> tables = relationsWithColumns(cursor);
        return new Vacuum(cursor.spanFrom(from), tables, full, analyze);
    }

    private static List<QualifiedName> relationsWithColumns(TokenCursor cursor) {
        List<QualifiedName> tables = new ArrayList<>(1);
        if (cursor.atEnd()) {
            return tables;
        }
        do {
            tables.add(PostgresClauses.relation(cursor));
            if (cursor.atSymbol("(")) {
                cursor.nameList();
            }
        } while (cursor.acceptSymbol(","));
        return tables;
    }

    private static Statement analyze(TokenCursor cursor, int from) {
        if (commandOptions(cursor).isEmpty()) {
            cursor.accept("verbose");
        }
        List<QualifiedName> tables = relationsWithColumns(cursor);
        return new TableMaintenance(cursor.spanFrom(from), TableMaintenance.Verb.ANALYZE, tables);
    }

    /** {@code CLUSTER [(…)] [table [USING index]]}, or as it was once written {@code CLUSTER index ON table}. */
    private static Statement cluster(TokenCursor cursor, int from) {
        if (commandOptions(cursor).isEmpty()) {
            cursor.accept("verbose");
        }
        QualifiedName table = null;
        Name index = null;
        if (!cursor.atEnd()) {
            table = cursor.qualifiedName();
            if (cursor.accept("using")) {
                index = cursor.name();
            } else if (cursor.accept("on")) {
                index = table.last();
                table = cursor.qualifiedName();
            }
        }
        return new Cluster(cursor.spanFrom(from), table, index, false);
    }

    /** PostgreSQL 19: {@code REPACK [(…)] [table [(columns)] [USING INDEX [index]]]}. */
    private static Statement repack(TokenCursor cursor, int from) {
        boolean concurrently = PostgresClauses.isOn(commandOptions(cursor), "concurrently");
        QualifiedName table = null;
        Name index = null;
        if (!cursor.atEnd() && !cursor.at("using")) {
            table = PostgresClauses.relation(cursor);
            if (cursor.atSymbol("(")) {
                cursor.nameList();
            }
        }
        if (cursor.accept("using", "index") && !cursor.atEnd()) {
            index = cursor.name();
        }
        return new Cluster(cursor.spanFrom(from), table, index, concurrently);
    }

    private static Statement refresh(TokenCursor cursor, int from) {
        cursor.expect("materialized", "view");
        boolean concurrently = cursor.accept("concurrently");
        QualifiedName view = cursor.qualifiedName();
        boolean withData = !cursor.accept("with", "no", "data");
        cursor.accept("with", "data");
        return new RefreshMaterializedView(cursor.spanFrom(from), view, concurrently, withData);
    }
}
