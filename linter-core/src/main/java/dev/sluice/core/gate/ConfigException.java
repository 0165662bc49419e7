package dev.sluice.core.gate;

/** A config cannot be used; its message is one line for the user. */
public final class ConfigException extends Exception {

    private static final long serialVersionUID = 1L;

    public ConfigException(String line) {
        super(line);
    }

    /** What is wrong, and where. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
