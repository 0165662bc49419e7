package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code V<version>__<text>.sql} and its kin, below one folder at any depth. */
final class FlywayLayout extends ToolLayout {

    FlywayLayout() {
        super("flyway", "Flyway");
    }

    /** Flyway searches subfolders: the highest folder that holds such files, or is the default location, is the root. */
    @Override
    @Nullable
    Folder namedRoot(Folder folder) {
        if (!holds(folder)) {
            return null;
        }
        Folder root = folder;
        for (Folder above = folder.parent(); above != null; above = above.parent()) {
            if (isDefaultLocation(above.path()) || holds(above)) {
                root = above;
            }
        }
        return root;
    }

    private static boolean isDefaultLocation(String path) {
        return path.equals("db/migration") || path.endsWith("/db/migration");
    }

    private static boolean holds(Folder folder) {
        for (String name : folder.files()) {
            if (Paths.isSql(name) && FlywayName.of(name) != null) {
                return true;
            }
        }
        return false;
    }

    @Override
    List<Step> steps(Folder root) {
        List<FlywayName> names = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        collect(root, names, steps);
        for (int i = 0; i < steps.size(); i++) {
            if (names.get(i).prefix() == 'B'
                    && hasVersionUpTo(names, names.get(i).version())) {
                steps.set(i, steps.get(i).notRun("a baseline, which only a new database runs"));
            }
        }
        return withMisnamed(root, steps);
    }

    private static void collect(Folder folder, List<FlywayName> names, List<Step> steps) {
        for (String file : folder.files()) {
            FlywayName name = FlywayName.of(file);
            String language = Paths.otherLanguage(file);
            if (name != null && (Paths.isSql(file) || language != null)) {
                names.add(name);
                Step step = step(folder.at(file), name);
                steps.add(language == null ? step : step.leftOut(language));
            }
        }
        folder.directories().forEach(directory -> collect(folder.child(directory), names, steps));
    }

    private static Step step(String path, FlywayName name) {
        return switch (name.prefix()) {
            case 'U' -> Step.down(path, name.version());
            case 'R' -> Step.up(path, "").afterAll();
            default -> Step.up(path, name.version());
        };
    }

    private static boolean hasVersionUpTo(List<FlywayName> names, String version) {
        return names.stream().anyMatch(name -> name.prefix() == 'V' && Versions.dotted(name.version(), version) <= 0);
    }

    /** Flyway passes over a file that it cannot name, which is rarely meant: {@code V12_x.sql}. */
    private static List<Step> withMisnamed(Folder root, List<Step> steps) {
        for (String file : root.files()) {
            if (Paths.isSql(file) && FlywayName.of(file) == null) {
                steps.add(Step.up(root.at(file), "").notRun("not a name that Flyway runs"));
            }
        }
        return steps;
    }

    @Override
    Comparator<Step> order() {
        return Comparator.comparing(Step::version, Versions::dotted);
    }

    @Override
    boolean outsideTransaction(Step step, SourceFile file, Folders folders) {
        Folder folder = folders.folder(Paths.parent(step.path()));
        SourceFile config = folder.text(Paths.name(step.path()) + ".conf");
        return config != null && "false".equals(KeyValues.of(config.text()).get("executeInTransaction"));
    }

    @Override
    public String outside() {
        return "in a migration of its own, which Flyway runs outside a transaction";
    }

    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        if (migration.noTransaction()) {
            return Plans.AUTOCOMMIT;
        }
        String turnOff = "add a file `" + Paths.name(migration.path()) + ".conf` with `executeInTransaction=false`";
        if (dialect != Dialect.POSTGRESQL) {
            return Plans.runner(turnOff);
        }
        long outside =
                statements.stream().filter(FlywayStatements::outsideTransaction).count();
        if (outside == 0) {
            return Plans.runner(turnOff);
        }
        // Flyway refuses a file that mixes both, which the server would do as well if Flyway did not
        return outside == statements.size()
                ? Plans.AUTOCOMMIT
                : Plans.runner("move the statement into a migration of its own, or " + turnOff);
    }

    /**
     * What Flyway reads from a file's name.
     *
     * @param prefix V, R, U or B
     * @param version with dots; {@code ""} for R
     */
    record FlywayName(char prefix, String version) {

        static @Nullable FlywayName of(String file) {
            int separator = file.indexOf("__");
            if (separator < 1 || file.lastIndexOf('.') < separator) {
                return null;
            }
            char prefix = file.charAt(0);
            String raw = file.substring(1, separator);
            if (prefix == 'R') {
                return raw.isEmpty() ? new FlywayName(prefix, "") : null;
            }
            if (prefix != 'V' && prefix != 'U' && prefix != 'B') {
                return null;
            }
            String version = version(raw);
            return version == null ? null : new FlywayName(prefix, version);
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
}
