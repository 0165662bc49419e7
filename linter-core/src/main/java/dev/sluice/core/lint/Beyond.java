package dev.sluice.core.lint;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.migration.Migration;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.migration.Selection;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree.ReadResult;
import dev.sluice.core.source.SourceFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the migrations that follow in a change set, read before their turn if a rule asks. What was read is
 * kept until its turn comes, so that no file is read into statements twice.
 */
final class Beyond {

    private final Selection selection;
    private final Set<Integer> together;
    private final Dialect dialect;
    private final Reader reader;
    private final Map<Integer, ReadStatements> kept = new HashMap<>(0);

    /** Reads the statements of a migration. */
    interface Reader {
        ReadStatements read(Migration migration, SourceFile file);
    }

    Beyond(Selection selection, Dialect dialect, Reader reader) {
        this.selection = selection;
        this.together = selection.together();
        this.dialect = dialect;
        this.reader = reader;
    }

    /** The statements of the ups under review after a migration, where they are released together. */
    Stream<Statement> after(Migration migration) {
        if (!together.contains(migration.ordinal())) {
            return Stream.empty();
        }
        // In their order, those between them that are not judged too: a procedure may be called in another file.
        return selection.tree().migrations().subList(migration.ordinal() + 1, selection.end()).stream()
                .filter(it -> it.migration().direction() == Migration.Direction.UP
                        && it.migration().runsOn(dialect))
                .flatMap(it -> statements(it));
    }

    private Stream<Statement> statements(MigrationTree.Entry entry) {
        int ordinal = entry.migration().ordinal();
        if (!kept.containsKey(ordinal) && entry.read() instanceof ReadResult.Text text) {
            kept.put(ordinal, reader.read(entry.migration(), text.file()));
        }
        ReadStatements read = kept.get(ordinal);
        return read == null || !together.contains(ordinal) ? Stream.empty() : read.all().stream();
    }

    /** What was read of a migration whose turn has come; null if nobody asked for it. */
    @Nullable
    ReadStatements take(int ordinal) {
        return kept.remove(ordinal);
    }
}
