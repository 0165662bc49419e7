package dev.sluice.cli.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A repository whose history a test writes, with the git of the machine and none of its user's settings. */
public final class TestRepository {

    private final Path folder;

    private TestRepository(Path folder) {
        this.folder = folder;
    }

    /** A new one, with the branch {@code main} checked out. */
    public static TestRepository in(Path folder) throws IOException {
        Files.createDirectories(folder);
        TestRepository repository = new TestRepository(folder);
        repository.git("init", "-q", "-b", "main", ".");
        return repository;
    }

    /** The one that is in a folder. */
    public static TestRepository at(Path folder) {
        return new TestRepository(folder);
    }

    /** The same in another folder: copying files is quicker than asking git. */
    public TestRepository copiedTo(Path other) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, other.resolve(folder.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return new TestRepository(other);
    }

    public Path folder() {
        return folder;
    }

    /** Writes a file, commits nothing. */
    public TestRepository write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
        return this;
    }

    public TestRepository delete(String path) throws IOException {
        Files.delete(folder.resolve(path));
        return this;
    }

    /** Commits all that is there. */
    public TestRepository commit() throws IOException {
        git("add", "-A");
        git("commit", "-q", "--allow-empty", "-m", "x");
        return this;
    }

    public TestRepository branch(String name) throws IOException {
        git("checkout", "-q", "-b", name);
        return this;
    }

    public TestRepository checkout(String name) throws IOException {
        git("checkout", "-q", name);
        return this;
    }

    /** Runs git and gives what it printed. */
    public String git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(it -> it.startsWith("GIT_"));
        builder.environment().putAll(settings());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        return output;
    }

    /** What a run needs of the environment to find git and nothing of its user's. */
    public static Map<String, String> environment() {
        return Map.of(
                "PATH", System.getenv().getOrDefault("PATH", ""), "HOME", "/nonexistent", "GIT_CONFIG_NOSYSTEM", "1");
    }

    private static Map<String, String> settings() {
        return Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_CONFIG_NOSYSTEM", "1",
                "GIT_AUTHOR_NAME", "a",
                "GIT_AUTHOR_EMAIL", "a@localhost",
                "GIT_COMMITTER_NAME", "a",
                "GIT_COMMITTER_EMAIL", "a@localhost");
    }
}
