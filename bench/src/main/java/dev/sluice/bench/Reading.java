package dev.sluice.bench;

import dev.sluice.cli.files.WorkingTree;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.ChangeSet;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.Replay;
import dev.sluice.core.catalog.State;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.migration.Discovery;
import dev.sluice.core.migration.Migration;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.migration.Selection;
import dev.sluice.core.migration.TransactionPlan;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads migrations as {@code sluice check} does, and stops where judging would begin: discovery, files, tokens,
 * statements, replay. What a whole process needs for that is the measure of the reading alone. What is nested in a
 * statement is read with it, and not replayed: that is part of judging.
 */
public final class Reading {

    private final Dialect dialect;
    private int files;
    private int statements;
    private int notUnderstood;

    private Reading(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * @param arguments the dialect, then folders and files
     */
    public static void main(String[] arguments) throws IOException {
        Dialect dialect = Dialect.of(arguments[0]).orElseThrow();
        WorkingTree working = WorkingTree.of(Path.of(""), List.of(arguments).subList(1, arguments.length));
        Reading reading = new Reading(dialect);
        Discovery.Found found = Discovery.discover(working.tree(), working.paths(), null, dialect);
        found.problems().forEach(System.err::println);
        for (Selection selection : found.selections()) {
            reading.read(selection.tree());
        }
        System.out.println(reading.files + " files, " + reading.statements + " statements, " + reading.notUnderstood
                + " not understood");
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private void read(MigrationTree tree) {
        State state = State.initial(dialect);
        for (MigrationTree.Entry entry : tree.migrations()) {
            Migration migration = entry.migration();
            List<Statement> read = new ArrayList<>();
            for (RawStatement raw : Splitter.split(entry.file().text(), migration.section(), dialect)
                    .statements()) {
                read.add(StatementParser.parse(raw, dialect));
            }
            TransactionPlan plan = tree.layout().transactions(migration, read, dialect);
            State after = Replay.beginMigration(
                    state.withChangeSet(new ChangeSet(Set.of(migration.ordinal()))), plan.kind(), 0);
            for (Statement statement : read) {
                Origin origin = new Origin(entry.file().path(), statement.span(), migration.ordinal());
                after = Replay.apply(statement, after, origin);
                statements++;
                notUnderstood += statement.understood() ? 0 : 1;
            }
            after = Replay.endMigration(after);
            state = migration.direction() == Migration.Direction.UP ? after : state;
            files++;
        }
    }
}
