package dev.sluice.cli.command;

/** The command line cannot be carried out: one line for the user, exit code 2. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    String line() {
        return String.valueOf(getMessage());
    }
}
