package dev.sluice.core.lint;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.State;
import dev.sluice.core.engine.EngineModel;
import dev.sluice.core.migration.Migration;
import dev.sluice.core.migration.Migration.Direction;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.migration.TransactionPlan;
import dev.sluice.core.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the locks of the migrations of one tree: of those that go forwards, unless none of those is asked for. */
final class TreeLocks implements TreeWalk.Audience {

    private final MigrationTree tree;
    private final EngineModel model;
    private final Places places;
    private final Direction direction;
    private final List<LocksReport.Migration> migrations = new ArrayList<>();
    private @Nullable Entered entered;

    private record Entered(Migration migration, TransactionPlan plan, LockTrace trace) {}

    TreeLocks(Trees.Tree tree, Places places) {
        this.tree = tree.migrations();
        this.model =
                Engines.model(tree.target(), new ReadExpressions(tree.target().dialect()));
        this.places = places;
        Set<Integer> asked = tree.selection().judged();
        boolean forwards = this.tree.migrations().stream()
                .map(MigrationTree.Entry::migration)
                .anyMatch(it -> it.direction() == Direction.UP && asked.contains(it.ordinal()));
        this.direction = forwards ? Direction.UP : Direction.DOWN;
    }

    @Override
    public @Nullable Observer enter(
            Migration migration, SourceFile file, TransactionPlan plan, Supplier<Stream<Statement>> beyond) {
        entered = null;
        if (migration.direction() != direction) {
            return null;
        }
        LockTrace trace = new LockTrace(model, places, file);
        entered = new Entered(migration, plan, trace);
        return trace;
    }

    @Override
    public void leave(State before, State after) {
        if (entered != null) {
            Migration migration = entered.migration();
            migrations.add(new LocksReport.Migration(
                    migration.path(),
                    migration.title(),
                    tree.layout().title(),
                    entered.plan().kind(),
                    migration.conditional(),
                    model.target().dialect(),
                    entered.trace().steps()));
        }
    }

    List<LocksReport.Migration> migrations() {
        return migrations;
    }
}
