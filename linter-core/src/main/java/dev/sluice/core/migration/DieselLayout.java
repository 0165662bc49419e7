package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.source.CodePoints;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One folder a migration, with {@code up.sql} and {@code down.sql} in it. */
final class DieselLayout extends FolderLayout {

    private static final String METADATA = "metadata.toml";

    /** Digits of a day; Hasura and others number such folders 1, 2, 3. */
    private static final int DAY = 8;

    DieselLayout() {
        super("diesel", "Diesel");
    }

    @Override
    @Nullable
    Folder markedRoot(Folder folder) {
        Folder root = around(folder);
        return root != null && root.hasAbove("diesel.toml") ? root : null;
    }

    @Override
    @Nullable
    Folder namedRoot(Folder folder) {
        return folder.has(UP) && Versions.digits(version(folder.name())) >= DAY ? folder.parent() : null;
    }

    /** What precedes the first underscore, without hyphens. */
    @Override
    String version(String folder) {
        int underscore = folder.indexOf('_');
        return (underscore < 0 ? folder : folder.substring(0, underscore)).replace("-", "");
    }

    @Override
    @Nullable
    Step besides(Folder folder, String version) {
        return folder.hasSql() && !folder.has(UP)
                ? Step.up(folder.path(), version).misnamed("no up.sql in it, which Diesel refuses")
                : null;
    }

    @Override
    Comparator<Step> order() {
        return Comparator.comparing(Step::version, CodePoints.ORDER);
    }

    /** The key's default is true, but a file without the key says false, and one that cannot be read says true. */
    @Override
    boolean outsideTransaction(Step step, SourceFile file, Folders folders) {
        SourceFile metadata = folders.folder(Paths.parent(step.path())).text(METADATA);
        if (metadata == null) {
            return false;
        }
        KeyValues values = KeyValues.of(metadata.text());
        String value = values.get("run_in_transaction");
        return values.whole() && (value == null || value.equals("false"));
    }

    @Override
    public String outside() {
        return "in a migration of its own with `run_in_transaction = false` in its metadata.toml";
    }

    @Override
    public Bookkeeping bookkeeping() {
        return new Bookkeeping(
                Bookkeeping.applied("Diesel applies whatever has not run, also late"),
                Bookkeeping.unchecked(title()),
                Bookkeeping.passedOver(
                        "Diesel goes on, but cannot revert it; databases that are set up from now on lack what it did"),
                Bookkeeping.passedOver(
                        "Diesel keeps migrations by their version: each database runs one of the two, and not all the same"),
                Bookkeeping.Compared.TOKENS,
                false);
    }

    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        return migration.noTransaction()
                ? Plans.oneString(statements, dialect, "keep one statement in the file")
                : Plans.runner("add a file `" + Paths.join(Paths.parent(migration.path()), METADATA)
                        + "` with `run_in_transaction = false`, and keep one statement in the file");
    }
}
