package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code <number>_<text>.up.sql} and {@code .down.sql} in one folder. */
final class GolangMigrateLayout extends ToolLayout {

    GolangMigrateLayout() {
        super("golang-migrate", "golang-migrate");
    }

    @Override
    @Nullable
    Folder namedRoot(Folder folder) {
        for (String name : folder.files()) {
            if (Engines.isSql(name) && Numbered.of(name, true) != null) {
                return folder;
            }
        }
        return null;
    }

    @Override
    List<Step> steps(Folder root) {
        List<Step> steps = new ArrayList<>();
        for (String name : root.files()) {
            Numbered numbered = Numbered.of(name, true);
            if (numbered != null) {
                Step step = numbered.step(root.at(name));
                steps.add(Engines.isSql(name) ? step : step.leftOut("no SQL"));
            } else if (Engines.isSql(name)) {
                steps.add(Step.up(root.at(name), "").misnamed("not a name that golang-migrate runs"));
            }
        }
        return steps;
    }

    @Override
    Comparator<Step> order() {
        return Comparator.comparing(Step::version, Versions::numeric);
    }

    @Override
    public String outside() {
        return "in a migration of its own: one statement alone is sent without a transaction";
    }

    @Override
    public Bookkeeping bookkeeping() {
        return new Bookkeeping(
                Bookkeeping.passedOver(
                        "golang-migrate keeps one number, the version of the database, and passes over every file below it for ever"),
                Bookkeeping.unchecked(title()),
                Bookkeeping.refused(
                        "golang-migrate stops with \"no migration found\" where a database stands at this version"),
                Bookkeeping.refused("golang-migrate stops with \"duplicate migration file\""),
                Bookkeeping.Compared.TOKENS,
                false);
    }

    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        return Plans.oneString(
                statements,
                dialect,
                "keep one statement per file, or add `x-multi-statement=true` to the database URL");
    }
}
