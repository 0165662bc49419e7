package dev.sluice.core.lint;

import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.KnownVersions;
import dev.sluice.core.engine.Target;
import dev.sluice.core.gate.Config;
import dev.sluice.core.gate.TreeSettings;
import dev.sluice.core.migration.Discovery;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.migration.Selection;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree;
import dev.sluice.core.source.FileTree.ReadResult;
import dev.sluice.core.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The trees that a reading found, each with the engine that it is for, and what is to be said about that. */
final class Trees {

    private final Reading reading;
    private final Settings settings;
    private final List<Tree> found = new ArrayList<>();
    private final Set<String> notices = new LinkedHashSet<>();
    private final Set<String> problems = new LinkedHashSet<>();
    private final List<String> empty = new ArrayList<>();
    /** By path; null where it cannot be read. */
    private final Map<String, @Nullable SourceFile> dumps = new HashMap<>();

    /**
     * A tree, what it runs on, and what the team has set for it.
     *
     * @param applied which of its migrations are history, or null for none
     * @param dump what stands in for the history before its first migration, or null
     * @param alone whether no other one that was found is for the same engine
     */
    record Tree(
            Selection selection,
            Target target,
            Config config,
            TreeSettings.@Nullable AppliedMark applied,
            @Nullable SourceFile dump,
            boolean alone) {

        Tree with(Selection other) {
            return new Tree(other, target, config, applied, dump, alone);
        }

        private Tree among(List<Tree> all) {
            boolean single = all.stream().filter(it -> it.target.equals(target)).count() == 1;
            return new Tree(selection, target, config, applied, dump, single);
        }

        private Tree withoutDump() {
            return new Tree(selection, target, config, applied, null, alone);
        }

        MigrationTree migrations() {
            return selection.tree();
        }

        LintReport.Tree summary() {
            Dialect dialect = target.dialect();
            return new LintReport.Tree(
                    migrations().root(),
                    dialect.id(),
                    dialect.title(),
                    target.version().toString(),
                    migrations().layout().id());
        }
    }

    private Trees(Reading reading) {
        this.reading = reading;
        this.settings = new Settings(reading);
    }

    static Trees of(Reading reading) {
        Trees trees = new Trees(reading);
        if (reading.schema() != null) {
            trees.dump(reading.schema());
        }
        trees.find();
        return trees;
    }

    private void find() {
        Discovery.Found discovered = Discovery.expecting(visible(reading.head()), notExcluded(), settings);
        notices.addAll(discovered.notices());
        empty.addAll(discovered.empty());
        List<MigrationTree> all =
                discovered.selections().stream().map(Selection::tree).toList();
        IdentityHashMap<MigrationTree, TreeSettings> said = new IdentityHashMap<>();
        all.forEach(tree -> said.put(tree, settings.tree(tree.root())));
        Dialects dialects = Dialects.of(
                all,
                tree -> said(said, tree).dialect(),
                tree -> dump(said(said, tree).schema()));
        notices.addAll(dialects.notices());
        for (Selection selection : discovered.selections()) {
            MigrationTree tree = selection.tree();
            TreeSettings set = said(said, tree);
            Config config = settings.ofTree(tree.root());
            Target target = target(tree, dialects.of(tree), set);
            // What is judged without its config is judged wrongly.
            if (config != null && target != null) {
                found.add(new Tree(selection, target, config, set.applied(), dump(set.schema()), true));
            }
        }
        problems.addAll(settings.problems());
        problems.addAll(discovered.problems());
        List<Tree> trees = List.copyOf(found);
        found.replaceAll(tree -> tree.among(trees));
        dumps.keySet().forEach(this::refuseForSeveral);
    }

    private static TreeSettings said(IdentityHashMap<MigrationTree, TreeSettings> said, MigrationTree tree) {
        return Objects.requireNonNull(said.get(tree));
    }

    /** Files without what is left out of them. */
    FileTree visible(FileTree files) {
        return new Visible(files, settings::leavesOut);
    }

    private List<String> notExcluded() {
        List<String> paths = new ArrayList<>();
        for (String path : reading.paths()) {
            if (settings.leavesOut(path)) {
                notices.add("`" + path + "` is left out by the config and was not read");
            } else {
                paths.add(path);
            }
        }
        return paths;
    }

    private void refuseForSeveral(String path) {
        long trees = found.stream()
                .filter(it -> it.dump() != null && it.dump().path().equals(path))
                .count();
        if (trees > 1) {
            found.replaceAll(it -> it.dump() != null && it.dump().path().equals(path) ? it.withoutDump() : it);
            problems.add(
                    path.equals(reading.schema())
                            ? "--schema: `%s` holds one schema, but the paths lead to %d trees; name one of them"
                                    .formatted(path, trees)
                            : "`%s` holds one schema, but the config gives it to %d trees; a [[tree]] says whose it is"
                                    .formatted(path, trees));
        }
    }

    private @Nullable Target target(MigrationTree tree, Dialect dialect, TreeSettings set) {
        KnownVersions known = new KnownVersions();
        EngineVersion asked = set.version();
        if (asked == null) {
            EngineVersion version = known.standard(dialect);
            notices.add(
                    "judged for %s %s, since no --target-version says otherwise".formatted(dialect.title(), version));
            return new Target(dialect, version);
        }
        EngineVersion version = known.resolve(dialect, asked.text()).orElse(null);
        if (version == null) {
            problems.add("--target-version: unknown %s version `%s` for `%s`; known are %s"
                    .formatted(dialect.title(), asked, tree.root(), String.join(", ", known.series(dialect))));
            return null;
        }
        newerThanMeasured(dialect, version);
        return new Target(dialect, version);
    }

    private void newerThanMeasured(Dialect dialect, EngineVersion version) {
        new KnownVersions()
                .newestMeasuredBefore(dialect, version)
                .ifPresent(newest -> notices.add(
                        "%1$s %2$s is newer than any that was measured: taken as %1$s %3$s, with the changes that are documented"
                                .formatted(dialect.title(), version, newest.series())));
    }

    /** A dump that is read once, or null where none is asked for or it cannot be read. */
    private @Nullable SourceFile dump(@Nullable String path) {
        if (path == null) {
            return null;
        }
        if (!dumps.containsKey(path)) {
            dumps.put(path, read(path, path.equals(reading.schema()) ? "--schema" : "schema"));
        }
        return dumps.get(path);
    }

    private @Nullable SourceFile read(String path, String asked) {
        return switch (reading.head().read(path)) {
            case ReadResult.Text text -> text.file();
            case ReadResult.NotText not -> {
                problems.add("%s: `%s` cannot be read: %s".formatted(asked, path, not.reason()));
                yield null;
            }
            case ReadResult.NotOpened not -> {
                problems.add("%s: cannot open `%s`: %s".formatted(asked, path, not.reason()));
                yield null;
            }
        };
    }

    List<Tree> found() {
        return found;
    }

    Set<String> notices() {
        return notices;
    }

    Set<String> problems() {
        return problems;
    }

    /** Those of the problems that say where there is no migration. */
    List<String> empty() {
        return empty;
    }

    /** What is said of the folders of all revisions. */
    Settings settings() {
        return settings;
    }

    /** A tree of another revision that is no more: the files of none. */
    @Nullable
    Tree gone(MigrationTree was) {
        TreeSettings set = settings.tree(was.root());
        Dialect dialect =
                Dialects.of(List.of(was), tree -> set.dialect(), tree -> null).of(was);
        Selection none = new Selection(was.emptied(), Set.of(), true);
        Config config = settings.ofTree(was.root());
        Target target = new Target(dialect, new KnownVersions().standard(dialect));
        return config == null ? null : new Tree(none, target, config, null, null, true);
    }
}
