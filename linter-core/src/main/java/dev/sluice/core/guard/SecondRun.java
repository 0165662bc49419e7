package dev.sluice.core.guard;

import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.Delete;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.RenameTables;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.Truncate;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.Replay;
import dev.sluice.core.catalog.State;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.Transaction;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of the statements of a migration that is applied once more. */
public final class SecondRun {

    /** Why a statement cannot be run twice. */
    public enum Obstacle {
        /** It makes, renames or drops what the first run has made, renamed or dropped. */
        ERROR,
        /** It inserts its rows again, or fails on their keys. */
        ROWS_AGAIN
    }

    private State state;
    /** The tables that this run has emptied or filled from nothing. */
    private final Set<ObjectName> emptied = new HashSet<>();

    private SecondRun(State state) {
        this.state = state;
    }

    /**
     * A run that meets what the first one left.
     *
     * @param after the state that the last statement left
     */
    public static SecondRun after(State after) {
        return new SecondRun(Replay.beginMigration(after, Transaction.Kind.AUTOCOMMIT, 0));
    }

    /** Runs the next statement; empty if it can, or if that is not known. */
    public Optional<Obstacle> run(Statement statement, Origin origin) {
        Optional<Obstacle> obstacle = obstacle(statement);
        note(statement);
        state = Replay.apply(statement, state, origin);
        return obstacle;
    }

    private Optional<Obstacle> obstacle(Statement statement) {
        if (fails(statement)) {
            return Optional.of(Obstacle.ERROR);
        }
        return statement instanceof Insert insert && insertsAgain(insert)
                ? Optional.of(Obstacle.ROWS_AGAIN)
                : Optional.empty();
    }

    private boolean fails(Statement statement) {
        Catalog catalog = state.catalog();
        return switch (statement) {
            case CreateRoutine create
            when !create.orReplace() ->
                catalog.routines(create.routine()).stream()
                        .anyMatch(it -> it.definition().equals(create.definition()));
            case CreateView create when create.alter() -> false;
            case CreateIndex create
            when !create.ifNotExists() && catalog.dialect().mysqlFamily() -> hasIndex(create);
            case DropTable drop when !drop.ifExists() -> anyGone(drop.tables());
            case DropObject drop when isView(drop) && !drop.ifExists() -> anyGone(drop.names());
            case DropIndex drop when catalog.dialect().mysqlFamily() -> false;
            case RenameTables rename
            when !rename.ifExists() ->
                anyGone(rename.renames().stream()
                        .map(RenameTables.TableRename::from)
                        .toList());
            default -> RaisedErrors.raised(statement, catalog);
        };
    }

    private static boolean isView(DropObject drop) {
        return drop.objectKind() == ObjectKind.VIEW || drop.objectKind() == ObjectKind.MATERIALIZED_VIEW;
    }

    private boolean hasIndex(CreateIndex create) {
        Name name = create.name();
        Optional<Table> table = state.catalog().table(create.table());
        return name != null
                && table.flatMap(it -> it.index(state.catalog().key(name))).isPresent();
    }

    private boolean anyGone(List<QualifiedName> names) {
        Catalog catalog = state.catalog();
        return names.stream()
                .map(catalog::resolve)
                .anyMatch(it -> catalog.gone(it).isPresent()
                        && catalog.table(it).isEmpty()
                        && catalog.view(it).isEmpty());
    }

    /** Of a query it is not known whether it looks for rows that are there. */
    private boolean insertsAgain(Insert insert) {
        return insert.query() == null
                && insert.onConflict() == null
                && !insert.replace()
                && !insert.ignore()
                && !emptied.contains(state.catalog().resolve(insert.table()));
    }

    private void note(Statement statement) {
        List<QualifiedName> tables = switch (statement) {
            case Delete delete -> delete.tables();
            case Truncate truncate -> truncate.tables();
            case DropTable drop -> drop.tables();
            default -> List.of();
        };
        tables.forEach(it -> emptied.add(state.catalog().resolve(it)));
    }
}
