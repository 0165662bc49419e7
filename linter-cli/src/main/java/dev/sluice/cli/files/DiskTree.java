package dev.sluice.cli.files;

import dev.sluice.core.source.FileTree;
import dev.sluice.core.source.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files below a directory. */
public final class DiskTree implements FileTree {
    private final Path root;

    public DiskTree(Path root) {
        this.root = root;
    }

    @Override
    public Kind kind(String path) {
        Path p = root.resolve(path);
        return Files.isDirectory(p) ? Kind.DIRECTORY : Files.isRegularFile(p) ? Kind.FILE : Kind.MISSING;
    }

    @Override
    public List<String> list(String directory) {
        try (Stream<Path> s = Files.list(root.resolve(directory))) {
            return s.filter(p -> !p.getFileName().toString().startsWith("."))
                    .map(p -> (directory.isEmpty() ? "" : directory + "/")
                            + p.getFileName()
                            + (Files.isDirectory(p) ? "/" : ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public ReadResult read(String path) {
        try {
            byte[] bytes = Files.readAllBytes(root.resolve(path));
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0
                    ? new ReadResult.NotText(path, "binary")
                    : new ReadResult.Text(new SourceFile(path, text));
        } catch (CharacterCodingException e) {
            return new ReadResult.NotText(path, "not UTF-8 text");
        } catch (IOException e) {
            return new ReadResult.NotOpened(path, String.valueOf(e.getMessage()));
        }
    }
}
