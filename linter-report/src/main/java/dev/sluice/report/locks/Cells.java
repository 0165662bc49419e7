package dev.sluice.report.locks;

import dev.sluice.core.ast.Call;
import dev.sluice.core.ast.DoBlock;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.Execute;
import dev.sluice.core.ast.LockTables;
import dev.sluice.core.ast.Nested.Executed;
import dev.sluice.core.ast.Prepare;
import dev.sluice.core.ast.Session;
import dev.sluice.core.ast.SetVariable;
import dev.sluice.core.ast.TransactionControl;
import dev.sluice.core.ast.TransactionControl.Verb;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.NotKnown;
import dev.sluice.core.engine.Reason;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.Work;
import dev.sluice.core.lint.LocksReport;
import dev.sluice.core.lint.LocksReport.Excerpt;
import dev.sluice.core.lint.LocksReport.Lock;
import dev.sluice.core.lint.LocksReport.Migration;
import dev.sluice.core.lint.LocksReport.Part;
import dev.sluice.core.lint.LocksReport.Step;
import dev.sluice.report.locks.Cell.Line;
import dev.sluice.report.locks.Cell.Look;
import dev.sluice.report.term.Display;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said beside the statements of a migration. */
final class Cells {

    private static final int INDENT = 2;
    /** A longer name is shortened. */
    private static final int WIDEST_NAME = 24;
    /** "changes rows" and "builds index". */
    private static final int WIDEST_WORK = 12;
    /** Relations of one statement that get a line of their own. */
    private static final int RELATIONS = 6;

    private final Migration migration;
    private final boolean marked;
    private final int width;
    /** Which rows a change keeps locked: InnoDB also those that it reads on its way. */
    private final String rowsLocked;

    private final int nameWidth;
    private final int modeWidth;
    /** Whether name and mode do not fit one line. */
    private final boolean stacked;

    /** Where a reason was given first. */
    private final Map<String, Integer> given = new HashMap<>();

    /**
     * @param marked whether claims that are documented only are marked
     * @param width of the column beside the statements
     */
    Cells(Migration migration, boolean marked, int width) {
        this.migration = migration;
        this.marked = marked;
        this.width = width;
        rowsLocked = migration.dialect().mysqlFamily() ? "rows that it looks at" : "rows that it changes";
        int names = 0;
        int modes = 0;
        for (Step step : migration.steps()) {
            for (Row row : rows(step)) {
                names = Math.max(names, Display.width(row.name(), 0));
                modes = Math.max(modes, Display.width(row.mode(), 0));
            }
        }
        nameWidth = Math.min(names, WIDEST_NAME);
        modeWidth = modes;
        stacked = nameWidth + modeWidth + WIDEST_WORK + 4 > width;
    }

    /**
     * A lock as a line.
     *
     * @param work what is done under it, how long it lasts if nothing is, or why it is taken
     */
    private record Row(String name, String mode, String work, Look look) {}

    List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        List<Step> steps = migration.steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            int body = i + 1;
            while (body < steps.size()
                    && step.statement().storesBody()
                    && steps.get(body).executed() == Executed.NO
                    && steps.get(body).depth() > step.depth()) {
                body++;
            }
            add(step, body - i - 1, cells);
            i = body - 1;
        }
        return cells;
    }

    private void add(Step step, int stored, List<Cell> cells) {
        List<Line> beside = new ArrayList<>();
        Refusal refusal = Refusals.here(step);
        if (refusal == null) {
            locks(step, stored, beside);
        }
        if (step.executed() == Executed.MAYBE && !(rows(step).isEmpty() && refusal == null)) {
            say("? it may run, or not", Look.FAINT, beside);
        }
        Waiting waiting = Waiting.during(step);
        if (refusal != null) {
            say("✗ refused: " + refusal.reason(), Look.READS, beside);
        } else if (!waiting.isEmpty()) {
            say(
                    "← %s wait while it %s".formatted(waiting.subject(), Words.list(Works.inWords(step))),
                    waiting.reads() ? Look.READS : Look.WRITES,
                    beside);
        }
        if (step.unknown() != null) {
            say("? " + step.unknown(), Look.WRITES, beside);
        }
        if (step.again()) {
            say("it runs again what was listed before", Look.FAINT, beside);
        }
        if (stored > 0) {
            say("only kept: %s to run later".formatted(Words.plural(stored, "statement")), Look.FAINT, beside);
        }
        boolean listed = step.parts().size() > 1 && !step.locks().isEmpty();
        for (Part part : step.parts()) {
            if (!listed || part.excerpt() == null) {
                reason(part, step, step.excerpt(), beside);
            }
        }
        cells.add(new Cell(
                step.excerpt().start().line(),
                Display.line(step.excerpt().text()),
                step.depth() * INDENT,
                step.transaction().number(),
                ends(step),
                calm(step, stored),
                beside));
        for (Part part : step.parts()) {
            if (listed && part.excerpt() != null) {
                cells.add(part(part, part.excerpt(), step));
            }
        }
    }

    private Cell part(Part part, Excerpt excerpt, Step step) {
        List<Line> beside = new ArrayList<>();
        reason(part, step, excerpt, beside);
        return new Cell(
                excerpt.start().line(),
                Display.line(excerpt.text()),
                (step.depth() + 1) * INDENT,
                step.transaction().number(),
                false,
                false,
                beside);
    }

    private boolean calm(Step step, int stored) {
        return rows(step).isEmpty()
                && !quiet(step)
                && stored == 0
                && Refusals.here(step) == null
                && Waiting.during(step).isEmpty();
    }

    private static boolean ends(Step step) {
        return step.statement() instanceof TransactionControl control
                && (control.verb() == Verb.COMMIT || control.verb() == Verb.ROLLBACK);
    }

    private void locks(Step step, int stored, List<Line> beside) {
        List<Row> rows = rows(step);
        rows.forEach(it -> row(it, beside));
        if (rows.isEmpty() && stored == 0 && !quiet(step)) {
            say(nothing(step), Look.FAINT, beside);
        }
    }

    private void row(Row row, List<Line> beside) {
        if (stacked) {
            beside.add(new Line(row.name(), row.look()));
        }
        String lock = stacked ? "  " + row.mode() : pad(row.name(), nameWidth) + "  " + pad(row.mode(), modeWidth);
        String line = (lock + "  " + row.work()).stripTrailing();
        if (Display.width(line, 0) <= width) {
            beside.add(new Line(line, row.look()));
        } else {
            beside.add(new Line(lock.stripTrailing(), row.look()));
            Display.wrap(row.work(), width - INDENT)
                    .forEach(it -> beside.add(new Line(" ".repeat(INDENT) + it, row.look())));
        }
    }

    /** Of a statement that takes no lock that others meet, why. */
    private static String nothing(Step step) {
        for (ActionEffect action : step.effect().actions()) {
            switch (action.standing()) {
                case NEW, FILLED -> {
                    return "a new table: nobody waits";
                }
                case TEMPORARY -> {
                    return "a temporary table: nobody waits";
                }
                case ABSENT -> {
                    return "not there, as the history has it";
                }
                case EXISTING, PERHAPS_NEW -> {}
            }
        }
        if (step.statement() instanceof DropTable drop && drop.ifExists()) {
            return "locks nothing, if it is not there";
        }
        return Works.any(step) ? Works.briefly(step) + ": nobody waits" : "locks nothing";
    }

    private static boolean quiet(Step step) {
        return step.statement() instanceof TransactionControl
                || step.statement() instanceof SetVariable
                || step.statement() instanceof Session
                || step.statement() instanceof LockTables
                || step.statement() instanceof Call
                || step.statement() instanceof Execute
                || step.statement() instanceof Prepare
                || step.statement() instanceof DoBlock
                || step.unknown() != null;
    }

    /** The tables first; indexes that are locked as their tables are stand beside them. */
    private List<Row> rows(Step step) {
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> indexes = new LinkedHashMap<>();
        boolean tables = step.locks().stream().anyMatch(it -> !it.index());
        int left = 0;
        for (Lock lock : step.locks()) {
            if (lock.index() && tables) {
                if (!harmless(lock) && lock.earlier() == null) {
                    indexes.merge(lock.lock().mode().name(), 1, Integer::sum);
                }
            } else if (rows.size() < RELATIONS) {
                rows.add(row(lock, step, rows.isEmpty()));
            } else {
                left++;
            }
        }
        if (left > 0) {
            rows.add(new Row("%d more".formatted(left), "", "", Look.FAINT));
        }
        indexes.forEach((mode, count) ->
                rows.add(new Row("+ " + (count == 1 ? "1 index" : count + " indexes"), mode, "", Look.FAINT)));
        if (rows.isEmpty()) {
            String which = Works.changesAll(step) ? "every row" : rowsLocked;
            Works.changed(step)
                    .forEach(it ->
                            rows.add(new Row(name(it), which, rows.isEmpty() ? Works.briefly(step) : "", Look.PLAIN)));
        }
        return rows;
    }

    private static String name(ObjectName relation) {
        return Display.shorten(Display.line(Words.show(relation)), WIDEST_NAME);
    }

    private static boolean harmless(Lock lock) {
        return !lock.lock().mode().blocksReads() && !lock.lock().mode().blocksWrites();
    }

    private static Row row(Lock lock, Step step, boolean first) {
        String name = name(lock.lock().relation());
        boolean works = first && Works.any(step);
        String work = works ? Works.briefly(step) : lasts(lock);
        if (works && !lock.lock().lasting()) {
            work = lasts(lock) + ", " + work;
        }
        if (lock.earlier() != null) {
            String since = "since line %d".formatted(lock.earlier().since().line());
            return new Row(name, lock.earlier().mode().name(), works ? work + ", " + since : since, Look.PLAIN);
        }
        work += lock.tie() == null ? "" : ", " + tie(lock.tie());
        work += Online.of(step, lock.lock().relation()).map(" (%s)"::formatted).orElse("");
        boolean waits = Works.any(step) && lock.lock().lasting();
        Look look = harmless(lock)
                ? Look.FAINT
                : !waits ? Look.PLAIN : lock.lock().mode().blocksReads() ? Look.READS : Look.WRITES;
        return new Row(name, lock.lock().mode().name(), work, look);
    }

    private static String lasts(Lock lock) {
        return switch (lock.lock().held()) {
            case BRIEF -> "an instant";
            case WORK -> "meanwhile";
            case TRANSACTION -> "to COMMIT";
            case SESSION -> "to UNLOCK";
        };
    }

    private static String tie(LocksReport.Tie tie) {
        return switch (tie) {
            case REFERENCED -> "referenced";
            case REFERENCING -> "by its foreign key";
            case PARENT -> "its parent";
            case DEFAULT_PARTITION -> "DEFAULT";
            case HEIR -> "below it";
        };
    }

    private void reason(Part part, Step step, Excerpt excerpt, List<Line> beside) {
        ActionEffect effect = part.effect();
        boolean told = !effect.locks().isEmpty() && Refusals.here(step) == null;
        if (told) {
            part.unsure().forEach(it -> say("? at worst: " + it, Look.WRITES, beside));
            effect.atLeast()
                    .filter(it -> it.work() != effect.work())
                    .ifPresent(it -> say("? at best: " + atBest(it), Look.FAINT, beside));
        }
        if (Refusals.here(step) == null) {
            effect.notKnown()
                    .filter(it -> it.of() != NotKnown.Of.ROWS && it.of() != NotKnown.Of.SCHEMA)
                    .ifPresent(it -> say("? " + it.fact(), Look.WRITES, beside));
        }
        Reason reason = effect.reason().orElse(null);
        if (reason == null || !told) {
            return;
        }
        if (effect.onlineDdl().isPresent() && !effect.standing().shared()) {
            say(
                    "a new table: there is nothing to " + (effect.work() == Work.REWRITE ? "copy" : "read"),
                    Look.FAINT,
                    beside);
            return;
        }
        String text = (alone(effect, step) ? "by itself: " : "") + Words.computed(reason.text());
        Integer first = given.putIfAbsent(text, excerpt.start().line());
        boolean works = effect.work() != Work.NONE && step.parts().size() > 1;
        String mark = marked && !reason.provenance().measured() ? " *" : "";
        say(first == null ? text + mark : "as at line " + first, works ? Look.PLAIN : Look.FAINT, beside);
    }

    /** Whether more is locked than the reason of an action tells: by another action, or by an earlier statement. */
    private static boolean alone(ActionEffect effect, Step step) {
        return step.locks().stream().anyMatch(all -> {
            LockMode mode =
                    all.earlier() == null ? all.lock().mode() : all.earlier().mode();
            return effect.locks().stream()
                    .anyMatch(own -> own.relation().equals(all.lock().relation())
                            && own.mode().strength() < mode.strength());
        });
    }

    /** What it does if what is not known turns out well. */
    private static String atBest(ActionEffect.Least least) {
        return least.items().isEmpty() ? "only the catalog changes" : "it " + least.workInWords();
    }

    private void say(String text, Look look, List<Line> beside) {
        for (String line : Display.wrap(Display.line(text), width)) {
            beside.add(new Line(line, look));
        }
    }

    private static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - Display.width(text, 0)));
    }
}
