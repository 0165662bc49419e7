package dev.sluice.core.lint;

import dev.sluice.core.catalog.Origin;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.source.SourceFile;
import java.util.HashMap;
import java.util.Map;

/** Where earlier statements stand, in words. */
final class Places {

    private final MigrationTree tree;
    private final Map<String, SourceFile> others = new HashMap<>(1);
    private final Map<String, SourceFile> files = new HashMap<>();

    Places(MigrationTree tree) {
        this.tree = tree;
    }

    /** Another file that was read. */
    void add(SourceFile file) {
        others.put(file.path(), file);
    }

    /** {@code "V3__x.sql:12"}; without a line where the file was not read. */
    String of(Origin origin) {
        if (files.isEmpty()) {
            files.putAll(others);
            tree.migrations().forEach(it -> files.put(it.file().path(), it.file()));
        }
        String name = origin.file().substring(origin.file().lastIndexOf('/') + 1);
        SourceFile file = files.get(origin.file());
        return file == null
                ? name
                : name + ":" + file.position(origin.span().start()).line();
    }
}
