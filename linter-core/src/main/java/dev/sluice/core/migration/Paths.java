package dev.sluice.core.migration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Paths with {@code /} from a tree's root, which is {@code ""}. */
final class Paths {

    private Paths() {}

    /** The last part. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What the last part stands in. */
    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    static String join(String directory, String name) {
        return directory.isEmpty() ? name : directory + "/" + name;
    }

    /** Whether a path is a directory or lies below it. */
    static boolean within(String path, String directory) {
        return directory.isEmpty()
                || path.equals(directory)
                || (path.length() > directory.length()
                        && path.startsWith(directory)
                        && path.charAt(directory.length()) == '/');
    }

    /** Without {@code .}, {@code ..} and empty parts; null if it leaves the root. */
    static @Nullable String normal(String path) {
        Deque<String> parts = new ArrayDeque<>();
        if (path.startsWith("/")) {
            return null;
        }
        int start = 0;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            String part = path.substring(start, end);
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return null;
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
            start = end + 1;
        }
        return String.join("/", parts);
    }

    /** What follows the last dot of a name, in lower case; {@code ""} without one. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    static boolean isSql(String name) {
        return extension(name).equals("sql");
    }

    /** The language of a file that tools run although it is no SQL, or null. */
    static @Nullable String otherLanguage(String name) {
        return switch (extension(name)) {
            case "java" -> "Java";
            case "kt", "kts" -> "Kotlin";
            case "groovy" -> "Groovy";
            case "scala" -> "Scala";
            case "go" -> "Go";
            case "py" -> "Python";
            case "rb" -> "Ruby";
            case "php" -> "PHP";
            case "js", "mjs", "cjs" -> "JavaScript";
            case "ts", "mts", "cts" -> "TypeScript";
            case "cs" -> "C#";
            case "rs" -> "Rust";
            case "sh", "bash" -> "a shell script";
            case "ps1" -> "PowerShell";
            case "bat", "cmd" -> "a batch file";
            case "xml" -> "XML";
            case "yaml", "yml" -> "YAML";
            case "json" -> "JSON";
            default -> null;
        };
    }
}
