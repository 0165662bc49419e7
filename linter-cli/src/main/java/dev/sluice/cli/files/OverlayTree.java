package dev.sluice.cli.files;

import dev.sluice.core.source.CodePoints;
import dev.sluice.core.source.FileTree;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A tree in which one file has the text that came from standard input, whether it is on the disk or not. */
public final class OverlayTree implements FileTree {

    private final FileTree below;
    private final String path;
    private final byte[] bytes;

    /**
     * @param path from the root, without {@code .} and {@code ..}
     * @param bytes what was read from standard input
     */
    public OverlayTree(FileTree below, String path, byte[] bytes) {
        this.below = below;
        this.path = path;
        this.bytes = bytes.clone();
    }

    @Override
    public Kind kind(String asked) {
        if (asked.equals(path)) {
            return Kind.FILE;
        }
        String folder = asked.endsWith("/") ? asked : asked + "/";
        return path.startsWith(folder) ? Kind.DIRECTORY : below.kind(asked);
    }

    @Override
    public List<String> list(String directory) {
        List<String> entries = below.list(directory);
        String folder = directory.isEmpty() || directory.endsWith("/") ? directory : directory + "/";
        if (!path.startsWith(folder)) {
            return entries;
        }
        int slash = path.indexOf('/', folder.length());
        String entry = slash < 0 ? path : path.substring(0, slash + 1);
        if (entries.contains(entry)) {
            return entries;
        }
        List<String> all = new ArrayList<>(entries);
        all.add(entry);
        all.sort(CodePoints.ORDER);
        return all;
    }

    @Override
    public Optional<String> unlistable(String directory) {
        return below.unlistable(directory);
    }

    @Override
    public boolean leadsOut(String asked) {
        return !asked.equals(path) && below.leadsOut(asked);
    }

    @Override
    public ReadResult read(String asked) {
        return read(asked, StandardCharsets.UTF_8);
    }

    @Override
    public ReadResult read(String asked, Charset encoding) {
        if (!asked.equals(path)) {
            return below.read(asked, encoding);
        }
        return bytes.length > SIZE_LIMIT ? Decoding.tooLarge(path) : Decoding.text(path, bytes, encoding);
    }
}
