package dev.sluice.cli.command;

import dev.sluice.core.lint.Linter;
import dev.sluice.core.lint.LocksReport;
import dev.sluice.report.locks.LocksFormat;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sluice locks}: what each statement of migrations locks. */
final class LocksCommand {

    private static final String EXIT_CODES = """
            Exit codes: 0 the locks were printed, 2 Sluice could not do its job (one line on standard error says why).
            """;

    private static final FormatOption<LocksFormat> FORMAT = new FormatOption<>(List.of(LocksFormat.values()));

    private LocksCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("locks");
        spec.usageMessage()
                .description("Prints what each statement of migrations locks, for how long, and who waits.")
                .sortOptions(false)
                .footer("", EXIT_CODES);
        ReadingOptions.declare(
                spec,
                "Files or directories. A directory's migrations are looked at one by one, the files named here together."
                        + " Default: config, else every migration tree below the working directory.");
        spec.addOption(Sluice.option(
                "--latest", "N", "Only the N highest up migrations of each tree; the others are their history."));
        spec.addOption(Sluice.option("--format", "F", FORMAT.ids() + ". Default: text."));
        Printing.declare(spec);
        return spec;
    }

    static int run(ParseResult line, Console console) throws UsageException {
        ReadingOptions reading = ReadingOptions.of(line);
        if (reading.paths().contains(CheckOptions.STDIN)) {
            throw new UsageException("`-`: sluice locks reads files, not standard input");
        }
        Integer latest = CheckOptions.latest(line.matchedOptionValue("--latest", null));
        LocksFormat format = FORMAT.named(line.matchedOptionValue("--format", "text"), "--format");
        Printing printing = Printing.of(line);
        ProgressLine progress = new ProgressLine(console, !printing.quiet());
        LocksReport report = Linter.locks(Inputs.reading(reading, null, console), latest, progress);
        progress.clear();
        return printing.print(
                report.notices(),
                report.problems(),
                "locks",
                console,
                out -> format.renderer(console.style(printing.color())).render(report, out));
    }
}
