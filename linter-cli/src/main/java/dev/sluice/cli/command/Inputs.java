package dev.sluice.cli.command;

import dev.sluice.cli.config.ConfigFiles;
import dev.sluice.cli.files.OverlayTree;
import dev.sluice.cli.files.WorkingTree;
import dev.sluice.core.gate.Config;
import dev.sluice.core.gate.ConfigException;
import dev.sluice.core.gate.Configs;
import dev.sluice.core.source.FileTree;
import java.io.IOException;
import java.util.List;

/** What the command line names, as a tree and paths in it. */
record Inputs(FileTree tree, List<String> paths) {

    /** The configs that hold for the tree. */
    Configs configs(CheckOptions options, Console console) throws UsageException {
        String named = options.config();
        if (named == null) {
            return options.isolated() ? Configs.NONE : new ConfigFiles(tree);
        }
        try {
            WorkingTree found = WorkingTree.of(console.directory(), List.of(named));
            Config config = ConfigFiles.read(found.tree(), found.paths().get(0));
            return folder -> config;
        } catch (IOException e) {
            throw new UsageException("--config: " + Failures.reason(e));
        } catch (ConfigException e) {
            throw new UsageException(e.line());
        }
    }

    static Inputs of(CheckOptions options, Console console) throws UsageException {
        List<String> named = options.paths().isEmpty() ? List.of(".") : options.paths();
        List<String> arguments = named.stream()
                .map(path -> path.equals(CheckOptions.STDIN) ? options.stdinPath() : path)
                .toList();
        try {
            WorkingTree found = WorkingTree.of(console.directory(), arguments);
            FileTree tree = found.tree();
            int stdin = named.indexOf(CheckOptions.STDIN);
            if (stdin >= 0) {
                byte[] text = console.in().readNBytes(FileTree.SIZE_LIMIT + 1);
                tree = new OverlayTree(tree, found.paths().get(stdin), text);
            }
            return new Inputs(tree, found.paths());
        } catch (IOException e) {
            throw new UsageException("cannot read the input: " + Failures.reason(e));
        }
    }
}
