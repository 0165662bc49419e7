package dev.sluice.core.gate;

import java.util.List;

/** A config cannot be used; each of its lines is one mistake, for the user. */
public final class ConfigException extends Exception {

    private static final long serialVersionUID = 1L;

    public ConfigException(String line) {
        super(line);
    }

    public ConfigException(List<String> lines) {
        super(String.join("\n", lines));
    }

    /** What is wrong, and where. */
    public List<String> lines() {
        return String.valueOf(getMessage()).lines().toList();
    }
}
