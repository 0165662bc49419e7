package dev.sluice.report.locks;

import dev.sluice.core.lint.LocksReport.Migration;
import dev.sluice.report.locks.Summary.Gravity;
import dev.sluice.report.term.Display;
import dev.sluice.report.term.Style;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of several migrations to look at: the gravest by name, the others counted. */
final class Digest {

    /** More are not named. */
    private static final int NAMED = 40;

    /** Where the names begin on further lines. */
    private static final int INDENT = 7;

    private static final Pattern VERSION = Pattern.compile("[VURB]?[0-9]+(?:[._][0-9]+)*(?=_)|R__\\w+");

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
        titles.forEach((gravity, names) -> add(gravity, names, style, width, lines));
        List<String> deleting = new ArrayList<>();
        for (int i = 0; i < migrations.size(); i++) {
            if (summaries.get(i).deletes()) {
                deleting.add(Display.line(migrations.get(i).title()));
            }
        }
        if (!deleting.isEmpty()) {
            String head = "  %4d %s".formatted(deleting.size(), deleting.size() == 1 ? "deletes data" : "delete data");
            names(Tones.WRITES.paint(style, head), deleting, width, lines);
        }
        return lines;
    }

    private static void add(Gravity gravity, List<String> titles, Style style, int width, List<String> lines) {
        String head = "  %4d %s".formatted(titles.size(), words(gravity, titles.size() == 1));
        if (gravity == Gravity.NOBODY) {
            lines.add(style.faint(head));
            return;
        }
        String shown = switch (gravity) {
            case FAILS, READS -> Tones.READS.paint(style, head);
            case INSTANT -> style.faint(head);
            default -> Tones.WRITES.paint(style, head);
        };
        names(shown, titles, width, lines);
    }

    private static void names(String head, List<String> titles, int width, List<String> lines) {
        List<String> versions = titles.stream().map(Digest::version).distinct().toList();
        String names = String.join(", ", versions.subList(0, Math.min(NAMED, versions.size())))
                + (versions.size() > NAMED ? ", …" : "");
        lines.add(head + ":");
        for (String line : Display.wrap(names, width - INDENT)) {
            lines.add(" ".repeat(INDENT) + line);
        }
    }

    /** The version alone, where a title begins with one. */
    private static String version(String title) {
        Matcher version = VERSION.matcher(title);
        return version.lookingAt() ? version.group() : title;
    }

    private static String words(Gravity gravity, boolean one) {
        return switch (gravity) {
            case FAILS -> one ? "fails" : "fail";
            case READS ->
                one ? "makes reads and writes wait while it works" : "make reads and writes wait while they work";
            case WRITES -> one ? "makes writes wait while it works" : "make writes wait while they work";
            case ROWS ->
                one ? "makes others wait for rows that it changes" : "make others wait for rows that they change";
            case UNKNOWN -> one ? "is not known in all" : "are not known in all";
            case INSTANT ->
                one
                        ? "makes others wait for an instant, once it has its locks"
                        : "make others wait for an instant, once they have their locks";
            case NOBODY -> one ? "makes nobody wait" : "make nobody wait";
        };
    }
}
