package dev.sluice.core.migration;

import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree.ReadResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The migrations below one folder, in the order the runner applies them.
 *
 * @param root the folder, relative to the working directory
 * @param dialect what the layout itself says (a Prisma lock file, a folder named {@code mysql}), or null
 * @param migrations ups in runner order, each down directly after its up
 * @param leftOut files that are no SQL or that the tool does not run, with the reason, and history that holds no text
 * @param unreadable files under review that hold no text, or that the tool refuses
 * @param misnamed files under review that the tool does not run because of what they are called, with the reason
 * @param claimed by path the versions of files that the tool runs and Sluice does not read
 * @param doubtful ordinals of migrations about which the tool's own files contradict themselves
 */
public record MigrationTree(
        String root,
        Layout layout,
        @Nullable Dialect dialect,
        List<Entry> migrations,
        List<LeftOut> leftOut,
        List<LeftOut> unreadable,
        List<LeftOut> misnamed,
        Map<String, String> claimed,
        Set<Integer> doubtful) {

    public MigrationTree {
        migrations = List.copyOf(migrations);
        leftOut = List.copyOf(leftOut);
        unreadable = List.copyOf(unreadable);
        misnamed = List.copyOf(misnamed);
        doubtful = Set.copyOf(doubtful);
    }

    /** The same, where other files are left out, unreadable or misnamed. */
    public MigrationTree with(List<LeftOut> otherLeftOut, List<LeftOut> otherUnreadable, List<LeftOut> otherMisnamed) {
        return new MigrationTree(
                root, layout, dialect, migrations, otherLeftOut, otherUnreadable, otherMisnamed, claimed, doubtful);
    }

    /** The same tree without any file. */
    public MigrationTree emptied() {
        return new MigrationTree(root, layout, dialect, List.of(), List.of(), List.of(), List.of(), Map.of(), Set.of());
    }

    /** The migrations before which something ran, or may have run, that is not read: ordinals, and the path of what it was. */
    public Map<Integer, String> unreadBefore() {
        Map<Integer, String> unread = new HashMap<>();
        doubtful.forEach(ordinal ->
                unread.put(ordinal, migrations.get(ordinal).migration().path()));
        Stream.concat(leftOut.stream(), unreadable.stream()).forEach(it -> unread.put(it.before(), it.path()));
        return unread;
    }

    /** A migration and the way to the file it stands in: all texts together may be more than fits into memory. */
    public static final class Entry {

        private final Migration migration;
        private final Texts.Found file;

        Entry(Migration migration, Texts.Found file) {
            this.migration = migration;
            this.file = file;
        }

        public Migration migration() {
            return migration;
        }

        /** The file's text, or that it is no longer what it was when the migration was found in it. */
        public ReadResult read() {
            return file.read();
        }
    }

    /**
     * A file that is no migration to us.
     *
     * @param before the ordinal of the first migration that runs after it: what it did to the schema is not known from
     *     there on; -1 if the tool does not run it either
     */
    public record LeftOut(String path, String reason, int before) {}
}
