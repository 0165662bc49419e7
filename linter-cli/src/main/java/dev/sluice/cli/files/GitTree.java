package dev.sluice.cli.files;

import dev.sluice.cli.git.GitFile;
import dev.sluice.cli.git.ObjectReader;
import dev.sluice.core.source.CodePoints;
import dev.sluice.core.source.FileTree;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files of a commit, or of git's index. Links are followed as long as they stay in it; a link to a directory only when
 * it is named, as on the disk.
 */
public final class GitTree implements FileTree {

    /** A link that leads to more links than any real one leads in a circle. */
    private static final int MOST_LINKS = 40;

    /** A longer text is no path. */
    private static final int LONGEST_LINK = 4096;

    private final Map<String, GitFile> files;
    private final ObjectReader objects;
    /** What is directly in a directory, without a {@code /} at the end; the root is {@code ""}. */
    private final Map<String, Set<String>> directories = new HashMap<>();

    /** @param files by path from the root */
    public GitTree(Map<String, GitFile> files, ObjectReader objects) {
        this.files = Map.copyOf(files);
        this.objects = objects;
        directories.put("", new TreeSet<>(CodePoints.ORDER));
        files.keySet().forEach(this::place);
    }

    private void place(String path) {
        String entry = path;
        for (int slash = path.lastIndexOf('/'); ; slash = path.lastIndexOf('/', slash - 1)) {
            String directory = slash < 0 ? "" : path.substring(0, slash);
            boolean known = directories.containsKey(directory);
            directories
                    .computeIfAbsent(directory, first -> new TreeSet<>(CodePoints.ORDER))
                    .add(entry);
            if (known || slash < 0) {
                return;
            }
            entry = directory + "/";
        }
    }

    @Override
    public Kind kind(String path) {
        String place = resolve(path);
        if (place == null) {
            return Kind.MISSING;
        }
        return directories.containsKey(place) ? Kind.DIRECTORY : files.containsKey(place) ? Kind.FILE : Kind.MISSING;
    }

    @Override
    public List<String> list(String directory) {
        String place = resolve(directory);
        if (place == null) {
            return List.of();
        }
        Set<String> entries = directories.getOrDefault(place, Set.of());
        String named = directory.isEmpty() || directory.endsWith("/") ? directory : directory + "/";
        int prefix = place.isEmpty() ? 0 : place.length() + 1;
        List<String> listed = new ArrayList<>();
        for (String entry : entries) {
            String name = entry.substring(prefix);
            boolean wanted = entry.endsWith("/")
                    ? !DiskTree.SKIPPED.contains(name.substring(0, name.length() - 1))
                    : !isLink(entry) || kind(entry) == Kind.FILE;
            if (wanted) {
                listed.add(named + name);
            }
        }
        return listed;
    }

    @Override
    public boolean leadsOut(String path) {
        return isLink(path) && kind(path) == Kind.MISSING;
    }

    @Override
    public ReadResult read(String path) {
        return read(path, StandardCharsets.UTF_8);
    }

    @Override
    public ReadResult read(String path, Charset encoding) {
        String place = resolve(path);
        GitFile file = place == null ? null : files.get(place);
        if (file == null) {
            return new ReadResult.NotOpened(path, kind(path) == Kind.DIRECTORY ? "it is no file" : "no such file");
        }
        byte[] bytes = objects.read(file.id(), SIZE_LIMIT);
        return bytes == null ? Decoding.tooLarge(path) : Decoding.text(path, bytes, encoding);
    }

    private boolean isLink(String path) {
        GitFile file = files.get(path);
        return file != null && file.link();
    }

    /** The path of what a path leads to, all links followed, or null where that is outside or nowhere. */
    private @Nullable String resolve(String path) {
        Deque<String> open = new ArrayDeque<>(List.of(path.split("/", -1)));
        StringBuilder place = new StringBuilder();
        int links = 0;
        while (!open.isEmpty()) {
            String name = open.pop();
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            int parent = place.length();
            if (name.equals("..")) {
                if (parent == 0) {
                    return null;
                }
                place.setLength(Math.max(0, place.lastIndexOf("/")));
                continue;
            }
            place.append(parent == 0 ? "" : "/").append(name);
            if (isLink(place.toString())) {
                String target = ++links > MOST_LINKS ? null : target(place.toString());
                if (target == null) {
                    return null;
                }
                place.setLength(parent);
                String[] names = target.split("/", -1);
                for (int i = names.length - 1; i >= 0; i--) {
                    open.push(names[i]);
                }
            }
        }
        return place.toString();
    }

    /** Where a link leads, or null if it leads out by its first step. */
    private @Nullable String target(String link) {
        GitFile file = files.get(link);
        byte[] bytes = file == null ? null : objects.read(file.id(), LONGEST_LINK);
        String target = bytes == null ? "/" : new String(bytes, StandardCharsets.UTF_8);
        return target.startsWith("/") ? null : target;
    }
}
