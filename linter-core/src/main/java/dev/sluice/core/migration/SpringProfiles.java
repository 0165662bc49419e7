package dev.sluice.core.migration;

import dev.sluice.core.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Spring's profiles say of Flyway. Which of them are active is not in the files: what they set is not followed, and
 * is said where it is not what the application says without a profile.
 */
final class SpringProfiles {

    static final String PREFIX = "spring.flyway.";

    private static final List<String> FOLDERS = List.of("", "src/main/resources");
    private static final String FILE = "application-";
    private static final Set<String> FORMATS = Set.of("properties", "yml", "yaml");

    /** Of the settings those that decide what is read, and how; in small letters, without hyphens. */
    private static final Set<String> FOLLOWED = Set.of(
            "locations",
            "encoding",
            "mixed",
            "outoforder",
            "validateonmigrate",
            "executeintransaction",
            "sqlmigrationprefix",
            "repeatablesqlmigrationprefix",
            "undosqlmigrationprefix",
            "baselinemigrationprefix",
            "sqlmigrationseparator",
            "sqlmigrationsuffixes",
            "placeholderprefix",
            "placeholdersuffix",
            "placeholderreplacement");

    private SpringProfiles() {}

    /** Where a profile stands, for people, and what it says. */
    private record Profile(String place, KeyValues values) {}

    /** A setting as it is written, and its values. */
    private record Setting(String key, List<String> values) {}

    /**
     * One sentence if a profile has other settings than all have, else none.
     *
     * @param application the file that holds for every profile, or null
     */
    static List<String> notices(Folder home, @Nullable SourceFile application, KeyValues usual) {
        Map<String, Setting> without = settings(usual);
        List<String> differing = new ArrayList<>();
        for (Profile profile : profiles(home, application)) {
            settings(profile.values).forEach((name, setting) -> {
                Setting all = without.get(name);
                if (all == null || !all.values.equals(setting.values)) {
                    differing.add("`" + setting.key + "` in " + profile.place);
                }
            });
        }
        return differing.isEmpty()
                ? List.of()
                : List.of("profiles of Spring change Flyway's settings, which Sluice does not follow: "
                        + Notices.first(differing, ", "));
    }

    private static List<Profile> profiles(Folder home, @Nullable SourceFile application) {
        List<Profile> profiles = new ArrayList<>();
        if (application != null && !application.path().endsWith(".properties")) {
            String place = "another document of `" + Paths.name(application.path()) + "`";
            for (String document : laterDocuments(application.text())) {
                profiles.add(new Profile(place, KeyValues.yaml(document)));
            }
        }
        for (String path : FOLDERS) {
            Folder folder = path.isEmpty() ? home : home.below(path);
            if (folder != null) {
                addFiles(folder, profiles);
            }
        }
        return profiles;
    }

    private static void addFiles(Folder folder, List<Profile> profiles) {
        for (String name : folder.files()) {
            boolean named = name.startsWith(FILE) && FORMATS.contains(Paths.extension(name));
            SourceFile file = named ? folder.text(name) : null;
            if (file != null) {
                profiles.add(new Profile("`" + name + "`", values(file)));
            }
        }
    }

    private static KeyValues values(SourceFile file) {
        return file.path().endsWith(".properties") ? KeyValues.properties(file.text()) : KeyValues.yaml(file.text());
    }

    /** What follows the first document that says anything. */
    private static List<String> laterDocuments(String text) {
        List<String> documents = new ArrayList<>();
        int start = 0;
        Lines lines = new Lines(text);
        while (lines.advance()) {
            if (lines.startsWith("---")) {
                documents.add(text.substring(start, lines.start()));
                start = lines.next();
            }
        }
        documents.add(text.substring(start));
        documents.removeIf(String::isBlank);
        return documents.isEmpty() ? documents : documents.subList(1, documents.size());
    }

    /** By their names in small letters without hyphens: Spring takes {@code mixed-case} for {@code mixedCase}. */
    private static Map<String, Setting> settings(KeyValues values) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (String key : values.keysBelow(PREFIX)) {
            String plain = key.replace("-", "").toLowerCase(Locale.ROOT);
            if (FOLLOWED.contains(plain) || plain.startsWith("placeholders.")) {
                settings.put(plain, new Setting(key, values.list(PREFIX + key)));
            }
        }
        return settings;
    }
}
