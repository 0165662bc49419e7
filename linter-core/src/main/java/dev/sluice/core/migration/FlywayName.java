package dev.sluice.core.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Flyway reads from a file's name; after its {@code ResourceNameParser} and {@code MigrationVersion}.
 *
 * @param version with dots; {@code ""} where there is none
 */
record FlywayName(Kind kind, String version) {

    /** What a prefix says. */
    enum Kind {
        VERSIONED,
        REPEATABLE,
        UNDO,
        BASELINE
    }

    /** The names of Flyway's events, which are the prefixes of callbacks. */
    private static final Set<String> EVENTS = Set.of(
            "beforeClean",
            "afterClean",
            "afterCleanError",
            "beforeMigrate",
            "beforeEachMigrate",
            "beforeEachMigrateStatement",
            "afterEachMigrateStatement",
            "afterEachMigrateStatementError",
            "afterEachMigrate",
            "afterEachMigrateError",
            "beforeRepeatables",
            "afterVersioned",
            "afterMigrateApplied",
            "afterMigrate",
            "afterMigrateError",
            "beforeUndo",
            "beforeEachUndo",
            "beforeEachUndoStatement",
            "afterEachUndoStatement",
            "afterEachUndoStatementError",
            "afterEachUndo",
            "afterEachUndoError",
            "afterUndo",
            "afterUndoError",
            "beforeValidate",
            "afterValidate",
            "afterValidateError",
            "beforeBaseline",
            "afterBaseline",
            "afterBaselineError",
            "beforeRepair",
            "afterRepair",
            "afterRepairError",
            "beforeInfo",
            "afterInfo",
            "afterInfoError",
            "createSchema",
            "beforeCreateSchema",
            "beforeConnect",
            "afterConnect");

    /**
     * How a project names its files.
     *
     * @param suffixes of SQL files, with their dot
     */
    record Naming(
            String versioned,
            String repeatable,
            String undo,
            String baseline,
            String separator,
            List<String> suffixes) {

        static final Naming DEFAULT = new Naming("V", "R", "U", "B", "__", List.of(".sql"));

        Naming {
            suffixes = List.copyOf(suffixes);
        }

        /** What a SQL file's name says, or null if Flyway passes over it. */
        @Nullable
        FlywayName ofSql(String file) {
            String stem = stem(file);
            return stem == null ? null : of(stem);
        }

        /** Whether a name is Flyway's and no other tool's. */
        boolean marks(String file) {
            return file.contains(separator) && ofSql(file) != null;
        }

        /** What the name of a class or script says, whose extension is its language's. */
        @Nullable
        FlywayName ofProgram(String file) {
            return of(file.substring(0, Math.max(0, file.lastIndexOf('.'))));
        }

        boolean isCallback(String file) {
            String stem = stem(file);
            int end = stem == null ? -1 : stem.indexOf(separator);
            return stem != null && EVENTS.contains(end < 0 ? stem : stem.substring(0, end));
        }

        /** Whether a file has one of the suffixes. */
        boolean isSql(String file) {
            return stem(file) != null;
        }

        private @Nullable String stem(String file) {
            String lower = file.toLowerCase(Locale.ROOT);
            for (String suffix : suffixes) {
                if (!suffix.isEmpty() && lower.endsWith(suffix.toLowerCase(Locale.ROOT))) {
                    return file.substring(0, file.length() - suffix.length());
                }
            }
            return null;
        }

        /** The longest prefix that fits decides, as Flyway sorts them. */
        private @Nullable FlywayName of(String stem) {
            Kind kind = null;
            String prefix = "";
            for (Kind candidate : Kind.values()) {
                String its = prefix(candidate);
                if (stem.startsWith(its) && (kind == null || its.length() > prefix.length())) {
                    kind = candidate;
                    prefix = its;
                }
            }
            int end = stem.indexOf(separator, prefix.length());
            if (kind == null) {
                return null;
            }
            // a version may stand alone: V7.sql
            String raw = stem.substring(prefix.length(), end < 0 ? stem.length() : end);
            if (kind == Kind.REPEATABLE) {
                return raw.isEmpty() && end >= 0 ? new FlywayName(kind, "") : null;
            }
            String version = FlywayName.version(raw);
            return version == null ? null : new FlywayName(kind, version);
        }

        private String prefix(Kind kind) {
            return switch (kind) {
                case VERSIONED -> versioned;
                case REPEATABLE -> repeatable;
                case UNDO -> undo;
                case BASELINE -> baseline;
            };
        }
    }

    private static @Nullable String version(String raw) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start <= raw.length()) {
            int end = Versions.digitsEnd(raw, start);
            if (end == start || (end < raw.length() && raw.charAt(end) != '.' && raw.charAt(end) != '_')) {
                return null;
            }
            parts.add(Versions.withoutZeros(raw.substring(start, end)));
            start = end + 1;
        }
        while (parts.size() > 1 && parts.get(parts.size() - 1).equals("0")) {
            parts.remove(parts.size() - 1);
        }
        return String.join(".", parts);
    }
}
