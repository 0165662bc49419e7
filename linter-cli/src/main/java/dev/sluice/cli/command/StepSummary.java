package dev.sluice.cli.command;

import dev.sluice.core.lint.LintReport;
import dev.sluice.report.Format;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The page of a job of GitHub Actions, which has the findings that do not fit annotations. */
final class StepSummary {

    /** Names the file that the page is made from; what steps wrote before stays. */
    private static final String FILE = "GITHUB_STEP_SUMMARY";

    private StepSummary() {}

    /** Writes it where there is such a page; says so on standard error and returns false where that fails. */
    static boolean write(LintReport report, Console console) {
        String file = console.environment().getOrDefault(FILE, "");
        if (file.isEmpty()) {
            return true;
        }
        try (Writer out = Files.newBufferedWriter(
                console.directory().resolve(Path.of(file)),
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND)) {
            Format.stepSummary().render(report, out);
            return true;
        } catch (IOException | InvalidPathException e) {
            console.say("cannot write to %s `%s`: %s".formatted(FILE, file, Failures.reason(e)));
            return false;
        }
    }
}
