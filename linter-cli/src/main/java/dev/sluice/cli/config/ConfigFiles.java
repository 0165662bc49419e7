package dev.sluice.cli.config;

import dev.sluice.core.gate.Config;
import dev.sluice.core.gate.ConfigException;
import dev.sluice.core.gate.Configs;
import dev.sluice.core.source.FileTree;
import dev.sluice.core.source.FileTree.Kind;
import dev.sluice.core.source.FileTree.ReadResult;
import dev.sluice.core.source.SourceFile;
import java.util.HashMap;
import java.util.Map;

/** The config files of a tree: for a folder the one in it or, without one, in the nearest folder above. */
public final class ConfigFiles implements Configs {

    /** The name of a config file that is found by itself. */
    public static final String NAME = "sluice.toml";

    /** A larger file is no config, in UTF-16 units. */
    private static final int LONGEST = 1_000_000;

    private final FileTree tree;
    private final Map<String, Config> read = new HashMap<>();

    public ConfigFiles(FileTree tree) {
        this.tree = tree;
    }

    /** The config of the folder, or none where no folder up to the root of the tree has one. */
    @Override
    public Config of(String folder) throws ConfigException {
        String below = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        while (true) {
            String path = below.isEmpty() ? NAME : below + "/" + NAME;
            if (tree.leadsOut(path)) {
                throw new ConfigException(path + ": the link leads out of the folder that is read, or nowhere");
            }
            if (tree.kind(path) == Kind.FILE) {
                return at(path);
            }
            if (below.isEmpty()) {
                return Config.NONE;
            }
            below = below.substring(0, Math.max(0, below.lastIndexOf('/')));
        }
    }

    private Config at(String path) throws ConfigException {
        Config known = read.get(path);
        if (known == null) {
            known = read(tree, path);
            read.put(path, known);
        }
        return known;
    }

    /**
     * Reads one config file.
     *
     * @throws ConfigException if it cannot be read, or says what no config can
     */
    public static Config read(FileTree tree, String path) throws ConfigException {
        ReadResult result = tree.read(path);
        if (result instanceof ReadResult.NotOpened failure) {
            throw new ConfigException(path + ": " + failure.reason());
        }
        if (result instanceof ReadResult.NotText failure) {
            throw new ConfigException(path + ": " + failure.reason());
        }
        SourceFile file = ((ReadResult.Text) result).file();
        if (file.text().length() > LONGEST) {
            throw new ConfigException(path + ": larger than 1 MB");
        }
        return new ConfigReader(TomlDocument.parse(file)).read();
    }
}
