package dev.sluice.report.locks;

import dev.sluice.core.lint.LocksReport.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who waits, relation by relation, for the statements of one transaction, or for one statement by itself. */
final class Waits {

    private final int transaction;
    /** By relation, and whether reads of it wait too. */
    private final Map<Map.Entry<String, Boolean>, Wait> single = new LinkedHashMap<>();

    private final Wait together = new Wait();
    /** What is locked and has not waited yet. */
    private Waiting locked = new Waiting();
    /** Whether more is locked than is told of each statement: then all of it waits together. */
    private boolean crowded;

    Waits(int transaction) {
        this.transaction = transaction;
    }

    /** Whether a statement of this transaction belongs here; one that commits by itself belongs nowhere else. */
    boolean holds(int number) {
        return number != 0 && number == transaction;
    }

    /** Whether anybody waits for the statement. */
    boolean add(Step step) {
        locked.add(Waiting.ever(step));
        Waiting who = Waiting.during(step);
        if (who.isEmpty()) {
            return false;
        }
        together.add(who, step);
        if (step.heldMore()) {
            crowded = true;
            together.waiting().add(locked);
            locked = new Waiting();
        }
        if (!crowded) {
            who.relations()
                    .entrySet()
                    .forEach(it -> single.computeIfAbsent(Map.entry(it.getKey(), it.getValue()), entry -> new Wait())
                            .add(Waiting.of(it.getKey(), it.getValue()), step));
        }
        return true;
    }

    /** Those of several transactions; of what waits for the same it is said once. */
    static List<Wait> all(List<Waits> transactions) {
        Map<Map<String, Boolean>, Wait> same = new LinkedHashMap<>();
        for (Waits it : transactions) {
            for (Wait wait : it.told()) {
                same.merge(wait.waiting().relations(), wait, Wait::merge);
            }
        }
        return new ArrayList<>(same.values());
    }

    private Collection<Wait> told() {
        if (crowded) {
            return List.of(together);
        }
        Map<List<Object>, Wait> byCause = new LinkedHashMap<>();
        single.values().forEach(it -> byCause.merge(it.cause(), it, Wait::merge));
        return byCause.values();
    }
}
