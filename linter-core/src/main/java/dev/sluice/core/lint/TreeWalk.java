package dev.sluice.core.lint;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.ChangeSet;
import dev.sluice.core.catalog.Doubt;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.Replay;
import dev.sluice.core.catalog.State;
import dev.sluice.core.catalog.Traits;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.engine.Target;
import dev.sluice.core.lex.SourceText;
import dev.sluice.core.migration.Migration;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.migration.Selection;
import dev.sluice.core.migration.TransactionPlan;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree.ReadResult;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One tree from its first migration to the last one under review: read, show, replay, one migration at a time. */
final class TreeWalk {

    private final Selection selection;
    private final Set<Integer> together;
    private final Target target;
    private final Dialect dialect;
    private final boolean alone;
    private final Audience audience;
    private final Progress progress;
    private final Mishaps mishaps = new Mishaps();
    private final MigrationReader reader;
    private final Set<String> notRead = new LinkedHashSet<>();
    private final Set<String> counted = new HashSet<>();
    private final Places places;
    private final Beyond beyond;
    private String lastFile = "";

    /** Who is shown the migrations under review. */
    interface Audience {

        /** Sees nothing, so that no effect is worked out. */
        Audience NONE = (migration, file, plan, beyond) -> null;

        /** A migration has been read, under review or not. */
        default void read(Migration migration, SourceFile file, ReadStatements statements) {}

        /**
         * Who sees the statements of a migration, or null for nobody.
         *
         * @param beyond the statements of the migrations that follow in the same change set
         */
        @Nullable
        Observer enter(Migration migration, SourceFile file, TransactionPlan plan, Supplier<Stream<Statement>> beyond);

        /**
         * The migration that was entered last has come to its end.
         *
         * @param before the state that its first statement met
         * @param after the state that its last one left, before what is open is committed
         */
        default void leave(State before, State after) {}

        /** A down has been replayed, under review or not. */
        default void reverted(Migration down, Catalog schema) {}
    }

    /**
     * What walking through a tree gave.
     *
     * @param notice for the user, if there is anything
     * @param schema after the last migration under review
     * @param gap why the history of the schema is not complete, in words, or null
     */
    record Result(
            Counts counts,
            Optional<String> notice,
            List<String> problems,
            Catalog schema,
            @Nullable String gap) {}

    /** @param places told of a dump */
    TreeWalk(Trees.Tree tree, Places places, Audience audience, Progress progress) {
        this.selection = tree.selection();
        this.together = selection.together();
        this.target = tree.target();
        this.dialect = target.dialect();
        this.alone = tree.alone();
        this.reader = new MigrationReader(dialect, tree.config().templates(), mishaps);
        this.places = places;
        this.audience = audience;
        this.progress = progress;
        this.beyond = new Beyond(selection, dialect, this::statements);
    }

    /** @param dump what stands in for the history before the first migration, or null */
    Result run(@Nullable SourceFile dump) {
        State state = dump == null ? beginning() : restored(dump);
        // What a migration that is no SQL, or no text, does to the schema is not known from there on.
        MigrationTree tree = selection.tree();
        Map<Integer, String> unread = tree.unreadBefore();
        int end = selection.end();
        for (MigrationTree.Entry entry : tree.migrations()) {
            Migration migration = entry.migration();
            String before = unread.get(migration.ordinal());
            if (migration.ordinal() < end && before != null) {
                state = doubting(state, before, migration.ordinal());
            }
            // The down of the last one under review stands behind it.
            boolean read = migration.ordinal() < end || selection.judged().contains(migration.runsAfter());
            if (read && migration.runsOn(dialect)) {
                State after = migrate(entry, state);
                // A down is replayed against the state after its up, and nothing follows from it.
                state = migration.direction() == Migration.Direction.UP ? after : state;
                progress.migration(migration.ordinal() + 1, end);
            }
        }
        List<String> problems = new ArrayList<>(notRead);
        problems.addAll(mishaps.lines());
        return new Result(
                reader.counts(),
                reader.templates().notice(tree.root()),
                problems,
                state.catalog(),
                state.catalog().gap().map(it -> it.inWords(places.of(it.by()))).orElse(null));
    }

    private State migrate(MigrationTree.Entry entry, State before) {
        return switch (entry.read()) {
            case ReadResult.Text text -> migrate(entry.migration(), text.file(), before);
            case ReadResult.NotText not ->
                notRead(not.path(), not.reason(), entry.migration().ordinal(), before);
            case ReadResult.NotOpened not ->
                notRead(not.path(), not.reason(), entry.migration().ordinal(), before);
        };
    }

    /** It was text when the migration was found in it; what it did is not known. */
    private State notRead(String path, String reason, int migration, State before) {
        notRead.add("cannot read `" + path + "`: " + reason);
        return doubting(before, path, migration);
    }

    private static State doubting(State state, String path, int migration) {
        Origin origin = new Origin(path, new Span(0, 0), migration);
        return state.withCatalog(state.catalog().doubting(new Doubt(Doubt.Cause.UNREAD, origin)));
    }

    /** What a dump makes is older than every migration. */
    private State restored(SourceFile dump) {
        places.add(dump);
        Span whole = new Span(0, dump.text().length());
        ReadStatements statements = reader.read(SourceText.of(dump.text(), whole), null, dump, false, false);
        reader.counts().file(false);
        State before = Replay.beginMigration(initial(target), Transaction.Kind.AUTOCOMMIT, 0);
        State after = new Execution(dump, Origin.DUMP, null, mishaps).run(statements, before);
        return Replay.endMigration(after);
    }

    /** What the first migration meets: an empty database, as far as the tree tells. */
    private State beginning() {
        State empty = initial(target);
        Catalog catalog = alone ? empty.catalog() : empty.catalog().besideOthers();
        List<MigrationTree.Entry> entries = selection.tree().migrations();
        if (!entries.isEmpty()
                && selection.tree().layout().upgrades(entries.get(0).migration())) {
            Origin first = new Origin(
                    entries.get(0).migration().path(),
                    new Span(0, 0),
                    entries.get(0).migration().ordinal());
            catalog = catalog.lacking(new Doubt(Doubt.Cause.LATER_VERSION, first));
        }
        return empty.withCatalog(catalog);
    }

    /** An empty database on the target. */
    static State initial(Target target) {
        Dialect dialect = target.dialect();
        Traits traits =
                Traits.of(dialect, target.version().major(), target.version().minor());
        return State.initial(dialect, traits.counting(Engines.rowVersions(target)), new ReadQueries());
    }

    private State migrate(Migration migration, SourceFile file, State before) {
        boolean judged = selection.judged().contains(migration.ordinal());
        ReadStatements ahead = beyond.take(migration.ordinal());
        ReadStatements statements = ahead == null ? statements(migration, file) : ahead;
        reader.counts().migration(judged);
        if (counted.add(file.path())) {
            reader.counts().file(judged);
        }
        audience.read(migration, file, statements);
        TransactionPlan plan = selection.tree().layout().transactions(migration, statements.all(), dialect);
        int transactions = file.path().equals(lastFile) ? before.transactions() : 0;
        lastFile = file.path();
        State state = Replay.beginMigration(before.withChangeSet(changeSet(migration)), plan.kind(), transactions);
        Observer observer = judged ? audience.enter(migration, file, plan, () -> beyond.after(migration)) : null;
        State after = new Execution(file, migration.ordinal(), observer, mishaps).run(statements, state);
        if (judged) {
            audience.leave(state, after);
        }
        State ended = Replay.endMigration(after);
        if (migration.direction() == Migration.Direction.DOWN) {
            audience.reverted(migration, ended.catalog());
        }
        return ended;
    }

    private ReadStatements statements(Migration migration, SourceFile file) {
        return reader.read(migration, file, selection.judged().contains(migration.ordinal()));
    }

    private ChangeSet changeSet(Migration migration) {
        int ordinal = migration.ordinal();
        return new ChangeSet(together.contains(ordinal) ? together : Set.of(ordinal));
    }
}
