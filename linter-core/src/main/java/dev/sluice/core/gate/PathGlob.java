package dev.sluice.core.gate;

import dev.sluice.core.rule.NamePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern of paths. {@code *} and {@code ?} stand for any run of characters and for one within a name, {@code **} for
 * any run of folders. A folder means all that is below it. As in {@code .gitignore}, a pattern of one name holds at any
 * depth, one with a {@code /} from the folder that it is relative to. Matching takes at most the product of both lengths.
 */
public final class PathGlob {

    private static final int LONGEST = 1_000;
    private static final String ANY_FOLDERS = "**";

    private final String folder;
    private final String prefix;
    private final List<String> parts;

    private PathGlob(String folder, String prefix, List<String> parts) {
        this.folder = folder;
        this.prefix = prefix;
        this.parts = List.copyOf(parts);
    }

    /**
     * A pattern.
     *
     * @param glob without a {@link #fault}
     * @param folder what it is relative to, {@code ""} for the root
     * @param prefix where the paths to be matched begin, seen from the same root; {@code ""} if that is theirs
     */
    public static PathGlob of(String glob, String folder, String prefix) {
        List<String> parts = new ArrayList<>();
        for (String part : glob.split("/", -1)) {
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        String from = folder;
        while (!parts.isEmpty() && parts.get(0).equals("..")) {
            parts.remove(0);
            from = from.substring(0, Math.max(0, from.lastIndexOf('/')));
        }
        boolean name = glob.indexOf('/') < 0 || glob.indexOf('/') == glob.length() - 1;
        if (name) {
            parts.add(0, ANY_FOLDERS);
        }
        parts.add(ANY_FOLDERS);
        return new PathGlob(from, prefix, parts);
    }

    /** Why a text is no pattern, in words; empty where it is one. */
    public static Optional<String> fault(String glob, String folder) {
        if (glob.isEmpty() || glob.length() > LONGEST) {
            return Optional.of("has from 1 to 1,000 characters");
        }
        if (glob.startsWith("/")) {
            return Optional.of("is relative to the config's folder and does not begin with `/`");
        }
        for (char c : new char[] {'[', ']', '{', '}', '!', '\\'}) {
            if (glob.indexOf(c) >= 0) {
                return Optional.of("knows `*`, `**` and `?`, and no `" + c + "`");
            }
        }
        int depth = folder.isEmpty() ? 0 : folder.split("/", -1).length;
        boolean below = false;
        for (String part : glob.split("/", -1)) {
            if (part.contains(ANY_FOLDERS) && !part.equals(ANY_FOLDERS)) {
                return Optional.of("has `**` between slashes, alone");
            }
            if (part.equals("..") && (below || --depth < 0)) {
                return Optional.of(below ? "has `..` at its beginning alone" : "leads out of the folder that is read");
            }
            below |= !part.equals("..") && !part.equals(".") && !part.isEmpty();
        }
        return Optional.empty();
    }

    /** Whether a path, or a folder that it is in, is one of those meant. */
    public boolean matches(String path) {
        String whole = prefix.isEmpty() ? path : path.isEmpty() ? prefix : prefix + "/" + path;
        if (folder.isEmpty()) {
            return matchesBelow(whole);
        }
        return whole.startsWith(folder + "/") && matchesBelow(whole.substring(folder.length() + 1));
    }

    private boolean matchesBelow(String path) {
        if (path.isEmpty()) {
            return false;
        }
        String[] names = path.split("/", -1);
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (in < names.length) {
            if (at < parts.size() && parts.get(at).equals(ANY_FOLDERS)) {
                star = at++;
                resume = in;
            } else if (at < parts.size() && NamePattern.matches(parts.get(at), names[in], true)) {
                at++;
                in++;
            } else if (star >= 0) {
                // The last one takes one folder more; an earlier one need never be tried again.
                at = star + 1;
                in = ++resume;
            } else {
                return false;
            }
        }
        while (at < parts.size() && parts.get(at).equals(ANY_FOLDERS)) {
            at++;
        }
        return at == parts.size();
    }

    /** Whether a path is one of those that any of several patterns means. */
    public static boolean anyMatches(List<PathGlob> globs, String path) {
        for (PathGlob glob : globs) {
            if (glob.matches(path)) {
                return true;
            }
        }
        return false;
    }
}
