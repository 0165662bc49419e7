package dev.sluice.core.lint;

import dev.sluice.core.finding.Category;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.gate.Directive;
import dev.sluice.core.gate.DirectiveReader;
import dev.sluice.core.gate.Suppressed;
import dev.sluice.core.gate.Suppressor;
import dev.sluice.core.migration.Migration;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.migration.Selection;
import dev.sluice.core.rule.JudgedSuppression;
import dev.sluice.core.rule.Rule;
import dev.sluice.core.rule.SuppressionRule;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The comments of a tree's files that hold findings back: gathered while the files are read, asked afterwards. */
final class InlineSuppressions implements Suppressor {

    private final Dialect dialect;
    private final SuppressionNames names;
    private final Selection selection;
    /** The files with a migration under review, and of these those with one that is not. */
    private final Set<String> paths = new HashSet<>();

    private final Set<String> inPart = new HashSet<>();
    private final Map<String, CommentedFile> read = new LinkedHashMap<>(0);
    private final Map<String, FileSuppressions> settled = new HashMap<>(0);

    InlineSuppressions(Trees.Tree tree, SuppressionNames names) {
        this.dialect = tree.target().dialect();
        this.names = names;
        this.selection = tree.selection();
        for (MigrationTree.Entry entry : selection.tree().migrations()) {
            boolean judged = selection.judged().contains(entry.migration().ordinal());
            (judged ? paths : inPart).add(entry.migration().path());
        }
    }

    /**
     * A migration that was read.
     *
     * @param rules that judge it, if it is under review
     */
    void read(Migration migration, SourceFile file, ReadStatements statements, Supplier<ActiveRules> rules) {
        if (!paths.contains(file.path())) {
            return;
        }
        CommentedFile known = read.get(file.path());
        if (known == null && !DirectiveReader.mayStandIn(file.text())) {
            return;
        }
        boolean judged = selection.judged().contains(migration.ordinal());
        read.computeIfAbsent(file.path(), it -> new CommentedFile(file, dialect))
                .add(migration.section(), statements, judged ? rules.get() : null);
    }

    /** The files that are under review in full. */
    Set<String> inFull() {
        Set<String> whole = new HashSet<>(paths);
        whole.removeAll(inPart);
        return whole;
    }

    /** All files have been read. */
    void settle() {
        read.forEach((path, file) -> {
            List<Directive> directives = file.directives();
            if (!directives.isEmpty()) {
                settled.put(path, new FileSuppressions(file, directives, !inPart.contains(path), names));
            }
        });
        read.clear();
    }

    @Override
    public Optional<Suppressed> suppress(Finding finding) {
        FileSuppressions file = settled.get(finding.file());
        return file == null || finding.category() == Category.GATE ? Optional.empty() : file.suppress(finding);
    }

    /** What rules say of the comments, now that all findings have been asked about. */
    List<Finding> judge(FileRules rules, Mishaps mishaps, Map<String, SourceFile> sources) {
        List<Finding> findings = new ArrayList<>(0);
        for (FileSuppressions file : settled.values()) {
            ActiveRules active = rules.of(file.file().path());
            List<Draft> drafts = new ArrayList<>(0);
            for (JudgedSuppression suppression : file.judged()) {
                for (Rule rule : active.rules()) {
                    if (rule instanceof SuppressionRule judging) {
                        judge(judging, suppression, file.file(), active, mishaps, drafts);
                    }
                }
            }
            drafts.stream()
                    .filter(it -> !it.silent())
                    .map(it -> it.finish(
                            Fingerprints.ofComment(it.rule().id(), file.file(), it.span()), origin -> origin.file()))
                    .forEach(findings::add);
            if (!drafts.isEmpty()) {
                sources.put(file.file().path(), file.file());
            }
        }
        return findings;
    }

    private static void judge(
            SuppressionRule rule,
            JudgedSuppression suppression,
            SourceFile file,
            ActiveRules active,
            Mishaps mishaps,
            List<Draft> drafts) {
        List<Draft> found = new ArrayList<>(0);
        try {
            rule.check(suppression, (where, message) -> {
                Draft draft = new Draft(
                        rule.meta(), new Draft.Place(file.path(), where, where, 0), message, null, null, active);
                found.add(draft);
                return draft;
            });
            drafts.addAll(found);
        } catch (RuntimeException | StackOverflowError e) {
            mishaps.add(rule.meta().id(), file, suppression.comment(), e);
        }
    }
}
