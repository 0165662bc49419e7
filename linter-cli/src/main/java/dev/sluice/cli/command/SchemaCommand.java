package dev.sluice.cli.command;

import dev.sluice.core.lint.Linter;
import dev.sluice.core.lint.SchemaReport;
import dev.sluice.report.schema.SchemaFormat;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sluice schema}: the schema that migrations leave behind. */
final class SchemaCommand {

    private static final String EXIT_CODES = """
            Exit codes: 0 the schema was printed, 2 Sluice could not do its job (one line on standard error says why).
            """;

    private static final FormatOption<SchemaFormat> FORMAT = new FormatOption<>(List.of(SchemaFormat.values()));

    private SchemaCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("schema");
        spec.usageMessage()
                .description("Prints the schema that migrations leave behind.")
                .sortOptions(false)
                .footer("", EXIT_CODES);
        ReadingOptions.declare(
                spec,
                "Files or directories; of files the schema after the last one named. Default: config, else every migration tree below"
                        + " the working directory.");
        spec.addOption(Sluice.option("--format", "F", FORMAT.ids() + ". Default: text."));
        Printing.declare(spec);
        return spec;
    }

    static int run(ParseResult line, Console console) throws UsageException {
        ReadingOptions reading = ReadingOptions.of(line);
        if (reading.paths().contains(CheckOptions.STDIN)) {
            throw new UsageException("`-`: sluice schema reads files, not standard input");
        }
        SchemaFormat format = FORMAT.named(line.matchedOptionValue("--format", "text"), "--format");
        Printing printing = Printing.of(line);
        ProgressLine progress = new ProgressLine(console, !printing.quiet());
        SchemaReport report = Linter.replay(Inputs.reading(reading, null, console), progress);
        progress.clear();
        return printing.print(
                report.notices(),
                report.problems(),
                "schema",
                console,
                out -> format.renderer(console.style(printing.color())).render(report, out));
    }
}
