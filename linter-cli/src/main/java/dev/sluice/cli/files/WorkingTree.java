package dev.sluice.cli.files;

import dev.sluice.core.source.FileTree;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tree that the paths of a command line lie in, and the paths as that tree names them. The root is the working
 * directory. If a path lies outside of it, the root is the closest directory that holds every path, or the git working
 * tree around that; without one it is the directory above, so that folder names still tell the layout. Reports then
 * name files relative to that root, and nothing outside of it is read.
 *
 * @param paths one for each argument, in order; an argument that is no path at all stays as it is
 */
public record WorkingTree(FileTree tree, Path root, List<String> paths) {

    public WorkingTree {
        paths = List.copyOf(paths);
    }

    /**
     * Finds the root and names the paths from there.
     *
     * @param workingDirectory an existing directory
     * @throws IOException if the root cannot be resolved
     */
    public static WorkingTree of(Path workingDirectory, List<String> arguments) throws IOException {
        Path here = workingDirectory.toAbsolutePath().normalize();
        Path root = here;
        for (String argument : arguments) {
            Path path = resolve(here, argument);
            if (path != null && !path.startsWith(here)) {
                root = outside(here, arguments);
                break;
            }
        }
        List<String> paths = new ArrayList<>();
        for (String argument : arguments) {
            Path path = resolve(here, argument);
            paths.add(path == null ? argument : relative(root, path));
        }
        return new WorkingTree(new DiskTree(root), root, paths);
    }

    /** The git working tree that a folder lies in, or null if it lies in none. */
    public static @Nullable Path repository(Path folder) {
        for (Path above = folder; above != null; above = above.getParent()) {
            if (Files.exists(above.resolve(".git"))) {
                return above;
            }
        }
        return null;
    }

    /** A path below a root as trees name it. */
    public static String relative(Path root, Path path) {
        return root.relativize(path).toString().replace(File.separatorChar, '/');
    }

    private static Path outside(Path here, List<String> arguments) {
        Path common = null;
        for (String argument : arguments) {
            Path path = resolve(here, argument);
            if (path != null) {
                Path folder = existingFolder(path);
                common = common == null ? folder : shared(common, folder);
            }
        }
        if (common == null) {
            return here;
        }
        Path repository = repository(common);
        if (repository != null) {
            return repository;
        }
        Path parent = common.getParent();
        return parent == null ? common : parent;
    }

    /** The directory, or the nearest one above a file or above what does not exist. */
    private static Path existingFolder(Path path) {
        Path folder = path;
        while (!Files.isDirectory(folder)) {
            Path parent = folder.getParent();
            if (parent == null) {
                return folder;
            }
            folder = parent;
        }
        return folder;
    }

    private static Path shared(Path left, Path right) {
        Path shared = left;
        while (!right.startsWith(shared)) {
            Path parent = shared.getParent();
            if (parent == null) {
                return shared;
            }
            shared = parent;
        }
        return shared;
    }

    private static @Nullable Path resolve(Path here, String argument) {
        try {
            return here.resolve(argument).normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
