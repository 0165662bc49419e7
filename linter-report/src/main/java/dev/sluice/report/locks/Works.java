package dev.sluice.report.locks;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.Copy;
import dev.sluice.core.ast.Delete;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.Merge;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.Update;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Work;
import dev.sluice.core.lint.LocksReport.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What statements do to existing rows. */
final class Works {

    private Works() {}

    static boolean any(Step step) {
        return heaviest(step) != Work.NONE;
    }

    static Work heaviest(Step step) {
        Work work = Work.NONE;
        for (ActionEffect action : step.effect().actions()) {
            work = work.max(action.work());
        }
        return work;
    }

    /** The heaviest in a word or two, for a column; {@code ""} for none. */
    static String briefly(Step step) {
        return switch (heaviest(step)) {
            case NONE -> "";
            case SCAN -> changed(step).isEmpty() ? adds(step.statement()) ? "adds rows" : "reads rows" : "changes rows";
            case VALIDATE -> "validates";
            case INDEX_BUILD -> "builds index";
            case REWRITE -> "rewrites";
        };
    }

    private static boolean adds(Statement statement) {
        return statement instanceof Insert || statement instanceof Copy;
    }

    /** The tables that others use of which it changes rows that are there: those stay locked until it commits. */
    static List<ObjectName> changed(Step step) {
        List<ObjectName> changed = new ArrayList<>(0);
        for (ActionEffect effect : step.effect().actions()) {
            Action action = effect.action();
            boolean changes = action instanceof Update || action instanceof Delete || action instanceof Merge;
            if (changes && effect.standing().shared()) {
                effect.relation().ifPresent(changed::add);
            }
        }
        return changed;
    }

    /** Whether it changes whatever rows there are: it has no condition. */
    static boolean changesAll(Step step) {
        return step.effect().actions().stream().allMatch(it -> switch (it.action()) {
            case Update update -> update.where() == null;
            case Delete delete -> delete.where() == null;
            default -> false;
        });
    }

    /** What a statement does, each piece once, in the third person: {@code "rewrites `orders`"}. */
    static List<String> inWords(Step step) {
        Set<String> words = new LinkedHashSet<>();
        for (ActionEffect action : step.effect().actions()) {
            if (action.work() != Work.NONE) {
                words.add(action.workInWords());
            }
        }
        return List.copyOf(words);
    }
}
