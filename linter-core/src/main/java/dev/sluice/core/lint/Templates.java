package dev.sluice.core.lint;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Files that a program turns into SQL before a server sees them. */
final class Templates {

    private final Set<String> files = new LinkedHashSet<>();

    /** Notes a file with conditions that name no engine: they are not evaluated. */
    void add(String path) {
        files.add(path);
    }

    /** What the user must know of a tree that holds such files. */
    Optional<String> notice(String root) {
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%d of the files below `%s` hold template conditions like `{{if …}}` that name no engine and are not evaluated: every branch is judged as if it ran; check the rendered files instead"
                                .formatted(files.size(), root.isEmpty() ? "." : root));
    }
}
