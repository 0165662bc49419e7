package dev.sluice.core.migration;

import dev.sluice.core.migration.FlywayName.Naming;
import dev.sluice.core.source.FileTree.Kind;
import dev.sluice.core.source.SourceFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a project's files say of Flyway: the nearest {@code flyway.toml} or {@code flyway.conf} above a folder,
 * {@code spring.flyway.*} of an application's properties, or the plugin of a {@code pom.xml}.
 *
 * @param locations folders that exist, none in another; empty where the files name none
 * @param outOfOrder whether a version below the newest applied one is applied
 * @param validated whether what is applied is compared with the files before migrating
 * @param encoding of migrations
 * @param notices sentences for the user about settings that are not followed
 * @param broken a file that could not be read as what its name says, or null
 */
record FlywayConfig(
        List<Folder> locations,
        Naming naming,
        PlaceholderValues placeholders,
        boolean executeInTransaction,
        boolean mixed,
        boolean outOfOrder,
        boolean validated,
        Charset encoding,
        List<String> notices,
        @Nullable Step broken) {

    static final FlywayConfig NONE = new FlywayConfig(
            List.of(),
            Naming.DEFAULT,
            PlaceholderValues.NONE,
            true,
            false,
            false,
            true,
            StandardCharsets.UTF_8,
            List.of(),
            null);

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
            "src/main/resources/application.yaml",
            "pom.xml");

    private static final List<String> CLASSPATH = List.of("", "src/main/resources", "src/main/java");

    private static final String VENDOR = "{vendor}";

    FlywayConfig {
        locations = List.copyOf(locations);
        notices = List.copyOf(notices);
    }

    /** What the files of a folder say, or null if it has none that speak of Flyway. */
    static @Nullable FlywayConfig of(Folder home) {
        for (String file : FILES) {
            String parent = Paths.parent(file);
            Folder in = parent.isEmpty() ? home : home.below(parent);
            SourceFile text = in == null ? null : in.text(Paths.name(file));
            FlywayConfig config = text == null ? null : of(home, text);
            if (config != null) {
                return config;
            }
        }
        List<String> profiles = SpringProfiles.notices(home, null, KeyValues.NONE);
        return profiles.isEmpty()
                ? null
                : new FlywayConfig(
                        List.of(),
                        NONE.naming,
                        NONE.placeholders,
                        NONE.executeInTransaction,
                        NONE.mixed,
                        NONE.outOfOrder,
                        NONE.validated,
                        NONE.encoding,
                        profiles,
                        null);
    }

    private static @Nullable FlywayConfig of(Folder home, SourceFile file) {
        String path = file.path();
        String text = file.text();
        boolean spring = Paths.name(path).startsWith("application.");
        boolean maven = Paths.extension(path).equals("xml");
        if (maven && !FlywayPom.isOne(text)) {
            return null;
        }
        KeyValues values = switch (Paths.extension(path)) {
            case "toml" -> KeyValues.of(text);
            case "yml", "yaml" -> KeyValues.yaml(text);
            case "xml" -> FlywayPom.read(text);
            default -> KeyValues.properties(text);
        };
        Keys keys = new Keys(values, spring ? SpringProfiles.PREFIX : "flyway.", spring);
        // what else an application is configured with or built from is nobody's concern here
        if ((spring || (maven && values.whole())) && !values.hasBelow(keys.prefix)) {
            return null;
        }
        List<String> notices = new ArrayList<>(spring ? SpringProfiles.notices(home, file, values) : List.of());
        Charset encoding = encoding(keys.get("encoding", ""), path, notices);
        return new FlywayConfig(
                locations(home, keys.list("locations")),
                naming(keys),
                placeholders(keys),
                !keys.says("executeInTransaction", "false"),
                keys.says("mixed", "true"),
                keys.says("outOfOrder", "true"),
                !keys.says("validateOnMigrate", "false"),
                encoding,
                notices,
                values.whole() || spring ? null : broken(path, values));
    }

    private static Step broken(String path, KeyValues values) {
        return Step.up(path, "").leftOut("a configuration that cannot be read at line " + values.broken());
    }

    private static Charset encoding(String name, String path, List<String> notices) {
        Charset encoding = name.isEmpty() ? NONE.encoding : Texts.charset(name);
        if (encoding == null) {
            notices.add("`" + path + "` has the encoding `" + name
                    + "`, which is none that Sluice knows; migrations are read as UTF-8");
        }
        return encoding == null ? NONE.encoding : encoding;
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
        if (path.startsWith("/") && scheme.equals("classpath")) {
            path = path.substring(1);
        }
        List<String> found = new ArrayList<>();
        List<String> starts = switch (scheme) {
            case "filesystem" -> path.startsWith("/") ? List.of() : List.of("");
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
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                boolean upper = c >= 'A' && c <= 'Z';
                hyphened.append(upper ? "-" + Character.toLowerCase(c) : String.valueOf(c));
            }
            return hyphened.toString();
        }
    }
}
