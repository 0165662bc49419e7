package dev.sluice.core.rule;

import java.util.List;

/**
 * What is known of the files of a run.
 *
 * @param unreadable judged files that hold no text
 */
public record ProjectFacts(List<Unreadable> unreadable) {

    public ProjectFacts {
        unreadable = List.copyOf(unreadable);
    }

    /**
     * A file without text.
     *
     * @param path as reports name it
     * @param reason one clause for people
     */
    public record Unreadable(String path, String reason) {}
}
