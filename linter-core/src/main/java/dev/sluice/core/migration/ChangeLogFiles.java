package dev.sluice.core.migration;

import dev.sluice.core.migration.ChangeLog.Entry;
import dev.sluice.core.source.CodePoints;
import dev.sluice.core.source.FileTree.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files that a root change log and those it includes name, in the order in which Liquibase comes to them. */
final class ChangeLogFiles {

    /** How deep change logs may include each other. */
    private static final int DEEPEST = 64;

    private final String root;
    private final Folders folders;
    private final Map<String, Included> files = new LinkedHashMap<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();
    private boolean complete = true;

    /**
     * A file that is named.
     *
     * @param leftOut why it is not read, or null
     * @param conditional whether a context or label decides about it
     */
    record Included(@Nullable String leftOut, boolean conditional) {}

    private ChangeLogFiles(String root, Folders folders) {
        this.root = root;
        this.folders = folders;
    }

    /** The change logs of a folder, going by their names. */
    static List<ChangeLogFiles> in(Folder folder) {
        List<ChangeLogFiles> found = new ArrayList<>();
        for (String name : folder.files()) {
            if (isRootName(name)) {
                ChangeLogFiles files = new ChangeLogFiles(folder.at(name), folder.folders());
                ChangeLog log = folder.folders().changeLog(folder.at(name));
                if (log != null) {
                    files.add(folder.at(name), log, false);
                    found.add(files);
                }
            }
        }
        return found;
    }

    /** Whether a file is called what the change log is called that all begins with. */
    static boolean isRootName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean readable = Set.of("xml", "yaml", "yml").contains(Paths.extension(name));
        return readable
                && (lower.contains("changelog")
                        || lower.contains("change-log")
                        || lower.contains("change_log")
                        || lower.contains("liquibase")
                        || lower.contains("master"));
    }

    /** The path of the change log that all begins with. */
    String root() {
        return root;
    }

    Map<String, Included> files() {
        return files;
    }

    /** Values of properties that hold everywhere, by name in lower case. */
    Map<String, String> properties() {
        return properties;
    }

    /** Whether everything that is named was found and read. */
    boolean complete() {
        return complete;
    }

    /** The SQL files that are read. */
    List<String> sql() {
        return files.entrySet().stream()
                .filter(it -> it.getValue().leftOut() == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void add(String path, ChangeLog log, boolean conditional) {
        open.add(path);
        complete &= log.whole();
        log.properties().forEach(properties::putIfAbsent);
        if (!log.whole()) {
            leaveOut(path, "a change log that cannot be read");
        }
        for (Entry entry : log.entries()) {
            boolean may = conditional || entry.conditional();
            switch (entry.kind()) {
                case CHANGES -> files.putIfAbsent(path, new Included(language(path), may));
                case INCLUDE -> {
                    String file = resolve(path, entry, Kind.FILE);
                    if (file == null) {
                        missing(path, entry);
                    } else {
                        addFile(file, may);
                    }
                }
                case INCLUDE_ALL -> {
                    String directory = resolve(path, entry, Kind.DIRECTORY);
                    if (directory == null) {
                        missing(path, entry);
                    } else {
                        filesBelow(directory).forEach(file -> addFile(file, may));
                    }
                }
            }
        }
        open.remove(path);
    }

    private void addFile(String file, boolean conditional) {
        if (open.contains(file)) {
            leaveOut(file, "a change log that includes itself");
            return;
        }
        if (Paths.isSql(file)) {
            files.putIfAbsent(file, new Included(null, conditional));
            return;
        }
        ChangeLog log = folders.changeLog(file);
        if (log != null && open.size() < DEEPEST) {
            add(file, log, conditional);
        } else if (Paths.otherLanguage(file) != null) {
            files.putIfAbsent(file, new Included(language(file), conditional));
        }
    }

    private static String language(String path) {
        String language = Paths.otherLanguage(path);
        return language == null ? "no SQL" : language;
    }

    private void leaveOut(String path, String reason) {
        complete = false;
        files.putIfAbsent(path, new Included(reason, false));
    }

    private void missing(String log, Entry entry) {
        leaveOut(entry.path(), "included by " + Paths.name(log) + ", but not found");
    }

    /** By path, as {@code includeAll} sorts them, at any depth. */
    private List<String> filesBelow(String directory) {
        List<String> found = new ArrayList<>();
        collect(folders.folder(directory), found);
        found.sort(CodePoints.ORDER);
        return found;
    }

    private static void collect(Folder folder, List<String> found) {
        folder.files().forEach(file -> found.add(folder.at(file)));
        folder.directories().forEach(name -> collect(folder.child(name), found));
    }

    /** A path that begins nowhere in particular begins at the class path or the working directory: somewhere above. */
    private @Nullable String resolve(String log, Entry entry, Kind kind) {
        String written = entry.path();
        String path = written.startsWith("classpath:") ? written.substring("classpath:".length()) : written;
        String folder = Paths.parent(log);
        while (true) {
            String file = Paths.normal((folder.isEmpty() ? "" : folder + "/") + path);
            if (file != null && folders.kind(file) == kind) {
                return file;
            }
            if (folder.isEmpty() || entry.relative()) {
                return null;
            }
            folder = Paths.parent(folder);
        }
    }

    /** The root change log above a folder that names one of its SQL files, the highest first; null if there is none. */
    static @Nullable ChangeLogFiles around(Folder folder) {
        ChangeLogFiles found = null;
        for (Folder above = folder; above != null; above = above.parent()) {
            for (ChangeLogFiles files : above.changeLogs()) {
                if (files.namesFileOf(folder) && (found == null || files.contains(found))) {
                    found = files;
                }
            }
        }
        return found;
    }

    private boolean namesFileOf(Folder folder) {
        for (String name : folder.files()) {
            Included included = Paths.isSql(name) ? files.get(folder.at(name)) : null;
            if (included != null) {
                return true;
            }
        }
        return false;
    }

    private boolean contains(ChangeLogFiles other) {
        return files.size() >= other.files.size() && files.keySet().containsAll(other.sql());
    }
}
