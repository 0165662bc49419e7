package dev.sluice.cli.command;

import dev.sluice.cli.config.ConfigFiles;
import dev.sluice.cli.files.OverlayTree;
import dev.sluice.cli.files.WorkingTree;
import dev.sluice.core.gate.Config;
import dev.sluice.core.gate.ConfigException;
import dev.sluice.core.gate.Configs;
import dev.sluice.core.lint.Reading;
import dev.sluice.core.source.FileTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the command line names, in the tree that it lies in. */
final class Inputs {

    private Inputs() {}

    /** Which files of a working tree are read: all of them, or those of a revision of it. */
    interface Head {

        FileTree of(WorkingTree found) throws UsageException;
    }

    /** @param stdinPath the path that standard input stands for, or null where it is not read */
    static Reading reading(ReadingOptions options, @Nullable String stdinPath, Console console) throws UsageException {
        return reading(options, stdinPath, console, WorkingTree::tree);
    }

    static Reading reading(ReadingOptions options, @Nullable String stdinPath, Console console, Head head)
            throws UsageException {
        List<String> arguments = new ArrayList<>(options.paths().isEmpty() ? List.of(".") : options.paths());
        int stdin = stdinPath == null ? -1 : arguments.indexOf(CheckOptions.STDIN);
        if (stdin >= 0) {
            arguments.set(stdin, stdinPath);
        }
        int paths = arguments.size();
        if (options.schema() != null) {
            arguments.add(options.schema());
        }
        try {
            WorkingTree found = WorkingTree.of(console.directory(), arguments);
            FileTree tree = head.of(found);
            if (stdin >= 0) {
                byte[] text = console.in().readNBytes(FileTree.SIZE_LIMIT + 1);
                tree = new OverlayTree(tree, found.paths().get(stdin), text);
            }
            String schema = options.schema() == null ? null : found.paths().get(paths);
            return new Reading(
                    tree,
                    found.paths().subList(0, paths),
                    options.dialect(),
                    options.version(),
                    options.layout(),
                    schema,
                    configs(options, tree, console));
        } catch (IOException e) {
            throw new UsageException("cannot read the input: " + Failures.reason(e));
        }
    }

    private static Configs configs(ReadingOptions options, FileTree tree, Console console)
            throws IOException, UsageException {
        String named = options.config();
        if (named == null) {
            return options.isolated() ? Configs.NONE : new ConfigFiles(tree);
        }
        try {
            WorkingTree found = WorkingTree.of(console.directory(), List.of(named));
            Config config = ConfigFiles.read(found.tree(), found.paths().get(0));
            return folder -> config;
        } catch (ConfigException e) {
            throw new UsageException(e.line());
        }
    }
}
