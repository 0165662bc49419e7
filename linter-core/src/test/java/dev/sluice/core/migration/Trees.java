package dev.sluice.core.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.migration.Migration.Direction;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree;
import dev.sluice.core.source.FileTree.ReadResult;
import dev.sluice.core.source.InMemoryFileTree;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Trees for tests, and what was found in them as lines to compare. */
final class Trees {

    private Trees() {}

    /** Paths and texts in turn. */
    static FileTree files(String... pathsAndTexts) {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return new InMemoryFileTree(files);
    }

    /** Files that hold nothing of interest. */
    static FileTree named(String... paths) {
        Map<String, String> files = new HashMap<>();
        for (String path : paths) {
            files.put(path, "SELECT 1;\n");
        }
        return new InMemoryFileTree(files);
    }

    /** A directory of {@code testdata}. */
    static FileTree testdata(String directory) {
        Path root = Path.of("..", "testdata").resolve(directory);
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                files.put(path, Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new InMemoryFileTree(files);
    }

    /** One line a tree: {@code flyway db/migration mysql}. */
    static List<String> trees(Discovery.Found found) {
        return found.selections().stream()
                .map(Selection::tree)
                .map(tree -> tree.layout().id() + " " + tree.root()
                        + (tree.dialect() == null ? "" : " " + tree.dialect().id()))
                .toList();
    }

    /** One line a migration: version, direction, title, what a down reverts, and whether it is outside a transaction. */
    static List<String> migrations(Selection selection) {
        List<String> lines = new ArrayList<>();
        for (MigrationTree.Entry entry : selection.tree().migrations()) {
            Migration migration = entry.migration();
            lines.add((migration.version() + " " + (migration.direction() == Direction.UP ? "up" : "down") + " "
                            + migration.title()
                            + (migration.runsAfter() < 0 ? "" : " after " + migration.runsAfter())
                            + (migration.noTransaction() ? " outside" : ""))
                    .strip());
        }
        return lines;
    }

    static SourceFile file(MigrationTree.Entry entry) {
        return ((ReadResult.Text) entry.read()).file();
    }

    /** The paths under review. */
    static List<String> judged(Selection selection) {
        return selection.tree().migrations().stream()
                .map(MigrationTree.Entry::migration)
                .filter(migration -> selection.judged().contains(migration.ordinal()))
                .map(Migration::path)
                .toList();
    }

    /** The only tree of some files, without a problem. */
    static Selection only(FileTree files) {
        Discovery.Found found = Discovery.discover(files, List.of(""), null);
        assertThat(found.problems()).isEmpty();
        assertThat(found.selections()).hasSize(1);
        return found.selections().get(0);
    }

    /** What discovery says about a directory of {@code testdata} or some files. */
    static List<String> notices(FileTree files) {
        return Discovery.discover(files, List.of(""), null).notices();
    }

    /** The text of each migration. */
    static List<String> sections(Selection selection) {
        return selection.tree().migrations().stream()
                .map(entry -> file(entry).text(entry.migration().section()).strip())
                .toList();
    }

    /** What the runner does about each migration, which holds so many statements: its kind and the way out. */
    static TransactionPlan plan(Dialect dialect, int statements, FileTree files) {
        MigrationTree tree = only(files).tree();
        Statement any = new NotUnderstood(new Span(0, 0), "");
        return tree.layout()
                .transactions(tree.migrations().get(0).migration(), Collections.nCopies(statements, any), dialect);
    }
}
