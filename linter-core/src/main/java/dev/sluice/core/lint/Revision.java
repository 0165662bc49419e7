package dev.sluice.core.lint;

import dev.sluice.core.migration.Discovery;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.migration.Selection;
import dev.sluice.core.source.FileTree;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The trees of another revision of the files under review. */
final class Revision {

    private final FileTree files;
    private final List<MigrationTree> found;
    private final Set<String> present;
    // By identity: a tree is a list of thousands of migrations, which no hash should read.
    private final Set<MigrationTree> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param present the trees of the revision under review */
    Revision(FileTree files, List<String> paths, Trees present) {
        this.files = present.visible(files);
        this.found = Discovery.expecting(this.files, paths, present.settings()).selections().stream()
                .map(Selection::tree)
                .toList();
        this.present =
                present.found().stream().map(it -> it.migrations().root()).collect(Collectors.toSet());
    }

    FileTree files() {
        return files;
    }

    /** The same tree, also where its folder had another name, or null where there is none. */
    @Nullable
    MigrationTree of(Trees.Tree tree) {
        MigrationTree here = tree.migrations();
        MigrationTree same = found.stream()
                .filter(it -> it.root().equals(here.root())
                        && it.layout().id().equals(here.layout().id())
                        && (it.dialect() == null
                                || it.dialect() == tree.target().dialect()))
                .findFirst()
                .orElse(null);
        same = same == null ? at(here.root(), tree) : same;
        same = same == null ? moved(here) : same;
        if (same != null) {
            taken.add(same);
        }
        return same;
    }

    private @Nullable MigrationTree at(String root, Trees.Tree tree) {
        return Discovery.discover(
                        files,
                        List.of(root),
                        tree.migrations().layout().id(),
                        tree.target().dialect())
                .selections()
                .stream()
                .map(Selection::tree)
                .filter(it -> it.root().equals(root))
                .findFirst()
                .orElse(null);
    }

    /** Of the trees whose folder is no more, the one that most of these migrations stood in. */
    private @Nullable MigrationTree moved(MigrationTree here) {
        Set<String> titles = titles(here);
        return Discovery.discover(files, List.of(""), null).selections().stream()
                .map(Selection::tree)
                .filter(it -> !present.contains(it.root())
                        && it.layout().id().equals(here.layout().id()))
                .filter(it -> shared(it, titles) > 0)
                .max(Comparator.comparingLong(it -> shared(it, titles)))
                .orElse(null);
    }

    private static long shared(MigrationTree tree, Set<String> titles) {
        return titles(tree).stream().filter(titles::contains).count();
    }

    private static Set<String> titles(MigrationTree tree) {
        return tree.migrations().stream().map(it -> it.migration().title()).collect(Collectors.toSet());
    }

    /** The trees that are no more. Asked when all others have been looked for. */
    List<MigrationTree> gone() {
        Set<String> roots = taken.stream().map(MigrationTree::root).collect(Collectors.toSet());
        return found.stream()
                .filter(it -> !present.contains(it.root()) && !roots.contains(it.root()))
                .toList();
    }
}
