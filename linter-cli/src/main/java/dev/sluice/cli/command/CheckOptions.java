package dev.sluice.cli.command;

import dev.sluice.core.gate.FailOn;
import dev.sluice.core.gate.RuleChoice;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.report.Format;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options of {@code sluice check}, read and checked.
 *
 * @param latest how many of each tree's last migrations are judged, or null for all
 * @param since the commit or branch from which on changes are judged, or null
 * @param staged whether what git's index holds is judged
 * @param choice which rules are asked for
 * @param downs whether all rules judge down migrations too
 * @param failOn null for what the config says
 * @param exitZero whether findings make no exit code
 * @param reportSuppressed whether findings that were held back are listed
 * @param baseline the baseline that was named, or null
 * @param reports further reports, in the order given
 */
record CheckOptions(
        ReadingOptions reading,
        @Nullable Integer latest,
        @Nullable String since,
        boolean staged,
        RuleChoice choice,
        boolean downs,
        Format format,
        List<FurtherReport> reports,
        @Nullable FailOn failOn,
        boolean exitZero,
        boolean reportSuppressed,
        @Nullable String baseline,
        @Nullable String stdinFilename,
        String color,
        boolean quiet) {

    static final String STDIN = "-";
    static final FormatOption<Format> FORMAT = new FormatOption<>(List.of(Format.values()));

    private static final Set<String> COLORS = Set.of("auto", "always", "never");

    /** Whether a report is annotations of GitHub Actions, which are only some of the findings. */
    boolean annotates() {
        return format == Format.GITHUB || reports.stream().anyMatch(it -> it.format() == Format.GITHUB);
    }

    /** Whether all migrations are judged by all rules, as far as the options say. */
    boolean complete() {
        return reading.paths().isEmpty() && latest == null && since == null && !staged && choice.equals(RuleChoice.ALL);
    }

    static void declare(CommandSpec spec) {
        ReadingOptions.declare(
                spec,
                "Files or directories; - reads standard input. A directory's migrations are judged one by one, the files"
                        + " named here together. Default: config, else every migration tree below the working directory.");
        spec.addOption(Sluice.option("--format", "F", FORMAT.ids() + ". Default: text."));
        spec.addOption(Sluice.option(
                "--since",
                "REF",
                "Judges only what was added or changed since the work on HEAD left REF, uncommitted files too, all of it"
                        + " together; the rest is its history."));
        spec.addOption(Sluice.flag(
                "--staged", "Judges only what git's index adds to HEAD or changes, as it would be committed."));
        spec.addOption(Sluice.option(
                "--latest",
                "N",
                "Judges only the N highest up migrations of each tree; the others are their history."));
        spec.addOption(repeatable(
                "--select",
                "RULE",
                "Judges by these rules alone: ids, categories or names that other tools use, with commas between them; may be"
                        + " repeated."));
        spec.addOption(repeatable("--ignore", "RULE", "Leaves these rules out; may be repeated."));
        spec.addOption(
                Sluice.flag("--down", "Judges down migrations by all rules, not only by those about the way back."));
        spec.addOption(
                repeatable("--report", "F=FILE", "Writes a further report in format F to FILE; may be repeated."));
        spec.addOption(Sluice.option("--fail-on", "S", "error, warning, note or never. Default: config, else error."));
        BaselineOption.declare(spec);
        spec.addOption(
                Sluice.flag("--exit-zero", "Reports only: exits 0 whatever was found, but still 2 for a failure."));
        spec.addOption(Sluice.flag(
                "--report-suppressed",
                "Lists what comments, the config and the baseline hold back, in the formats text, json and sarif."));
        spec.addOption(Sluice.option(
                "--stdin-filename", "P", "The path that standard input stands for; its folder is the history."));
        spec.addOption(Sluice.option("--color", "WHEN", "auto, always or never. Default: auto."));
        spec.addOption(Sluice.flag("--quiet", "Findings and problems only: no notices, no summary of a clean run."));
    }

    static OptionSpec repeatable(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description(description)
                .build();
    }

    static CheckOptions of(ParseResult line, RuleRegistry rules) throws UsageException {
        ReadingOptions reading = ReadingOptions.of(line);
        String stdinFilename = line.matchedOptionValue("--stdin-filename", null);
        if (reading.paths().contains(STDIN) != (stdinFilename != null)) {
            throw new UsageException("`-` and --stdin-filename go together: the name says which folder is the history");
        }
        String since = line.matchedOptionValue("--since", null);
        boolean staged = line.hasMatchedOption("--staged");
        String latest = line.matchedOptionValue("--latest", null);
        if (Stream.of(since != null, staged, latest != null).filter(it -> it).count() > 1) {
            throw new UsageException("--since, --staged and --latest exclude one another");
        }
        if (staged && stdinFilename != null) {
            throw new UsageException("--staged and `-` exclude each other: what is staged stands in git's index");
        }
        return new CheckOptions(
                reading,
                latest(latest),
                since,
                staged,
                new RuleChoice(
                        RuleNames.of("--select", line.matchedOptionValue("--select", List.of()), rules),
                        RuleNames.of("--ignore", line.matchedOptionValue("--ignore", List.of()), rules)),
                line.hasMatchedOption("--down"),
                FORMAT.named(line.matchedOptionValue("--format", "text"), "--format"),
                FurtherReport.all(line.matchedOptionValue("--report", List.of())),
                failOn(line.matchedOptionValue("--fail-on", null)),
                line.hasMatchedOption("--exit-zero"),
                line.hasMatchedOption("--report-suppressed"),
                BaselineOption.of(line),
                stdinFilename,
                color(line.matchedOptionValue("--color", "auto")),
                line.hasMatchedOption("--quiet"));
    }

    static @Nullable Integer latest(@Nullable String count) throws UsageException {
        if (count == null) {
            return null;
        }
        boolean number = !count.isEmpty() && count.chars().allMatch(c -> c >= '0' && c <= '9');
        // more than any folder holds is all
        int migrations = !number ? 0 : count.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(count);
        if (migrations == 0) {
            throw new UsageException("--latest", "`%s` is not a whole number from 1 on".formatted(count));
        }
        return migrations;
    }

    static @Nullable FailOn failOn(@Nullable String id) throws UsageException {
        if (id == null) {
            return null;
        }
        return FailOn.of(id)
                .orElseThrow(() -> new UsageException(
                        "--fail-on", "unknown severity `%s`; there are error, warning, note, never".formatted(id)));
    }

    static String color(String when) throws UsageException {
        if (!COLORS.contains(when)) {
            throw new UsageException("--color", "`%s` is none of auto, always, never".formatted(when));
        }
        return when;
    }
}
