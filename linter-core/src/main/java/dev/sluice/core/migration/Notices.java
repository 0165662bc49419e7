package dev.sluice.core.migration;

import dev.sluice.core.migration.MigrationTree.LeftOut;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Sentences about what discovery did not take. */
final class Notices {

    private static final int NAMED = 3;

    private Notices() {}

    /** The first few, in backticks. */
    static String some(List<String> paths) {
        return first(paths.stream().map(path -> "`" + path + "`").toList(), ", ");
    }

    /** The first few of some clauses. */
    static String first(List<String> clauses, String separator) {
        return String.join(separator, clauses.subList(0, Math.min(NAMED, clauses.size())))
                + (clauses.size() > NAMED ? " and " + (clauses.size() - NAMED) + " more" : "");
    }

    /** Files of an engine that Sluice reads, where another one was asked for. */
    static String otherDialect(String root, String engine, List<String> files) {
        return count(files.size()) + " below " + folder(root) + " left out, since "
                + (files.size() == 1 ? "it is " : "they are ") + engine + "'s: " + some(names(files));
    }

    /** One sentence for a folder, whatever the number of engines. */
    static String otherEngines(String root, Collection<String> engines, List<String> files) {
        return count(files.size()) + " below " + folder(root) + " left out, because Sluice does not read "
                + String.join(", ", engines) + ": " + some(names(files));
    }

    /** Migrations that stand apart from all SQL. */
    static String programs(String language, List<String> files) {
        return files.size() + (files.size() == 1 ? " migration is " : " migrations are ") + language
                + ", which Sluice does not read: " + some(files);
    }

    /** One sentence for a tree, whatever the reasons. */
    static void addLeftOut(MigrationTree tree, List<String> notices) {
        if (tree.leftOut().isEmpty()) {
            return;
        }
        List<String> shown = new ArrayList<>();
        for (LeftOut file : tree.leftOut()) {
            if (shown.size() < NAMED) {
                shown.add("`" + below(file.path(), tree.root()) + "` (" + file.reason() + ")");
            }
        }
        int more = tree.leftOut().size() - shown.size();
        long files = tree.leftOut().stream().map(LeftOut::path).distinct().count();
        notices.add(count((int) files) + " below " + folder(tree.root()) + " left out: " + String.join(", ", shown)
                + (more > 0 ? " and " + more + " more" : ""));
    }

    private static String count(int files) {
        return files + (files == 1 ? " file" : " files");
    }

    private static String folder(String root) {
        return "`" + (root.isEmpty() ? "." : root) + "`";
    }

    private static String below(String path, String root) {
        return root.isEmpty() || !Paths.within(path, root) ? path : path.substring(root.length() + 1);
    }

    private static List<String> names(List<String> paths) {
        return paths.stream().map(Paths::name).toList();
    }
}
