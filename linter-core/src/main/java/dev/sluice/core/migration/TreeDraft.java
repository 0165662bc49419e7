package dev.sluice.core.migration;

import dev.sluice.core.migration.Engines.Engine;
import dev.sluice.core.migration.Layouts.Home;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files of one tree and one engine, before they are read.
 *
 * @param engine null if no name says it
 */
record TreeDraft(String root, ToolLayout layout, @Nullable Engine engine, List<Step> steps) {

    /** What a name says of the dialect, or null. */
    @Nullable
    Dialect dialect() {
        return engine == null ? null : engine.dialect();
    }

    /** What a tool finds below a root, one draft for each engine that the names tell apart. */
    static List<TreeDraft> of(Home home) {
        return of(home, home.layout().steps(home.root()));
    }

    /** Files that no name gives to an engine belong to each of them: that is how such folders are used. */
    static List<TreeDraft> of(Home home, List<Step> steps) {
        Splitting splitting = new Splitting(home.root());
        steps.forEach(splitting::add);
        Engine own = home.layout().engine(home.root());
        Engine around = own == null ? Engines.ofPath(home.root().path()) : own;
        List<Step> common = splitting.common;
        List<TreeDraft> drafts = new ArrayList<>();
        splitting.groups.forEach((engine, group) -> {
            List<Step> all = new ArrayList<>(group.steps);
            boolean shared = engine.dialect() != null && (around == null || around.equals(engine));
            if (shared) {
                all.addAll(withoutReplaced(common, group.steps));
            }
            String root = shared && !common.isEmpty() ? home.root().path() : group.root();
            drafts.add(new TreeDraft(root, home.layout(), engine, all));
        });
        boolean used = drafts.stream()
                .anyMatch(draft -> draft.engine != null
                        && draft.engine.dialect() != null
                        && (around == null || around.equals(draft.engine)));
        if (!common.isEmpty() && !used) {
            drafts.add(0, new TreeDraft(home.root().path(), home.layout(), around, common));
        }
        return drafts;
    }

    /** {@code 2_b.postgres.up.sql} stands in for the {@code 2_b.up.sql} beside it. */
    private static List<Step> withoutReplaced(List<Step> common, List<Step> engines) {
        Set<String> replaced = new HashSet<>();
        for (Step step : engines) {
            String path = step.path();
            replaced.add(Paths.join(Paths.parent(path), Engines.withoutSuffix(Paths.name(path))));
        }
        return common.stream().filter(step -> !replaced.contains(step.path())).toList();
    }

    /** Leaves out a tree whose files are all in a larger one: a folder that a project elsewhere names among its own. */
    static void removeParts(List<TreeDraft> drafts) {
        Map<String, TreeDraft> largest = new HashMap<>();
        for (TreeDraft draft : drafts) {
            for (Step step : draft.steps) {
                largest.merge(step.path(), draft, (a, b) -> a.steps.size() < b.steps.size() ? b : a);
            }
        }
        drafts.removeIf(draft -> {
            TreeDraft larger = draft.steps.isEmpty()
                    ? null
                    : largest.get(draft.steps.get(0).path());
            return larger != null
                    && larger.steps.size() > draft.steps.size()
                    && larger.paths().containsAll(draft.paths());
        });
    }

    private Set<String> paths() {
        return steps.stream().map(Step::path).collect(Collectors.toSet());
    }

    /** Steps by the engine that a folder below the root, or the file's name, speaks of. */
    private static final class Splitting {

        private final Folder root;
        private final Map<Engine, Group> groups = new LinkedHashMap<>();
        private final List<Step> common = new ArrayList<>();
        private final Map<String, Boolean> sorted = new HashMap<>();

        Splitting(Folder root) {
            this.root = root;
        }

        void add(Step step) {
            String name = Paths.name(step.path());
            String parent = Paths.parent(step.path());
            Engine engine = Engines.ofSuffix(name);
            if (engine == null && sorted.computeIfAbsent(parent, this::isSorted)) {
                engine = Engines.ofStem(name);
            }
            String from = root.path();
            for (String above = parent;
                    engine == null && !above.isEmpty() && !above.equals(root.path());
                    above = Paths.parent(above)) {
                engine = isMigrationFolder(step, above) ? null : Engines.ofFolder(Paths.name(above));
                from = engine == null ? from : above;
            }
            if (engine == null) {
                common.add(step);
            } else {
                groups.computeIfAbsent(engine, first -> new Group(root.path())).add(step, from);
            }
        }

        /** A folder that is itself a migration has a title, which may speak of anything. */
        private static boolean isMigrationFolder(Step step, String folder) {
            return step.title().equals(Paths.name(folder));
        }

        private boolean isSorted(String folder) {
            return Engines.sortedByName(root.folders().folder(folder).files().stream()
                    .filter(Engines::isSql)
                    .toList());
        }
    }

    /** The steps of one engine, and the folder that all of them stand in. */
    private static final class Group {

        private final String fallback;
        private final List<Step> steps = new ArrayList<>();
        private @Nullable String shared;

        Group(String fallback) {
            this.fallback = fallback;
        }

        void add(Step step, String from) {
            shared = steps.isEmpty() || from.equals(shared) ? from : fallback;
            steps.add(step);
        }

        String root() {
            return shared == null ? fallback : shared;
        }
    }
}
