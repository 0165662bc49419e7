package dev.sluice.truth.answer;

import dev.sluice.truth.effect.VersionRange;
import dev.sluice.truth.server.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Statements with the answers that servers give, in parts that begin with an empty database each. The form of a file is told
 * in the README beside them.
 *
 * @param name of the rule whose page says so
 */
public record Transcript(String name, List<Part> parts) {

    private static final String SERVERS = "--# ";
    private static final String ANSWER = "--> ";
    private static final String OTHER = "/* another session */";

    public Transcript {
        parts = List.copyOf(parts);
    }

    /** What is said to some servers. */
    public record Part(List<VersionRange> servers, List<Step> steps) {

        public Part {
            servers = List.copyOf(servers);
            steps = List.copyOf(steps);
        }

        public boolean runsOn(Engine engine) {
            return servers.stream().anyMatch(it -> it.holds(engine));
        }
    }

    /**
     * A statement.
     *
     * @param line where it ends, counted from 1
     * @param other whether another session says it
     * @param answers one a row, or the beginning of an error or warning; empty where it shall succeed, whatever the answer is
     */
    public record Step(int line, boolean other, String sql, List<String> answers) {

        public Step {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Reads the transcripts of a folder, in the order of their names.
     *
     * @throws IllegalArgumentException if a file is not written as transcripts are
     * @throws UncheckedIOException if it cannot be read
     */
    public static List<Transcript> read(Path folder) {
        try (Stream<Path> listed = Files.list(folder)) {
            List<Transcript> all = new ArrayList<>();
            for (Path file :
                    listed.filter(it -> it.toString().endsWith(".sql")).sorted().toList()) {
                String name = file.getFileName().toString().replace(".sql", "");
                all.add(new Transcript(name, parts(name, Files.readAllLines(file))));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Part> parts(String name, List<String> lines) {
        List<Part> parts = new ArrayList<>();
        List<VersionRange> servers = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(SERVERS)) {
                if (!steps.isEmpty()) {
                    parts.add(new Part(servers, steps));
                    servers.clear();
                    steps.clear();
                }
                servers.add(VersionRange.parse(line.substring(SERVERS.length()).strip()));
            } else if (line.startsWith(ANSWER)) {
                answered(steps, line.substring(ANSWER.length()).strip());
            } else if (!line.isBlank()) {
                sql.append(line).append('\n');
                if (line.endsWith(";")) {
                    steps.add(step(i + 1, sql.toString().strip()));
                    sql.setLength(0);
                }
            }
        }
        if (!sql.isEmpty() || steps.isEmpty() || servers.isEmpty()) {
            throw new IllegalArgumentException(name + ".sql: no servers, no statement, or one without its end");
        }
        parts.add(new Part(servers, steps));
        return parts;
    }

    private static Step step(int line, String sql) {
        boolean other = sql.startsWith(OTHER);
        String own = other ? sql.substring(OTHER.length()).strip() : sql;
        return new Step(line, other, own.substring(0, own.length() - 1), List.of());
    }

    private static void answered(List<Step> steps, String answer) {
        Step last = steps.remove(steps.size() - 1);
        List<String> answers = new ArrayList<>(last.answers());
        answers.add(answer);
        steps.add(new Step(last.line(), last.other(), last.sql(), answers));
    }
}
