package dev.sluice.cli.command;

import dev.sluice.core.BuildInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code sluice}. Built without annotations: reading them costs a third of the start. */
public final class Sluice {

    /** Nothing at or above the gate. */
    static final int PASSED = 0;
    /** Something that fails the gate. */
    static final int FOUND = 1;
    /** Sluice could not do its job. */
    static final int FAILED_TO_RUN = 2;

    static final String EXIT_CODES = """
            Exit codes: 0 nothing at or above --fail-on, 1 at least one such finding,
            2 Sluice could not do its job (one line on standard error says why).
            """;

    private Sluice() {}

    /** Runs one command line and returns its exit code. Never throws. */
    public static int run(String[] args, Console console) {
        Set<String> fromVariables = new LinkedHashSet<>();
        try {
            return dispatch(parse(args, console, fromVariables), console, fromVariables);
        } catch (ParameterException e) {
            console.say(line(e));
            return FAILED_TO_RUN;
        } catch (UsageException e) {
            e.line(fromVariables).lines().forEach(console::say);
            return FAILED_TO_RUN;
        } catch (OutOfMemoryError e) {
            console.say("not enough memory for this input; give the JVM more, or name fewer files");
            return FAILED_TO_RUN;
        } catch (RuntimeException | StackOverflowError e) {
            return internalError(e, console);
        }
    }

    /** @param fromVariables gets the options that variables stand in for */
    private static ParseResult parse(String[] args, Console console, Set<String> fromVariables) throws UsageException {
        // A path may begin with @: it names no file of further arguments.
        CommandLine command = new CommandLine(spec()).setExpandAtFiles(false);
        ParseResult given = last(command.parseArgs(args));
        int words = given.commandSpec().qualifiedName().split(" ", -1).length - 1;
        Variables.Line line = Variables.extended(args, given, words, console.environment());
        fromVariables.addAll(line.options());
        return line.options().isEmpty()
                ? given
                : last(command.parseArgs(line.arguments().toArray(String[]::new)));
    }

    private static ParseResult last(ParseResult root) {
        ParseResult last = root;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last;
    }

    private static int dispatch(ParseResult last, Console console, Set<String> fromVariables) throws UsageException {
        if (last.isUsageHelpRequested()) {
            last.commandSpec().commandLine().usage(console.out());
            return PASSED;
        }
        if (last.isVersionHelpRequested()) {
            console.out().println("sluice " + BuildInfo.version());
            return PASSED;
        }
        return switch (last.commandSpec().qualifiedName()) {
            case "sluice check" -> CheckCommand.run(last, console);
            case "sluice baseline" -> throw new UsageException("say what to do: baseline create, update or prune");
            case "sluice baseline create", "sluice baseline update", "sluice baseline prune" ->
                BaselineCommand.run(last, console);
            case "sluice locks" -> LocksCommand.run(last, console);
            case "sluice schema" -> SchemaCommand.run(last, console);
            case "sluice rules" -> RulesCommand.run(last, console);
            case "sluice explain" -> ExplainCommand.run(last, console);
            case "sluice config" -> throw new UsageException("say what to do: config show or config schema");
            case "sluice config show" -> ConfigCommand.show(last, console, fromVariables);
            case "sluice config schema" -> ConfigCommand.schema(console);
            case "sluice init" -> InitCommand.run(console);
            default ->
                throw new UsageException(
                        "say what to do: check, baseline, locks, schema, rules, explain, config or init; --help lists the"
                                + " options");
        };
    }

    private static CommandSpec spec() {
        CommandSpec root = CommandSpec.create().name("sluice");
        root.usageMessage()
                .description("Reads database migrations and says which statements are not safe on a live database.")
                .footer("", EXIT_CODES)
                .sortOptions(false);
        root.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print the version.")
                .build());
        root.addSubcommand("check", CheckCommand.spec());
        root.addSubcommand("baseline", BaselineCommand.spec());
        root.addSubcommand("locks", LocksCommand.spec());
        root.addSubcommand("schema", SchemaCommand.spec());
        root.addSubcommand("rules", RulesCommand.spec());
        root.addSubcommand("explain", ExplainCommand.spec());
        root.addSubcommand("config", ConfigCommand.spec());
        root.addSubcommand("init", InitCommand.spec());
        addHelp(root);
        return root;
    }

    private static void addHelp(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Print this help.")
                .build());
        spec.subcommands().values().forEach(command -> addHelp(command.getCommandSpec()));
    }

    static OptionSpec option(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    static PositionalParamSpec positional(String label, String arity, String description) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .arity(arity)
                .required(!arity.startsWith("0"))
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build();
    }

    private static String line(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String argument = unmatched.getUnmatched().get(0);
            List<String> near = unmatched.getSuggestions();
            return "unknown %s `%s`%s"
                    .formatted(
                            argument.startsWith("-") ? "option" : "argument",
                            argument,
                            near.isEmpty() ? "; --help lists what there is" : "; did you mean `" + near.get(0) + "`?");
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            ArgSpec argument = missing.getMissing().get(0);
            return argument instanceof OptionSpec option
                    ? "%s: the value %s is missing".formatted(option.longestName(), option.paramLabel())
                    : argument.paramLabel() + " is missing";
        }
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("the command line cannot be read");
        return message.replace('\'', '`');
    }

    private static int internalError(Throwable e, Console console) {
        StackTraceElement[] trace = e.getStackTrace();
        console.say("internal error in sluice %s: %s%s; please report it with the input that caused it"
                .formatted(BuildInfo.version(), e, trace.length == 0 ? "" : " at " + trace[0]));
        return FAILED_TO_RUN;
    }
}
