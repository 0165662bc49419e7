package dev.sluice.truth.schema;

import dev.sluice.core.source.SourceFile;
import dev.sluice.truth.server.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code engine-truth/corpus/notes.tsv} says of trees of public repositories. */
final class CorpusNotes {

    private static final int COLUMNS = 5;

    /** What a note is about. */
    enum About {
        /** The text names the script beside the file that runs before the tree is applied. */
        PREPARED,
        /** The text says why a server cannot take the tree. */
        REFUSED,
        /** The text says why objects whose names begin so differ, or are not known. */
        DIFFERS
    }

    /**
     * @param repository as {@code owner/name}
     * @param tree the beginning of its folder's path
     * @param dialect the beginning of the server's id
     */
    private record Note(String repository, String tree, String dialect, About about, String text) {}

    private final Path folder;
    private final List<Note> notes = new ArrayList<>();

    /** @throws IllegalArgumentException if a line is not one of five fields */
    CorpusNotes(Path file) throws IOException {
        folder = file.resolveSibling("");
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#")) {
                String[] fields = line.split("\t", -1);
                if (fields.length != COLUMNS) {
                    throw new IllegalArgumentException("not five fields: " + line);
                }
                notes.add(new Note(
                        fields[0], fields[1], fields[2], About.valueOf(fields[3].toUpperCase(Locale.ROOT)), fields[4]));
            }
        }
    }

    Optional<String> about(About about, String repository, String tree, Engine engine) {
        return notes.stream()
                .filter(note -> note.about == about
                        && note.repository.equals(repository)
                        && tree.startsWith(note.tree)
                        && engine.id().startsWith(note.dialect))
                .map(Note::text)
                .findFirst();
    }

    /** The script that runs before a tree is applied. */
    Optional<SourceFile> preparation(String repository, String tree, Engine engine) {
        return about(About.PREPARED, repository, tree, engine).map(name -> {
            try {
                return new SourceFile(name, Files.readString(folder.resolve(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
