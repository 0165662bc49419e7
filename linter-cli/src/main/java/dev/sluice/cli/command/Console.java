package dev.sluice.cli.command;

import dev.sluice.report.term.Display;
import dev.sluice.report.term.Style;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * The surroundings of a run: streams, environment, working directory. UTF-8 whatever the locale says.
 *
 * @param out reports; closed early by a reader that has seen enough, which is no error
 * @param err notices, problems and progress
 * @param directory what relative paths are relative to
 * @param outTerminal whether a person looks at {@code out}
 * @param errTerminal whether a person looks at {@code err}
 */
public record Console(
        PrintStream out,
        PrintStream err,
        InputStream in,
        Map<String, String> environment,
        Path directory,
        boolean outTerminal,
        boolean errTerminal) {

    private static final int BUFFER = 1 << 16;
    private static final int WIDTH = 120;
    private static final int NARROWEST = 60;

    /** The process's own. The launcher says what is a terminal, since Java cannot tell for each stream. */
    public static Console ofProcess() {
        return new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                System.in,
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Boolean.getBoolean("sluice.stdout.terminal"),
                Boolean.getBoolean("sluice.stderr.terminal"));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        OutputStream file = new FileOutputStream(descriptor);
        return new PrintStream(new BufferedOutputStream(file, BUFFER), false, StandardCharsets.UTF_8);
    }

    public void flush() {
        out.flush();
        err.flush();
    }

    /** One line on standard error, at once. It may quote names and text of strangers. */
    void say(String line) {
        err.print("sluice: " + Display.line(line) + "\n");
        err.flush();
    }

    /** How text on standard output looks, for a {@code --color} of auto, always or never. */
    Style style(String color) {
        boolean colour = switch (color) {
            case "always" -> true;
            case "never" -> false;
            default -> colourByEnvironment();
        };
        return new Style(colour, width());
    }

    private boolean colourByEnvironment() {
        if (set("NO_COLOR")) {
            return false;
        }
        if (set("FORCE_COLOR")) {
            return true;
        }
        return outTerminal && !"dumb".equals(environment.get("TERM"));
    }

    private boolean set(String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }

    private int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        boolean number =
                !columns.isEmpty() && columns.length() < 6 && columns.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Math.max(NARROWEST, Integer.parseInt(columns)) : WIDTH;
    }
}
