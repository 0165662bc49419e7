package dev.sluice.cli.git;

/** Git could not say what was asked: one line for the user. Unchecked, since it may happen wherever a file is read. */
public final class GitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GitException(String line) {
        super(line);
    }

    /** What went wrong and what to do about it. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
