package dev.sluice.cli.command;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The command line cannot be carried out: one line for the user, exit code 2. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final @Nullable String option;

    UsageException(String message) {
        super(message);
        this.option = null;
    }

    /** @param option whose value is wrong */
    UsageException(String option, String message) {
        super(message);
        this.option = option;
    }

    /** The line, which names the variable of an option whose value came from there. */
    String line(Set<String> fromVariables) {
        String message = String.valueOf(getMessage());
        return option == null
                ? message
                : (fromVariables.contains(option) ? Variables.of(option) : option) + ": " + message;
    }
}
