package dev.sluice.core.source;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** A tree held in memory: for tests, and for text that comes from standard input. */
public final class InMemoryFileTree implements FileTree {

    private final Map<String, String> files;
    /** What each directory holds, as {@link #list} gives it; the directory without its closing {@code /}. */
    private final Map<String, NavigableSet<String>> directories = new HashMap<>();

    /**
     * @param files text by path from the root
     * @throws IllegalArgumentException if a path is absolute, has an empty, {@code .} or {@code ..} part, or is a file
     *     and a directory at once
     */
    public InMemoryFileTree(Map<String, String> files) {
        this.files = Map.copyOf(files);
        directories.put("", sorted());
        this.files.keySet().forEach(this::enter);
        for (String path : this.files.keySet()) {
            if (directories.containsKey(path)) {
                throw new IllegalArgumentException("both a file and a directory: " + path);
            }
        }
    }

    private void enter(String path) {
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                throw new IllegalArgumentException("not a path from the root: " + path);
            }
        }
        String entry = path;
        while (true) {
            String directory = parent(entry);
            boolean known = directories.containsKey(directory);
            directories.computeIfAbsent(directory, absent -> sorted()).add(entry);
            if (known) {
                return;
            }
            entry = directory + "/";
        }
    }

    /** The directory of an entry that may end with {@code /}. */
    private static String parent(String entry) {
        int slash = entry.lastIndexOf('/', entry.length() - 2);
        return slash < 0 ? "" : entry.substring(0, slash);
    }

    private static NavigableSet<String> sorted() {
        return new TreeSet<>(CodePoints.ORDER);
    }

    @Override
    public Kind kind(String path) {
        if (files.containsKey(path)) {
            return Kind.FILE;
        }
        return directories.containsKey(bare(path)) ? Kind.DIRECTORY : Kind.MISSING;
    }

    @Override
    public List<String> list(String directory) {
        NavigableSet<String> entries = directories.get(bare(directory));
        return entries == null ? List.of() : List.copyOf(entries);
    }

    @Override
    public ReadResult read(String path) {
        String text = files.get(path);
        if (text == null) {
            return new ReadResult.NotOpened(path, kind(path) == Kind.DIRECTORY ? "it is a directory" : "no such file");
        }
        // only a text this long can be too large, at three bytes a unit
        if (text.length() > SIZE_LIMIT / 3 && text.getBytes(StandardCharsets.UTF_8).length > SIZE_LIMIT) {
            return new ReadResult.NotText(path, "larger than " + SIZE_LIMIT / (1024 * 1024) + " MB");
        }
        return new ReadResult.Text(new SourceFile(path, text));
    }

    /** A directory may be named as {@link #list} names it. */
    private static String bare(String directory) {
        return directory.length() > 1 && directory.endsWith("/")
                ? directory.substring(0, directory.length() - 1)
                : directory;
    }
}
