package dev.sluice.truth.effect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The cases of a folder, and what is set up before each. The form of its files is told in the README beside them.
 *
 * @param base runs before the setup of each case
 * @param cases in the order of the files' names and of the files
 */
public record CaseFolder(Path path, String base, List<EffectCase> cases) {

    private static final String BASE = "base.sql";

    public CaseFolder {
        cases = List.copyOf(cases);
    }

    /** The files that cases stand in, each once. */
    public List<String> topics() {
        return cases.stream().map(EffectCase::file).distinct().toList();
    }

    /**
     * Reads a folder.
     *
     * @throws IllegalArgumentException if a file is not written as cases are, or two cases have one id
     * @throws UncheckedIOException if it cannot be read
     */
    public static CaseFolder read(Path folder) {
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> files = listed.filter(file -> file.toString().endsWith(".sql")
                            && !file.getFileName().toString().equals(BASE))
                    .sorted()
                    .toList();
            Map<String, EffectCase> cases = new LinkedHashMap<>();
            for (Path file : files) {
                String topic = file.getFileName().toString().replace(".sql", "");
                for (EffectCase read : new CaseReader(topic).read(Files.readAllLines(file))) {
                    EffectCase other = cases.putIfAbsent(read.id(), read);
                    if (other != null) {
                        throw new IllegalArgumentException(
                                "`%s` is in %s and %s".formatted(read.id(), other.file(), read.file()));
                    }
                }
            }
            return new CaseFolder(folder, Files.readString(folder.resolve(BASE)), new ArrayList<>(cases.values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
