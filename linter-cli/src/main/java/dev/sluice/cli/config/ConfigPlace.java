package dev.sluice.cli.config;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a config lies and where the files lie that are read, both seen from a folder that holds the two.
 *
 * @param folder the config's
 * @param prefix the root of what is read
 */
record ConfigPlace(String folder, String prefix) {

    /** A config in a folder of what is read. */
    static ConfigPlace within(String folder) {
        return new ConfigPlace(folder, "");
    }

    /** Whether a path that the config gives leads out of the folder that holds the two. */
    boolean leavesRoot(String path) {
        return resolved(path) == null;
    }

    /**
     * A path that the config gives, from the root of what is read. One above the root is the root; empty for one beside
     * it.
     */
    Optional<String> fromRoot(String path) {
        String whole = resolved(path);
        if (whole == null) {
            return Optional.empty();
        }
        if (prefix.isEmpty()) {
            return Optional.of(whole);
        }
        if (whole.startsWith(prefix + "/")) {
            return Optional.of(whole.substring(prefix.length() + 1));
        }
        boolean above = whole.isEmpty() || whole.equals(prefix) || prefix.startsWith(whole + "/");
        return above ? Optional.of("") : Optional.empty();
    }

    private @Nullable String resolved(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + "/" + path).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return null;
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}
