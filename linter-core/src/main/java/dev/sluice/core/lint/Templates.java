package dev.sluice.core.lint;

import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TemplateHelpers;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Files that a program turns into SQL before a server sees them. */
final class Templates {

    private Templates() {}

    /** What the user must know of a tree that holds such files: conditions that name no engine are not evaluated. */
    static Optional<String> notice(MigrationTree tree, Dialect dialect, TemplateHelpers helpers) {
        Set<String> files = new LinkedHashSet<>();
        for (MigrationTree.Entry entry : tree.migrations()) {
            SourceFile file = entry.file();
            if (!files.contains(file.path())
                    && mayHoldConditions(file.text(), entry.migration().section())
                    && Splitter.split(helpers.render(entry.migration().text(file)), dialect).statements().stream()
                            .anyMatch(RawStatement::mayBeLeftOut)) {
                files.add(file.path());
            }
        }
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%d of the files below `%s` hold template conditions like `{{if …}}` that name no engine and are not evaluated: every branch is judged as if it ran; check the rendered files instead"
                                .formatted(files.size(), tree.root().isEmpty() ? "." : tree.root()));
    }

    /** One of many sections of a file is looked at alone: all of the file for each would be quadratic. */
    private static boolean mayHoldConditions(String text, Span section) {
        return text.indexOf("{{", section.start(), section.end()) >= 0
                || text.indexOf("{%", section.start(), section.end()) >= 0;
    }
}
