package dev.sluice.cli.command;

import java.nio.file.Path;
import java.util.List;

/** Runs one after the other in a folder, with both streams and the exit codes. */
final class Transcript {

    private Transcript() {}

    /** What the runs print; an empty line runs without arguments. */
    static String of(Path folder, List<String> lines) {
        StringBuilder transcript = new StringBuilder();
        for (String line : lines) {
            Run run = Run.in(folder, line.isEmpty() ? new String[0] : line.split(" +"));
            transcript.append("$ sluice ").append(line).append('\n');
            run.err().lines().forEach(it -> transcript.append("2> ").append(it).append('\n'));
            run.out().lines().forEach(it -> transcript.append("1> ").append(it).append('\n'));
            transcript.append("exit code ").append(run.code()).append("\n\n");
        }
        return transcript.toString().replaceAll("(\"version\" : )\"[0-9.]+\"", "$1\"0.0.0\"");
    }
}
