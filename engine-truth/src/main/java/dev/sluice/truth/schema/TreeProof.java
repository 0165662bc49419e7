package dev.sluice.truth.schema;

import dev.sluice.core.catalog.State;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.Target;
import dev.sluice.core.lint.TreeReplay;
import dev.sluice.core.migration.Migration.Direction;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import dev.sluice.truth.apply.Runner;
import dev.sluice.truth.server.Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies a tree to a server and replays it, and compares what both arrive at. */
public final class TreeProof {

    private final Server server;
    private final MigrationTree tree;
    private final String database;
    private final Runner runner;
    private final TreeReplay replay;
    private final List<MigrationTree.Entry> applied = new ArrayList<>();
    private State state;
    private @Nullable SourceFile preparation;

    /** @param database a name for it on the server */
    public TreeProof(Server server, MigrationTree tree, String database) {
        this.server = server;
        this.tree = tree;
        this.database = database;
        Dialect dialect = server.engine().dialect();
        this.runner = new Runner(server, database, tree.layout(), dialect);
        EngineVersion version = EngineVersion.parse(server.engine().series()).orElseThrow();
        this.replay = new TreeReplay(tree.layout(), new Target(dialect, version));
        this.state = replay.initial();
    }

    /** Has a script run before the first migration: what stands in the database before the tree is applied to it. */
    void prepare(SourceFile script) {
        preparation = script;
    }

    /** Applies the ups in order to an empty database. */
    public Optional<String> up() throws SQLException {
        return up(Set.of());
    }

    /**
     * Applies the ups in order to an empty database, passing over migrations that a server refuses.
     *
     * @param refusable paths of migrations that are refused on purpose and are then left out
     * @return what else the server refused, as {@code file:line: message}, or nothing
     */
    public Optional<String> up(Set<String> refusable) throws SQLException {
        try (Connection session = server.freshDatabase(database)) {
            if (preparation != null) {
                Runner.run(session, preparation.text());
                state = replay.prepare(preparation, state);
            }
        }
        for (MigrationTree.Entry entry : tree.migrations()) {
            if (entry.migration().direction() == Direction.UP
                    && entry.migration().runsOn(server.engine().dialect())) {
                Optional<String> refused = migrate(entry);
                if (refused.isEmpty()) {
                    applied.add(entry);
                } else if (!refusable.contains(entry.migration().path())) {
                    return refused;
                }
            }
        }
        return Optional.empty();
    }

    /** How many ups the server has taken. */
    public int applied() {
        return applied.size();
    }

    /**
     * The downs in the order in which the tool takes migrations back: from the last one to the first one that has no down,
     * past which it does not get.
     */
    public List<MigrationTree.Entry> downs() {
        List<MigrationTree.Entry> downs = new ArrayList<>();
        for (int i = applied.size() - 1; i >= 0; i--) {
            int up = applied.get(i).migration().ordinal();
            Optional<MigrationTree.Entry> down = tree.migrations().stream()
                    .filter(it -> it.migration().runsAfter() == up)
                    .findFirst();
            if (down.isEmpty()) {
                break;
            }
            downs.add(down.get());
        }
        return downs;
    }

    /** Applies one more migration to both sides. */
    public Optional<String> migrate(MigrationTree.Entry entry) {
        Optional<String> refused = runner.apply(entry);
        if (refused.isEmpty()) {
            state = replay.migrate(entry, state);
        }
        return refused;
    }

    /** Compares the server's schema with the replayed one. */
    public Comparison compare() throws SQLException {
        Dialect dialect = server.engine().dialect();
        try (Connection session = server.connect(database)) {
            return dialect == Dialect.POSTGRESQL
                    ? Comparison.of(PostgresSchema.read(session), ReplayedPostgresSchema.read(state.catalog()))
                    : Comparison.of(
                            MysqlSchema.read(session, dialect == Dialect.MARIADB),
                            ReplayedMysqlSchema.read(state.catalog()));
        }
    }
}
