package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** SQL files in natural order, run by hand, by {@code psql -f} or by a tool that leaves no trace in them. */
final class PlainLayout extends ToolLayout {

    /** What stands before the version in a folder's name. */
    private static final Set<String> RELEASES =
            Set.of("version", "ver", "release", "rel", "upgrade", "update", "patch");

    /** What scripts are called that lead from one version to the next. */
    private static final Set<String> UPGRADES = Set.of("upgrade", "update", "patch", "delta", "to");

    /** What scripts are called that make the newest schema at once. */
    private static final Set<String> INSTALLS = Set.of("create", "install", "schema", "full", "structure", "setup");

    private static final Set<String> OF_EVERYTHING =
            Set.of("db", "database", "schemas", "table", "tables", "all", "sql", "latest", "current", "new", "fresh");

    PlainLayout() {
        super("plain", "plain SQL files");
    }

    /** Subfolders named like versions belong to the tree of the folder above: {@code 2025/}, {@code v1.2/}. */
    @Override
    @Nullable
    Folder namedRoot(Folder folder) {
        if (!folder.hasSql()) {
            return null;
        }
        Folder root = folder;
        Folder parent = root.parent();
        while (parent != null && isVersionFolder(root.name()) && hasVersions(parent)) {
            root = parent;
            parent = root.parent();
        }
        return root;
    }

    private static boolean hasVersions(Folder folder) {
        return folder.directories().stream()
                        .filter(PlainLayout::isVersionFolder)
                        .count()
                > 1;
    }

    /** Whether a name begins with a number, or with {@code v} and a number. */
    static boolean isVersion(String name) {
        int at = name.startsWith("v") || name.startsWith("V") ? 1 : 0;
        return at < name.length() && Versions.isDigit(name.charAt(at));
    }

    /** Whether a folder is named by a version, also with a word before it: {@code release-1.2}, {@code upgrade_3}. */
    static boolean isVersionFolder(String name) {
        return isVersion(withoutRelease(name));
    }

    private static String withoutRelease(String name) {
        int letters = 0;
        while (letters < name.length() && Character.isLetter(name.charAt(letters))) {
            letters++;
        }
        if (!RELEASES.contains(name.substring(0, letters).toLowerCase(Locale.ROOT))) {
            return name;
        }
        boolean separated = letters < name.length() && "-_. ".indexOf(name.charAt(letters)) >= 0;
        return name.substring(separated ? letters + 1 : letters);
    }

    @Override
    Folder forcedRoot(Folder folder) {
        Folder root = namedRoot(folder);
        return root == null ? folder : root;
    }

    @Override
    List<Step> steps(Folder root) {
        List<Step> steps = new ArrayList<>();
        collect(root, "", steps);
        if (steps.stream().anyMatch(step -> isUpgrade(root, step))) {
            steps.replaceAll(step -> isInstall(root, step)
                    ? step.notRun("it creates what the upgrade scripts beside it lead to")
                    : step);
        }
        return steps;
    }

    private static boolean isUpgrade(Folder root, Step step) {
        return !Paths.parent(step.path()).equals(root.path()) || isUpgrade(Paths.name(step.path()));
    }

    /** Whether a script's name says that it leads to a version: {@code upgrade_1.2.sql}, {@code 7.1_to_7.2.sql}. */
    static boolean isUpgrade(String name) {
        List<String> words = Engines.words(name);
        return words.stream().anyMatch(UPGRADES::contains) && words.stream().anyMatch(PlainLayout::isVersion);
    }

    /** The version may be that of the folder: {@code upgrade/4.3.1/schema_update.sql}. */
    @Override
    public boolean upgrades(Migration migration) {
        String path = migration.path();
        String folder = Paths.name(Paths.parent(path));
        return isUpgrade(isVersionFolder(folder) ? folder + "-" + Paths.name(path) : Paths.name(path));
    }

    /** {@code create.sql}, {@code install_mysql.sql}, {@code schema-full.sql}: no word of it speaks of one thing alone. */
    private static boolean isInstall(Folder root, Step step) {
        if (!Paths.parent(step.path()).equals(root.path()) || step.leftOut() != null) {
            return false;
        }
        String name = Paths.name(step.path());
        List<String> words = Engines.words(name.substring(0, name.lastIndexOf('.')));
        return words.stream().anyMatch(INSTALLS::contains)
                && words.stream()
                        .allMatch(word -> INSTALLS.contains(word)
                                || OF_EVERYTHING.contains(word)
                                || Engines.ofFolder(word) != null);
    }

    /**
     * @param version of the folder, which files without a number of their own have too
     */
    private static void collect(Folder folder, String version, List<Step> steps) {
        for (String name : folder.files()) {
            Step step = step(folder, name, version);
            if (step != null) {
                steps.add(step);
            }
        }
        if (hasVersions(folder)) {
            folder.directories().stream()
                    .filter(PlainLayout::isVersionFolder)
                    .forEach(directory -> collect(folder.child(directory), version(withoutRelease(directory)), steps));
        }
    }

    private static @Nullable Step step(Folder folder, String name, String around) {
        String path = folder.at(name);
        if (Engines.isSql(name)) {
            return sqlStep(folder, path, Paths.isSql(name) ? name : Engines.withoutSuffix(name), around);
        }
        String language = Paths.otherLanguage(name);
        return language != null && isVersion(name)
                ? Step.up(path, version(name)).leftOut(language)
                : null;
    }

    /** No tool says what a down is here, but nobody reads {@code x.down.sql} as a step forward. */
    private static Step sqlStep(Folder folder, String path, String name, String around) {
        String stem = name.substring(0, name.length() - ".sql".length());
        String lower = stem.toLowerCase(Locale.ROOT);
        if (lower.equals("up") || lower.equals("down")) {
            String version = version(folder.name());
            Step step = lower.equals("up") ? Step.up(path, version) : Step.down(path, version);
            return step.paired(folder.path()).titled(folder.name().isEmpty() ? name : folder.name());
        }
        String version = version(name).isEmpty() ? around : version(name);
        if (lower.endsWith(".up")) {
            return Step.up(path, version).paired(folder.at(stem.substring(0, stem.length() - ".up".length())));
        }
        if (lower.endsWith(".down")) {
            return Step.down(path, version).paired(folder.at(stem.substring(0, stem.length() - ".down".length())));
        }
        return Step.up(path, version).paired(folder.at(stem));
    }

    private static String version(String name) {
        int start = isVersion(name) && !Versions.isDigit(name.charAt(0)) ? 1 : 0;
        int end = Versions.digitsEnd(name, start);
        return start == end ? "" : Versions.withoutZeros(name.substring(start, end));
    }

    @Override
    boolean pairsByVersion() {
        return false;
    }

    @Override
    Comparator<Step> order() {
        return Comparator.comparing(PlainLayout::withoutEnding, Versions::released);
    }

    /** {@code 1.2.sql} comes before {@code 1.2.1.sql}, and {@code a.sql} before {@code a-2.sql}. */
    private static String withoutEnding(Step step) {
        int dot = step.path().lastIndexOf('.');
        return dot > step.path().lastIndexOf('/') ? step.path().substring(0, dot) : step.path();
    }

    @Override
    String recordedAs(Step step) {
        return step.path();
    }

    @Override
    public Bookkeeping bookkeeping() {
        return new Bookkeeping(
                Bookkeeping.open("whether it is still applied depends on what runs these files"),
                Bookkeeping.open("what has run the old text does not run the new one by itself"),
                Bookkeeping.open("databases that are set up from these files from now on lack what it did"),
                Bookkeeping.applied("files with one number are told apart by their names"),
                Bookkeeping.Compared.TOKENS,
                false);
    }

    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        return Plans.AUTOCOMMIT;
    }
}
