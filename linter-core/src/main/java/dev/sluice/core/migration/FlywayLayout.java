package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.migration.FlywayName.Kind;
import dev.sluice.core.migration.FlywayName.Naming;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code V<version>__<text>.sql} and its kin, below one folder or several at any depth. */
final class FlywayLayout extends ToolLayout {

    private static final String RESOURCES = "src/main/resources/";
    private static final List<String> PROGRAMS =
            List.of("src/main/java/", "src/main/kotlin/", "src/main/groovy/", "src/main/scala/");

    /** What it notes when it connects, and sets again before each migration: DbMigrate, restoreOriginalState. */
    private static final Set<String> RESTORED = Set.of("search_path", "role", "foreign_key_checks", "sql_safe_updates");

    private final FlywayConfig config;
    /** Where scripts' own configurations are read; null for the layout as such. */
    private final @Nullable Folders folders;

    FlywayLayout() {
        this(FlywayConfig.NONE, null);
    }

    private FlywayLayout(FlywayConfig config, @Nullable Folders folders) {
        super("flyway", "Flyway");
        this.config = config;
        this.folders = folders;
    }

    @Override
    ToolLayout in(Folder folder) {
        return new FlywayLayout(folder.flyway(), folder.folders());
    }

    /** A folder in one of the configured locations, if they hold what Flyway runs. */
    @Override
    @Nullable
    Folder markedRoot(Folder folder) {
        List<Folder> locations = config.locations();
        boolean located = locations.stream().anyMatch(location -> Paths.within(folder.path(), location.path()));
        if (!located || locations.stream().noneMatch(this::holdsBelow)) {
            return null;
        }
        String shared = locations.get(0).path();
        for (Folder location : locations) {
            while (!Paths.within(location.path(), shared)) {
                shared = Paths.parent(shared);
            }
        }
        return folder.folders().folder(shared);
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

    @Override
    Folder forcedRoot(Folder folder) {
        Folder marked = markedRoot(folder);
        return marked == null ? super.forcedRoot(folder) : marked;
    }

    private static boolean isDefaultLocation(String path) {
        return path.equals("db/migration") || path.endsWith("/db/migration");
    }

    private boolean holds(Folder folder) {
        return folder.files().stream().anyMatch(config.naming()::marks);
    }

    private boolean holdsBelow(Folder folder) {
        return holds(folder)
                || folder.directories().stream().anyMatch(directory -> holdsBelow(folder.child(directory)));
    }

    @Override
    List<Step> steps(Folder root) {
        List<Folder> locations = config.locations().stream()
                .filter(location -> Paths.within(location.path(), root.path()))
                .toList();
        Files files = new Files(config.naming());
        for (Folder location : locations.isEmpty() ? List.of(root) : locations) {
            files.collect(location);
            files.addMisnamed(location);
            files.addPrograms(location);
        }
        List<Step> steps = files.steps();
        if (config.broken() != null) {
            steps.add(config.broken());
        }
        return steps;
    }

    /** The files of a tree while they are looked for. */
    private static final class Files {

        private final Naming naming;
        private final List<FlywayName> names = new ArrayList<>();
        private final List<Step> found = new ArrayList<>();
        private final List<Step> passedOver = new ArrayList<>();

        Files(Naming naming) {
            this.naming = naming;
        }

        void collect(Folder folder) {
            for (String file : folder.files()) {
                String language = naming.isSql(file) ? null : Paths.otherLanguage(file);
                FlywayName name = language == null ? naming.ofSql(file) : naming.ofProgram(file);
                if (name != null && !naming.isCallback(file)) {
                    add(folder.at(file), name, language);
                }
            }
            folder.directories().forEach(directory -> collect(folder.child(directory)));
        }

        private void add(String path, FlywayName name, @Nullable String language) {
            Step step = switch (name.kind()) {
                case UNDO -> Step.down(path, name.version());
                case REPEATABLE -> Step.up(path, "").afterAll();
                case VERSIONED, BASELINE -> Step.up(path, name.version());
            };
            names.add(name);
            found.add(language == null ? step : step.leftOut(language));
        }

        /** Flyway passes over a file that it cannot name, which is rarely meant: {@code V12_x.sql}. */
        void addMisnamed(Folder location) {
            for (String file : location.files()) {
                if (naming.isCallback(file)) {
                    passedOver.add(Step.up(location.at(file), "").notRun("a callback, which is no migration"));
                } else if (Paths.isSql(file) && naming.ofSql(file) == null) {
                    passedOver.add(Step.up(location.at(file), "").misnamed("not a name that Flyway runs"));
                }
            }
        }

        /** Classes of the package that a location of the class path also is. */
        void addPrograms(Folder location) {
            String path = location.path() + "/";
            int at = path.startsWith(RESOURCES) ? 0 : path.indexOf("/" + RESOURCES) + 1;
            if (path.startsWith(RESOURCES, at)) {
                for (String programs : PROGRAMS) {
                    String twin = path.substring(0, at) + programs + path.substring(at + RESOURCES.length());
                    String folder = twin.substring(0, twin.length() - 1);
                    if (location.folders().kind(folder) == FileTree.Kind.DIRECTORY) {
                        collect(location.folders().folder(folder));
                    }
                }
            }
        }

        List<Step> steps() {
            List<Step> steps = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                FlywayName name = names.get(i);
                boolean idle = name.kind() == Kind.BASELINE && hasVersionUpTo(name.version());
                steps.add(idle ? found.get(i).notRun("a baseline, which only a new database runs") : found.get(i));
            }
            steps.addAll(passedOver);
            return steps;
        }

        private boolean hasVersionUpTo(String version) {
            return names.stream()
                    .anyMatch(name -> name.kind() == Kind.VERSIONED && Versions.dotted(name.version(), version) <= 0);
        }
    }

    @Override
    List<String> notices(Folder root) {
        return config.notices();
    }

    /** Of the configuration, unless the one beside the script has its own. */
    @Override
    Charset encoding(Step step, Folders around) {
        String own = own(around, step.path(), "encoding");
        Charset known = own == null ? null : Texts.charset(own);
        return known == null ? config.encoding() : known;
    }

    @Override
    Comparator<Step> order() {
        return Comparator.comparing(Step::version, Versions::dotted);
    }

    @Override
    List<Section> sections(Step step, SourceFile file, Folders around) {
        Script whole = Script.of(new Span(0, file.text().length()));
        PlaceholderValues values = config.placeholders();
        if ("false".equalsIgnoreCase(own(around, step.path(), "placeholderReplacement"))) {
            values = new PlaceholderValues(values.prefix(), values.suffix(), Map.of());
        }
        boolean outside = outsideTransaction(step, file, around);
        return List.of(new Section(step.direction(), whole.filledIn(file.text(), values), outside, "", false));
    }

    @Override
    boolean outsideTransaction(Step step, SourceFile file, Folders around) {
        String own = own(around, step.path(), "executeInTransaction");
        return own == null ? !config.executeInTransaction() : own.equalsIgnoreCase("false");
    }

    /** What the configuration beside a script says, or null. */
    private static @Nullable String own(Folders folders, String path, String key) {
        SourceFile beside = folders.folder(Paths.parent(path)).text(Paths.name(path) + ".conf");
        return beside == null ? null : KeyValues.properties(beside.text()).get(key);
    }

    @Override
    public String outside() {
        return "in a migration of its own, which Flyway runs outside a transaction";
    }

    /** Without validation Flyway marks what it finds and goes on. */
    @Override
    public Bookkeeping bookkeeping() {
        String ignored = "`validateOnMigrate=false`: Flyway goes on without a word";
        return new Bookkeeping(
                config.outOfOrder()
                        ? Bookkeeping.applied("`outOfOrder=true`: Flyway applies it late")
                        : config.validated()
                                ? Bookkeeping.refused("Flyway stops with \"Detected resolved migration not applied to"
                                        + " database\", unless it is run with `outOfOrder=true`")
                                : Bookkeeping.passedOver("Flyway passes over it (`outOfOrder` is not set)"),
                config.validated()
                        ? Bookkeeping.refused("Flyway compares the checksum and the description, and stops with"
                                + " \"Migration checksum mismatch\" or \"description mismatch\"")
                        : Bookkeeping.passedOver(ignored),
                config.validated()
                        ? Bookkeeping.refused("Flyway stops with \"Detected applied migration not resolved locally\"")
                        : Bookkeeping.passedOver(ignored),
                Bookkeeping.refused("Flyway stops with \"Found more than one migration with version\""),
                Bookkeeping.Compared.LINES,
                config.validated());
    }

    /** A repeatable one by its description, the others by their version; a baseline may stand beside a version. */
    @Override
    String recordedAs(Step step) {
        FlywayName name = config.naming().ofSql(Paths.name(step.path()));
        FlywayName.Kind kind = name == null ? FlywayName.Kind.VERSIONED : name.kind();
        return switch (kind) {
            case REPEATABLE -> "repeatable " + Paths.name(step.path());
            case BASELINE -> "baseline " + step.version();
            case VERSIONED, UNDO -> step.version();
        };
    }

    @Override
    String withVersion(String name, String version) {
        Naming naming = config.naming();
        int separator = name.indexOf(naming.separator(), naming.versioned().length());
        return naming.versioned() + version + name.substring(separator < 0 ? name.lastIndexOf('.') : separator);
    }

    @Override
    public boolean resets(String setting) {
        return RESTORED.contains(setting);
    }

    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        if (migration.noTransaction()) {
            return Plans.AUTOCOMMIT;
        }
        String turnOff = "add a file `" + Paths.name(migration.path()) + ".conf` with `executeInTransaction=false`";
        boolean decided = folders != null && own(folders, migration.path(), "executeInTransaction") != null;
        if (dialect != Dialect.POSTGRESQL || decided) {
            return Plans.runner(turnOff);
        }
        long outside =
                statements.stream().filter(FlywayStatements::outsideTransaction).count();
        if (outside == 0) {
            return Plans.runner(turnOff);
        }
        // Flyway refuses a file that mixes both, which the server would do as well if Flyway did not
        return outside == statements.size() || config.mixed()
                ? Plans.AUTOCOMMIT
                : Plans.runner("move the statement into a migration of its own, or " + turnOff);
    }
}
