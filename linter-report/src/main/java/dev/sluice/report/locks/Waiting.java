package dev.sluice.report.locks;

import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.lint.LocksReport;
import dev.sluice.core.lint.LocksReport.Lock;
import dev.sluice.core.lint.LocksReport.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The relations for which other sessions wait, each with what waits: reads and writes, or writes alone. */
final class Waiting {

    /** True where reads wait too. */
    private final Map<String, Boolean> reads = new LinkedHashMap<>();

    /** Whether there are others that are not named. */
    private boolean others;

    /** For as long as a statement works: those that it locks itself, and those that its transaction has locked before. */
    static Waiting during(Step step) {
        Waiting waiting = new Waiting();
        if (!Works.any(step)) {
            return waiting;
        }
        for (LocksReport.Held held : step.held()) {
            waiting.add(held.relation(), held.mode());
        }
        waiting.others = step.heldMore();
        waiting.add(step, true);
        return waiting;
    }

    /**
     * Those that a statement locks at all. However MySQL and MariaDB carry out an ALTER, for a moment nobody else may use
     * the table: when its new definition takes the place of the old one
     * (https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-performance.html).
     */
    static Waiting ever(Step step) {
        Waiting waiting = new Waiting();
        waiting.add(step, false);
        for (ObjectName online : Online.relations(step)) {
            waiting.reads.replace(Words.show(online), true);
        }
        return waiting;
    }

    /** An index counts only where no table does: who uses it uses its table. */
    private void add(Step step, boolean lasting) {
        boolean tables = step.locks().stream().anyMatch(it -> !it.index());
        for (Lock lock : step.locks()) {
            boolean counts = lock.lock().lasting() && lock.earlier() == null;
            if ((counts || !lasting) && !(lock.index() && tables)) {
                add(lock.lock().relation(), lock.lock().mode());
            }
        }
    }

    private static boolean blocks(LockMode mode) {
        return mode.blocksReads() || mode.blocksWrites();
    }

    private void add(ObjectName relation, LockMode mode) {
        if (blocks(mode)) {
            reads.merge(Words.show(relation), mode.blocksReads(), Boolean::logicalOr);
        }
    }

    /** One relation. */
    static Waiting of(String relation, boolean reads) {
        Waiting waiting = new Waiting();
        waiting.reads.put(relation, reads);
        return waiting;
    }

    /** Those that another one does not name, or of which only writes wait there. */
    Waiting without(Waiting other) {
        Waiting rest = new Waiting();
        reads.forEach((relation, read) -> {
            if (read ? !other.reads.getOrDefault(relation, false) : !other.reads.containsKey(relation)) {
                rest.reads.put(relation, read);
            }
        });
        return rest;
    }

    void add(Waiting other) {
        other.reads.forEach((relation, read) -> reads.merge(relation, read, Boolean::logicalOr));
    }

    /** True where reads wait too, in the order in which they were locked. */
    Map<String, Boolean> relations() {
        return Collections.unmodifiableMap(reads);
    }

    boolean isEmpty() {
        return reads.isEmpty();
    }

    /** Whether reads of any wait. */
    boolean reads() {
        return reads.containsValue(true);
    }

    /** To go on after: {@code "writes to `orders`"}, {@code "reads and writes of `orders`, and writes to `customers`,"}. */
    String subject() {
        boolean two = others || (reads.containsValue(true) && reads.containsValue(false));
        return inWords() + (two ? "," : "");
    }

    /** {@code "reads and writes of `orders` and `items`, and writes to `customers`"}. */
    String inWords() {
        List<String> words = new ArrayList<>(2);
        List<String> both = named(true);
        List<String> writes = named(false);
        if (!both.isEmpty()) {
            words.add("reads and writes of " + Words.list(both));
        }
        if (!writes.isEmpty()) {
            words.add("writes to " + Words.list(writes));
        }
        if (others) {
            words.add("other tables");
        }
        return String.join(", and ", words);
    }

    private List<String> named(boolean read) {
        return reads.entrySet().stream()
                .filter(it -> Objects.equals(it.getValue(), read))
                .map(it -> "`" + it.getKey() + "`")
                .toList();
    }
}
