package dev.sluice.report.locks;

import dev.sluice.core.ast.Nested.Executed;
import dev.sluice.core.lint.LocksReport.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Relations for which others wait, all for the same work. */
final class Wait {

    private final Waiting waiting = new Waiting();
    private final Set<String> work = new LinkedHashSet<>();
    private boolean certain;
    private boolean worst;

    /** Others wait for these while a statement works. */
    void add(Waiting who, Step step) {
        waiting.add(who);
        work.addAll(Works.inWords(step));
        certain |= step.executed() == Executed.YES;
        worst |= step.parts().stream().anyMatch(it -> !it.unsure().isEmpty());
    }

    Wait merge(Wait other) {
        waiting.add(other.waiting);
        work.addAll(other.work);
        certain |= other.certain;
        worst |= other.worst;
        return this;
    }

    Waiting waiting() {
        return waiting;
    }

    /** What two of them have in common that may be told as one. */
    List<Object> cause() {
        return List.of(work, certain, worst);
    }

    /** {@code "blocks writes to `orders` for as long as it builds an index on `orders`"}. */
    String inWords() {
        return "%s%s %s for as long as it %s"
                .formatted(
                        worst ? "at worst " : "",
                        certain ? "blocks" : "may block",
                        waiting.subject(),
                        Words.list(List.copyOf(work)));
    }
}
