package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.source.Dialect;
import java.util.List;

/**
 * A migration tool's way with files: which are migrations, in which order, and what shares a transaction. What each
 * tool does, and where that is written, stands in {@code docs/layouts.md}.
 */
public interface Layout {

    /** As {@code --layout} takes it: {@code golang-migrate}. */
    String id();

    /** As people write it: {@code golang-migrate}, {@code Flyway}. */
    String title();

    /**
     * Where a statement goes that must run outside a transaction, to follow "run it": {@code "in a migration of its own
     * with `-- +goose NO TRANSACTION` at the top"}.
     */
    default String outside() {
        return TransactionPlan.ANYWHERE;
    }

    /** Whether the runner sets a setting of the session back before the next migration, or opens another session for it. */
    default boolean resets(String setting) {
        return false;
    }

    /**
     * What the runner does about transactions around a migration.
     *
     * @param statements of the migration, since some runners look at them
     */
    TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect);
}
