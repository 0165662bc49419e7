package dev.sluice.cli.command;

import dev.sluice.cli.baseline.BaselineException;
import dev.sluice.cli.baseline.BaselineFile;
import dev.sluice.cli.baseline.Baselines;
import dev.sluice.cli.baseline.Baselines.Place;
import dev.sluice.core.gate.Baseline;
import dev.sluice.core.lint.LintReport;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.rules.BuiltInRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sluice baseline create|update|prune}: agree to live with what is found now. */
final class BaselineCommand {

    private static final String CODES = """
            Exit codes: 0 done, 1 new findings were not added,
            2 Sluice could not do its job (one line on standard error says why, and nothing was written).
            """;

    private BaselineCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("baseline");
        spec.usageMessage()
                .description("Agrees to live with what is found now, so that `check` speaks of what is new.")
                .sortOptions(false);
        CommandSpec update =
                action("update", "Takes over what is found now; adds new findings only with --accept-new.");
        update.addOption(Sluice.flag("--accept-new", "Adds findings that the baseline does not have."));
        spec.addSubcommand("create", action("create", "Writes a baseline of what is found now; never over one."));
        spec.addSubcommand("update", update);
        spec.addSubcommand("prune", action("prune", "Drops what is no longer found, and adds nothing."));
        return spec;
    }

    private static CommandSpec action(String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description).sortOptions(false).footer("", CODES);
        ReadingOptions.declare(
                spec, "Files or directories. Default: every migration tree below the working directory.");
        spec.addOption(Sluice.option(
                "--since", "REF", "Leaves alone what is in the baseline of migrations that were not changed since."));
        BaselineOption.declare(spec);
        return spec;
    }

    static int run(ParseResult line, Console console) throws UsageException {
        RuleRegistry rules = BuiltInRules.registry();
        // Of check's options those that are none here have their defaults.
        CheckOptions options = CheckOptions.of(line, rules);
        ProgressLine progress = new ProgressLine(console, true);
        LintReport report = CheckCommand.lint(options, rules, console, progress);
        progress.clear();
        if (!report.problems().isEmpty()) {
            report.problems().forEach(console::say);
            console.say("no baseline was written, since not everything could be judged");
            return Sluice.FAILED_TO_RUN;
        }
        Baselines baselines = BaselineOption.baselines(options.baseline(), options.reading(), console);
        try {
            return switch (line.commandSpec().name()) {
                case "create" -> create(baselines.places(report), console);
                case "update" -> change(baselines, report, line.hasMatchedOption("--accept-new"), true, console);
                default -> change(baselines, report, false, false, console);
            };
        } catch (BaselineException e) {
            console.say(e.line());
        } catch (IOException e) {
            console.say("cannot write the baseline: " + Failures.reason(e));
        }
        return Sluice.FAILED_TO_RUN;
    }

    private static int create(List<Place> places, Console console) throws IOException {
        for (Place place : places) {
            if (place.exists()) {
                console.say("`%s` is there already; `sluice baseline update` changes it".formatted(place.shown()));
                return Sluice.FAILED_TO_RUN;
            }
        }
        for (Place place : places) {
            Baseline found = place.found();
            write(place, found);
            console.out().append("%s: %s held back\n".formatted(place.shown(), findings(found.size())));
        }
        return Sluice.PASSED;
    }

    /** @param growing whether new findings are of interest */
    private static int change(
            Baselines baselines, LintReport report, boolean acceptNew, boolean growing, Console console)
            throws BaselineException, IOException {
        List<Place> places = baselines.places(report);
        List<Baseline> before = new ArrayList<>();
        for (Place place : places) {
            before.add(baselines.existing(place));
        }
        int refused = 0;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            Baseline found = place.found();
            Baseline kept = before.get(i).stillIn(found, place.known(report));
            Baseline after = acceptNew ? kept.with(found) : kept;
            Baseline.Difference difference = after.since(before.get(i));
            refused += found.since(after).more();
            write(place, after);
            console.out()
                    .append("%s: +%d/-%d, %s held back\n"
                            .formatted(place.shown(), difference.more(), difference.fewer(), findings(after.size())));
        }
        if (growing && refused > 0) {
            console.say("%s not in the baseline %s not added; --accept-new adds them"
                    .formatted(findings(refused), refused == 1 ? "was" : "were"));
            return Sluice.FOUND;
        }
        return Sluice.PASSED;
    }

    private static void write(Place place, Baseline baseline) throws IOException {
        Files.writeString(place.file(), BaselineFile.write(baseline), StandardCharsets.UTF_8);
    }

    private static String findings(int count) {
        return count == 1 ? "1 finding" : count + " findings";
    }
}
