package dev.sluice.core.engine.mysql;

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
    private static final Set<Operation> COPIED_ELSEWHERE =
            EnumSet.of(Operation.DROP_INDEX, Operation.GROW_VARCHAR, Operation.ADD_FOREIGN_KEY_UNCHECKED);

    private static final Set<Operation> COPIED_WITH_INDEXED_VIRTUAL = EnumSet.of(
            Operation.SET_NOT_NULL,
            Operation.SET_NOT_NULL_UNCHECKED,
            Operation.ADD_PRIMARY_KEY,
            Operation.REPLACE_PRIMARY_KEY);

    /** What no storage engine has a part in, or has by its own name. */
    static final Set<Operation> SIMPLE =
            EnumSet.of(Operation.RENAME_TABLE, Operation.DISABLE_KEYS, Operation.ENABLE_KEYS);

    private final OnlineDdlTable all;
    private final TableFacts table;
    private final Session session;
    private final boolean online;

    /** @param clauses of the statement */
    Rows(OnlineDdlTable all, TableFacts table, Session session, Clauses clauses) {
        this.all = all;
        this.table = table;
        this.session = session;
        // sql_table.cc, online_alter_check_supported: rows that a parent changes would be missed.
        online = (session.onlineCopy() || InnodbLocks.NONE.equals(clauses.lock())) && !table.cascades();
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
            return otherEngine(row, cheapOnly);
        }
        if (draft.lastFulltextGoes()) {
            Row rebuild = all.row(Operation.REBUILD);
            return with(row, rebuild, rebuild.provenance(), " with the last FULLTEXT index");
        }
        if (table.hasFulltext() && (cheapOnly || (row.rebuild() && row.algorithm() == Algorithm.INPLACE))) {
            Row fulltext = all.row(Operation.REBUILD_WITH_FULLTEXT);
            return with(row, fulltext, fulltext.provenance(), " on a table that has a FULLTEXT index");
        }
        if (session.target().dialect() == Dialect.MARIADB
                && table.indexesVirtual()
                && (cheapOnly || (row.rebuild() && row.algorithm() == Algorithm.INPLACE))) {
            Row virtual = all.row(
                    COPIED_WITH_INDEXED_VIRTUAL.contains(row.operation())
                            ? Operation.CHANGE_TYPE
                            : Operation.REBUILD_WITH_INDEXED_VIRTUAL);
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

    private Row otherEngine(Row row, boolean cheapOnly) {
        if (row.operation() == Operation.CHANGE_ENGINE || SIMPLE.contains(row.operation())) {
            return row;
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
                how.lock().max(row.lock()),
                true,
                Row.Otherwise.NOTHING,
                row.also(),
                provenance,
                row.subject() + where);
    }

    /** MariaDB's {@code old_mode=LOCK_ALTER_TABLE_COPY} makes writes wait for a copy again, unless a clause says otherwise. */
    private Row offlineIfAsked(Row row) {
        if (row.algorithm() != Algorithm.COPY || online) {
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
