package dev.sluice.core.lint;

import dev.sluice.core.gate.Config;
import dev.sluice.core.gate.ConfigException;
import dev.sluice.core.gate.TreeSettings;
import dev.sluice.core.migration.Expected;
import dev.sluice.core.source.Dialect;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is set for folders and files: what a reading asks for goes before what the config of a folder says. */
final class Settings implements Expected {

    private final Reading reading;
    private final Set<String> problems = new LinkedHashSet<>();

    Settings(Reading reading) {
        this.reading = reading;
    }

    /** The config of a tree; null, and a problem, where there is one that cannot be used. */
    @Nullable
    Config ofTree(String root) {
        try {
            return reading.configs().of(root);
        } catch (ConfigException e) {
            problems.addAll(e.lines());
            return null;
        }
    }

    /** The config of a folder in which trees are looked for; of one that cannot be used, the trees that it holds for tell. */
    private Config config(String folder) {
        try {
            return reading.configs().of(folder);
        } catch (ConfigException e) {
            return Config.NONE;
        }
    }

    /** What is asked for of the trees of a folder. */
    TreeSettings tree(String folder) {
        TreeSettings said = config(folder).tree(folder);
        Dialect dialect = reading.dialect() == null ? said.dialect() : reading.dialect();
        return new TreeSettings(
                folder,
                dialect,
                // a version means nothing for another engine
                reading.version() != null ? reading.version() : dialect == said.dialect() ? said.version() : null,
                said.layout(),
                reading.schema() == null ? said.schema() : reading.schema(),
                said.applied());
    }

    @Override
    public @Nullable String layout(String folder) {
        String asked = reading.layout();
        return asked == null ? tree(folder).layout() : asked.equals(Reading.DETECTED) ? null : asked;
    }

    @Override
    public @Nullable Dialect dialect(String folder) {
        return reading.dialect() != null ? reading.dialect() : tree(folder).dialect();
    }

    /** Whether nothing is read at a path: it is excluded, or holds a dump that stands in for migrations. */
    boolean leavesOut(String path) {
        if (path.isEmpty()) {
            return false;
        }
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        return path.equals(reading.schema()) || config(folder).leavesOut(path);
    }

    Set<String> problems() {
        return problems;
    }
}
