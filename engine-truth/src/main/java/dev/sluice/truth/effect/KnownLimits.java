package dev.sluice.truth.effect;

import dev.sluice.truth.server.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the model is known not to say: {@code limits.tsv}, lines of cases, the servers that it holds for as the ranges
 * of cases write them, and the reason, between tabs. A line that no longer holds is a disagreement itself.
 */
public record KnownLimits(Map<String, Limit> byCase) {

    public KnownLimits {
        byCase = Map.copyOf(byCase);
    }

    /** One of them. */
    record Limit(List<VersionRange> servers, String reason) {}

    /** The limits of a folder. */
    public static KnownLimits of(Path folder) {
        return read(folder.resolve("limits.tsv"));
    }

    /** Reads such a file; no file is none. */
    static KnownLimits read(Path file) {
        Map<String, Limit> limits = new LinkedHashMap<>();
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    if (cells.length != 3) {
                        throw new IllegalArgumentException(file + ": 3 cells are needed in: " + line);
                    }
                    Limit limit = new Limit(ranges(cells[1].strip()), cells[2].strip());
                    for (String id : cells[0].strip().split(" +")) {
                        if (limits.put(id, limit) != null) {
                            throw new IllegalArgumentException(file + ": `" + id + "` is there twice");
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KnownLimits(limits);
    }

    private static List<VersionRange> ranges(String text) {
        return text.equals("-")
                ? List.of()
                : List.of(text.split(", *")).stream().map(VersionRange::parse).toList();
    }

    /** The cases that they are about. */
    public Set<String> cases() {
        return byCase.keySet();
    }

    /** What they are given for. */
    public Set<String> reasons() {
        return byCase.values().stream().map(Limit::reason).collect(Collectors.toSet());
    }

    Optional<String> reason(EffectCase asked, Engine engine) {
        return Optional.ofNullable(byCase.get(asked.id()))
                .filter(it -> it.servers().isEmpty() || it.servers().stream().anyMatch(range -> range.holds(engine)))
                .map(Limit::reason);
    }
}
