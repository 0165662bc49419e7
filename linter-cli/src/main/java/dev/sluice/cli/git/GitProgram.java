package dev.sluice.cli.git;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Git as it is started in a repository of a stranger: nothing that the repository configures is run (hooks, a file system
 * monitor, a pager), nothing is fetched, nothing is written, and no call takes longer than a minute.
 */
final class GitProgram {

    /** Longest that a call may take, or git may be silent, in seconds. */
    static final int PATIENCE = 60;

    /** Of a message only the beginning is shown. */
    private static final int LONGEST_MESSAGE = 64 * 1024;

    private static final List<String> SAFELY = List.of(
            "--no-pager",
            "--no-optional-locks",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "core.hooksPath=/dev/null",
            "-c",
            "core.untrackedCache=false",
            "-c",
            "core.quotePath=false",
            "-c",
            "protocol.allow=never",
            "-c",
            "safe.bareRepository=explicit");

    /**
     * What of git's environment is kept: where the user's own settings and objects are. Whatever else begins with
     * {@code GIT_} may run programs, or speak of another repository: a hook sets {@code GIT_DIR}.
     */
    private static final List<String> KEPT = List.of(
            "GIT_CONFIG_",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            "GIT_OBJECT_DIRECTORY",
            "GIT_CEILING_DIRECTORIES",
            "GIT_DISCOVERY_ACROSS_FILESYSTEM");

    private final Path program;
    private final Path directory;
    private final Map<String, String> environment;

    /** What a call printed and how it ended. */
    record Output(int code, String text, String message) {

        boolean succeeded() {
            return code == 0;
        }

        /** The only line that it printed, which may be a path with line breaks; {@code ""} for none. */
        String line() {
            return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        }

        /** What it printed, each followed by a zero byte. */
        List<String> records() {
            List<String> records = new ArrayList<>();
            int from = 0;
            for (int end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', from)) {
                records.add(text.substring(from, end));
                from = end + 1;
            }
            return records;
        }
    }

    private GitProgram(Path program, Path directory, Map<String, String> environment) {
        this.program = program;
        this.directory = directory;
        this.environment = environment;
    }

    /**
     * Git as found on the {@code PATH} of an environment.
     *
     * @param directory where it is started, absolute
     * @throws GitException if there is none
     */
    static GitProgram in(Path directory, Map<String, String> environment) {
        return new GitProgram(find(environment), directory, cleaned(environment));
    }

    /** The same with one more variable of git's. */
    GitProgram with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new GitProgram(program, directory, Map.copyOf(more));
    }

    /** Looked for here, and only in absolute folders: Windows would take one from the folder that is judged. */
    private static Path find(Map<String, String> environment) {
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path file = program(folder);
            if (file != null) {
                return file;
            }
        }
        throw new GitException("git is not installed, or not in a folder of PATH");
    }

    private static @Nullable Path program(String folder) {
        try {
            Path file = Path.of(folder, File.separatorChar == '\\' ? "git.exe" : "git");
            return file.isAbsolute() && Files.isRegularFile(file) && Files.isExecutable(file) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static Map<String, String> cleaned(Map<String, String> environment) {
        Map<String, String> cleaned = new HashMap<>(environment);
        cleaned.keySet()
                .removeIf(name -> name.toUpperCase(Locale.ROOT).startsWith("GIT_")
                        && KEPT.stream().noneMatch(name::startsWith));
        cleaned.put("LC_ALL", "C");
        cleaned.put("GIT_TERMINAL_PROMPT", "0");
        cleaned.put("GIT_NO_LAZY_FETCH", "1");
        return Map.copyOf(cleaned);
    }

    /** Starts it. Its standard error goes nowhere unless it is asked for. */
    Process start(boolean messages, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(SAFELY);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        if (!messages) {
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        }
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new GitException("git cannot be started: " + e.getMessage());
        }
    }

    /**
     * Runs it to its end.
     *
     * @throws GitException if it takes too long
     */
    Output run(String... arguments) {
        Process process = start(true, arguments);
        AtomicBoolean late = new AtomicBoolean();
        Message message = new Message(process.getErrorStream());
        Thread messages = daemon(message);
        Thread watch = daemon(() -> stopWhenLate(process, late));
        try {
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            watch.interrupt();
            messages.join(TimeUnit.SECONDS.toMillis(1));
            if (late.get()) {
                throw new GitException("git %s took longer than %d s".formatted(arguments[0], PATIENCE));
            }
            return new Output(code, text, message.text());
        } catch (IOException e) {
            throw new GitException("git %s cannot be read: %s".formatted(arguments[0], e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GitException("git %s was interrupted".formatted(arguments[0]));
        } finally {
            process.destroyForcibly();
        }
    }

    private static void stopWhenLate(Process process, AtomicBoolean late) {
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                late.set(true);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "git");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** What a call says on standard error, read beside its output so that neither fills up. */
    private static final class Message implements Runnable {

        private final InputStream in;
        private volatile @Nullable String text;

        Message(InputStream in) {
            this.in = in;
        }

        @Override
        public void run() {
            try {
                text = new String(in.readNBytes(LONGEST_MESSAGE), StandardCharsets.UTF_8);
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // the process was ended, and what it had to say with it
                text = text == null ? "" : text;
            }
        }

        String text() {
            String known = text;
            return known == null ? "" : known;
        }
    }
}
