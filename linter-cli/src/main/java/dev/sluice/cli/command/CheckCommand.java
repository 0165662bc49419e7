package dev.sluice.cli.command;

import dev.sluice.core.lint.LintReport;
import dev.sluice.core.lint.LintRequest;
import dev.sluice.core.lint.Linter;
import dev.sluice.core.lint.Reading;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.report.RuleText;
import dev.sluice.report.RuleTexts;
import dev.sluice.rules.BuiltInRules;
import dev.sluice.rules.Pages;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sluice check}: judge migrations. */
final class CheckCommand {

    private static final RuleTexts TEXTS =
            id -> Pages.page(id).map(page -> new RuleText(page.summary(), page.markdown()));

    private CheckCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("check");
        spec.usageMessage().description("Judges migrations.").sortOptions(false).footer("", Sluice.EXIT_CODES);
        CheckOptions.declare(spec);
        return spec;
    }

    static int run(ParseResult line, Console console) throws UsageException {
        RuleRegistry rules = BuiltInRules.registry();
        CheckOptions options = CheckOptions.of(line, rules);
        ProgressLine progress = new ProgressLine(console, !options.quiet());
        LintReport report = heldBack(lint(options, rules, console, progress), options, console);
        progress.clear();
        if (!options.quiet()) {
            report.notices().forEach(notice -> console.say("note: " + notice));
        }
        report.problems().forEach(console::say);
        boolean written = write(report, options, console);
        for (FurtherReport further : options.reports()) {
            written &= further.write(report, TEXTS, options.reportSuppressed(), console);
        }
        if (options.annotates()) {
            written &= StepSummary.write(report, console);
        }
        return written ? exitCode(report, options) : Sluice.FAILED_TO_RUN;
    }

    /** Judges what the options ask for. */
    static LintReport lint(CheckOptions options, RuleRegistry rules, Console console, ProgressLine progress)
            throws UsageException {
        if (options.since() == null && !options.staged()) {
            Reading reading = Inputs.reading(options.reading(), options.stdinFilename(), console);
            return Linter.lint(request(reading, options, rules), progress);
        }
        // A class of its own: a run that asks git for nothing does not load what would.
        return ChangedMigrations.lint(options, rules, console, progress);
    }

    private static LintReport heldBack(LintReport report, CheckOptions options, Console console) throws UsageException {
        return options.reading().isolated()
                ? report
                : BaselineOption.baselines(options.baseline(), options.reading(), console)
                        .heldBack(report, options.complete());
    }

    private static int exitCode(LintReport report, CheckOptions options) {
        boolean reportOnly = options.exitZero() && report.problems().isEmpty();
        return reportOnly ? 0 : report.exitCode();
    }

    /** What the options ask for, of what was read. */
    static LintRequest request(Reading reading, CheckOptions options, RuleRegistry rules) {
        return new LintRequest(
                reading,
                options.failOn(),
                rules,
                options.choice(),
                LocalDate.now(ZoneOffset.UTC),
                options.latest(),
                options.downs(),
                null,
                null);
    }

    private static boolean write(LintReport report, CheckOptions options, Console console) {
        try {
            options.format()
                    .renderer(console.style(options.color()), options.quiet(), TEXTS, options.reportSuppressed())
                    .render(report, console.out());
            return true;
        } catch (IOException e) {
            console.say("cannot write the report: " + Failures.reason(e));
            return false;
        }
    }
}
