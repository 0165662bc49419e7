package dev.sluice.cli.command;

import dev.sluice.core.lint.Linter;
import dev.sluice.core.lint.SchemaReport;
import dev.sluice.report.schema.SchemaFormat;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sluice schema}: the schema that migrations leave behind. */
final class SchemaCommand {

    private static final String EXIT_CODES = """
            Exit codes: 0 the schema was printed, 2 Sluice could not do its job (one line on standard error says why).
            """;

    private SchemaCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("schema");
        spec.usageMessage()
                .description("Prints the schema that migrations leave behind.")
                .sortOptions(false)
                .footer("", EXIT_CODES);
        ReadingOptions.declare(
                spec,
                "Files or directories; of files the schema after the last one named. Default: every migration tree below"
                        + " the working directory.");
        spec.addOption(Sluice.option("--format", "F", SchemaFormat.ids() + ". Default: text."));
        spec.addOption(Sluice.option("--color", "WHEN", "auto, always or never. Default: auto."));
        spec.addOption(Sluice.flag("--quiet", "Problems only: no notices."));
        return spec;
    }

    static int run(ParseResult line, Console console) throws UsageException {
        ReadingOptions reading = ReadingOptions.of(line);
        if (reading.paths().contains(CheckOptions.STDIN)) {
            throw new UsageException("`-`: sluice schema reads files, not standard input");
        }
        SchemaFormat format = format(line.matchedOptionValue("--format", "text"));
        String color = CheckOptions.color(line.matchedOptionValue("--color", "auto"));
        boolean quiet = line.hasMatchedOption("--quiet");
        ProgressLine progress = new ProgressLine(console, !quiet);
        SchemaReport report = Linter.replay(Inputs.reading(reading, null, console), progress);
        progress.clear();
        if (!quiet) {
            report.notices().forEach(notice -> console.say("note: " + notice));
        }
        report.problems().forEach(console::say);
        try {
            format.renderer(console.style(color)).render(report, console.out());
        } catch (IOException e) {
            console.say("cannot write the schema: " + Failures.reason(e));
            return Sluice.FAILED_TO_RUN;
        }
        return report.problems().isEmpty() ? Sluice.PASSED : Sluice.FAILED_TO_RUN;
    }

    private static SchemaFormat format(String id) throws UsageException {
        return SchemaFormat.of(id)
                .orElseThrow(() -> new UsageException(
                        "--format: unknown format `%s`; there are %s".formatted(id, SchemaFormat.ids())));
    }
}
