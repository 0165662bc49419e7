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
import dev.sluice.core.source.FileTree.ReadResult;
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

    private final Discovery.Found found;

    private Reading(Dialect dialect, Discovery.Found found) {
        this.dialect = dialect;
        this.found = found;
    }

    /**
     * @param arguments the dialect, then folders and files
     */
    public static void main(String[] arguments) throws IOException {
        Reading reading = begin(arguments);
        reading.found.problems().forEach(System.err::println);
        reading.read(true);
        System.out.println(reading.files + " files, " + reading.statements + " statements, " + reading.notUnderstood
                + " not understood");
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    /** Finds the migrations, and does not read them yet. */
    static Reading begin(String[] arguments) throws IOException {
        Dialect dialect = Dialect.of(arguments[0]).orElseThrow();
        WorkingTree working = WorkingTree.of(Path.of(""), List.of(arguments).subList(1, arguments.length));
        return new Reading(dialect, Discovery.discover(working.tree(), working.paths(), null, dialect));
    }

    int files() {
        return files;
    }

    int statements() {
        return statements;
    }

    /** The state after each tree; the initial one if nothing is replayed. */
    List<State> read(boolean replayed) {
        List<State> states = new ArrayList<>();
        for (Selection selection : found.selections()) {
            states.add(read(selection.tree(), replayed));
        }
        return states;
    }

    private State read(MigrationTree tree, boolean replayed) {
        State state = State.initial(dialect);
        for (MigrationTree.Entry entry : tree.migrations()) {
            Migration migration = entry.migration();
            if (!(entry.read() instanceof ReadResult.Text text)) {
                System.err.println("cannot read " + migration.path());
                continue;
            }
            List<Statement> read = new ArrayList<>();
            for (RawStatement raw : Splitter.split(text.file().text(), migration.section(), dialect)
                    .statements()) {
                read.add(StatementParser.parse(raw, dialect));
            }
            files++;
            statements += read.size();
            notUnderstood += (int) read.stream().filter(it -> !it.understood()).count();
            state = replayed ? replay(migration, read, tree, state) : state;
        }
        return state;
    }

    private State replay(Migration migration, List<Statement> statements, MigrationTree tree, State before) {
        TransactionPlan plan = tree.layout().transactions(migration, statements, dialect);
        State state = Replay.beginMigration(
                before.withChangeSet(new ChangeSet(Set.of(migration.ordinal()))), plan.kind(), 0);
        for (Statement statement : statements) {
            state = Replay.apply(
                    statement, state, new Origin(migration.path(), statement.span(), migration.ordinal()));
        }
        return migration.direction() == Migration.Direction.UP ? Replay.endMigration(state) : before;
    }
}
