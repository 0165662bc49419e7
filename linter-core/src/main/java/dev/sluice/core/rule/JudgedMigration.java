package dev.sluice.core.rule;

import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.State;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.source.Span;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A migration under review.
 *
 * @param statements in the order run
 * @param transactions in their order; what commits by itself is in none
 * @param before the state that its first statement meets
 * @param after the state that its last one leaves: what is open is not committed, and the session's settings still hold
 * @param left the settings of the session that the next migration meets as this one left them, by their names
 * @param reverted what its down makes of that, or null where it has no down
 */
public record JudgedMigration(
        Entry entry,
        List<JudgedStatement> statements,
        List<JudgedTransaction> transactions,
        State before,
        State after,
        Map<String, SettingInForce> left,
        @Nullable Reverted reverted) {

    /**
     * What the layout says of a migration.
     *
     * @param ordinal its place in the runner's order, from 0
     * @param version as the runner compares it; {@code ""} where it has none
     * @param title for people
     * @param section the part of the file that holds it
     * @param up whether it goes forwards
     * @param repeatable whether the runner applies it again whenever it was changed
     * @param runs what the runner does about transactions: AUTOCOMMIT, RUNNER or ONE_STRING
     * @param runner what the tool is called
     * @param othersHaveDowns whether most of the other migrations of its tree have a down
     */
    public record Entry(
            String path,
            int ordinal,
            String version,
            String title,
            Span section,
            boolean up,
            boolean repeatable,
            Transaction.Kind runs,
            String runner,
            boolean othersHaveDowns) {}

    /**
     * What a down leaves.
     *
     * @param path of its file
     * @param section the part of the file that holds it
     * @param schema after it
     */
    public record Reverted(String path, Span section, Catalog schema) {}

    public JudgedMigration {
        statements = List.copyOf(statements);
        transactions = List.copyOf(transactions);
        left = Collections.unmodifiableMap(left);
    }

    /** What its down leaves; empty where it has none. */
    public Optional<Reverted> down() {
        return Optional.ofNullable(reverted);
    }
}
