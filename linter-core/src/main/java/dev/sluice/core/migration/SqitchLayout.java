package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.migration.Engines.Engine;
import dev.sluice.core.migration.Migration.Direction;
import dev.sluice.core.migration.SqitchPlan.Change;
import dev.sluice.core.migration.SqitchProject.Place;
import dev.sluice.core.source.CodePoints;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The changes of a {@code sqitch.plan}, with a script each in {@code deploy}, {@code revert} and {@code verify}. */
final class SqitchLayout extends ToolLayout {

    private static final String SQL = ".sql";

    SqitchLayout() {
        super("sqitch", "Sqitch");
    }

    @Override
    @Nullable
    Folder markedRoot(Folder folder) {
        SqitchProject project = SqitchProject.around(folder);
        return project == null ? null : project.root();
    }

    @Override
    Folder forcedRoot(Folder folder) {
        Folder root = markedRoot(folder);
        return root == null ? folder : root;
    }

    @Override
    List<Step> steps(Folder root) {
        SqitchProject project = SqitchProject.at(root);
        if (project == null) {
            return List.of();
        }
        Folders folders = root.folders();
        Set<String> scripts = scripts(project, folders);
        SqitchPlan plan = SqitchPlan.of(project.plan().text());
        SqitchPlan.Reworked reworked = plan.reworked(below(project.deploy().reworked(), scripts));
        List<Step> steps = new ArrayList<>();
        for (Change change : plan.changes()) {
            String file = reworked.file(change);
            Step deploy = Step.up(path(project.deploy(), change, file), change.name());
            boolean there = scripts.remove(deploy.path());
            steps.add(planned(there ? deploy : deploy.leftOut("in the plan, but there is no such file"), change, file));
            for (Place back : List.of(project.revert(), project.verify())) {
                String path = path(back, change, file);
                if (scripts.remove(path)) {
                    Direction direction = back.equals(project.verify()) ? Direction.VERIFY : Direction.DOWN;
                    steps.add(planned(Step.of(path, change.name(), direction), change, file));
                }
            }
        }
        scripts.forEach(path -> steps.add(Step.up(path, "").misnamed("not in the plan")));
        return steps;
    }

    private static Step planned(Step step, Change change, String file) {
        Step placed = step.titled(file).paired(file).at(change.number());
        return change.doubtful() ? placed.doubted() : placed;
    }

    private static String path(Place place, Change change, String file) {
        return Paths.join(change.reworked() ? place.reworked() : place.folder(), file + SQL);
    }

    /** Every script of the project, in the order of its folders. */
    private static Set<String> scripts(SqitchProject project, Folders folders) {
        Set<String> roots = new LinkedHashSet<>();
        project.places().forEach(place -> roots.addAll(List.of(place.folder(), place.reworked())));
        Set<String> scripts = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        for (String root : roots) {
            if (folders.kind(root) == Kind.DIRECTORY) {
                collect(folders.folder(root), seen, scripts);
            }
        }
        return scripts;
    }

    private static void collect(Folder folder, Set<String> seen, Set<String> scripts) {
        if (seen.add(folder.path())) {
            folder.files().stream().filter(name -> name.endsWith(SQL)).forEach(name -> scripts.add(folder.at(name)));
            folder.directories().forEach(name -> collect(folder.child(name), seen, scripts));
        }
    }

    /** The names below a folder, without extension. */
    private static List<String> below(String folder, Set<String> scripts) {
        List<String> names = new ArrayList<>();
        for (String path : scripts) {
            if (Paths.within(path, folder)) {
                int start = folder.isEmpty() ? 0 : folder.length() + 1;
                names.add(path.substring(start, path.length() - SQL.length()));
            }
        }
        return names;
    }

    /** The plan's, which is the place of each step. */
    @Override
    Comparator<Step> order() {
        return Comparator.comparing(Step::path, CodePoints.ORDER);
    }

    @Override
    boolean pairsByVersion() {
        return false;
    }

    @Override
    @Nullable
    Engine engine(Folder root) {
        SqitchProject project = SqitchProject.at(root);
        return project == null ? null : project.engine();
    }

    @Override
    List<String> notices(Folder root) {
        SqitchProject project = SqitchProject.at(root);
        List<String> faults = project == null
                ? List.of()
                : SqitchPlan.of(project.plan().text()).faults();
        return project == null || faults.isEmpty()
                ? List.of()
                : List.of("`" + project.plan().path() + "` was read as far as it goes; Sqitch refuses it: "
                        + Notices.first(faults, "; "));
    }

    @Override
    public String outside() {
        return "in a change of its own, without BEGIN and COMMIT in its scripts";
    }

    /** It starts psql or mysql anew for each script. */
    @Override
    public boolean resets(String setting) {
        return true;
    }

    @Override
    boolean planned() {
        return true;
    }

    @Override
    String recordedAs(Step step) {
        return step.path();
    }

    @Override
    public Bookkeeping bookkeeping() {
        return new Bookkeeping(
                Bookkeeping.refused(
                        "the id of a change depends on the ones before it in the plan: Sqitch stops with \"Cannot find change\""),
                Bookkeeping.passedOver(
                        "Sqitch deploys a change once: a database that has run the old script never gets the new one"),
                Bookkeeping.refused("Sqitch stops with \"Cannot find change\" where the change is deployed"),
                Bookkeeping.applied("the plan tells changes with one name apart"),
                Bookkeeping.Compared.TOKENS,
                false);
    }

    /** psql and mysql send statement by statement; the scripts have their own BEGIN and COMMIT. */
    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        return Plans.AUTOCOMMIT;
    }
}
