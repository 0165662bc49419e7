package dev.sluice.cli.command;

import dev.sluice.cli.config.ConfigFile;
import dev.sluice.cli.config.ConfigFiles;
import dev.sluice.cli.config.NewConfig;
import dev.sluice.cli.files.WorkingTree;
import dev.sluice.core.gate.ConfigException;
import dev.sluice.core.gate.Configs;
import dev.sluice.core.lint.Linter;
import dev.sluice.core.lint.Reading;
import dev.sluice.core.lint.TreesReport;
import dev.sluice.core.migration.Layout;
import dev.sluice.core.migration.Layouts;
import dev.sluice.report.term.Display;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code sluice init}: a first config and baseline for the migrations that are found. */
final class InitCommand {

    private static final String EXIT_CODES = """
            Exit codes: 0 done, 2 Sluice could not do its job (one line on standard error says why).
            """;

    private InitCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("init");
        spec.usageMessage()
                .description(
                        "Looks for migrations below the working directory, says what it found, and writes sluice.toml and a baseline.")
                .sortOptions(false)
                .footer("", EXIT_CODES);
        return spec;
    }

    static int run(Console console) throws UsageException {
        Inputs inputs = Inputs.of(
                new ReadingOptions(List.of(), null, null, null, null, null, false), null, console, WorkingTree::tree);
        refuseSecond(inputs);
        TreesReport report =
                Linter.find(Reading.of(inputs.tree(), inputs.paths()).by(Configs.NONE));
        report.notices().forEach(notice -> console.say("note: " + notice));
        report.problems().forEach(console::say);
        if (report.found().isEmpty()) {
            return Sluice.FAILED_TO_RUN;
        }
        for (TreesReport.Found found : report.found()) {
            console.out().println(Display.line(inWords(found)));
        }
        write(NewConfig.text(report.found()), console.directory().resolve(ConfigFiles.NAME));
        console.out().println("wrote " + ConfigFiles.NAME);
        // What is there already is held back, so that the first check speaks of what is new.
        return Sluice.run(new String[] {"baseline", "create"}, console);
    }

    /** Nothing is written over, and nothing in front of a config that holds already. */
    private static void refuseSecond(Inputs inputs) throws UsageException {
        try {
            Optional<ConfigFile> there = inputs.configs().file("");
            if (there.isPresent()) {
                throw new UsageException(
                        "`%s` is there already".formatted(there.get().path()));
            }
        } catch (ConfigException e) {
            throw new UsageException(String.join("\n", e.lines()));
        }
    }

    private static String inWords(TreesReport.Found found) {
        return "%s: %s, %s, %s"
                .formatted(
                        found.tree().root().isEmpty() ? "." : found.tree().root(),
                        found.migrations() == 1 ? "1 migration" : found.migrations() + " migrations",
                        Layouts.of(found.tree().layout())
                                .map(Layout::title)
                                .orElse(found.tree().layout()),
                        found.tree().dialectTitle());
    }

    private static void write(String text, Path file) throws UsageException {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException("`%s` is there already".formatted(ConfigFiles.NAME));
        } catch (IOException e) {
            throw new UsageException("cannot write `%s`: %s".formatted(ConfigFiles.NAME, Failures.reason(e)));
        }
    }
}
