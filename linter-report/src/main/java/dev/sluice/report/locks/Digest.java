package dev.sluice.report.locks;

import dev.sluice.core.lint.LocksReport.Migration;
import dev.sluice.report.locks.Summary.Gravity;
import dev.sluice.report.term.Display;
import dev.sluice.report.term.Style;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which of several migrations to look at: the gravest by name, the others counted. */
final class Digest {

    /** Names on a line. */
    private static final int NAMED = 5;

    private Digest() {}

    /**
     * None where there is but one migration.
     *
     * @param summaries of the migrations, in their order
     */
    static List<String> lines(List<Migration> migrations, List<Summary> summaries, Style style, int width) {
        if (migrations.size() < 2) {
            return List.of();
        }
        Map<Gravity, List<String>> titles = new EnumMap<>(Gravity.class);
        for (int i = 0; i < migrations.size(); i++) {
            titles.computeIfAbsent(summaries.get(i).gravity(), it -> new ArrayList<>())
                    .add(Display.line(migrations.get(i).title()));
        }
        List<String> lines = new ArrayList<>();
        titles.forEach((gravity, names) -> lines.add(line(gravity, names, style, width)));
        return lines;
    }

    private static String line(Gravity gravity, List<String> titles, Style style, int width) {
        String head = "  %4d %s".formatted(titles.size(), words(gravity, titles.size() == 1));
        if (gravity == Gravity.INSTANT || gravity == Gravity.NOBODY) {
            return style.faint(head);
        }
        String names = String.join(", ", titles.subList(0, Math.min(NAMED, titles.size())))
                + (titles.size() > NAMED ? ", …" : "");
        String tail = Display.shorten(": " + names, Math.max(2, width - Display.width(head, 0)));
        return (gravity == Gravity.WRITES || gravity == Gravity.UNKNOWN ? Tones.WRITES : Tones.READS).paint(style, head)
                + tail;
    }

    private static String words(Gravity gravity, boolean one) {
        return switch (gravity) {
            case FAILS -> one ? "fails" : "fail";
            case READS -> one ? "makes reads wait while it works" : "make reads wait while they work";
            case WRITES -> one ? "makes writes wait while it works" : "make writes wait while they work";
            case UNKNOWN -> one ? "is not known in all" : "are not known in all";
            case INSTANT -> one ? "makes others wait for an instant" : "make others wait for an instant";
            case NOBODY -> one ? "makes nobody wait" : "make nobody wait";
        };
    }
}
