package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.migration.Engines.Engine;
import dev.sluice.core.migration.Migration.Direction;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code migrations/<database>/<version>_<text>/up.sql} and {@code down.sql}, as Hasura's command line runs them. */
final class HasuraLayout extends FolderLayout {

    private static final String UP_YAML = "up.yaml";
    private static final String NO_TRANSACTION = "-- hasura:no-transaction";

    /** Milliseconds since 1970, which the tool makes its versions of; Diesel's have 14 digits. */
    private static final int MILLISECONDS = 13;

    HasuraLayout() {
        super("hasura", "Hasura");
    }

    @Override
    @Nullable
    Folder markedRoot(Folder folder) {
        Folder root = around(folder);
        return root != null && root.hasura() != null ? root : null;
    }

    @Override
    @Nullable
    Folder namedRoot(Folder folder) {
        return Versions.digits(folder.name()) == MILLISECONDS ? around(folder) : null;
    }

    /** The number before the first underscore. */
    @Override
    @Nullable
    String version(String folder) {
        int digits = Versions.digits(folder);
        return digits > 0 && folder.startsWith("_", digits) ? Versions.withoutZeros(folder.substring(0, digits)) : null;
    }

    /** {@code up.yaml} holds metadata, which may hold {@code run_sql}. */
    @Override
    @Nullable
    Step besides(Folder folder, String version) {
        return folder.has(UP_YAML) ? Step.up(folder.at(UP_YAML), version).leftOut("YAML") : null;
    }

    /** What the metadata says of the database that the root is named after. */
    @Override
    @Nullable
    Engine engine(Folder root) {
        HasuraProject project = root.hasura();
        return project == null ? null : project.engine();
    }

    @Override
    List<String> notices(Folder root) {
        HasuraProject project = root.hasura();
        return project == null ? List.of() : project.notices();
    }

    @Override
    Comparator<Step> order() {
        return Comparator.comparing(Step::version, Versions::numeric);
    }

    /** The whole of the first line, without blanks around it. */
    @Override
    boolean outsideTransaction(Step step, SourceFile file, Folders folders) {
        Lines lines = new Lines(file.text());
        return lines.advance() && lines.after("").equals(NO_TRANSACTION);
    }

    @Override
    public String outside() {
        return "in a migration of its own with `" + NO_TRANSACTION + "` as the first line";
    }

    @Override
    public Bookkeeping bookkeeping() {
        return new Bookkeeping(
                Bookkeeping.applied("Hasura applies whatever has not run, also late"),
                Bookkeeping.unchecked(title()),
                Bookkeeping.unmissed(title()),
                Bookkeeping.refused("Hasura refuses two migrations of one version"),
                Bookkeeping.Compared.TOKENS,
                false);
    }

    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        String file = migration.direction() == Direction.UP ? UP : DOWN;
        return migration.noTransaction()
                ? Plans.AUTOCOMMIT
                : Plans.runner("make `" + NO_TRANSACTION + "` the first line of the " + file);
    }
}
