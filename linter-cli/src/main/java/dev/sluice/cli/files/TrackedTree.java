package dev.sluice.cli.files;

import dev.sluice.cli.git.GitFile;
import dev.sluice.core.source.FileTree;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files on the disk that git has, or would take: neither those that it ignores nor those of other repositories. */
public final class TrackedTree implements FileTree {

    private final FileTree disk;
    private final Set<String> visible = new HashSet<>();
    private final Set<String> links = new HashSet<>();

    /**
     * @param tracked by path from the root
     * @param untracked that are not ignored
     */
    public TrackedTree(FileTree disk, Map<String, GitFile> tracked, Set<String> untracked) {
        this.disk = disk;
        visible.add("");
        untracked.forEach(this::show);
        tracked.forEach((path, file) -> {
            show(path);
            if (file.link()) {
                links.add(path);
            }
        });
    }

    /** A file, and the directories above it. */
    private void show(String file) {
        String path = file;
        while (visible.add(path) && path.indexOf('/') >= 0) {
            path = path.substring(0, path.lastIndexOf('/'));
        }
    }

    private boolean isVisible(String asked) {
        String path = asked.endsWith("/") ? asked.substring(0, asked.length() - 1) : asked;
        return visible.contains(path) || isBehindLink(path);
    }

    /** A link to a directory is all that git has of what is named by way of it. */
    private boolean isBehindLink(String path) {
        if (links.isEmpty()) {
            return false;
        }
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            if (links.contains(path.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Kind kind(String path) {
        return isVisible(path) ? disk.kind(path) : Kind.MISSING;
    }

    @Override
    public List<String> list(String directory) {
        return disk.list(directory).stream().filter(this::isVisible).toList();
    }

    @Override
    public Optional<String> unlistable(String directory) {
        return disk.unlistable(directory);
    }

    @Override
    public boolean leadsOut(String path) {
        return disk.leadsOut(path);
    }

    @Override
    public ReadResult read(String path) {
        return isVisible(path) ? disk.read(path) : hidden(path);
    }

    @Override
    public ReadResult read(String path, Charset encoding) {
        return isVisible(path) ? disk.read(path, encoding) : hidden(path);
    }

    private static ReadResult hidden(String path) {
        return new ReadResult.NotOpened(path, "git ignores it, or another repository has it");
    }
}
