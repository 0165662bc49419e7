package dev.sluice.core.migration;

import dev.sluice.core.migration.FlywayName.Naming;
import dev.sluice.core.source.FileTree.Kind;
import dev.sluice.core.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a project's files say of Flyway: the nearest {@code flyway.toml} or {@code flyway.conf} above a folder, or
 * {@code spring.flyway.*} of an application's properties.
 *
 * @param locations folders that exist, none in another; empty where the files name none
 * @param broken the path of a file that could not be read as what its name says, or null
 */
record FlywayConfig(
        List<Folder> locations,
        Naming naming,
        PlaceholderValues placeholders,
        boolean executeInTransaction,
        boolean mixed,
        boolean validateNaming,
        @Nullable String broken) {

    static final FlywayConfig NONE =
            new FlywayConfig(List.of(), Naming.DEFAULT, PlaceholderValues.NONE, true, false, false, null);

    private static final List<String> FILES = List.of(
            "flyway.toml",
            "flyway.conf",
            "conf/flyway.toml",
            "conf/flyway.conf",
            "application.properties",
            "application.yml",
            "application.yaml",
            "src/main/resources/application.properties",
            "src/main/resources/application.yml",
            "src/main/resources/application.yaml");

    private static final List<String> CLASSPATH = List.of("", "src/main/resources", "src/main/java");

    private static final String VENDOR = "{vendor}";

    FlywayConfig {
        locations = List.copyOf(locations);
    }

    /** What the files of a folder say, or null if it has none that speak of Flyway. */
    static @Nullable FlywayConfig of(Folder home) {
        for (String file : FILES) {
            String parent = Paths.parent(file);
            Folder in = parent.isEmpty() ? home : home.below(parent);
            SourceFile text = in == null ? null : in.text(Paths.name(file));
            FlywayConfig config = text == null ? null : of(home, text.path(), text.text());
            if (config != null) {
                return config;
            }
        }
        return null;
    }

    private static @Nullable FlywayConfig of(Folder home, String path, String text) {
        boolean spring = Paths.name(path).startsWith("application.");
        KeyValues values = switch (Paths.extension(path)) {
            case "toml" -> KeyValues.of(text);
            case "yml", "yaml" -> KeyValues.yaml(text);
            default -> KeyValues.properties(text);
        };
        Keys keys = new Keys(values, spring ? "spring.flyway." : "flyway.", spring);
        // what else an application is configured with is nobody's concern here
        if (spring && !values.hasBelow(keys.prefix)) {
            return null;
        }
        return new FlywayConfig(
                locations(home, keys.list("locations")),
                naming(keys),
                placeholders(keys),
                !keys.says("executeInTransaction", "false"),
                keys.says("mixed", "true"),
                keys.says("validateMigrationNaming", "true"),
                values.whole() || spring ? null : path);
    }

    private static Naming naming(Keys keys) {
        Naming usual = Naming.DEFAULT;
        List<String> suffixes = keys.list("sqlMigrationSuffixes");
        return new Naming(
                keys.get("sqlMigrationPrefix", usual.versioned()),
                keys.get("repeatableSqlMigrationPrefix", usual.repeatable()),
                keys.get("undoSqlMigrationPrefix", usual.undo()),
                keys.get("baselineMigrationPrefix", usual.baseline()),
                keys.get("sqlMigrationSeparator", usual.separator()),
                suffixes.isEmpty() ? usual.suffixes() : suffixes);
    }

    private static PlaceholderValues placeholders(Keys keys) {
        Map<String, String> values = new LinkedHashMap<>();
        if (!keys.says("placeholderReplacement", "false")) {
            keys.placeholders().forEach((name, value) -> {
                if (isKnown(value)) {
                    values.put(name.toLowerCase(Locale.ROOT), value);
                }
            });
        }
        return new PlaceholderValues(
                keys.get("placeholderPrefix", PlaceholderValues.PREFIX),
                keys.get("placeholderSuffix", PlaceholderValues.SUFFIX),
                values);
    }

    /** A value that names a variable of the environment is not in the files. */
    private static boolean isKnown(String value) {
        return !value.contains("${");
    }

    private static List<Folder> locations(Folder home, List<String> named) {
        Set<String> found = new LinkedHashSet<>();
        for (String location : named) {
            if (isKnown(location)) {
                found.addAll(folders(home, location.strip()));
            }
        }
        List<Folder> locations = new ArrayList<>();
        for (String path : found) {
            if (found.stream().noneMatch(other -> !other.equals(path) && Paths.within(path, other))) {
                locations.add(home.folders().folder(path));
            }
        }
        return locations;
    }

    /** What is not in the repository, such as {@code s3:}, is nowhere; {@code classpath:} is what a build takes from. */
    private static List<String> folders(Folder home, String location) {
        int colon = location.indexOf(':');
        String scheme = colon < 0 ? "classpath" : location.substring(0, colon);
        String path = withoutWildcards(location.substring(colon + 1));
        List<String> found = new ArrayList<>();
        List<String> starts = switch (scheme) {
            case "filesystem" -> List.of("");
            case "classpath" -> CLASSPATH;
            default -> List.of();
        };
        for (String start : starts) {
            String base = Paths.join(home.path(), start);
            int vendor = path.indexOf(VENDOR);
            String named =
                    Paths.normal((base.isEmpty() ? "" : base + "/") + (vendor < 0 ? path : path.substring(0, vendor)));
            if (named != null && home.folders().kind(named) == Kind.DIRECTORY) {
                if (vendor < 0) {
                    found.add(named);
                } else {
                    found.addAll(vendors(home.folders().folder(named), path.substring(vendor + VENDOR.length())));
                }
            }
        }
        return found;
    }

    /** Spring Boot puts the engine's name there: {@code db/migration/{vendor}}. */
    private static List<String> vendors(Folder around, String rest) {
        List<String> found = new ArrayList<>();
        for (String name : around.directories()) {
            String path = Paths.normal(around.at(name) + rest);
            if (Engines.ofFolder(name) != null
                    && path != null
                    && around.folders().kind(path) == Kind.DIRECTORY) {
                found.add(path);
            }
        }
        return found;
    }

    private static String withoutWildcards(String path) {
        int star = 0;
        while (star < path.length() && path.charAt(star) != '*' && path.charAt(star) != '?') {
            star++;
        }
        return star == path.length() ? path : path.substring(0, path.lastIndexOf('/', star) + 1);
    }

    /** Keys as the tool writes them, or with hyphens as Spring does. */
    private record Keys(KeyValues values, String prefix, boolean hyphens) {

        String get(String name, String fallback) {
            String value = values.get(prefix + name);
            if (value == null && hyphens) {
                value = values.get(prefix + hyphened(name));
            }
            return value == null || value.isEmpty() ? fallback : value;
        }

        boolean says(String name, String value) {
            return get(name, "").equalsIgnoreCase(value);
        }

        List<String> list(String name) {
            List<String> list = values.list(prefix + name);
            return list.isEmpty() && hyphens ? values.list(prefix + hyphened(name)) : list;
        }

        Map<String, String> placeholders() {
            return values.below(prefix + "placeholders.");
        }

        private static String hyphened(String name) {
            StringBuilder hyphened = new StringBuilder();
            for (char c : name.toCharArray()) {
                boolean upper = c >= 'A' && c <= 'Z';
                hyphened.append(upper ? "-" + Character.toLowerCase(c) : String.valueOf(c));
            }
            return hyphened.toString();
        }
    }
}
