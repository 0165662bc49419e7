package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** SQL files in natural order, run by hand, by {@code psql -f} or by a tool that leaves no trace in them. */
final class PlainLayout extends ToolLayout {

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
        while (parent != null && isVersion(root.name()) && hasVersions(parent)) {
            root = parent;
            parent = root.parent();
        }
        return root;
    }

    private static boolean hasVersions(Folder folder) {
        return folder.directories().stream().filter(PlainLayout::isVersion).count() > 1;
    }

    /** Whether a name begins with a number, or with {@code v} and a number. */
    static boolean isVersion(String name) {
        int at = name.startsWith("v") || name.startsWith("V") ? 1 : 0;
        return at < name.length() && Versions.isDigit(name.charAt(at));
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
        return steps;
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
                    .filter(PlainLayout::isVersion)
                    .forEach(directory -> collect(folder.child(directory), version(directory), steps));
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
        return Comparator.comparing(Step::path, Versions::natural);
    }

    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        return Plans.AUTOCOMMIT;
    }
}
