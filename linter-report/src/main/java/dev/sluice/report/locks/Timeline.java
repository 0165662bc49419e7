package dev.sluice.report.locks;

import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.lint.LocksReport.Migration;
import dev.sluice.report.locks.Cell.Line;
import dev.sluice.report.locks.Cell.Look;
import dev.sluice.report.term.Display;
import dev.sluice.report.term.Style;
import java.util.ArrayList;
import java.util.List;

/** The statements of a migration from top to bottom, a bracket around each transaction, and their locks beside them. */
final class Timeline {

    /** Of the width, what the statements get. */
    private static final double STATEMENTS = 0.4;

    /** A run of statements for which nobody waits is folded if it is longer. */
    private static final int CALM_RUN = 3;

    /** So is one of which the same is said. */
    private static final int RUN = 8;

    /** Lines that a statement takes, if no more is said beside it. */
    private static final int LEAST = 2;

    private final Migration migration;
    private final boolean marked;
    private final Style style;
    private final int gutter;
    private final int left;
    private final int right;

    /** @param marked whether claims that are documented only are marked */
    Timeline(Migration migration, boolean marked, Style style, int width) {
        this.migration = migration;
        this.marked = marked;
        this.style = style;
        int last = migration.steps().stream()
                .mapToInt(it -> it.excerpt().end().line())
                .max()
                .orElse(1);
        gutter = Math.max(4, Integer.toString(last).length() + 2);
        left = (int) (width * STATEMENTS);
        right = width - gutter - 2 - left - 3;
    }

    /** None where nobody waits for any statement and nothing else is to be said. */
    List<String> lines() {
        List<Cell> all = new Cells(migration, marked, right).all();
        if (all.stream().allMatch(Cell::calm)) {
            return List.of();
        }
        List<Cell> cells = folded(all);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); ) {
            int end = i + 1;
            while (end < cells.size()
                    && cells.get(end).transaction() == cells.get(i).transaction()
                    && cells.get(i).transaction() != 0) {
                end++;
            }
            group(cells.subList(i, end), lines);
            i = end;
        }
        return lines;
    }

    /** Of runs of which the same is said, the first. */
    private static List<Cell> folded(List<Cell> cells) {
        List<Cell> folded = new ArrayList<>();
        for (int i = 0; i < cells.size(); ) {
            Cell cell = cells.get(i);
            int end = i + 1;
            while (end < cells.size() && alike(cell, cells.get(end))) {
                end++;
            }
            if (end - i > (cell.calm() ? CALM_RUN : RUN)) {
                folded.add(cell);
                String more = "… %d more, to line %d"
                        .formatted(end - i - 1, cells.get(end - 1).line());
                folded.add(new Cell(
                        0,
                        more,
                        cell.indent(),
                        cell.transaction(),
                        false,
                        cell.calm(),
                        cell.calm()
                                ? List.of(new Line("nobody waits", Look.FAINT))
                                : List.of(new Line("the same", Look.FAINT))));
            } else {
                folded.addAll(cells.subList(i, end));
            }
            i = end;
        }
        return folded;
    }

    private static boolean alike(Cell one, Cell other) {
        return one.indent() == other.indent()
                && one.transaction() == other.transaction()
                && (one.calm() ? other.calm() : one.beside().equals(other.beside()));
    }

    private void group(List<Cell> cells, List<String> lines) {
        boolean bracket = cells.size() > 1;
        List<Cell> all = new ArrayList<>(cells);
        boolean runners =
                migration.kind() == Transaction.Kind.RUNNER || migration.kind() == Transaction.Kind.ONE_STRING;
        if (bracket && runners && !cells.get(cells.size() - 1).ends()) {
            all.add(new Cell(0, "COMMIT", 0, cells.get(0).transaction(), true, true, List.of()));
        }
        for (int i = 0; i < all.size(); i++) {
            Cell cell = all.get(i);
            List<String> text = text(cell);
            int height = Math.max(text.size(), cell.beside().size());
            for (int row = 0; row < height; row++) {
                boolean first = i == 0 && row == 0;
                boolean last = i == all.size() - 1 && row == height - 1;
                String mark = !bracket ? " " : first ? "┐" : last ? "┘" : "│";
                lines.add(line(cell, row, row < text.size() ? text.get(row) : "", mark));
            }
        }
    }

    private List<String> text(Cell cell) {
        int columns = left - cell.indent();
        List<String> wrapped = Display.wrap(cell.text(), columns);
        int height = Math.max(LEAST, cell.beside().size());
        if (wrapped.size() <= height) {
            return wrapped;
        }
        List<String> shown = new ArrayList<>(wrapped.subList(0, height));
        shown.set(height - 1, Display.shorten(shown.get(height - 1) + "…", columns));
        return shown;
    }

    private String line(Cell cell, int row, String text, String mark) {
        String number = row == 0 && cell.line() > 0 ? Integer.toString(cell.line()) : "";
        String indented = " ".repeat(cell.indent()) + text;
        boolean beside = row < cell.beside().size();
        StringBuilder line = new StringBuilder()
                .append(" ".repeat(gutter - number.length()))
                .append(style.frame(number))
                .append("  ")
                .append(indented);
        if (beside || !mark.isBlank()) {
            line.repeat(' ', Math.max(0, left - Display.width(indented, 0)) + 1).append(style.frame(mark.strip()));
            line.append(mark.isBlank() ? " " : "");
        }
        if (beside) {
            line.append(' ').append(cell.beside().get(row).painted(style));
        }
        return line.toString();
    }
}
