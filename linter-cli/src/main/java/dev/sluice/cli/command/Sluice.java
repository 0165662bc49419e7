package dev.sluice.cli.command;

import dev.sluice.core.BuildInfo;
import java.util.List;
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
        try {
            // A path may begin with @: it names no file of further arguments.
            return dispatch(new CommandLine(spec()).setExpandAtFiles(false).parseArgs(args), console);
        } catch (ParameterException e) {
            console.say(line(e));
            return FAILED_TO_RUN;
        } catch (UsageException e) {
            console.say(e.line());
            return FAILED_TO_RUN;
        } catch (OutOfMemoryError e) {
            console.say("not enough memory for this input; give the JVM more, or name fewer files");
            return FAILED_TO_RUN;
        } catch (RuntimeException | StackOverflowError e) {
            return internalError(e, console);
        }
    }

    private static int dispatch(ParseResult root, Console console) throws UsageException {
        ParseResult last = root;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (last.isUsageHelpRequested()) {
            last.commandSpec().commandLine().usage(console.out());
            return PASSED;
        }
        if (last.isVersionHelpRequested()) {
            console.out().println("sluice " + BuildInfo.version());
            return PASSED;
        }
        return switch (last.commandSpec().name()) {
            case "check" -> CheckCommand.run(last, console);
            case "locks" -> LocksCommand.run(last, console);
            case "schema" -> SchemaCommand.run(last, console);
            case "rules" -> RulesCommand.run(last, console);
            case "create", "update", "prune" -> BaselineCommand.run(last, console);
            case "baseline" -> throw new UsageException("baseline: say what to do: create, update or prune");
            case "explain" -> ExplainCommand.run(last, console);
            default ->
                throw new UsageException(
                        "say what to do: check, baseline, locks, schema, rules or explain; --help lists the options");
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
