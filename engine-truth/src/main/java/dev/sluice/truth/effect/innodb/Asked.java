package dev.sluice.truth.effect.innodb;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.RenameTables;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.TableMaintenance;
import dev.sluice.core.ast.Truncate;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.List;

/**
 * The one statement of a case.
 *
 * @param sql without a final semicolon
 */
record Asked(Statement statement, String sql, Dialect dialect) {

    /**
     * Reads the statement of a case.
     *
     * @throws IllegalArgumentException if it is not one, or none that Sluice understands
     */
    static Asked read(String run, Dialect dialect) {
        List<Asked> all = all(run, dialect);
        if (all.size() != 1 || !all.get(0).statement().understood()) {
            throw new IllegalArgumentException("not one statement that is understood: " + run);
        }
        return all.get(0);
    }

    static List<Asked> all(String script, Dialect dialect) {
        List<RawStatement> raw =
                Splitter.split(script, new Span(0, script.length()), dialect).statements();
        return raw.stream()
                .map(it -> new Asked(
                        StatementParser.parse(it, dialect),
                        it.tokens().text(0, it.tokens().size()),
                        dialect))
                .toList();
    }

    /** Whether ALGORITHM and LOCK can be asked of it: it is of a kind that takes the clauses, and has none yet. */
    boolean takesClauses() {
        if (statement instanceof AlterTable alter) {
            // The wait for locks stands where the clauses would.
            return alter.lockWait() == null && alter.actions().stream().allMatch(this::besideClauses);
        }
        if (statement instanceof CreateIndex index) {
            return index.algorithm() == null && index.lock() == null;
        }
        // MariaDB's documentation gives DROP INDEX the clauses, but its grammar does not.
        return dialect == Dialect.MYSQL
                && statement instanceof DropIndex index
                && index.algorithm() == null
                && index.lock() == null;
    }

    private boolean besideClauses(AlterAction action) {
        return switch (action) {
            case TableAction.AlgorithmClause clause -> false;
            case TableAction.LockClause clause -> false;
            case TableAction.OtherTableChange change ->
                change.change() != TableAction.TableChange.DISCARD_TABLESPACE
                        && change.change() != TableAction.TableChange.IMPORT_TABLESPACE;
            // MariaDB: "partition specific operations do not yet support LOCK/ALGORITHM"
            case PartitionAction.PartitionChange change -> dialect == Dialect.MYSQL || wholeTable(change);
            default -> true;
        };
    }

    /** Whether it changes single partitions. */
    boolean ofPartitions() {
        return statement instanceof AlterTable alter
                && alter.actions().stream()
                        .anyMatch(it -> it instanceof PartitionAction.PartitionChange && !wholeTable(it));
    }

    private static boolean wholeTable(AlterAction action) {
        return action instanceof PartitionAction.RepartitionTable
                || (action instanceof PartitionAction.PartitionChange change
                        && change.verb() == PartitionAction.PartitionVerb.REMOVE_PARTITIONING);
    }

    /** The statement with clauses that it must take; some actions let none follow, so they stand first. */
    String with(Rung rung) {
        if (!(statement instanceof AlterTable alter)) {
            return sql + " " + rung.clauses(" ");
        }
        boolean comma = alter.actions().stream().noneMatch(Asked::wholeTable);
        int after = alter.table().span().end() - alter.span().start();
        return sql.substring(0, after) + " " + rung.clauses(", ") + (comma ? "," : "") + sql.substring(after);
    }

    /** Whether a table that has another number afterwards was built anew, not emptied or replaced by another. */
    boolean builds() {
        return switch (statement) {
            case AlterTable alter -> alter.actions().stream().allMatch(Asked::builds);
            case CreateIndex index -> true;
            case DropIndex index -> index.table() != null;
            case TableMaintenance maintenance -> !maintenance.tables().isEmpty();
            default -> false;
        };
    }

    private static boolean builds(AlterAction action) {
        return switch (action) {
            case TableAction.OtherTableChange change -> change.change() != TableAction.TableChange.DISCARD_TABLESPACE;
            case PartitionAction.PartitionChange change ->
                switch (change.verb()) {
                    case TRUNCATE, EXCHANGE, DISCARD_TABLESPACE, CONVERT_TO_TABLE, CONVERT_FROM_TABLE -> false;
                    default -> true;
                };
            default -> true;
        };
    }

    /** What the first of its tables is called when it is done. */
    String tableAfter() {
        String before = tables().get(0);
        return statement instanceof AlterTable alter
                ? alter.actions().stream()
                        .filter(it -> it instanceof TableAction.RenameTable)
                        .map(it ->
                                ((TableAction.RenameTable) it).newName().last().value())
                        .findFirst()
                        .orElse(before)
                : before;
    }

    /** The existing tables that it is about. */
    List<String> tables() {
        return switch (statement) {
            case AlterTable alter -> names(List.of(alter.table()));
            case CreateIndex index -> names(List.of(index.table()));
            case DropIndex index when index.table() != null -> names(List.of(index.table()));
            case DropTable drop -> names(drop.tables());
            case Truncate truncate -> names(truncate.tables());
            case TableMaintenance maintenance -> names(maintenance.tables());
            case CreateTrigger trigger -> names(List.of(trigger.table()));
            case RenameTables rename ->
                names(rename.renames().stream()
                        .map(RenameTables.TableRename::from)
                        .toList());
            default -> List.of();
        };
    }

    private static List<String> names(List<QualifiedName> names) {
        return names.stream().map(it -> it.last().value()).toList();
    }
}
