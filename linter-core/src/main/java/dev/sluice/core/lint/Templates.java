package dev.sluice.core.lint;

import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.source.SourceFile;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Files that a program turns into SQL before a server sees them. */
final class Templates {

    /** Go's and Jinja's conditions: what they hold runs on some servers only. */
    private static final Pattern CONDITION = Pattern.compile("\\{\\{-?\\s*if\\b|\\{%-?\\s*if\\b");

    private Templates() {}

    /** What the user must know of a tree that holds such files: placeholders are read, conditions are not evaluated. */
    static Optional<String> notice(MigrationTree tree) {
        Set<String> files = new LinkedHashSet<>();
        for (MigrationTree.Entry entry : tree.migrations()) {
            SourceFile file = entry.file();
            if (file.text().contains("{") && CONDITION.matcher(file.text()).find()) {
                files.add(file.path());
            }
        }
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%d of the files below `%s` hold template conditions like `%s`, which are not evaluated: every branch is read as SQL of this dialect; check the rendered files instead"
                                .formatted(files.size(), tree.root().isEmpty() ? "." : tree.root(), "{{if …}}"));
    }
}
