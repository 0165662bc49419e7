package dev.sluice.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The variables that stand in for options which a command line does not have: {@code SLUICE_FAIL_ON} for
 * {@code --fail-on}. An empty one is none.
 */
final class Variables {

    private static final String PREFIX = "SLUICE_";

    /** What only the person at the command line can know, or that is asked for instead of a run. */
    private static final Set<String> WITHOUT = Set.of("--help", "--version", "--stdin-filename");

    /** Where one of these is on the command line, the variables of the others say nothing. */
    private static final List<Set<String>> EXCLUSIVE = List.of(
            Set.of("--config", "--isolated"),
            Set.of("--baseline", "--isolated"),
            Set.of("--since", "--staged", "--latest"));

    private Variables() {}

    /** The variable of an option. */
    static String of(String option) {
        return PREFIX + option.substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /**
     * A command line with what variables add to it.
     *
     * @param options that were added
     */
    record Line(List<String> arguments, Set<String> options) {

        Line {
            arguments = List.copyOf(arguments);
            options = Set.copyOf(options);
        }
    }

    /**
     * Adds to a command line the options that it does not have and whose variables are set.
     *
     * @param last the command that is to be run
     * @param words how many arguments name it
     * @throws UsageException for a flag whose variable is neither true nor false
     */
    static Line extended(String[] arguments, ParseResult last, int words, Map<String, String> environment)
            throws UsageException {
        List<String> added = new ArrayList<>();
        Set<String> options = new LinkedHashSet<>();
        for (OptionSpec option : last.commandSpec().options()) {
            String name = option.longestName();
            String value = environment.getOrDefault(of(name), "");
            if (value.isEmpty() || WITHOUT.contains(name) || isDecided(name, last)) {
                continue;
            }
            if (option.arity().max() > 0) {
                added.add(name + "=" + value);
                options.add(name);
            } else if (isTrue(name, value)) {
                added.add(name);
                options.add(name);
            }
        }
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        // Before a `--`, behind which everything is a path.
        all.addAll(words, added);
        return new Line(all, options);
    }

    private static boolean isDecided(String name, ParseResult line) {
        return line.hasMatchedOption(name)
                || EXCLUSIVE.stream()
                        .filter(it -> it.contains(name))
                        .flatMap(Set::stream)
                        .anyMatch(line::hasMatchedOption);
    }

    private static boolean isTrue(String option, String value) throws UsageException {
        return switch (value) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new UsageException("%s: `%s` is neither true nor false".formatted(of(option), value));
        };
    }
}
