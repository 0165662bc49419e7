package dev.sluice.core.lint;

import dev.sluice.core.ast.LockTables;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TransactionControl;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.Savepoint;
import dev.sluice.core.catalog.State;
import dev.sluice.core.engine.HeldLock;
import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.engine.Work;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The locks that the open transaction has taken so far. They last to its end, or until it goes back to a savepoint from
 * before them (PostgreSQL, "Explicit Locking": "if a lock is acquired after establishing a savepoint, the lock is
 * released immediately if the savepoint is rolled back to").
 */
final class HeldLocks {

    /** How many are told of those for which others wait. */
    static final int FEW = 9;

    /** In the order taken; one that adds nothing to what is held is not here. */
    private final List<HeldLock> taken = new ArrayList<>();

    /** Of each relation, the strongest last. */
    private final Map<ObjectName, Deque<HeldLock>> byRelation = new LinkedHashMap<>();

    /** Of each relation that is no index and of which others cannot read or write all, the strongest. */
    private final Map<ObjectName, HeldLock> blocking = new LinkedHashMap<>();

    /** Those that were locked: one that is dropped is none that the catalog knows. */
    private final Set<ObjectName> indexes = new HashSet<>();

    /** MySQL's and MariaDB's LOCK TABLES: held to UNLOCK TABLES, whatever commits meanwhile. */
    private final Map<ObjectName, HeldLock> session = new LinkedHashMap<>();

    /** How many were taken before each savepoint, the transaction's beginning included. */
    private final List<Integer> marks = new ArrayList<>();

    private int transaction;

    /** The strongest on each relation, when a statement begins. */
    Stream<HeldLock> before(State state) {
        follow(state);
        return byRelation.values().stream().map(Deque::getLast);
    }

    /** What a statement finds locked on a relation by its own session, the strongest. */
    Optional<HeldLock> on(ObjectName relation, StatementEffect effect, State state) {
        follow(state);
        Deque<HeldLock> held = effect.commitsImplicitly() ? null : byRelation.get(relation);
        return Optional.ofNullable(held == null ? session.get(relation) : held.getLast());
    }

    /**
     * Those for which reads or writes of others wait while a statement works, but those on indexes: none where it does no
     * work, and {@link #FEW} at most.
     */
    List<HeldLock> whileWorking(StatementEffect effect, State state) {
        follow(state);
        if (effect.actions().stream().allMatch(it -> it.work() == Work.NONE)) {
            return List.of();
        }
        Stream<HeldLock> transaction = effect.commitsImplicitly() ? Stream.empty() : blocking.values().stream();
        return Stream.concat(session.values().stream(), transaction).limit(FEW).toList();
    }

    /**
     * Takes what a statement takes.
     *
     * @param before the state that it met
     * @return what it adds to the locks of its transaction: new ones, and stronger ones
     */
    List<HeldLock> take(Statement statement, StatementEffect effect, State before, Origin origin) {
        follow(before);
        int earlier = taken.size();
        if (statement instanceof TransactionControl control) {
            if (control.verb() == TransactionControl.Verb.BEGIN) {
                session.clear();
            }
            savepoint(control, before);
        } else if (statement instanceof LockTables && before.dialect().mysqlFamily()) {
            session.clear();
            effect.locks()
                    .forEach(lock -> session.put(lock.relation(), new HeldLock(lock.relation(), lock.mode(), origin)));
        } else if (before.transaction().open() && !effect.commitsImplicitly()) {
            effect.locks().forEach(lock -> take(lock, before, origin));
        }
        return earlier >= taken.size() ? List.of() : List.copyOf(taken.subList(earlier, taken.size()));
    }

    private void take(RelationLock lock, State before, Origin origin) {
        if (before.catalog().relationOfIndex(lock.relation()).isPresent()) {
            indexes.add(lock.relation());
        }
        Deque<HeldLock> held = byRelation.computeIfAbsent(lock.relation(), first -> new ArrayDeque<>(1));
        if (held.isEmpty() || held.getLast().mode().strength() < lock.mode().strength()) {
            HeldLock stronger = new HeldLock(lock.relation(), lock.mode(), origin);
            held.addLast(stronger);
            taken.add(stronger);
            blocks(stronger);
        }
    }

    /** Forgets another transaction's locks, and notes where savepoints were set since. */
    private void follow(State state) {
        if (state.transaction().number() != transaction) {
            transaction = state.transaction().number();
            release(0);
            marks.clear();
        }
        while (marks.size() < state.savepoints().size()) {
            marks.add(taken.size());
        }
    }

    private void savepoint(TransactionControl control, State before) {
        if (control.savepoint() == null) {
            return;
        }
        String name = before.catalog().key(control.savepoint());
        int at = last(name, before);
        if (at <= 0) {
            return;
        }
        switch (control.verb()) {
            case ROLLBACK_TO_SAVEPOINT -> {
                release(marks.get(at));
                marks.subList(at + 1, marks.size()).clear();
            }
            case RELEASE_SAVEPOINT -> marks.subList(at, marks.size()).clear();
            default -> {}
        }
    }

    /** The place of the innermost savepoint of a name; 0 or less if there is none. */
    private static int last(String name, State state) {
        List<Savepoint> savepoints = state.savepoints();
        int at = savepoints.size() - 1;
        while (at > 0 && !savepoints.get(at).name().equals(name)) {
            at--;
        }
        return at;
    }

    private void release(int kept) {
        for (int i = taken.size() - 1; i >= kept; i--) {
            HeldLock lock = taken.remove(i);
            Deque<HeldLock> held = byRelation.get(lock.relation());
            if (held == null) {
                continue;
            }
            held.removeLast();
            blocking.remove(lock.relation());
            if (held.isEmpty()) {
                byRelation.remove(lock.relation());
            } else {
                blocks(held.getLast());
            }
        }
    }

    private void blocks(HeldLock lock) {
        if ((lock.mode().blocksReads() || lock.mode().blocksWrites()) && !indexes.contains(lock.relation())) {
            blocking.put(lock.relation(), lock);
        }
    }
}
