package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.PartitionAction.PartitionChange;
import dev.sluice.core.engine.OnlineDdl.Algorithm;
import dev.sluice.core.engine.Provenance;
import dev.sluice.core.engine.Standing;
import dev.sluice.core.engine.Work;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The rows that hold for the operations of one statement, on the table as it is. */
final class Rows {

    /** What only InnoDB does without touching rows. */
    private static final Set<Operation> COPIED_ELSEWHERE = EnumSet.of(
            Operation.DROP_INDEX,
            Operation.GROW_VARCHAR,
            Operation.ADD_FOREIGN_KEY_UNCHECKED,
            Operation.ADD_VIRTUAL_COLUMN,
            Operation.DROP_VIRTUAL_COLUMN,
            Operation.DROP_VIRTUAL_COLUMN_OF_INDEX,
            Operation.DROP_INDEXED_VIRTUAL_COLUMN,
            Operation.DEFAULT_CHARSET,
            Operation.CHANGE_COLLATION,
            Operation.WIDEN_CHARSET,
            Operation.WIDEN_INDEXED_CHARSET,
            Operation.CONVERT_WIDER_CHARSET,
            Operation.CONVERT_WIDER_CHAR,
            Operation.CONVERT_WIDER_INDEXED_CHARSET);

    private static final Set<Operation> OF_INDEXES =
            EnumSet.of(Operation.DROP_INDEX, Operation.ADD_INDEX, Operation.ADD_UNIQUE);

    private static final Set<Operation> FULLTEXTS =
            EnumSet.of(Operation.ADD_FULLTEXT, Operation.ADD_FIRST_FULLTEXT, Operation.ADD_SEVERAL_FULLTEXT);

    /** What no storage engine has a part in, or has by its own name. */
    static final Set<Operation> SIMPLE =
            EnumSet.of(Operation.RENAME_TABLE, Operation.DISABLE_KEYS, Operation.ENABLE_KEYS);

    private final OnlineDdlTable all;
    private final TableFacts table;
    private final Session session;
    private final boolean online;
    private final boolean indexesVirtual;
    private final boolean keepsVirtualIndex;
    private final boolean keepsHash;
    private final boolean stored;
    private final boolean keepsSpatial;
    /** How many FULLTEXT indexes the table has in the end. */
    private final long fulltexts;

    /**
     * The rows for a statement.
     *
     * @param clauses of the statement
     * @param drafts what it does
     */
    Rows(OnlineDdlTable all, TableFacts table, Session session, Clauses clauses, List<Draft> drafts) {
        this.all = all;
        this.table = table;
        this.session = session;
        indexesVirtual = session.target().dialect() == Dialect.MARIADB && table.indexesVirtual(Set.of());
        Set<String> droppedIndexes = Combination.droppedIndexes(drafts, table);
        Set<String> hashes = KeyLimits.hashes(table, session.target());
        boolean mariadb = session.target().dialect() == Dialect.MARIADB;
        // A hash is a hidden VIRTUAL column: it goes beside indexes only, and is not found again where it stays.
        keepsHash = !hashes.isEmpty()
                && !(droppedIndexes.containsAll(hashes)
                        && drafts.stream().allMatch(it -> OF_INDEXES.containsAll(it.operations())));
        stored = mariadb && table.hasStored();
        keepsSpatial = table.indexes().stream()
                .anyMatch(it -> it.kind() == IndexKind.SPATIAL
                        && !droppedIndexes.contains(it.name())
                        && it.dependsOn().stream().noneMatch(table::drops));
        fulltexts = fulltexts(drafts, droppedIndexes);
        keepsVirtualIndex = indexesVirtual && table.indexesVirtual(droppedIndexes);
        // sql_table.cc, online_alter_check_supported: rows that a parent changes would be missed.
        online = (session.onlineCopy() || InnodbLocks.NONE.equals(clauses.lock())) && !table.cascades();
    }

    private long fulltexts(List<Draft> drafts, Set<String> dropped) {
        long stay = table.indexes().stream()
                .filter(it -> it.kind() == IndexKind.FULLTEXT
                        && !dropped.contains(it.name())
                        && !it.dependsOn().stream().allMatch(table::drops))
                .count();
        return stay
                + drafts.stream()
                        .filter(it -> it.operations().stream().anyMatch(FULLTEXTS::contains))
                        .count();
    }

    private static boolean partitions(Draft draft) {
        return draft.action() instanceof PartitionChange;
    }

    List<Row> of(Draft draft) {
        List<Row> rows = new ArrayList<>(draft.operations().size());
        for (Operation operation : draft.operations()) {
            rows.add(offlineIfAsked(adapted(all.row(operation), draft)));
        }
        return rows;
    }

    /** The way of any copy on this server. */
    Row copy() {
        return offlineIfAsked(all.row(Operation.CHANGE_TYPE));
    }

    private Row adapted(Row row, Draft draft) {
        boolean cheapOnly = row.otherwise() == Row.Otherwise.REBUILD;
        if (table.standing() == Standing.TEMPORARY) {
            return all.row(Operation.COPY_TEMPORARY);
        }
        if (table.otherEngine()) {
            return otherEngine(row, cheapOnly, partitions(draft));
        }
        if (keepsHash && !SIMPLE.contains(row.operation()) && row.algorithm() != Algorithm.COPY && !partitions(draft)) {
            Row copy = all.row(Operation.CHANGE_TYPE);
            return with(row, copy, copy.provenance(), " on a table with a unique key that is a hash");
        }
        if (table.hasFulltext() && fulltexts == 0 && cheapOnly) {
            Row rebuild = all.row(Operation.REBUILD);
            return with(row, rebuild, rebuild.provenance(), " with the last FULLTEXT index");
        }
        if (table.versioned() && row.operation() == Operation.ADD_FIRST_FULLTEXT) {
            Row copy = all.row(Operation.ADD_SEVERAL_FULLTEXT);
            return with(row, copy, copy.provenance(), ", which keeps earlier versions of its rows");
        }
        boolean notNull =
                row.operation() == Operation.SET_NOT_NULL || row.operation() == Operation.SET_NOT_NULL_UNCHECKED;
        if (notNull && (stored || indexesVirtual)) {
            Row copy = all.row(Operation.CHANGE_TYPE);
            return with(row, copy, copy.provenance(), " on a table with a STORED column, or an index on a VIRTUAL one");
        }
        if (keepsSpatial
                && ((cheapOnly && table.compressed()) || (row.rebuild() && row.algorithm() == Algorithm.INPLACE))) {
            Row spatial = all.row(Operation.REBUILD_WITH_SPATIAL);
            return row.operation() == Operation.REBUILD
                    ? spatial
                    : with(row, spatial, spatial.provenance(), " on a table that has a SPATIAL index");
        }
        if (fulltexts > 0
                && table.hasFulltext()
                && (cheapOnly || (row.rebuild() && row.algorithm() == Algorithm.INPLACE))) {
            // Several are not built at once, not even anew.
            Row fulltext = all.row(fulltexts > 1 ? Operation.ADD_SEVERAL_FULLTEXT : Operation.REBUILD_WITH_FULLTEXT);
            if (row.operation() == Operation.REBUILD && fulltexts == 1) {
                return fulltext;
            }
            return with(row, fulltext, fulltext.provenance(), " on a table that has a FULLTEXT index");
        }
        if (indexesVirtual && !keepsVirtualIndex && cheapOnly) {
            Row rebuild = all.row(Operation.REBUILD);
            return with(row, rebuild, rebuild.provenance(), " on a table with an index on a VIRTUAL column");
        }
        if (keepsVirtualIndex && (cheapOnly || (row.rebuild() && row.algorithm() == Algorithm.INPLACE))) {
            Row virtual = all.row(Operation.REBUILD_WITH_INDEXED_VIRTUAL);
            if (row.operation() == Operation.REBUILD) {
                return virtual;
            }
            return with(row, virtual, virtual.provenance(), " on a table with an index on a VIRTUAL column");
        }
        OptionalInt limit = VersionedRows.limit(session.target());
        if (VersionedRows.adds(row.operation()) && limit.isPresent() && table.rowVersions() >= limit.getAsInt()) {
            Row rebuild = all.row(Operation.REBUILD);
            return with(
                    row, rebuild, row.provenance(), " to a table with %d versions of rows".formatted(limit.getAsInt()));
        }
        if (table.compressed() && cheapOnly) {
            Row rebuild = all.row(Operation.REBUILD);
            Provenance documented = Provenance.documented(
                    session.target().dialect() == Dialect.MARIADB
                            ? "MariaDB documentation, Instant ADD COLUMN for InnoDB"
                            : "MySQL Reference Manual, Online DDL Operations: Column Operations");
            return with(row, rebuild, documented, " with ROW_FORMAT=COMPRESSED");
        }
        return row;
    }

    private Row otherEngine(Row row, boolean cheapOnly, boolean partitions) {
        if (row.operation() == Operation.CHANGE_ENGINE || SIMPLE.contains(row.operation())) {
            return row;
        }
        if (row.operation() == Operation.GAIN_AUTO_INCREMENT
                || row.operation() == Operation.ADD_AUTO_INCREMENT_COLUMN) {
            return all.row(Operation.GAIN_AUTO_INCREMENT);
        }
        boolean aria = table.partitioned() && table.option("engine").equals("aria");
        if (aria && !partitions) {
            return all.row(Operation.COPY_OTHER_ENGINE);
        }
        if (table.versioned()) {
            // handler::check_if_supported_inplace_alter
            return all.row(Operation.COPY_OTHER_ENGINE);
        }
        if (row.also() == Work.INDEX_BUILD) {
            return all.row(Operation.INDEX_OTHER_ENGINE);
        }
        boolean touchesRows = cheapOnly || row.rebuild() || COPIED_ELSEWHERE.contains(row.operation());
        return all.row(touchesRows ? Operation.COPY_OTHER_ENGINE : Operation.DEFINITION_OTHER_ENGINE);
    }

    private static Row with(Row row, Row how, Provenance provenance, String where) {
        return new Row(
                row.operation(),
                how.algorithm(),
                how.algorithm() == Algorithm.COPY ? how.lock() : how.lock().max(row.lock()),
                true,
                Row.Otherwise.NOTHING,
                row.also(),
                provenance,
                row.subject() + where);
    }

    /** MariaDB's {@code old_mode=LOCK_ALTER_TABLE_COPY} makes writes wait for a copy again, unless a clause says otherwise. */
    private Row offlineIfAsked(Row row) {
        boolean sorts = row.operation() == Operation.ORDER_BY && session.onlineCopy();
        if (row.algorithm() != Algorithm.COPY || online || sorts) {
            return row;
        }
        return new Row(
                row.operation(),
                row.algorithm(),
                row.lock().max(InnodbLocks.SHARED),
                row.rebuild(),
                row.otherwise(),
                row.also(),
                row.provenance(),
                row.subject());
    }
}
