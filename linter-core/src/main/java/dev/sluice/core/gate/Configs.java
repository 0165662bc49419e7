package dev.sluice.core.gate;

/** Which config holds where. */
@FunctionalInterface
public interface Configs {

    /** No folder has one. */
    Configs NONE = folder -> Config.NONE;

    /**
     * The config of the migrations in a folder.
     *
     * @param folder a path from the root of the tree, {@code ""} for the root
     * @throws ConfigException if there is one that cannot be used
     */
    Config of(String folder) throws ConfigException;
}
