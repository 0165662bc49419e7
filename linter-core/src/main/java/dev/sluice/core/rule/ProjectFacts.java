package dev.sluice.core.rule;

import dev.sluice.core.migration.Bookkeeping;
import dev.sluice.core.migration.Migration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tree of migrations: its files, and what its runner makes of them.
 *
 * @param root the folder
 * @param runner what the tool is called
 * @param bookkeeping what it does where files are not what a database remembers of them
 * @param order the runner's, also for migrations of another revision; 0 where their names do not tell
 * @param entries in the order the runner applies them, each down directly after its up
 * @param claimed by path, what databases remember programs by that are no SQL
 * @param misnamed files under review that it does not run because of what they are called
 * @param unreadable judged files that hold no text
 * @param renamed what a migration's file would be called under the next version that nobody claims
 * @param base the same tree when the work under review began, or null where that is not asked, or there was none
 * @param target the same tree where the work is to go, or null where that is not asked, or there is none
 */
public record ProjectFacts(
        String root,
        String runner,
        Bookkeeping bookkeeping,
        Comparator<Entry> order,
        List<Entry> entries,
        Map<String, String> claimed,
        List<Unreadable> misnamed,
        List<Unreadable> unreadable,
        Function<Entry, Optional<String>> renamed,
        @Nullable ProjectFacts base,
        @Nullable ProjectFacts target) {

    public ProjectFacts {
        entries = List.copyOf(entries);
        claimed = Map.copyOf(claimed);
        misnamed = List.copyOf(misnamed);
        unreadable = List.copyOf(unreadable);
    }

    /** What goes forwards, in the runner's order. */
    public Stream<Entry> ups() {
        return entries.stream().filter(Entry::up);
    }

    /** What a database remembers of the ups and the programs, if all of them have run. */
    public Set<String> records() {
        return Stream.concat(ups().map(Entry::recordedAs), claimed.values().stream())
                .collect(Collectors.toSet());
    }

    /** The ups under review that were not there when the work began. */
    public Stream<Entry> added() {
        Set<String> before = base == null ? Set.of() : base.records();
        return ups().filter(it -> it.judged() && !before.contains(it.recordedAs()));
    }

    /**
     * A migration.
     *
     * @param judged whether it is under review
     * @param source what of its text makes it another one to the runner; empty where the file holds none
     */
    public record Entry(Migration migration, boolean judged, Supplier<Optional<String>> source) {

        public String path() {
            return migration.path();
        }

        /** As the runner compares it; {@code ""} where it has none. */
        public String version() {
            return migration.version();
        }

        /** For people. */
        public String title() {
            return migration.title();
        }

        public boolean up() {
            return migration.direction() == Migration.Direction.UP;
        }

        /** What a database remembers it by. */
        public String recordedAs() {
            return migration.recordedAs();
        }

        /** What of its text makes it another one to the runner; read anew whenever asked. */
        public Optional<String> compared() {
            return source.get();
        }
    }

    /**
     * A file that is no migration, or holds no text.
     *
     * @param path as reports name it
     * @param reason one clause for people
     */
    public record Unreadable(String path, String reason) {}
}
