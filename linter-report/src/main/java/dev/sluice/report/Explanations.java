package dev.sluice.report;

import dev.sluice.core.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** What stands below a finding's message in formats that have but one text for it. */
final class Explanations {

    private Explanations() {}

    /** Why, and what to do, a line each: {@code "note: …"}, {@code "help: …"}. */
    static List<String> lines(Finding finding) {
        List<String> lines = new ArrayList<>();
        finding.notes().forEach(note -> lines.add("note: " + note));
        if (finding.help() != null) {
            lines.add("help: " + finding.help());
        }
        return lines;
    }
}
