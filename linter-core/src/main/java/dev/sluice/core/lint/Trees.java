package dev.sluice.core.lint;

import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.KnownVersions;
import dev.sluice.core.engine.Target;
import dev.sluice.core.gate.Config;
import dev.sluice.core.gate.ConfigException;
import dev.sluice.core.migration.Discovery;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.migration.Selection;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree;
import dev.sluice.core.source.FileTree.ReadResult;
import dev.sluice.core.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The trees that a reading found, each with the engine that it is for, and what is to be said about that. */
final class Trees {

    private final Reading reading;
    private final List<Tree> found = new ArrayList<>();
    private final Set<String> notices = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> empty = new ArrayList<>();
    private @Nullable SourceFile dump;

    /**
     * A tree, what it runs on, and what the team has set for it.
     *
     * @param alone whether no other one that was found is for the same engine
     */
    record Tree(Selection selection, Target target, Config config, boolean alone) {

        Tree with(Selection other) {
            return new Tree(other, target, config, alone);
        }

        private Tree among(List<Tree> all) {
            boolean single = all.stream().filter(it -> it.target.equals(target)).count() == 1;
            return new Tree(selection, target, config, single);
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
    }

    static Trees of(Reading reading) {
        Trees trees = new Trees(reading);
        trees.readDump();
        trees.find();
        return trees;
    }

    private void find() {
        String dumped = reading.schema();
        FileTree files = dumped == null ? reading.head() : new WithoutDump(reading.head(), dumped);
        Discovery.Found discovered = Discovery.discover(files, reading.paths(), reading.layout(), reading.dialect());
        notices.addAll(discovered.notices());
        problems.addAll(discovered.problems());
        empty.addAll(discovered.empty());
        Dialects dialects = Dialects.of(
                discovered.selections().stream().map(Selection::tree).toList(), reading.dialect(), dump);
        notices.addAll(dialects.notices());
        for (Selection selection : discovered.selections()) {
            MigrationTree tree = selection.tree();
            Dialect dialect = dialects.of(tree);
            Config config = config(tree);
            if (config != null) {
                found.add(new Tree(selection, new Target(dialect, version(dialect)), config, true));
            }
        }
        List<Tree> all = List.copyOf(found);
        found.replaceAll(tree -> tree.among(all));
        if (dumped != null && found.size() > 1) {
            dump = null;
            problems.add("--schema: `%s` holds one schema, but the paths lead to %d trees; name one of them"
                    .formatted(dumped, found.size()));
        }
    }

    /** Null, and a problem, where there is one that cannot be used: what is judged without it is judged wrongly. */
    private @Nullable Config config(MigrationTree tree) {
        try {
            return reading.configs().of(tree.root());
        } catch (ConfigException e) {
            if (!problems.contains(e.line())) {
                problems.add(e.line());
            }
            return null;
        }
    }

    private EngineVersion version(Dialect dialect) {
        if (reading.version() != null) {
            newerThanMeasured(dialect, reading.version());
            return reading.version();
        }
        EngineVersion version = new KnownVersions().standard(dialect);
        notices.add("judged for %s %s, since no --target-version says otherwise".formatted(dialect.title(), version));
        return version;
    }

    private void newerThanMeasured(Dialect dialect, EngineVersion version) {
        new KnownVersions()
                .newestMeasuredBefore(dialect, version)
                .ifPresent(newest -> notices.add(
                        "%1$s %2$s is newer than any that was measured: taken as %1$s %3$s, with the changes that are documented"
                                .formatted(dialect.title(), version, newest.series())));
    }

    private void readDump() {
        String path = reading.schema();
        if (path == null) {
            return;
        }
        switch (reading.head().read(path)) {
            case ReadResult.Text text -> dump = text.file();
            case ReadResult.NotText not ->
                problems.add("--schema: `%s` cannot be read: %s".formatted(path, not.reason()));
            case ReadResult.NotOpened not ->
                problems.add("--schema: cannot open `%s`: %s".formatted(path, not.reason()));
        }
    }

    List<Tree> found() {
        return found;
    }

    /** What stands in for the history of the only tree, or null. */
    @Nullable
    SourceFile dump() {
        return dump;
    }

    Set<String> notices() {
        return notices;
    }

    List<String> problems() {
        return problems;
    }

    /** Those of the problems that say where there is no migration. */
    List<String> empty() {
        return empty;
    }

    /** A tree of another revision that is no more: the files of none. */
    static @Nullable Tree gone(MigrationTree was, Reading reading) {
        Dialect dialect = Dialects.of(List.of(was), reading.dialect(), null).of(was);
        Selection none = new Selection(was.emptied(), Set.of(), true);
        try {
            Target target = new Target(dialect, new KnownVersions().standard(dialect));
            return new Tree(none, target, reading.configs().of(was.root()), true);
        } catch (ConfigException e) {
            return null;
        }
    }
}
