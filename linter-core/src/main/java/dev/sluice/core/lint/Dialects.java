package dev.sluice.core.lint;

import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The dialect of each tree of a run: asked for, named by a folder or file, told by the text, or that of the others. */
final class Dialects {

    private static final int NAMED = 3;

    // By identity: a tree is a list of thousands of migrations, which no hash should read.
    private final IdentityHashMap<MigrationTree, Dialect> dialects = new IdentityHashMap<>();

    /** Roots by the sentence that says why they are read so. */
    private final Map<String, List<String>> guessed = new LinkedHashMap<>();

    private Dialects() {}

    /**
     * The dialects of some trees.
     *
     * @param asked what is said of a tree, or null
     * @param dump of the schema before a tree's migrations, or null
     */
    static Dialects of(
            List<MigrationTree> trees,
            Function<MigrationTree, @Nullable Dialect> asked,
            Function<MigrationTree, @Nullable SourceFile> dump) {
        Dialects result = new Dialects();
        List<MigrationTree> silent = new ArrayList<>();
        for (MigrationTree tree : trees) {
            Dialect told = asked.apply(tree);
            Dialect said = told == null ? tree.dialect() : told;
            Optional<Dialect> inferred = said == null ? DialectInference.infer(tree) : Optional.empty();
            if (said != null) {
                result.dialects.put(tree, said);
            } else if (inferred.isPresent()) {
                result.guess(tree, inferred.get(), ", going by what the files say");
            } else {
                silent.add(tree);
            }
        }
        Set<Dialect> others = EnumSet.noneOf(Dialect.class);
        others.addAll(result.dialects.values());
        for (MigrationTree tree : silent) {
            SourceFile before = dump.apply(tree);
            Optional<Dialect> dumped = before == null ? Optional.empty() : DialectInference.infer(before);
            if (dumped.isPresent()) {
                result.guess(tree, dumped.get(), ", going by what the schema's dump says");
            } else if (others.size() == 1) {
                result.guess(tree, others.iterator().next(), " as the others are, since nothing in the files tells");
            } else {
                result.guess(tree, Dialect.POSTGRESQL, ", since nothing in the files tells");
            }
        }
        return result;
    }

    private void guess(MigrationTree tree, Dialect dialect, String why) {
        dialects.put(tree, dialect);
        guessed.computeIfAbsent(dialect.title() + why, first -> new ArrayList<>())
                .add("`" + (tree.root().isEmpty() ? "." : tree.root()) + "`");
    }

    Dialect of(MigrationTree tree) {
        Dialect dialect = dialects.get(tree);
        if (dialect == null) {
            throw new IllegalArgumentException("not a tree of this run: " + tree.root());
        }
        return dialect;
    }

    /** One sentence for each dialect and reason, whatever the number of trees. */
    List<String> notices() {
        List<String> notices = new ArrayList<>();
        guessed.forEach((how, roots) -> {
            int more = roots.size() - NAMED;
            String shown = String.join(", ", roots.subList(0, Math.min(NAMED, roots.size())));
            notices.add("read as %s: %s%s; --dialect says it for certain"
                    .formatted(how, shown, more > 0 ? " and " + more + " more" : ""));
        });
        return notices;
    }
}
