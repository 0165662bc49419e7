package dev.sluice.core.migration;

import dev.sluice.core.migration.Migration.Direction;
import dev.sluice.core.migration.MigrationTree.Entry;
import dev.sluice.core.migration.MigrationTree.LeftOut;
import dev.sluice.core.source.CodePoints;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree.ReadResult;
import dev.sluice.core.source.SourceFile;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the files of one tree in runner order and puts each down behind its up. */
final class TreeReader {

    private final ToolLayout layout;
    private final Folders folders;
    private final Predicate<String> judged;
    private final List<String> problems;

    private final List<Entry> entries = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<LeftOut> unreadable = new ArrayList<>();
    private final List<LeftOut> misnamed = new ArrayList<>();
    private final Map<String, String> claimed = new LinkedHashMap<>();
    private final Set<Integer> doubtful = new HashSet<>();

    /**
     * @param judged whether the file at a path is under review
     * @param problems where a file that cannot be opened is said
     */
    TreeReader(ToolLayout layout, Folders folders, Predicate<String> judged, List<String> problems) {
        this.layout = layout;
        this.folders = folders;
        this.judged = judged;
        this.problems = problems;
    }

    MigrationTree read(String root, @Nullable Dialect dialect, List<Step> steps) {
        List<Step> ordered = new ArrayList<>(steps);
        ordered.sort(Comparator.comparingInt(Step::place)
                .thenComparing(layout.order())
                .thenComparing(step -> step.direction() != Direction.UP)
                .thenComparing(Step::title, Versions::natural)
                .thenComparing(Step::path, CodePoints.ORDER));
        Map<Step, List<Step>> downs = new HashMap<>();
        for (Step step : withoutPairedDowns(ordered, downs)) {
            add(step, downs.getOrDefault(step, List.of()));
        }
        return new MigrationTree(root, layout, dialect, entries, leftOut, unreadable, misnamed, claimed, doubtful);
    }

    /** The steps in order; a down with an up goes to that up's list instead. */
    private List<Step> withoutPairedDowns(List<Step> ordered, Map<Step, List<Step>> downs) {
        Map<String, Step> byPair = new HashMap<>();
        Map<String, Step> byVersion = new HashMap<>();
        for (Step step : ordered) {
            if (step.direction() == Direction.UP && step.run()) {
                byPair.putIfAbsent(step.version() + ' ' + step.pair(), step);
                if (layout.pairsByVersion() && !step.version().isEmpty()) {
                    byVersion.putIfAbsent(step.version(), step);
                }
            }
        }
        List<Step> kept = new ArrayList<>();
        for (Step step : ordered) {
            Step up = null;
            if (step.direction() != Direction.UP) {
                up = byPair.getOrDefault(step.version() + ' ' + step.pair(), byVersion.get(step.version()));
            }
            if (up == null) {
                kept.add(step);
            } else {
                downs.computeIfAbsent(up, first -> new ArrayList<>(1)).add(step);
            }
        }
        return kept;
    }

    private void add(Step step, List<Step> downs) {
        int up = addFile(step, -1);
        for (Step down : downs) {
            addFile(down, up);
        }
    }

    /** The ordinal of the last up in the file, or -1. */
    private int addFile(Step step, int upBefore) {
        if (step.doubtful()) {
            doubtful.add(entries.size());
        }
        String reason = step.leftOut();
        if (reason != null) {
            leaveOut(step, new LeftOut(step.path(), reason, step.run() ? entries.size() : -1));
            return -1;
        }
        Charset encoding = layout.encoding(step, folders);
        return switch (folders.read(step.path(), encoding)) {
            case ReadResult.Text text -> addSections(step, text.file(), encoding, upBefore);
            case ReadResult.NotText not -> {
                addUnreadable(step, not.reason());
                yield -1;
            }
            case ReadResult.NotOpened not -> {
                problems.add("cannot open `" + step.path() + "`: " + not.reason());
                yield -1;
            }
        };
    }

    private int addSections(Step step, SourceFile file, Charset encoding, int upBefore) {
        List<ToolLayout.Section> sections = layout.sections(step, file, folders);
        if (sections.isEmpty()) {
            addUnreadable(step, layout.refusal());
        }
        Texts.Found found = folders.found(file, encoding);
        int up = upBefore;
        int ups = 0;
        for (ToolLayout.Section section : sections) {
            boolean isDown = section.direction() != Direction.UP;
            int ordinal = entries.size();
            entries.add(new Entry(
                    new Migration(
                            ordinal,
                            step.version(),
                            step.title(),
                            step.path(),
                            section.script(),
                            section.direction(),
                            isDown ? up : -1,
                            section.noTransaction(),
                            section.engines(),
                            recordedAs(step, section, isDown ? 0 : ups++),
                            step.late(),
                            step.late() || section.rerun(),
                            section.conditional()),
                    found));
            up = isDown ? up : ordinal;
        }
        return up;
    }

    /** Sections of one file are told apart by what they are called, or else by how many ups precede them. */
    private String recordedAs(Step step, ToolLayout.Section section, int ups) {
        String file = layout.recordedAs(step);
        String part = section.id().isEmpty() && ups > 0 ? String.valueOf(ups) : section.id();
        return part.isEmpty() ? file : file + ' ' + part;
    }

    private void leaveOut(Step step, LeftOut file) {
        leftOut.add(file);
        if (step.misnamed() && judged.test(step.path())) {
            misnamed.add(file);
        }
        // What stands in a migration's folder has its version.
        boolean whole = step.title().equals(Paths.name(step.path()));
        if (step.run()
                && whole
                && step.direction() == Direction.UP
                && !step.version().isEmpty()) {
            claimed.put(step.path(), layout.recordedAs(step));
        }
    }

    private void addUnreadable(Step step, String reason) {
        List<LeftOut> where = judged.test(step.path()) ? unreadable : leftOut;
        where.add(new LeftOut(step.path(), reason, entries.size()));
    }
}
