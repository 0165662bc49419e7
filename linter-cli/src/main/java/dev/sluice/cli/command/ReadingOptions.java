package dev.sluice.cli.command;

import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.KnownVersions;
import dev.sluice.core.migration.Layout;
import dev.sluice.core.migration.Layouts;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What to read and as what: the options that the commands which read migrations have in common.
 *
 * @param paths as given; empty for whatever discovery finds
 * @param layout a layout's id, or null to detect it
 * @param schema the dump that stands in for missing history, as given, or null
 * @param config the config file that was named, or null
 * @param isolated whether no config is looked for
 */
record ReadingOptions(
        List<String> paths,
        @Nullable Dialect dialect,
        @Nullable EngineVersion version,
        @Nullable String layout,
        @Nullable String schema,
        @Nullable String config,
        boolean isolated) {

    static void declare(CommandSpec spec, String pathsAre) {
        spec.addPositional(Sluice.positional("PATH", "0..*", pathsAre));
        spec.addOption(Sluice.option("--dialect", "D", "postgresql, mysql or mariadb. Default: inferred, and said."));
        spec.addOption(Sluice.option(
                "--target-version",
                "V",
                "The server's version: 16, 8.0.36, 10.11. Default: postgresql 16, mysql 8.4, mariadb 11.4."));
        spec.addOption(Sluice.option("--layout", "L", "auto, " + layoutIds() + ". Default: auto."));
        spec.addOption(Sluice.option(
                "--schema",
                "FILE",
                "A dump (pg_dump -s, mysqldump -d, structure.sql) that stands in for the history before the first"
                        + " migration."));
        spec.addOption(Sluice.option(
                "--config", "FILE", "The config. Default: the nearest sluice.toml at or above the migrations."));
        spec.addOption(Sluice.flag("--isolated", "Reads no config."));
    }

    static ReadingOptions of(ParseResult line) throws UsageException {
        List<String> paths = line.matchedPositionals().isEmpty()
                ? List.of()
                : line.matchedPositionals().get(0).stringValues();
        String config = line.matchedOptionValue("--config", null);
        boolean isolated = line.hasMatchedOption("--isolated");
        if (config != null && isolated) {
            throw new UsageException("--config and --isolated exclude each other");
        }
        Dialect dialect = dialect(line.matchedOptionValue("--dialect", null));
        return new ReadingOptions(
                paths,
                dialect,
                version(line.matchedOptionValue("--target-version", null), dialect),
                layout(line.matchedOptionValue("--layout", "auto")),
                line.matchedOptionValue("--schema", null),
                config,
                isolated);
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

    private static String layoutIds() {
        return Layouts.all().stream().map(Layout::id).collect(Collectors.joining(", "));
    }
}
