package dev.sluice.cli.command;

import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.KnownVersions;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.migration.Layout;
import dev.sluice.core.migration.Layouts;
import dev.sluice.core.source.Dialect;
import dev.sluice.report.Format;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options of {@code sluice check}, read and checked.
 *
 * @param paths as given; empty for whatever discovery finds
 * @param layout a layout's id, or null to detect it
 * @param failOn null for never
 * @param reports further reports, in the order given
 * @param config the config file that was named, or null
 * @param isolated whether no config is looked for
 */
record CheckOptions(
        List<String> paths,
        @Nullable Dialect dialect,
        @Nullable EngineVersion version,
        @Nullable String layout,
        Format format,
        List<FurtherReport> reports,
        @Nullable Severity failOn,
        @Nullable String stdinFilename,
        @Nullable String config,
        boolean isolated,
        String color,
        boolean quiet) {

    static final String STDIN = "-";

    private static final Set<String> COLORS = Set.of("auto", "always", "never");

    /** The path that standard input stands for; only where {@code -} is named. */
    String stdinPath() {
        if (stdinFilename == null) {
            throw new IllegalStateException("`-` without --stdin-filename was refused before");
        }
        return stdinFilename;
    }

    static void declare(CommandSpec spec) {
        spec.addPositional(Sluice.positional(
                "PATH",
                "0..*",
                "Files or directories; - reads standard input. A directory's migrations are judged one by one, the files"
                        + " named here together. Default: every migration tree below the working directory."));
        spec.addOption(Sluice.option("--dialect", "D", "postgresql, mysql or mariadb. Default: inferred, and said."));
        spec.addOption(Sluice.option(
                "--target-version",
                "V",
                "The server's version: 16, 8.0.36, 10.11. Default: postgresql 16, mysql 8.4, mariadb 11.4."));
        spec.addOption(Sluice.option("--layout", "L", "auto, " + layoutIds() + ". Default: auto."));
        spec.addOption(Sluice.option("--format", "F", Format.ids() + ". Default: text."));
        spec.addOption(OptionSpec.builder("--report")
                .paramLabel("F=FILE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description("Writes a further report in format F to FILE; may be repeated.")
                .build());
        spec.addOption(Sluice.option("--fail-on", "S", "error, warning, note or never. Default: error."));
        spec.addOption(Sluice.option(
                "--stdin-filename", "P", "The path that standard input stands for; its folder is the history."));
        spec.addOption(Sluice.option(
                "--config", "FILE", "The config. Default: the nearest sluice.toml at or above the migrations."));
        spec.addOption(Sluice.flag("--isolated", "Reads no config."));
        spec.addOption(Sluice.option("--color", "WHEN", "auto, always or never. Default: auto."));
        spec.addOption(Sluice.flag("--quiet", "Findings and problems only: no notices, no summary of a clean run."));
    }

    static CheckOptions of(ParseResult line) throws UsageException {
        List<String> paths = line.matchedPositionals().isEmpty()
                ? List.of()
                : line.matchedPositionals().get(0).stringValues();
        String stdinFilename = line.matchedOptionValue("--stdin-filename", null);
        if (paths.contains(STDIN) != (stdinFilename != null)) {
            throw new UsageException("`-` and --stdin-filename go together: the name says which folder is the history");
        }
        String config = line.matchedOptionValue("--config", null);
        boolean isolated = line.hasMatchedOption("--isolated");
        if (config != null && isolated) {
            throw new UsageException("--config and --isolated exclude each other");
        }
        Dialect dialect = dialect(line.matchedOptionValue("--dialect", null));
        return new CheckOptions(
                paths,
                dialect,
                version(line.matchedOptionValue("--target-version", null), dialect),
                layout(line.matchedOptionValue("--layout", "auto")),
                format(line.matchedOptionValue("--format", "text"), "--format"),
                FurtherReport.all(line.matchedOptionValue("--report", List.of())),
                failOn(line.matchedOptionValue("--fail-on", "error")),
                stdinFilename,
                config,
                isolated,
                color(line.matchedOptionValue("--color", "auto")),
                line.hasMatchedOption("--quiet"));
    }

    static Format format(String id, String option) throws UsageException {
        return Format.of(id)
                .orElseThrow(() -> new UsageException(
                        "%s: unknown format `%s`; there are %s".formatted(option, id, Format.ids())));
    }

    private static @Nullable Dialect dialect(@Nullable String id) throws UsageException {
        if (id == null) {
            return null;
        }
        return Dialect.of(id)
                .orElseThrow(() -> new UsageException(
                        "--dialect: unknown dialect `%s`; there are postgresql, mysql, mariadb".formatted(id)));
    }

    private static @Nullable EngineVersion version(@Nullable String text, @Nullable Dialect dialect)
            throws UsageException {
        if (text == null) {
            return null;
        }
        if (dialect == null) {
            throw new UsageException("--target-version needs --dialect: a version means nothing without its engine");
        }
        KnownVersions known = new KnownVersions();
        Optional<EngineVersion> version = known.resolve(dialect, text);
        return version.orElseThrow(() -> new UsageException("--target-version: unknown %s version `%s`; known are %s"
                .formatted(dialect.title(), text, String.join(", ", known.series(dialect)))));
    }

    private static @Nullable String layout(String id) throws UsageException {
        if (id.equals("auto")) {
            return null;
        }
        if (Layouts.of(id).isEmpty()) {
            throw new UsageException("--layout: unknown layout `%s`; there are auto, %s".formatted(id, layoutIds()));
        }
        return id;
    }

    private static @Nullable Severity failOn(String id) throws UsageException {
        if (id.equals("never")) {
            return null;
        }
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "--fail-on: unknown severity `%s`; there are error, warning, note, never".formatted(id)));
    }

    static String color(String when) throws UsageException {
        if (!COLORS.contains(when)) {
            throw new UsageException("--color: `%s` is none of auto, always, never".formatted(when));
        }
        return when;
    }

    private static String layoutIds() {
        return Layouts.all().stream().map(Layout::id).collect(Collectors.joining(", "));
    }
}
