package dev.sluice.cli.config;

import dev.sluice.core.gate.Config;

/** A config file that was read: what it says, and where. */
public final class ConfigFile {

    private final Config config;
    private final TomlDocument document;

    ConfigFile(Config config, TomlDocument document) {
        this.config = config;
        this.document = document;
    }

    /** What it says. */
    public Config config() {
        return config;
    }

    /** The file as people see it from the working directory. */
    public String path() {
        return document.file().path();
    }

    TomlDocument document() {
        return document;
    }
}
