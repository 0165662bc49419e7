package dev.sluice.cli.command;

import dev.sluice.cli.config.ConfigFile;
import dev.sluice.cli.config.ConfigFiles;
import dev.sluice.cli.files.DiskTree;
import dev.sluice.cli.files.OverlayTree;
import dev.sluice.cli.files.WorkingTree;
import dev.sluice.core.gate.Config;
import dev.sluice.core.gate.ConfigException;
import dev.sluice.core.gate.Configs;
import dev.sluice.core.gate.TreeSettings;
import dev.sluice.core.lint.Reading;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree;
import dev.sluice.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the command line names, in the tree that it lies in, with the configs that hold there. */
record Inputs(FileTree tree, List<String> paths, @Nullable String schema, Found configs) {

    /** Config files, found or named. */
    interface Found extends Configs {

        /** The config file of a folder; empty where none holds. */
        Optional<ConfigFile> file(String folder) throws ConfigException;

        @Override
        default Config of(String folder) throws ConfigException {
            return file(folder).map(ConfigFile::config).orElse(Config.NONE);
        }
    }

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
        Inputs inputs = of(options, stdinPath, console, head);
        List<String> paths = options.paths().isEmpty() ? inputs.configured() : inputs.paths();
        return new Reading(
                inputs.tree(),
                paths,
                options.dialect(),
                options.version() == null ? null : options.version(inputs.dialect(paths)),
                options.layout(),
                inputs.schema(),
                inputs.configs());
    }

    /** What the options name; the working directory where they name nothing. */
    static Inputs of(ReadingOptions options, @Nullable String stdinPath, Console console, Head head)
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
            return new Inputs(
                    tree,
                    found.paths().subList(0, paths),
                    options.schema() == null ? null : found.paths().get(paths),
                    configs(options, tree, found.root(), console));
        } catch (IOException e) {
            throw new UsageException("cannot read the input: " + Failures.reason(e));
        }
    }

    private static Found configs(ReadingOptions options, FileTree tree, Path root, Console console)
            throws IOException, UsageException {
        if (options.isolated()) {
            return folder -> Optional.empty();
        }
        String named = options.config();
        if (named == null) {
            return new ConfigFiles(tree, above(root), BuiltInRules::registry)::file;
        }
        try {
            WorkingTree both = WorkingTree.of(console.directory(), List.of(named, root.toString()));
            ConfigFile config = ConfigFiles.named(
                    both.tree(), both.paths().get(0), named, both.paths().get(1), tree, BuiltInRules::registry);
            return folder -> Optional.of(config);
        } catch (ConfigException e) {
            throw new UsageException(String.join("\n", e.lines()));
        }
    }

    /** The git working tree around a folder, where it begins above it. */
    private static ConfigFiles.@Nullable Above above(Path root) throws IOException {
        Path repository = WorkingTree.repository(root);
        return repository == null || repository.equals(root)
                ? null
                : new ConfigFiles.Above(new DiskTree(repository), WorkingTree.relative(repository, root));
    }

    /** What the config of the working directory says is to be judged; the directory itself where none does. */
    private List<String> configured() {
        try {
            List<String> configured = configs.of(paths.get(0)).paths();
            return configured.isEmpty() ? paths : configured;
        } catch (ConfigException e) {
            // Whoever finds migrations below it says so.
            return paths;
        }
    }

    /** A dialect that a config names for one of some paths, or null. */
    @Nullable
    Dialect dialect(List<String> judged) {
        for (String path : judged) {
            try {
                for (TreeSettings tree : configs.of(path).trees()) {
                    if (tree.dialect() != null) {
                        return tree.dialect();
                    }
                }
            } catch (ConfigException e) {
                return null;
            }
        }
        return null;
    }
}
