package dev.sluice.cli.baseline;

/** A baseline cannot be used; its message is one line for the user. */
public final class BaselineException extends Exception {

    private static final long serialVersionUID = 1L;

    BaselineException(String line) {
        super(line);
    }

    /** What is wrong, and where. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
