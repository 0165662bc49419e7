package dev.sluice.cli.command;

import dev.sluice.cli.config.ConfigFile;
import dev.sluice.cli.config.ConfigListing;
import dev.sluice.cli.config.ConfigListing.Given;
import dev.sluice.cli.config.ConfigListing.Row;
import dev.sluice.cli.config.ConfigSchema;
import dev.sluice.cli.files.WorkingTree;
import dev.sluice.core.gate.ConfigException;
import dev.sluice.report.term.Display;
import dev.sluice.rules.BuiltInRules;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sluice config}: which values are in force, and which there are. */
final class ConfigCommand {

    private static final String EXIT_CODES = """
            Exit codes: 0 it was printed, 2 Sluice could not do its job (one line on standard error says why).
            """;

    /** The options that go before a key of the config, which has the option's name. */
    private static final List<String> BEFORE_CONFIG =
            List.of("--dialect", "--target-version", "--layout", "--schema", "--fail-on", "--select");

    private ConfigCommand() {}

    static CommandSpec spec() {
        CommandSpec show = CommandSpec.create().name("show");
        show.usageMessage()
                .description("Prints the values in force for a folder, and where each comes from.")
                .sortOptions(false)
                .footer("", EXIT_CODES);
        ReadingOptions.declare(show, "A file or directory. Default: the working directory.");
        show.addOption(Sluice.option("--fail-on", "S", "As for check."));
        show.addOption(CheckOptions.repeatable("--select", "RULE", "As for check."));
        show.addOption(Sluice.option("--format", "F", "text or json. Default: text."));
        CommandSpec schema = CommandSpec.create().name("schema");
        schema.usageMessage().description("Prints the JSON Schema of sluice.toml.");
        CommandSpec spec = CommandSpec.create().name("config");
        spec.usageMessage().description("Prints the values in force, or the schema of sluice.toml.");
        spec.addSubcommand("show", show);
        spec.addSubcommand("schema", schema);
        return spec;
    }

    /** @param fromVariables the options that variables stand in for */
    static int show(ParseResult line, Console console, Set<String> fromVariables) throws UsageException {
        ReadingOptions options = ReadingOptions.of(line);
        CheckOptions.failOn(line.matchedOptionValue("--fail-on", null));
        Inputs inputs = Inputs.of(options, null, console, WorkingTree::tree);
        String path = inputs.paths().get(0);
        try {
            ConfigFile file = inputs.configs().file(path).orElse(null);
            // Says so where it is none of the dialect's.
            options.version(inputs.dialect(inputs.paths()));
            List<Row> rows = ConfigListing.of(file, given(line, fromVariables));
            switch (line.matchedOptionValue("--format", "text")) {
                case "text" -> print(rows, console);
                case "json" -> console.out().print(ConfigListing.json(rows));
                default -> throw new UsageException("--format", "unknown format; there are text, json");
            }
        } catch (ConfigException e) {
            throw new UsageException(String.join("\n", e.lines()));
        } catch (IOException e) {
            throw new UsageException("cannot write the values: " + Failures.reason(e));
        }
        return Sluice.PASSED;
    }

    private static Map<String, Given> given(ParseResult line, Set<String> fromVariables) throws UsageException {
        Map<String, Given> given = new LinkedHashMap<>();
        for (String option : BEFORE_CONFIG) {
            if (line.hasMatchedOption(option)) {
                Object value = line.matchedOptionValue(option, "");
                if (value instanceof List<?> names) {
                    value = RuleNames.of(
                            option, names.stream().map(String::valueOf).toList(), BuiltInRules.registry());
                }
                String source = fromVariables.contains(option) ? Variables.of(option) : option;
                given.put(option.substring(2), new Given(value, source));
            }
        }
        List<String> paths = line.matchedPositionals().isEmpty()
                ? List.of()
                : line.matchedPositionals().get(0).stringValues();
        if (!paths.isEmpty()) {
            given.put("paths", new Given(paths, "command line"));
        }
        return given;
    }

    private static void print(List<Row> rows, Console console) {
        int key = rows.stream().mapToInt(it -> it.key().length()).max().orElse(0);
        int value = rows.stream()
                .mapToInt(it -> it.value().length())
                .filter(it -> it < 40)
                .max()
                .orElse(0);
        for (Row row : rows) {
            String text = "%%-%ds  %%-%ds  %%s"
                    .formatted(key, Math.max(value, 1))
                    .formatted(row.key(), row.value().isEmpty() ? "-" : row.value(), row.place());
            console.out().println(Display.line(text));
        }
    }

    static int schema(Console console) throws UsageException {
        try {
            console.out().print(ConfigSchema.of(BuiltInRules.registry()));
        } catch (IOException e) {
            throw new UsageException("cannot write the schema: " + Failures.reason(e));
        }
        return Sluice.PASSED;
    }
}
