package dev.sluice.cli.files;

import dev.sluice.core.source.CodePoints;
import dev.sluice.core.source.FileTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files below a directory. Links are followed as long as they stay below it; a link to a directory is followed only
 * when it is named, so that no search goes round in circles. What git ignores is not known here and is listed.
 */
public final class DiskTree implements FileTree {

    /** Names of directories that no search goes into. */
    static final Set<String> SKIPPED = Set.of(".git", "target", "build", "node_modules");

    private final Path root;
    private final Path realRoot;
    /** The folder that was last found to lie below the root. */
    private @Nullable Path folderInside;

    /**
     * @param root an existing directory
     * @throws IOException if it cannot be resolved
     */
    public DiskTree(Path root) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        this.realRoot = root.toRealPath();
    }

    @Override
    public Kind kind(String path) {
        Path file = below(path);
        if (file == null) {
            return Kind.MISSING;
        }
        if (Files.isDirectory(file)) {
            return Kind.DIRECTORY;
        }
        // a pipe or device would block or never end
        return Files.isRegularFile(file) ? Kind.FILE : Kind.MISSING;
    }

    @Override
    public List<String> list(String directory) {
        Path folder = below(directory);
        if (folder == null) {
            return List.of();
        }
        List<String> entries = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                String entry = entry(directory, child);
                if (entry != null) {
                    entries.add(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return List.of();
        }
        entries.sort(CodePoints.ORDER);
        return entries;
    }

    @Override
    public Optional<String> unlistable(String directory) {
        Path folder = below(directory);
        boolean closed = folder != null
                && Files.isDirectory(folder)
                && !(Files.isReadable(folder) && Files.isExecutable(folder));
        return closed ? Optional.of("permission denied") : Optional.empty();
    }

    private @Nullable String entry(String directory, Path child) {
        String name = String.valueOf(child.getFileName());
        String path = directory.isEmpty() ? name : directory.endsWith("/") ? directory + name : directory + "/" + name;
        BasicFileAttributes attributes = attributes(child);
        if (attributes == null) {
            return null;
        }
        if (attributes.isDirectory()) {
            return SKIPPED.contains(name) ? null : path + "/";
        }
        if (attributes.isRegularFile()) {
            return path;
        }
        return attributes.isSymbolicLink() && kind(path) == Kind.FILE ? path : null;
    }

    /** Of the link itself where it is one; null if it is gone. One call to the system for all that is asked of a file. */
    private static @Nullable BasicFileAttributes attributes(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public boolean leadsOut(String path) {
        Path link = inRoot(path);
        BasicFileAttributes attributes = link == null ? null : attributes(link);
        return attributes != null && attributes.isSymbolicLink() && below(path) == null;
    }

    @Override
    public ReadResult read(String path) {
        return read(path, StandardCharsets.UTF_8);
    }

    @Override
    public ReadResult read(String path, Charset encoding) {
        Path file = below(path);
        if (file == null) {
            return new ReadResult.NotOpened(path, "no such file");
        }
        if (!Files.isRegularFile(file)) {
            return new ReadResult.NotOpened(path, "it is no file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            // the size may change while it is read, so what counts is what came
            byte[] bytes = in.readNBytes(SIZE_LIMIT + 1);
            if (bytes.length > SIZE_LIMIT) {
                return Decoding.tooLarge(path);
            }
            return Decoding.text(path, bytes, encoding);
        } catch (AccessDeniedException e) {
            return new ReadResult.NotOpened(path, "permission denied");
        } catch (NoSuchFileException e) {
            return new ReadResult.NotOpened(path, "no such file");
        } catch (IOException e) {
            return new ReadResult.NotOpened(path, "it cannot be read");
        }
    }

    /** The file, or null if there is none or it lies outside the root. */
    private @Nullable Path below(String path) {
        Path file = inRoot(path);
        try {
            return file != null && isInside(file) ? file : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** The path below the root, wherever links lead; null if it names nothing there. */
    private @Nullable Path inRoot(String path) {
        if (path.indexOf('\0') >= 0 || path.startsWith("/")) {
            return null;
        }
        try {
            Path file = root.resolve(path).normalize();
            return file.startsWith(root) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** Following a whole path is dear, and the files of one folder differ in their last step alone. */
    private boolean isInside(Path file) throws IOException {
        Path folder = file.getParent();
        BasicFileAttributes attributes = attributes(file);
        if (folder == null || attributes == null || attributes.isSymbolicLink() || file.equals(root)) {
            return file.toRealPath().startsWith(realRoot);
        }
        if (!folder.equals(folderInside)) {
            if (!folder.toRealPath().startsWith(realRoot)) {
                return false;
            }
            folderInside = folder;
        }
        return true;
    }
}
