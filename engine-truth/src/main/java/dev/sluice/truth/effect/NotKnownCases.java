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

/**
 * What the model says that it does not know, where that decides: {@code not-known.tsv}, lines of cases, the servers that it
 * holds for as the ranges of cases write them, and the model's words, between tabs. A line that does not hold is a
 * disagreement.
 */
public record NotKnownCases(Map<String, Listed> byCase) {

    static final String FILE = "not-known.tsv";

    public NotKnownCases {
        byCase = Map.copyOf(byCase);
    }

    /** One of them. */
    record Listed(List<VersionRange> servers, String fact) {}

    /** Those of a folder; no file is none. */
    static NotKnownCases of(Path folder) {
        Path file = folder.resolve(FILE);
        Map<String, Listed> listed = new LinkedHashMap<>();
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    if (cells.length != 3) {
                        throw new IllegalArgumentException(file + ": 3 cells are needed in: " + line);
                    }
                    Listed fact = new Listed(ranges(cells[1].strip()), cells[2].strip());
                    for (String id : cells[0].strip().split(" +")) {
                        if (listed.put(id, fact) != null) {
                            throw new IllegalArgumentException(file + ": `" + id + "` is there twice");
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NotKnownCases(listed);
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

    Optional<String> fact(EffectCase asked, Engine engine) {
        return Optional.ofNullable(byCase.get(asked.id()))
                .filter(it -> it.servers().isEmpty() || it.servers().stream().anyMatch(range -> range.holds(engine)))
                .map(Listed::fact);
    }
}
