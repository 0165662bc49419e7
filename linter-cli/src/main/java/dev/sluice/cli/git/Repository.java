package dev.sluice.cli.git;

import dev.sluice.cli.git.GitProgram.Output;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The git repository around a folder. Paths that it gives are relative to the folder, with {@code /}, and lie below it.
 * What it is asked reads neither the text of files nor runs anything that the repository configures.
 */
public final class Repository implements AutoCloseable {

    private static final String WHOLE_HISTORY = "fetch the whole history (with actions/checkout, fetch-depth: 0)";

    private static final String GITLINK = "160000";
    private static final String LINK = "120000";

    private final GitProgram git;
    private @Nullable ObjectReader objects;

    private Repository(GitProgram git) {
        this.git = git;
    }

    /**
     * Opens the repository around a folder.
     *
     * @param folder an existing one, absolute
     * @param environment of the process, in which a hook is told which index is committed
     * @param directory where the process was started
     * @throws GitException if there is no git, no repository, or one that git refuses to look at
     */
    public static Repository around(Path folder, Map<String, String> environment, Path directory) {
        GitProgram git = GitProgram.in(folder, environment);
        Output top = git.run("rev-parse", "--show-toplevel");
        String named = environment.get("GIT_DIR");
        if (!top.succeeded() && named != null && top.message().contains("not a git repository")) {
            // A repository whose files stand elsewhere is found by what its hooks are told alone.
            git = git.with("GIT_DIR", named);
            String tree = environment.get("GIT_WORK_TREE");
            git = tree == null ? git : git.with("GIT_WORK_TREE", tree);
            top = git.run("rev-parse", "--show-toplevel");
        }
        if (!top.succeeded()) {
            throw refusal(top);
        }
        String index = environment.get("GIT_INDEX_FILE");
        if (index != null) {
            Path started = directory.resolve(index);
            Path file = Files.exists(started) ? started : Path.of(top.line()).resolve(index);
            git = Files.exists(file) ? git.with("GIT_INDEX_FILE", file.toString()) : git;
        }
        return new Repository(git);
    }

    private static GitException refusal(Output failed) {
        String said = failed.message();
        if (said.contains("not a git repository")) {
            return new GitException("there is no git repository here");
        }
        if (said.contains("must be run in a work tree") || said.contains("cannot use bare repository")) {
            return new GitException("this is git's own folder, or a repository without files");
        }
        if (said.contains("dubious ownership") || said.contains("unsafe repository")) {
            return new GitException(
                    "git refuses this repository, since somebody else owns its folder; `git config --global"
                            + " --add safe.directory FOLDER` allows it");
        }
        return failure("rev-parse", failed);
    }

    private static GitException failure(String command, Output failed) {
        String line = failed.message()
                .lines()
                .filter(it -> it.startsWith("fatal: ") || it.startsWith("error: "))
                .map(it -> it.substring("fatal: ".length()).strip())
                .findFirst()
                .orElse("exit code " + failed.code());
        return new GitException("git %s failed: %s".formatted(command, line));
    }

    /**
     * The commit that a name stands for.
     *
     * @throws GitException if it stands for none
     */
    public String commit(String name) {
        // Git itself would take it for an option or, with a zero byte, for something shorter.
        boolean possible = !name.isEmpty() && !name.startsWith("-") && name.indexOf('\0') < 0;
        return (possible ? find(name) : Optional.<String>empty())
                .orElseThrow(() -> new GitException("git knows no commit `%s`%s"
                        .formatted(name, isShallow() ? "; this clone is shallow: " + WHOLE_HISTORY : "")));
    }

    /** The commit that is checked out; empty before the first one. */
    public Optional<String> head() {
        return find("HEAD");
    }

    private Optional<String> find(String name) {
        Output output = git.run("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}");
        return output.succeeded() ? Optional.of(output.line()) : Optional.empty();
    }

    /**
     * Where the ways of two commits part.
     *
     * @throws GitException if that is not known here
     */
    public String mergeBase(String one, String other) {
        Output output = git.run("merge-base", one, other);
        if (output.succeeded()) {
            return output.line();
        }
        if (output.code() != 1) {
            throw failure("merge-base", output);
        }
        throw new GitException(
                isShallow()
                        ? "this clone is too shallow to know where they part: " + WHOLE_HISTORY
                        : "they have no commit in common");
    }

    private boolean isShallow() {
        return git.run("rev-parse", "--is-shallow-repository").line().equals("true");
    }

    /** The files of a commit, by path; without those of submodules. */
    public Map<String, GitFile> filesOf(String commit) {
        Map<String, GitFile> files = new HashMap<>();
        for (String record : records("ls-tree", "-r", "-z", commit)) {
            // "<mode> blob <id>\t<path>"
            int tab = record.indexOf('\t');
            String[] fields = record.substring(0, tab).split(" ", -1);
            put(files, record.substring(tab + 1), fields[0], fields[2]);
        }
        return files;
    }

    /** The files as they would be committed, by path; without those of submodules. In a conflict, as they are in HEAD. */
    public Map<String, GitFile> stagedFiles() {
        Map<String, GitFile> files = new HashMap<>();
        for (String record : records("ls-files", "-z", "--stage")) {
            // "<mode> <id> <stage>\t<path>"; the stages of a conflict are 1 (base), 2 (ours) and 3 (theirs)
            int tab = record.indexOf('\t');
            String[] fields = record.substring(0, tab).split(" ", -1);
            if (fields[2].equals("0") || fields[2].equals("2")) {
                put(files, record.substring(tab + 1), fields[0], fields[1]);
            }
        }
        return files;
    }

    private static void put(Map<String, GitFile> files, String path, String mode, String id) {
        if (!mode.equals(GITLINK)) {
            files.put(path, new GitFile(id, mode.equals(LINK)));
        }
    }

    /** The files that git neither has nor is told to ignore. */
    public Set<String> untrackedFiles() {
        return new HashSet<>(records("ls-files", "-z", "--others", "--exclude-standard"));
    }

    private List<String> records(String... arguments) {
        Output output = git.run(arguments);
        if (!output.succeeded()) {
            throw failure(arguments[0], output);
        }
        return output.records();
    }

    /** What reads the files' contents. */
    public ObjectReader objects() {
        ObjectReader known = objects;
        if (known == null) {
            known = new ObjectReader(git);
            objects = known;
        }
        return known;
    }

    @Override
    public void close() {
        if (objects != null) {
            objects.close();
        }
    }
}
