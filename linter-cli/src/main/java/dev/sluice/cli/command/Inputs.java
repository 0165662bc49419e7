package dev.sluice.cli.command;

import dev.sluice.cli.files.DiskTree;
import dev.sluice.core.source.FileTree;
import java.util.List;

/** What the command line names, as a tree and paths in it. */
record Inputs(FileTree tree, List<String> paths) {

    static Inputs of(CheckOptions options, Console console) {
        return new Inputs(new DiskTree(console.directory()), options.paths().isEmpty() ? List.of("") : options.paths());
    }
}
