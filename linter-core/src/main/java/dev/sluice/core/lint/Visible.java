package dev.sluice.core.lint;

import dev.sluice.core.source.FileTree;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A tree in which some files and folders are not found: what a team excludes, and the dump of a schema beside the
 * migrations that it stands in for, which is none of them.
 */
record Visible(FileTree tree, Predicate<String> leftOut) implements FileTree {

    @Override
    public Kind kind(String path) {
        return tree.kind(path);
    }

    @Override
    public List<String> list(String directory) {
        return tree.list(directory).stream()
                .filter(it -> !leftOut.test(it.endsWith("/") ? it.substring(0, it.length() - 1) : it))
                .toList();
    }

    @Override
    public Optional<String> unlistable(String directory) {
        return tree.unlistable(directory);
    }

    @Override
    public boolean leadsOut(String path) {
        return tree.leadsOut(path);
    }

    @Override
    public ReadResult read(String path) {
        return tree.read(path);
    }

    @Override
    public ReadResult read(String path, Charset encoding) {
        return tree.read(path, encoding);
    }
}
