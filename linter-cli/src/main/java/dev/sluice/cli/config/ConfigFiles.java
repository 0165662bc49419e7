package dev.sluice.cli.config;

import dev.sluice.core.gate.Config;
import dev.sluice.core.gate.ConfigException;
import dev.sluice.core.gate.Configs;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.core.source.FileTree;
import dev.sluice.core.source.FileTree.Kind;
import dev.sluice.core.source.FileTree.ReadResult;
import dev.sluice.core.source.SourceFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The config files of a tree: for a folder the one in it or, without one, in the nearest folder above. */
public final class ConfigFiles implements Configs {

    /** The name of a config file that is found by itself. */
    public static final String NAME = "sluice.toml";

    /** A larger file is no config, in UTF-16 units. */
    private static final int LONGEST = 1_000_000;

    private final FileTree tree;
    private final @Nullable Above above;
    private final Supplier<RuleRegistry> registry;
    private final Map<String, Optional<Found>> byFolder = new HashMap<>();
    private final Map<String, Found> byPath = new HashMap<>();

    /**
     * The repository around the tree, whose folders above it may hold a config.
     *
     * @param repository its files
     * @param prefix the folder in which the tree begins
     */
    public record Above(FileTree repository, String prefix) {}

    /** A config with the text that it was read from, or why it cannot be used. */
    private record Found(
            @Nullable ConfigFile file, @Nullable ConfigException refused) {}

    /**
     * @param above what is around the tree, or null where nothing is to be looked for there
     * @param registry of the rules that configs name, asked for when there is a config
     */
    public ConfigFiles(FileTree tree, @Nullable Above above, Supplier<RuleRegistry> registry) {
        this.tree = tree;
        this.above = above;
        this.registry = registry;
    }

    /** The config of the folder, or none where no folder up to the root has one. */
    @Override
    public Config of(String folder) throws ConfigException {
        return file(folder).map(ConfigFile::config).orElse(Config.NONE);
    }

    /** The config file of a folder; empty where no folder up to the root has one. */
    public Optional<ConfigFile> file(String folder) throws ConfigException {
        String below = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        Optional<Found> found = byFolder.get(below);
        if (found == null) {
            found = find(below);
            byFolder.put(below, found);
        }
        if (found.isPresent() && found.get().refused() != null) {
            throw found.get().refused();
        }
        return found.map(Found::file);
    }

    private Optional<Found> find(String folder) {
        for (String at = folder; ; at = parent(at)) {
            Optional<Found> found = read(tree, join(at), join(at), ConfigPlace.within(at));
            if (found.isPresent() || at.isEmpty()) {
                return found.isPresent() ? found : findAbove();
            }
        }
    }

    private Optional<Found> findAbove() {
        if (above == null) {
            return Optional.empty();
        }
        StringBuilder up = new StringBuilder();
        for (String at = above.prefix(); !at.isEmpty(); ) {
            at = parent(at);
            up.append("../");
            Optional<Found> found = read(above.repository(), join(at), up + NAME, new ConfigPlace(at, above.prefix()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** @param shown the path as people see it from the working directory */
    private Optional<Found> read(FileTree where, String path, String shown, ConfigPlace place) {
        Found known = byPath.get(shown);
        if (known == null && where.leadsOut(path)) {
            known = new Found(
                    null, new ConfigException(shown + ": the link leads out of the folder that is read, or nowhere"));
        } else if (known == null && where.kind(path) == Kind.FILE) {
            try {
                known = new Found(read(where, path, shown, place, tree, registry), null);
            } catch (ConfigException e) {
                known = new Found(null, e);
            }
        }
        if (known != null) {
            byPath.put(shown, known);
        }
        return Optional.ofNullable(known);
    }

    private static String join(String folder) {
        return folder.isEmpty() ? NAME : folder + "/" + NAME;
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /**
     * Reads one config file.
     *
     * @param where the tree that the file lies in
     * @param path from the root of that tree
     * @param shown the path as people see it from the working directory
     * @param place where the file lies, and the files that it is for
     * @param files that it is for
     * @throws ConfigException if it cannot be read, or says what no config can
     */
    static ConfigFile read(
            FileTree where,
            String path,
            String shown,
            ConfigPlace place,
            FileTree files,
            Supplier<RuleRegistry> registry)
            throws ConfigException {
        ReadResult result = where.read(path);
        if (result instanceof ReadResult.NotOpened failure) {
            throw new ConfigException(shown + ": " + failure.reason());
        }
        if (result instanceof ReadResult.NotText failure) {
            throw new ConfigException(shown + ": " + failure.reason());
        }
        String text = ((ReadResult.Text) result).file().text();
        if (text.length() > LONGEST) {
            throw new ConfigException(shown + ": larger than 1 MB");
        }
        TomlDocument document = TomlDocument.parse(new SourceFile(shown, text));
        return new ConfigFile(new ConfigReader(document, place, files, registry.get()).read(), document);
    }

    /**
     * Reads the config file that somebody names, wherever it lies.
     *
     * @param where a tree that holds the file and the files that it is for, or where none does, the file
     * @param path of the file, from the root of that tree
     * @param shown the path as it was named
     * @param prefix the root of the files that it is for, from the root of that tree
     * @throws ConfigException if it cannot be read, or says what no config can
     */
    public static ConfigFile named(
            FileTree where, String path, String shown, String prefix, FileTree files, Supplier<RuleRegistry> registry)
            throws ConfigException {
        return read(where, path, shown, new ConfigPlace(parent(path), prefix), files, registry);
    }
}
