package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.migration.Migration.Direction;
import dev.sluice.core.source.CodePoints;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** golang-migrate's names in a Go project that uses mattermost/morph. */
final class MorphLayout extends ToolLayout {

    private static final String NO_TRANSACTION = "-- morph:nontransactional";

    MorphLayout() {
        super("morph", "morph");
    }

    @Override
    @Nullable
    Folder markedRoot(Folder folder) {
        boolean named = false;
        for (String name : folder.files()) {
            if (Engines.isSql(name) && Numbered.of(name, true) != null) {
                if (folder.isMarked(name, this)) {
                    return folder;
                }
                named = true;
            }
        }
        return named && moduleUsesMorph(folder) ? folder : null;
    }

    @Override
    boolean marks(String text) {
        return text.startsWith(NO_TRANSACTION);
    }

    /** The nearest {@code go.mod} decides. */
    private static boolean moduleUsesMorph(Folder folder) {
        for (Folder above = folder; above != null; above = above.parent()) {
            SourceFile module = above.text("go.mod");
            if (module != null) {
                return requires(module.text(), "github.com/mattermost/morph");
            }
        }
        return false;
    }

    /** {@code require module v1.2.3}, or a line of a {@code require ( … )}. */
    private static boolean requires(String goMod, String module) {
        Lines lines = new Lines(goMod);
        while (lines.advance()) {
            String line = lines.after(lines.startsWith("require ") ? "require" : "");
            if (line.startsWith(module + " ")) {
                return true;
            }
        }
        return false;
    }

    @Override
    List<Step> steps(Folder root) {
        List<Step> steps = new ArrayList<>();
        for (String name : root.files()) {
            if (Engines.isSql(name)) {
                Numbered numbered = Numbered.of(name, true);
                steps.add(
                        numbered == null
                                ? Step.up(root.at(name), "").misnamed("not a name that morph runs")
                                : numbered.step(root.at(name)));
            }
        }
        return steps;
    }

    /** By name as text: {@code 10_x} before {@code 2_x}. */
    @Override
    Comparator<Step> order() {
        return Comparator.comparing(Step::title, CodePoints.ORDER);
    }

    /** The very first bytes, whatever follows them; MySQL's driver does not look for them. */
    @Override
    boolean outsideTransaction(Step step, SourceFile file, Folders folders) {
        return file.text().startsWith(NO_TRANSACTION);
    }

    @Override
    public String outside() {
        return "in a migration of its own with `" + NO_TRANSACTION + "` as the first line";
    }

    @Override
    public Bookkeeping bookkeeping() {
        return new Bookkeeping(
                Bookkeeping.applied("morph applies it late"),
                Bookkeeping.unchecked(title()),
                Bookkeeping.unmissed(title()),
                Bookkeeping.refused(
                        "of two with one number the second fails on the key of the table that morph writes it down in"),
                Bookkeeping.Compared.TOKENS,
                false);
    }

    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        if (dialect != Dialect.POSTGRESQL) {
            return Plans.AUTOCOMMIT;
        }
        String one = "keep one statement in the " + (migration.direction() == Direction.UP ? "file" : "down file");
        return migration.noTransaction()
                ? Plans.oneString(statements, dialect, one)
                : Plans.runner("make `" + NO_TRANSACTION + "` the first line, and " + one);
    }
}
