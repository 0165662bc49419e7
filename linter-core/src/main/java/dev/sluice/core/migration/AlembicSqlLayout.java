package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code alembic upgrade --sql} writes: scripts that follow each other by their revisions, whatever their names. */
final class AlembicSqlLayout extends ToolLayout {

    private static final String MARK = "-- Running ";

    private final Map<String, Revisions> scripts;
    private final Map<String, Integer> places;

    AlembicSqlLayout() {
        this(Map.of());
    }

    private AlembicSqlLayout(Map<String, Revisions> scripts) {
        super("alembic", "Alembic's offline SQL");
        this.scripts = scripts;
        this.places = places(scripts);
    }

    /**
     * The revisions that a script leads through.
     *
     * @param up whether it upgrades
     * @param needs what must have been reached before
     * @param reached in order, never empty
     */
    private record Revisions(boolean up, Set<String> needs, List<String> reached) {

        /** Reads the lines {@code -- Running upgrade a, b -> c}; null if there is none. */
        static @Nullable Revisions of(String text) {
            if (!text.contains(MARK)) {
                return null;
            }
            Set<String> needs = new HashSet<>();
            Set<String> reached = new LinkedHashSet<>();
            Boolean up = null;
            Lines lines = new Lines(text);
            while (lines.advance()) {
                String step = lines.startsWith(MARK) ? lines.after(MARK) : "";
                int arrow = step.indexOf("->");
                boolean upgrade = step.startsWith("upgrade ");
                if (arrow < 0 || !(upgrade || step.startsWith("downgrade ")) || (up != null && up != upgrade)) {
                    continue;
                }
                up = upgrade;
                for (String from : step.substring(step.indexOf(' '), arrow).split(",", -1)) {
                    if (!from.isBlank() && !reached.contains(from.strip())) {
                        needs.add(from.strip());
                    }
                }
                reached.add(step.substring(arrow + 2).strip());
            }
            return up == null ? null : new Revisions(up, needs, List.copyOf(reached));
        }

        /** Of an up where it ends, of a down where it begins. */
        String version() {
            return up
                    ? reached.get(reached.size() - 1)
                    : needs.stream().sorted().findFirst().orElse("");
        }
    }

    @Override
    ToolLayout in(Folder folder) {
        Map<String, Revisions> found = new LinkedHashMap<>();
        for (String name : folder.files()) {
            SourceFile file = folder.isMarked(name, this) ? folder.text(name) : null;
            Revisions revisions = file == null ? null : Revisions.of(file.text());
            if (revisions != null) {
                found.put(folder.at(name), revisions);
            }
        }
        return found.isEmpty() ? this : new AlembicSqlLayout(found);
    }

    @Override
    boolean marks(String text) {
        return Revisions.of(text) != null;
    }

    @Override
    @Nullable
    Folder markedRoot(Folder folder) {
        return scripts.isEmpty() ? null : folder;
    }

    @Override
    List<Step> steps(Folder root) {
        List<Step> steps = new ArrayList<>();
        for (String name : root.files()) {
            Revisions revisions = scripts.get(root.at(name));
            if (revisions != null) {
                String version = revisions.version();
                steps.add(revisions.up() ? Step.up(root.at(name), version) : Step.down(root.at(name), version));
            } else if (Paths.isSql(name)) {
                steps.add(Step.up(root.at(name), "").notRun("no line `-- Running upgrade a -> b`"));
            }
        }
        return steps;
    }

    /** A script comes after those that reach what it needs; those in a circle come last, by name. */
    private static Map<String, Integer> places(Map<String, Revisions> scripts) {
        Map<String, List<String>> after = new HashMap<>();
        Map<String, Integer> waiting = new HashMap<>();
        Map<String, String> reachedBy = new HashMap<>();
        scripts.forEach((path, revisions) -> {
            if (revisions.up()) {
                revisions.reached().forEach(revision -> reachedBy.putIfAbsent(revision, path));
            }
        });
        List<String> paths =
                scripts.keySet().stream().sorted(Versions::released).toList();
        Deque<String> ready = new ArrayDeque<>();
        for (String path : paths) {
            Revisions revisions = scripts.get(path);
            int count = 0;
            for (String need : revisions == null ? Set.<String>of() : revisions.needs()) {
                String before = reachedBy.get(need);
                if (before != null && !before.equals(path)) {
                    after.computeIfAbsent(before, first -> new ArrayList<>()).add(path);
                    count++;
                }
            }
            waiting.put(path, count);
            if (count == 0) {
                ready.add(path);
            }
        }
        Map<String, Integer> places = new HashMap<>();
        while (!ready.isEmpty()) {
            String path = ready.remove();
            places.put(path, places.size());
            for (String next : after.getOrDefault(path, List.of())) {
                if (waiting.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        paths.forEach(path -> places.putIfAbsent(path, places.size()));
        return places;
    }

    @Override
    Comparator<Step> order() {
        return Comparator.comparing(step -> places.getOrDefault(step.path(), Integer.MAX_VALUE));
    }

    @Override
    boolean planned() {
        return true;
    }

    @Override
    String recordedAs(Step step) {
        return step.path();
    }

    @Override
    public Bookkeeping bookkeeping() {
        return new Bookkeeping(
                Bookkeeping.applied("a script is run by hand, after the revisions that it names"),
                Bookkeeping.open("what has run the old text does not run the new one by itself"),
                Bookkeeping.open("databases that are set up from these files from now on lack what it did"),
                Bookkeeping.applied("scripts are told apart by their names"),
                Bookkeeping.Compared.TOKENS,
                false);
    }

    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        return Plans.AUTOCOMMIT;
    }
}
