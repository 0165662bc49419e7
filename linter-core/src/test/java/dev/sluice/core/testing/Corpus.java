package dev.sluice.core.testing;

import dev.sluice.core.source.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Statements of every kind, written for this project: what properties are proved on, and what fuzzing begins with. */
public final class Corpus {

    private static final Path FOLDER =
            Path.of(Objects.requireNonNull(System.getProperty("sluice.root")), "linter-core/src/test/resources/corpus");

    private Corpus() {}

    /** The files of a dialect, in order; MariaDB reads those of MySQL too. */
    public static List<String> texts(Dialect dialect) {
        List<String> texts = new ArrayList<>(files(FOLDER.resolve(dialect.id())));
        if (dialect == Dialect.MARIADB) {
            texts.addAll(files(FOLDER.resolve(Dialect.MYSQL.id())));
        }
        return texts;
    }

    /** The texts of a folder's files, in the order of their names. */
    public static List<String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
