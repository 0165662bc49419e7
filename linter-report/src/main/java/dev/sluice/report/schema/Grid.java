package dev.sluice.report.schema;

import dev.sluice.report.term.Display;
import java.util.ArrayList;
import java.util.List;

/** Rows of cells whose columns stand below each other, by the width that a terminal gives them. */
final class Grid {

    /** A cell that is wider does not push the others of its column to the right. */
    private static final int WIDEST = 48;

    private final List<List<String>> rows = new ArrayList<>();

    /** @param cells made fit for a terminal here */
    void row(String... cells) {
        List<String> row = new ArrayList<>(cells.length);
        for (String cell : cells) {
            row.add(Display.line(cell));
        }
        rows.add(row);
    }

    /** The rows, without trailing blanks. */
    List<String> lines() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size() - 1; i++) {
                int width = Display.width(row.get(i), 0);
                if (i == widths.size()) {
                    widths.add(0);
                }
                widths.set(i, Math.max(widths.get(i), width > WIDEST ? 0 : width));
            }
        }
        List<String> lines = new ArrayList<>(rows.size());
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                line.append(cell);
                if (i < row.size() - 1) {
                    line.repeat(' ', Math.max(0, widths.get(i) - Display.width(cell, 0)) + 2);
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
