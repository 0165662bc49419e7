package dev.sluice.cli.command;

import dev.sluice.cli.baseline.BaselineFile;
import dev.sluice.cli.baseline.Baselines;
import dev.sluice.cli.files.WorkingTree;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code --baseline}, and where baselines lie without it. */
final class BaselineOption {

    private BaselineOption() {}

    static void declare(CommandSpec spec) {
        spec.addOption(Sluice.option(
                "--baseline",
                "FILE",
                "The findings that are held back. Default: %s beside the config, else in the working directory."
                        .formatted(BaselineFile.NAME)));
    }

    /** The baseline that was named, or null. */
    static @Nullable String of(ParseResult line) throws UsageException {
        String named = line.matchedOptionValue("--baseline", null);
        if (named != null && line.hasMatchedOption("--isolated")) {
            throw new UsageException("--baseline and --isolated exclude each other");
        }
        return named;
    }

    /** @param named the baseline that was named, or null */
    static Baselines baselines(@Nullable String named, ReadingOptions options, Console console) throws UsageException {
        try {
            Path directory = console.directory().toAbsolutePath().normalize();
            Path root = WorkingTree.of(directory, options.paths()).root();
            Path file = named != null
                    ? directory.resolve(named).normalize()
                    : options.config() == null
                            ? null
                            : directory.resolve(options.config()).normalize().resolveSibling(BaselineFile.NAME);
            return new Baselines(directory, root, file, named != null);
        } catch (IOException | InvalidPathException e) {
            throw new UsageException("cannot look for the baseline: " + Failures.reason(e));
        }
    }
}
