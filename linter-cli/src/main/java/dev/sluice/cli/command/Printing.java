package dev.sluice.cli.command;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * How a command prints what it read: {@code --color} and {@code --quiet}, notices and problems before it, and the exit code.
 *
 * @param color auto, always or never
 */
record Printing(String color, boolean quiet) {

    /** Writes a report. */
    interface Writing {
        void to(Appendable out) throws IOException;
    }

    static void declare(CommandSpec spec) {
        spec.addOption(Sluice.option("--color", "WHEN", "auto, always or never. Default: auto."));
        spec.addOption(Sluice.flag("--quiet", "Problems only: no notices."));
    }

    static Printing of(ParseResult line) throws UsageException {
        return new Printing(
                CheckOptions.color(line.matchedOptionValue("--color", "auto")), line.hasMatchedOption("--quiet"));
    }

    /**
     * Prints a report and returns the exit code.
     *
     * @param what the report is called when it cannot be written
     */
    int print(List<String> notices, List<String> problems, String what, Console console, Writing report) {
        if (!quiet) {
            notices.forEach(notice -> console.say("note: " + notice));
        }
        problems.forEach(console::say);
        try {
            report.to(console.out());
        } catch (IOException e) {
            console.say("cannot write the %s: %s".formatted(what, Failures.reason(e)));
            return Sluice.FAILED_TO_RUN;
        }
        return problems.isEmpty() ? Sluice.PASSED : Sluice.FAILED_TO_RUN;
    }
}
