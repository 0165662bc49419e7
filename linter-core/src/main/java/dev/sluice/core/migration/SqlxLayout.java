package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.migration.Migration.Direction;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree.Kind;
import dev.sluice.core.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code <number>_<text>.sql}, or {@code .up.sql} and {@code .down.sql}, in a Rust project that uses sqlx. */
final class SqlxLayout extends ToolLayout {

    private static final String NO_TRANSACTION = "-- no-transaction";

    SqlxLayout() {
        super("sqlx", "sqlx");
    }

    @Override
    @Nullable
    Folder markedRoot(Folder folder) {
        boolean numbered = false;
        for (String name : folder.files()) {
            if (Paths.isSql(name) && Numbered.of(name, false) != null) {
                if (folder.isMarked(name, this)) {
                    return folder;
                }
                numbered = true;
            }
        }
        return numbered && projectUsesSqlx(folder) ? folder : null;
    }

    @Override
    boolean marks(String text) {
        return text.startsWith(NO_TRANSACTION);
    }

    /** A nearer {@code go.mod} speaks against it: such names are golang-migrate's there. */
    private static boolean projectUsesSqlx(Folder folder) {
        for (Folder above = folder; above != null; above = above.parent()) {
            if (above.has("sqlx.toml") || above.folders().kind(above.at(".sqlx")) == Kind.DIRECTORY) {
                return true;
            }
            SourceFile cargo = above.text("Cargo.toml");
            if (cargo != null && dependsOnSqlx(cargo.text())) {
                return true;
            }
            if (above.has("go.mod")) {
                return false;
            }
        }
        return false;
    }

    /** {@code sqlx = …}, {@code sqlx.workspace = …} or a table {@code [dependencies.sqlx]}. */
    private static boolean dependsOnSqlx(String cargo) {
        Lines lines = new Lines(cargo);
        while (lines.advance()) {
            String line = lines.after("");
            if (line.startsWith("[") ? line.endsWith("dependencies.sqlx]") : isKey(line)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKey(String line) {
        return line.startsWith("sqlx") && line.length() > 4 && " \t=.".indexOf(line.charAt(4)) >= 0;
    }

    @Override
    List<Step> steps(Folder root) {
        List<Step> steps = new ArrayList<>();
        for (String name : root.files()) {
            if (Paths.isSql(name)) {
                Numbered numbered = Numbered.of(name, false);
                steps.add(
                        numbered == null
                                ? Step.up(root.at(name), "").misnamed("not a name that sqlx runs")
                                : numbered.step(root.at(name)));
            }
        }
        return steps;
    }

    @Override
    Comparator<Step> order() {
        return Comparator.comparing(Step::version, Versions::numeric);
    }

    /** The very first bytes: not after a blank line, a space or a byte order mark. */
    @Override
    boolean outsideTransaction(Step step, SourceFile file, Folders folders) {
        return marks(file.text());
    }

    /** MySQL's driver opens its transaction whatever the file says. */
    @Override
    public String outside() {
        return "in a migration of its own with `-- no-transaction` as the first line";
    }

    @Override
    public Bookkeeping bookkeeping() {
        return new Bookkeeping(
                Bookkeeping.applied("sqlx applies whatever has not run, also late"),
                Bookkeeping.refused("sqlx stops with \"previously applied but has been modified\""),
                Bookkeeping.refused(
                        "sqlx stops with \"previously applied but is missing\", unless it is told to ignore that"),
                Bookkeeping.keyed(title(), "_sqlx_migrations"),
                Bookkeeping.Compared.BYTES,
                false);
    }

    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        if (dialect != Dialect.POSTGRESQL) {
            return Plans.runner("");
        }
        String one = "keep one statement in the " + (migration.direction() == Direction.UP ? "file" : "down file");
        return migration.noTransaction()
                ? Plans.oneString(statements, dialect, one)
                : Plans.runner("make `" + NO_TRANSACTION + "` the first line, and " + one);
    }
}
