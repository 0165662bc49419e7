package dev.sluice.cli.command;

import dev.sluice.cli.files.GitTree;
import dev.sluice.cli.files.TrackedTree;
import dev.sluice.cli.files.WorkingTree;
import dev.sluice.cli.git.GitException;
import dev.sluice.cli.git.GitFile;
import dev.sluice.cli.git.Repository;
import dev.sluice.core.lint.LintReport;
import dev.sluice.core.lint.Linter;
import dev.sluice.core.lint.Progress;
import dev.sluice.core.lint.Reading;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.core.source.FileTree;
import dev.sluice.core.source.FileTree.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code --since} and {@code --staged}: judges what git says was added or changed. */
final class ChangedMigrations {

    private final CheckOptions options;
    private final Console console;
    private @Nullable Repository repository;

    private ChangedMigrations(CheckOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    static LintReport lint(CheckOptions options, RuleRegistry rules, Console console, Progress progress)
            throws UsageException {
        ChangedMigrations changed = new ChangedMigrations(options, console);
        try {
            return changed.lint(rules, progress);
        } catch (GitException e) {
            throw new UsageException((options.staged() ? "--staged: " : "--since: ") + e.line());
        } finally {
            changed.close();
        }
    }

    private LintReport lint(RuleRegistry rules, Progress progress) throws UsageException {
        Reading reading = Inputs.reading(options.reading(), options.stdinFilename(), console, this::head);
        Repository git = open(console.directory());
        String since = options.since();
        FileTree base;
        FileTree target = null;
        if (since == null) {
            base = tree(git, git.head().map(git::filesOf).orElse(Map.of()));
        } else {
            String tip = git.commit(since);
            String fork = git.mergeBase(git.commit("HEAD"), tip);
            base = tree(git, git.filesOf(fork));
            target = tip.equals(fork) ? null : tree(git, git.filesOf(tip));
        }
        return Linter.lint(
                CheckCommand.request(reading.at(paths(reading, base)), options, rules)
                        .since(base, target),
                progress);
    }

    /** What is judged: the files as they would be committed, or those of the working tree that git would not ignore. */
    private FileTree head(WorkingTree found) {
        Repository git = open(found.root());
        Map<String, GitFile> tracked = git.stagedFiles();
        return options.staged() ? tree(git, tracked) : new TrackedTree(found.tree(), tracked, git.untrackedFiles());
    }

    private Repository open(Path folder) {
        Repository known = repository;
        if (known == null) {
            known = Repository.around(folder, console.environment(), console.directory());
            repository = known;
        }
        return known;
    }

    private static FileTree tree(Repository git, Map<String, GitFile> files) {
        return new GitTree(files, git.objects());
    }

    /** What is named and was deleted is looked for where it stood: what the others of its folder are to it, is still there. */
    private static List<String> paths(Reading reading, FileTree base) {
        return reading.paths().stream()
                .map(path -> {
                    String there = path;
                    while (reading.head().kind(there) == Kind.MISSING && base.kind(there) != Kind.MISSING) {
                        there = there.substring(0, Math.max(0, there.lastIndexOf('/')));
                    }
                    return there;
                })
                .distinct()
                .toList();
    }

    private void close() {
        if (repository != null) {
            repository.close();
        }
    }
}
