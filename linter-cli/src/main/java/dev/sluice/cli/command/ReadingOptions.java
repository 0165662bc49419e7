package dev.sluice.cli.command;

import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.KnownVersions;
import dev.sluice.core.lint.Reading;
import dev.sluice.core.migration.Layout;
import dev.sluice.core.migration.Layouts;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What to read and as what: the options that the commands which read migrations have in common.
 *
 * @param paths as given; empty for whatever discovery finds
 * @param version as given, or null
 * @param layout a layout's id, or null where it is not given
 * @param schema the dump that stands in for missing history, as given, or null
 * @param config the config file that was named, or null
 * @param isolated whether no config is looked for
 */
record ReadingOptions(
        List<String> paths,
        @Nullable Dialect dialect,
        @Nullable String version,
        @Nullable String layout,
        @Nullable String schema,
        @Nullable String config,
        boolean isolated) {

    static void declare(CommandSpec spec, String pathsAre) {
        spec.addPositional(Sluice.positional("PATH", "0..*", pathsAre));
        spec.addOption(Sluice.option(
                "--dialect", "D", "postgresql, mysql or mariadb. Default: config, else inferred, and said."));
        spec.addOption(
                Sluice.option(
                        "--target-version",
                        "V",
                        "The server's version: 16, 8.0.36, 10.11. Default: config, else postgresql 16, mysql 8.4, mariadb 11.4."));
        spec.addOption(Sluice.option("--layout", "L", "auto, " + layoutIds() + ". Default: config, else auto."));
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
                line.matchedOptionValue("--target-version", null),
                layout(line.matchedOptionValue("--layout", null)),
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
                        "--dialect", "unknown dialect `%s`; there are postgresql, mysql, mariadb".formatted(id)));
    }

    /**
     * The version that is asked for, or null.
     *
     * @param said the dialect that the config names, or null
     */
    @Nullable
    EngineVersion version(@Nullable Dialect said) throws UsageException {
        Dialect engine = dialect == null ? said : dialect;
        if (version == null) {
            return null;
        }
        if (engine == null) {
            throw new UsageException("--target-version needs --dialect: a version means nothing without its engine");
        }
        KnownVersions known = new KnownVersions();
        return known.resolve(engine, version)
                .orElseThrow(() -> new UsageException(
                        "--target-version",
                        "unknown %s version `%s`; known are %s"
                                .formatted(engine.title(), version, String.join(", ", known.series(engine)))));
    }

    private static @Nullable String layout(@Nullable String id) throws UsageException {
        if (id != null && !id.equals(Reading.DETECTED) && Layouts.of(id).isEmpty()) {
            throw new UsageException("--layout", "unknown layout `%s`; there are auto, %s".formatted(id, layoutIds()));
        }
        return id;
    }

    private static String layoutIds() {
        return Layouts.all().stream().map(Layout::id).collect(Collectors.joining(", "));
    }
}
