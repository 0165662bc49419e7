package dev.sluice.core.migration;

import dev.sluice.core.migration.Layouts.Home;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree;
import dev.sluice.core.source.FileTree.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds migration trees below the paths that were asked for. */
public final class Discovery {

    private final Folders folders;
    private final Expected expected;

    /** Trees in the order they were found, by {@link Home#key}. */
    private final Map<String, Home> homes = new LinkedHashMap<>();

    private final Set<String> directories = new LinkedHashSet<>();
    private final Set<String> named = new LinkedHashSet<>();
    /** The folders of the files that were named. */
    private final Set<String> around = new HashSet<>();

    private final List<String> notices = new ArrayList<>();

    /** Files for engines that Sluice does not read, by the folder they are below and the engine. */
    private final Map<String, Map<String, List<String>>> unread = new LinkedHashMap<>();

    /** Migrations in folders without SQL, by their language. */
    private final Map<String, List<String>> programs = new TreeMap<>();

    private final List<String> problems = new ArrayList<>();

    private Discovery(FileTree files, Expected expected) {
        this.folders = new Folders(files, problems);
        this.expected = expected;
    }

    /**
     * What was found.
     *
     * @param selections the trees, in the order of the paths, each tree once
     * @param notices sentences for the user about what was left out
     * @param problems sentences about paths that do not exist, cannot be opened or hold no migration
     * @param empty those of them about directories that hold no migration
     */
    public record Found(List<Selection> selections, List<String> notices, List<String> problems, List<String> empty) {

        public Found {
            selections = List.copyOf(selections);
            notices = List.copyOf(notices);
            problems = List.copyOf(problems);
            empty = List.copyOf(empty);
        }
    }

    /**
     * The trees below some paths.
     *
     * @param paths directories, whose migrations are all under review, and files, which are under review together while
     *     the other migrations of their folder are their history
     * @param layout a layout's id, or null to detect it
     */
    public static Found discover(FileTree files, List<String> paths, @Nullable String layout) {
        return discover(files, paths, layout, null);
    }

    /**
     * The trees below some paths that hold one dialect. Where names tell engines apart, the others' files are left out.
     *
     * @param dialect what the user says, or null
     */
    public static Found discover(
            FileTree files, List<String> paths, @Nullable String layout, @Nullable Dialect dialect) {
        if (layout != null && Layouts.tool(layout) == null) {
            return new Found(List.of(), List.of(), List.of("unknown layout `" + layout + "`"), List.of());
        }
        return expecting(files, paths, Expected.everywhere(layout, dialect));
    }

    /** The trees below some paths, folder by folder as expected. */
    public static Found expecting(FileTree files, List<String> paths, Expected expected) {
        Discovery discovery = new Discovery(files, expected);
        for (String path : paths) {
            discovery.look(path);
        }
        return discovery.found();
    }

    private void look(String asked) {
        String path = Paths.normal(asked);
        Kind kind = path == null ? Kind.MISSING : folders.kind(path);
        if (path == null || kind == Kind.MISSING) {
            problems.add("no such file or directory: `" + asked + "`");
        } else if (kind == Kind.DIRECTORY) {
            if (directories.add(path)) {
                lookBelow(path);
            }
        } else if (!Layouts.isScript(folders.folder(Paths.parent(path)), Paths.name(path))) {
            notices.add("`" + path + "` is no SQL file and was not read");
        } else if (named.add(path)) {
            lookAround(path);
        }
    }

    private void lookAround(String file) {
        String parent = Paths.parent(file);
        Home home = around.add(parent) ? Layouts.home(folders.folder(parent), forced(parent)) : null;
        if (home != null) {
            homes.putIfAbsent(home.key(), home);
        }
    }

    private @Nullable ToolLayout forced(String folder) {
        String layout = expected.layout(folder);
        return layout == null ? null : Layouts.tool(layout);
    }

    private void lookBelow(String directory) {
        Map<String, Home> below = new LinkedHashMap<>();
        Deque<Folder> open = new ArrayDeque<>();
        open.push(folders.folder(directory));
        while (!open.isEmpty()) {
            Folder folder = open.pop();
            Home home = Layouts.home(folder, forced(folder.path()));
            if (home != null) {
                below.putIfAbsent(home.key(), home);
            }
            Programs.collect(folder, programs);
            List<String> children = folder.directories();
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(folder.child(children.get(i)));
            }
        }
        boolean migrations = below.values().stream().anyMatch(Discovery::looksLikeMigrations);
        List<String> passedOver = new ArrayList<>();
        for (Home home : below.values()) {
            if (!migrations || looksLikeMigrations(home)) {
                homes.putIfAbsent(home.key(), home);
            } else {
                passedOver.add(home.root().path().isEmpty() ? "." : home.root().path());
            }
        }
        if (!passedOver.isEmpty()) {
            notices.add("SQL files that are named like no migrations were left out; name the folder to read them: "
                    + Notices.some(passedOver));
        }
    }

    /** Beside real migrations, a folder of unnumbered SQL is a seed, a fixture or a schema dump. */
    private static boolean looksLikeMigrations(Home home) {
        if (!home.layout().equals(Layouts.plain())) {
            return true;
        }
        List<Step> steps = home.layout().steps(home.root());
        String root = home.root().path();
        long numbered = steps.stream()
                .filter(step -> !step.version().isEmpty() || isInVersion(step.path(), root))
                .count();
        return numbered * 2 >= steps.size();
    }

    /** {@code upgrade/4.3/schema_update.sql}: the folder has the number; in {@code db_7.1_to_7.2.sql} it comes later. */
    private static boolean isInVersion(String path, String root) {
        String parent = Paths.parent(path);
        return PlainLayout.isUpgrade(Paths.name(path))
                || (!parent.equals(root) && PlainLayout.isVersionFolder(Paths.name(parent)));
    }

    private Found found() {
        Set<String> taken = new LinkedHashSet<>();
        List<Selection> selections = new ArrayList<>();
        Set<String> leftOut = new LinkedHashSet<>();
        List<TreeDraft> drafts = new ArrayList<>();
        homes.values().forEach(home -> {
            drafts.addAll(TreeDraft.of(home));
            notices.addAll(home.layout().notices(home.root()));
        });
        TreeDraft.removeParts(drafts);
        Predicate<TreeDraft> wanted = wanted(drafts);
        for (TreeDraft draft : drafts) {
            draft.steps().stream().filter(Step::run).forEach(step -> taken.add(step.path()));
            read(draft, wanted.test(draft), selections, leftOut);
        }
        Map<String, List<Step>> strays = new LinkedHashMap<>();
        for (String file : named) {
            if (!taken.contains(file)) {
                strays.computeIfAbsent(Paths.parent(file), first -> new ArrayList<>())
                        .add(Step.up(file, ""));
            }
        }
        strays.forEach((parent, steps) -> {
            for (TreeDraft draft : TreeDraft.of(new Home(Layouts.plain(), folders.folder(parent)), steps)) {
                read(draft, true, selections, leftOut);
            }
        });
        unread.forEach((root, engines) -> notices.add(Notices.otherEngines(
                root,
                engines.keySet(),
                engines.values().stream().flatMap(List::stream).toList())));
        programs.forEach((language, files) -> notices.add(Notices.programs(language, files)));
        List<String> empty = new ArrayList<>();
        for (String directory : directories) {
            if (selections.stream().noneMatch(selection -> reaches(selection, directory))) {
                empty.add("no migrations below `" + (directory.isEmpty() ? "." : directory) + "`"
                        + (leftOut.isEmpty() ? "; looked for " + lookedFor(directory) : " that Sluice reads"));
            }
        }
        problems.addAll(empty);
        return new Found(selections, notices, problems, empty);
    }

    /**
     * Which drafts the user means by a dialect. A single tree may be named for another engine and is read as told; where
     * some are named for the one that was asked for, those of other engines are not meant.
     */
    private Predicate<TreeDraft> wanted(List<TreeDraft> drafts) {
        Set<Dialect> named = drafts.stream()
                .filter(draft -> draft.steps().stream().anyMatch(step -> isAsked(step.path())))
                .map(TreeDraft::dialect)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return draft -> draft.dialect() == null || isMeant(draft.dialect(), named, expected.dialect(draft.root()));
    }

    private static boolean isMeant(Dialect own, Set<Dialect> named, @Nullable Dialect asked) {
        if (asked == null) {
            return true;
        }
        Predicate<Dialect> meant =
                named.contains(asked) ? it -> it == asked : it -> it.mysqlFamily() && asked.mysqlFamily();
        return named.stream().noneMatch(meant) || meant.test(own);
    }

    private String lookedFor(String directory) {
        ToolLayout forced = forced(directory);
        return forced == null ? "`*.sql` files" : "what " + forced.title() + " runs";
    }

    private static boolean reaches(Selection selection, String directory) {
        MigrationTree tree = selection.tree();
        return tree.migrations().stream()
                        .anyMatch(entry ->
                                selection.judged().contains(entry.migration().ordinal())
                                        && Paths.within(entry.migration().path(), directory))
                || tree.unreadable().stream().anyMatch(file -> Paths.within(file.path(), directory));
    }

    private void read(TreeDraft draft, boolean wanted, List<Selection> selections, Set<String> leftOut) {
        List<String> judgedFiles = new ArrayList<>();
        for (Step step : draft.steps()) {
            if (isAsked(step.path())) {
                judgedFiles.add(step.path());
            }
        }
        if (judgedFiles.isEmpty()) {
            return;
        }
        if (draft.dialect() != null && !wanted) {
            leftOut.addAll(judgedFiles);
            notices.add(Notices.otherDialect(draft.root(), draft.dialect().title(), judgedFiles));
            return;
        }
        if (draft.engine() != null && draft.dialect() == null) {
            leftOut.addAll(judgedFiles);
            unread.computeIfAbsent(draft.root(), first -> new LinkedHashMap<>())
                    .computeIfAbsent(draft.engine().title(), first -> new ArrayList<>())
                    .addAll(judgedFiles);
            return;
        }
        MigrationTree tree = new TreeReader(draft.layout(), folders, this::isAsked, problems)
                .read(draft.root(), draft.dialect(), draft.steps());
        Notices.addLeftOut(tree, notices);
        tree.leftOut().stream().filter(file -> file.before() >= 0).forEach(file -> leftOut.add(file.path()));
        Set<Integer> judged = new LinkedHashSet<>();
        boolean released = true;
        for (MigrationTree.Entry entry : tree.migrations()) {
            String path = entry.migration().path();
            if (isAsked(path)) {
                judged.add(entry.migration().ordinal());
                released &= named.contains(path) && !isBelowAsked(path);
            }
        }
        boolean misnamed = tree.misnamed().stream().anyMatch(file -> named.contains(file.path()));
        if (!judged.isEmpty() || !tree.unreadable().isEmpty() || misnamed) {
            selections.add(new Selection(tree, judged, released));
        }
    }

    private boolean isAsked(String path) {
        return named.contains(path) || isBelowAsked(path);
    }

    private boolean isBelowAsked(String path) {
        if (directories.isEmpty()) {
            return false;
        }
        for (String above = Paths.parent(path); ; above = Paths.parent(above)) {
            if (directories.contains(above)) {
                return true;
            }
            if (above.isEmpty()) {
                return false;
            }
        }
    }
}
