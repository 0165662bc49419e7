package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.migration.Engines.Engine;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code Script0001 - text.sql}, embedded in a .NET assembly or read from a folder by DbUp. */
final class DbUpLayout extends ToolLayout {

    private static final String SCRIPT = "script";
    private static final String REFERENCE = "include=\"dbup";
    private static final Set<String> PROJECTS = Set.of("csproj", "fsproj", "vbproj");

    DbUpLayout() {
        super("dbup", "DbUp");
    }

    /** The folder right below the project, since groups of scripts are told apart by it. */
    @Override
    @Nullable
    Folder markedRoot(Folder folder) {
        Folder root = folder;
        for (Folder above = folder; above != null; above = above.parent()) {
            String project = project(above);
            if (project != null) {
                return project.contains(REFERENCE) ? root : null;
            }
            root = above;
        }
        return null;
    }

    /** What the nearest project file in a folder says, or null. */
    private static @Nullable String project(Folder folder) {
        for (String name : folder.files()) {
            SourceFile file = PROJECTS.contains(Paths.extension(name)) ? folder.text(name) : null;
            if (file != null) {
                return file.text().toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    @Override
    @Nullable
    Folder namedRoot(Folder folder) {
        Folder root = null;
        for (Folder above = folder; above != null && holdsScripts(above); above = above.parent()) {
            root = above;
        }
        return root;
    }

    private static boolean holdsScripts(Folder folder) {
        return folder.files().stream().anyMatch(name -> Paths.isSql(name) && isScript(name));
    }

    /** {@code Script} and a number, which is a habit: any name runs. */
    private static boolean isScript(String name) {
        return name.regionMatches(true, 0, SCRIPT, 0, SCRIPT.length())
                && Versions.digitsEnd(name, SCRIPT.length()) > SCRIPT.length();
    }

    private static String version(String name) {
        int start = isScript(name) ? SCRIPT.length() : 0;
        int end = Versions.digitsEnd(name, start);
        return start == end ? "" : Versions.withoutZeros(name.substring(start, end));
    }

    @Override
    List<Step> steps(Folder root) {
        List<Step> steps = new ArrayList<>();
        collect(root, project(root) == null, steps);
        return steps;
    }

    /** Below the project itself each folder is a tree of its own. */
    private static void collect(Folder folder, boolean deep, List<Step> steps) {
        for (String name : folder.files()) {
            Step step = Step.up(folder.at(name), version(name));
            if (Paths.isSql(name)) {
                steps.add(step);
            } else if (Paths.extension(name).equals("cs") && isScript(name)) {
                steps.add(step.leftOut("C#"));
            }
        }
        if (deep) {
            folder.directories().forEach(directory -> collect(folder.child(directory), true, steps));
        }
    }

    /** By the name of the resource, in which folders are followed by a dot, UTF-16 unit by unit. */
    @Override
    Comparator<Step> order() {
        return Comparator.comparing(step -> step.path().replace('/', '.'));
    }

    @Override
    boolean pairsByVersion() {
        return false;
    }

    @Override
    @Nullable
    Engine engine(Folder root) {
        for (Folder above = root; above != null; above = above.parent()) {
            String project = project(above);
            if (project != null) {
                return engine(project);
            }
        }
        return null;
    }

    /** {@code dbup-postgresql} says it; {@code dbup-core} and {@code dbup} do not. */
    private static @Nullable Engine engine(String project) {
        for (int at = project.indexOf(REFERENCE); at >= 0; at = project.indexOf(REFERENCE, at + 1)) {
            int name = at + REFERENCE.length();
            int end = project.indexOf('"', name);
            Engine engine = end < 0 ? null : Engines.ofFolder(project.substring(name, end));
            if (engine != null) {
                return engine;
            }
        }
        return null;
    }

    @Override
    String recordedAs(Step step) {
        return step.path();
    }

    @Override
    public Bookkeeping bookkeeping() {
        return new Bookkeeping(
                Bookkeeping.applied("DbUp runs whatever has not run, also late"),
                Bookkeeping.unchecked(title()),
                Bookkeeping.unmissed(title()),
                Bookkeeping.applied("the name of the script is what the database remembers"),
                Bookkeeping.Compared.TOKENS,
                false);
    }

    /** Unless the program asks for one, which is code that is not read. */
    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        return Plans.AUTOCOMMIT;
    }
}
