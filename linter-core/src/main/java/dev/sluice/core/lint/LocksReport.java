package dev.sluice.core.lint;

import dev.sluice.core.ast.Nested.Executed;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Position;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What migrations lock, statement by statement.
 *
 * @param trees in the order read
 * @param notices sentences for the user: what was inferred, what was left out
 * @param problems sentences about what Sluice could not do; with any, the exit code is 2
 */
public record LocksReport(List<Tree> trees, List<String> notices, List<String> problems) {

    public LocksReport {
        trees = List.copyOf(trees);
        notices = List.copyOf(notices);
        problems = List.copyOf(problems);
    }

    /** A migration tree, and those of its migrations that were asked for, in runner order. */
    public record Tree(LintReport.Tree tree, List<Migration> migrations) {

        public Tree {
            migrations = List.copyOf(migrations);
        }
    }

    /**
     * A migration.
     *
     * @param title for people
     * @param runner the tool that applies it, as people write its name
     * @param kind what the runner does about transactions around it
     * @param conditional whether the runner may pass over it
     * @param dialect of its statements
     * @param steps its statements as the server comes to them; those of a body that is only stored after the statement
     *     that stores it
     */
    public record Migration(
            String file,
            String title,
            String runner,
            Transaction.Kind kind,
            boolean conditional,
            Dialect dialect,
            List<Step> steps) {

        public Migration {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A statement.
     *
     * @param file where its text stands: another migration's for the body of a routine that was made there
     * @param depth how many bodies it stands in; 0 for a statement of the migration itself
     * @param transaction that its locks belong to
     * @param effect with locks that last as long as they do here
     * @param locks the same locks, and what earlier statements did about them
     * @param parts in the statement's order: one per clause of an ALTER TABLE, else usually one
     * @param lockWait how long it waits for a lock before it gives up, as far as migrations say; null where they do not
     * @param held what earlier statements of the transaction keep locked so that others wait, as far as it is worth
     *     telling; nothing where this statement does no work
     * @param heldMore whether there are more of those
     * @param again whether it runs what a statement before it ran, so that this is not listed another time
     * @param unknown why it may lock more than is said, one clause; null where that is all
     */
    public record Step(
            Statement statement,
            String file,
            Excerpt excerpt,
            int depth,
            Executed executed,
            Transaction transaction,
            StatementEffect effect,
            List<Lock> locks,
            List<Part> parts,
            @Nullable Duration lockWait,
            List<Held> held,
            boolean heldMore,
            boolean again,
            @Nullable String unknown) {

        public Step {
            locks = List.copyOf(locks);
            parts = List.copyOf(parts);
            held = List.copyOf(held);
        }

        Step runningAgain() {
            return running(true, unknown);
        }

        Step runningUnknown() {
            return running(again, "what it runs is not known");
        }

        private Step running(boolean nowAgain, @Nullable String nowUnknown) {
            return new Step(
                    statement,
                    file,
                    excerpt,
                    depth,
                    executed,
                    transaction,
                    effect,
                    locks,
                    parts,
                    lockWait,
                    held,
                    heldMore,
                    nowAgain,
                    nowUnknown);
        }
    }

    /**
     * Where a statement stands and how it begins.
     *
     * @param end exclusive
     * @param text on one line, without comments; cut, with an ellipsis, where it is longer than anybody reads
     */
    public record Excerpt(Position start, Position end, String text) {}

    /**
     * What an action of a statement does.
     *
     * @param excerpt null where the action is all of the statement
     * @param unsure what the answer depends on and is not known, a sentence each; the effect is the worst that is possible
     */
    public record Part(@Nullable Excerpt excerpt, ActionEffect effect, List<String> unsure) {

        public Part {
            unsure = List.copyOf(unsure);
        }
    }

    /**
     * A lock that a statement takes.
     *
     * @param index whether the relation is an index
     * @param tie what the relation has to do with the one that the statement changes, or null where it is that one, or
     *     where the history does not tell
     * @param earlier the one as strong that the transaction took before, or null
     */
    public record Lock(
            RelationLock lock,
            boolean index,
            @Nullable Tie tie,
            @Nullable Held earlier) {}

    /** Why a statement locks another relation than the one that it changes. */
    public enum Tie {
        /** A foreign key refers to it. */
        REFERENCED,
        /** It has a foreign key to what is changed. */
        REFERENCING,
        /** What is changed is its partition, or inherits from it. */
        PARENT,
        DEFAULT_PARTITION,
        /** A partition or an inheritance child. */
        HEIR;

        /** {@code "default-partition"}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A lock that an earlier statement of the transaction took. */
    public record Held(ObjectName relation, LockMode mode, Position since) {}
}
