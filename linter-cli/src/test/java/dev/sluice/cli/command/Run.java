package dev.sluice.cli.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One run of the command line in a folder, with what it printed. */
record Run(int code, String out, String err) {

    /** Runs without a terminal and with an empty environment. */
    static Run in(Path directory, String... args) {
        return new Setup(directory).run(args);
    }

    /** A run that needs more than a folder. */
    static final class Setup {

        private final Path directory;
        private final Map<String, String> environment = new HashMap<>();
        private InputStream in = InputStream.nullInputStream();
        private boolean terminal;

        Setup(Path directory) {
            this.directory = directory;
        }

        Setup stdin(String text) {
            in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        Setup environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        Setup terminal() {
            terminal = true;
            return this;
        }

        Run run(String... args) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Console console = new Console(
                    print(out), print(err), in, environment, directory.toAbsolutePath(), terminal, terminal);
            int code = Sluice.run(args, console);
            console.flush();
            return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }

        private static PrintStream print(ByteArrayOutputStream to) {
            return new PrintStream(to, false, StandardCharsets.UTF_8);
        }
    }
}
