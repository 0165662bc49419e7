package dev.sluice.core.lint;

import dev.sluice.core.migration.Migration;
import dev.sluice.core.migration.Migration.Direction;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.migration.MigrationTree.Entry;
import dev.sluice.core.migration.MigrationTree.LeftOut;
import dev.sluice.core.migration.Replacement;
import dev.sluice.core.migration.Selection;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree;
import dev.sluice.core.source.FileTree.ReadResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a tree is something else to its runner than it was when the work under review began. Migrations are compared
 * and not files: one change set more in a file makes the others of it no newer, and a file beside a migration may change
 * what the runner does with it.
 *
 * @param touched what the rules about files are asked: all that was added or changed
 * @param judged what the rules about statements are asked: of those, what has other statements than before. All of them
 *     are released together
 */
record Changes(Selection touched, Selection judged) {

    /** How a runner tells migrations apart. */
    private record Key(Direction direction, String recordedAs) {

        static Key of(Migration migration) {
            return new Key(migration.direction(), migration.recordedAs());
        }
    }

    /**
     * Compares what a selection has under review with another revision.
     *
     * @param before the same tree there, or null if there was none
     * @param head where the selection's files are
     * @param base where the other revision's files are
     */
    static Changes of(Selection now, @Nullable MigrationTree before, Dialect dialect, FileTree head, FileTree base) {
        MigrationTree tree = before == null ? now.tree() : withoutOld(now.tree(), before, head, base);
        return new Comparison(now, before, dialect).changes(tree);
    }

    boolean nothing() {
        return touched.judged().isEmpty()
                && judged.judged().isEmpty()
                && touched.tree().unreadable().isEmpty();
    }

    /** A file that held no text before does not either: that is history. */
    private static MigrationTree withoutOld(MigrationTree tree, MigrationTree before, FileTree head, FileTree base) {
        Set<String> known = before.unreadable().stream().map(LeftOut::path).collect(Collectors.toSet());
        List<LeftOut> history = new ArrayList<>(tree.leftOut());
        List<LeftOut> unreadable = new ArrayList<>();
        for (LeftOut file : tree.unreadable()) {
            boolean old = known.contains(file.path()) && alike(head.read(file.path()), base.read(file.path()));
            (old ? history : unreadable).add(file);
        }
        return tree.with(history, unreadable, tree.misnamed());
    }

    private static boolean alike(ReadResult one, ReadResult other) {
        if (one instanceof ReadResult.Text text && other instanceof ReadResult.Text was) {
            return lines(text.file().text()).equals(lines(was.file().text()));
        }
        return one instanceof ReadResult.NotText not
                && other instanceof ReadResult.NotText was
                && not.reason().equals(was.reason());
    }

    /** Git may end the lines otherwise where it checks files out. */
    private static String lines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    }

    private static final class Comparison {

        private final Selection now;
        private final Dialect dialect;
        private final Map<Key, List<Entry>> before = new HashMap<>();
        /** The statements of what is no more: what has the same ones was renamed. */
        private @Nullable Set<String> gone;

        Comparison(Selection now, @Nullable MigrationTree before, Dialect dialect) {
            this.now = now;
            this.dialect = dialect;
            if (before != null) {
                for (Entry entry : before.migrations()) {
                    this.before
                            .computeIfAbsent(Key.of(entry.migration()), first -> new ArrayList<>(1))
                            .add(entry);
                }
            }
        }

        Changes changes(MigrationTree tree) {
            Set<Integer> touched = new HashSet<>();
            Set<Integer> judged = new HashSet<>();
            for (Entry entry : now.tree().migrations()) {
                int ordinal = entry.migration().ordinal();
                if (now.judged().contains(ordinal) && isTouched(entry)) {
                    touched.add(ordinal);
                    if (hasOtherStatements(entry)) {
                        judged.add(ordinal);
                    }
                }
            }
            Set<Integer> wayBack = otherwiseTakenBack(judged);
            wayBack.removeAll(judged);
            judged.addAll(wayBack);
            return new Changes(new Selection(tree, touched, true), new Selection(tree, judged, true, wayBack));
        }

        private List<Entry> earlier(Migration migration) {
            return before.getOrDefault(Key.of(migration), List.of());
        }

        private boolean isTouched(Entry entry) {
            return earlier(entry.migration()).stream()
                    .noneMatch(was ->
                            entry.migration().title().equals(was.migration().title())
                                    && isRunAlike(entry.migration(), was.migration())
                                    && section(entry).equals(section(was)));
        }

        /** Whether all that the runner knows of two migrations beside their text is the same. */
        private static boolean isRunAlike(Migration one, Migration other) {
            return one.repeatable() == other.repeatable()
                    && one.rerun() == other.rerun()
                    && way(one).equals(way(other));
        }

        private static String way(Migration migration) {
            return "%s %s %s %s %s %s"
                    .formatted(
                            migration.noTransaction(),
                            migration.conditional(),
                            migration.engines(),
                            migration.script().oneString(),
                            migration.script().delimiter(),
                            migration.script().replacements().stream()
                                    .map(Replacement::text)
                                    .toList());
        }

        private static String section(Entry entry) {
            return entry.read() instanceof ReadResult.Text text
                    ? lines(text.file().text(entry.migration().section()))
                    : "";
        }

        private boolean hasOtherStatements(Entry entry) {
            String statements = statements(entry);
            return earlier(entry.migration()).stream()
                            .noneMatch(was -> statements(was).equals(statements))
                    && !gone().contains(statements);
        }

        /** What runs and how, without comments and layout. */
        private String statements(Entry entry) {
            Migration migration = entry.migration();
            String text = entry.read() instanceof ReadResult.Text read
                    ? lines(Fingerprints.normalised(read.file(), migration.section(), dialect))
                    : "";
            return "%s %s %s".formatted(migration.direction(), way(migration), text);
        }

        private Set<String> gone() {
            Set<String> known = gone;
            if (known == null) {
                Set<Key> here = now.tree().migrations().stream()
                        .map(it -> Key.of(it.migration()))
                        .collect(Collectors.toSet());
                known = before.entrySet().stream()
                        .filter(it -> !here.contains(it.getKey()))
                        .flatMap(it -> it.getValue().stream())
                        .map(this::statements)
                        .collect(Collectors.toSet());
                gone = known;
            }
            return known;
        }

        /** The ups whose downs are others than before, or are no more. */
        private Set<Integer> otherwiseTakenBack(Set<Integer> judged) {
            Set<Integer> ups = new HashSet<>();
            Map<String, Integer> byRecord = new HashMap<>();
            Set<String> reverted = new HashSet<>();
            for (Entry entry : now.tree().migrations()) {
                Migration migration = entry.migration();
                if (migration.direction() == Direction.UP) {
                    byRecord.putIfAbsent(migration.recordedAs(), migration.ordinal());
                } else if (migration.direction() == Direction.DOWN) {
                    reverted.add(migration.recordedAs());
                    if (migration.runsAfter() >= 0 && judged.contains(migration.ordinal())) {
                        ups.add(migration.runsAfter());
                    }
                }
            }
            before.keySet().stream()
                    .filter(it -> it.direction() == Direction.DOWN && !reverted.contains(it.recordedAs()))
                    .map(it -> byRecord.get(it.recordedAs()))
                    .filter(up -> up != null && now.judged().contains(up))
                    .forEach(ups::add);
            return ups;
        }
    }
}
