package dev.sluice.core.migration;

import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.Cluster;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.Reindex;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.Vacuum;
import dev.sluice.core.migration.Engines.Engine;
import dev.sluice.core.source.CodePoints;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code supabase/migrations/<timestamp>_<text>.sql}, as {@code supabase db push} and {@code migration up} run them. */
final class SupabaseLayout extends ToolLayout {

    private static final String FOLDER = "migrations";

    /** A first {@code <timestamp>_init.sql} older than this came from a release that wrote a dump of everything. */
    private static final String DUMPS_END = "20211209000000";

    SupabaseLayout() {
        super("supabase", "Supabase");
    }

    @Override
    @Nullable
    Folder markedRoot(Folder folder) {
        Folder project = folder.parent();
        return project != null && folder.name().equals(FOLDER) && isProject(project) ? folder : null;
    }

    private static boolean isProject(Folder folder) {
        SourceFile config = folder.text("config.toml");
        return folder.name().equals("supabase")
                || (config != null && KeyValues.of(config.text()).get("project_id") != null);
    }

    @Override
    List<Step> steps(Folder root) {
        List<Step> steps = new ArrayList<>();
        for (String name : root.files()) {
            if (Paths.isSql(name)) {
                String version = name.substring(0, Versions.digits(name));
                Step step = Step.up(root.at(name), version);
                boolean runs = !version.isEmpty() && name.startsWith("_", version.length()) && name.endsWith(".sql");
                boolean dump = name.equals(root.files().get(0)) && isDump(name, version);
                steps.add(
                        !runs
                                ? step.misnamed("not a name that Supabase runs")
                                : dump ? step.notRun("an old dump, which Supabase passes over") : step);
            }
        }
        return steps;
    }

    private static boolean isDump(String name, String version) {
        return version.length() == DUMPS_END.length() && name.endsWith("_init.sql") && version.compareTo(DUMPS_END) < 0;
    }

    /** By name as text. */
    @Override
    Comparator<Step> order() {
        return Comparator.comparing(Step::title, CodePoints.ORDER);
    }

    @Override
    Engine engine(Folder root) {
        return Engine.of(Dialect.POSTGRESQL);
    }

    @Override
    public String outside() {
        return "in a migration of its own: one statement alone is sent without a transaction";
    }

    /** It sends RESET ALL before each migration, which leaves the role alone. */
    @Override
    public boolean resets(String setting) {
        return !setting.equals("role") && !setting.equals("session_authorization");
    }

    @Override
    public Bookkeeping bookkeeping() {
        return new Bookkeeping(
                Bookkeeping.refused("`supabase db push` refuses it, unless it is run with `--include-all`"),
                Bookkeeping.unchecked(title()),
                Bookkeeping.refused(
                        "`supabase db push` stops with \"Remote migration versions not found in local migrations directory\""),
                Bookkeeping.keyed(title(), "supabase_migrations.schema_migrations"),
                Bookkeeping.Compared.TOKENS,
                false);
    }

    /**
     * The statements of a file are one pipeline, which PostgreSQL makes one transaction; the first statement may be one
     * that it refuses in a transaction (measured on 12.22, 14.24, 16.15 and 18.6). Since 2.109 the tool sends such
     * statements by themselves, between what precedes and what follows.
     */
    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        return statements.stream().anyMatch(SupabaseLayout::sentAlone)
                ? Plans.AUTOCOMMIT
                : Plans.oneString(statements, dialect, "keep one statement in the file");
    }

    private static boolean sentAlone(Statement statement) {
        if (statement instanceof CreateIndex index) {
            return index.concurrently();
        }
        if (statement instanceof DropIndex index) {
            return index.concurrently();
        }
        if (statement instanceof Reindex reindex) {
            return reindex.concurrently();
        }
        if (statement instanceof AlterObject object) {
            return object.objectKind() == ObjectKind.SYSTEM;
        }
        return statement instanceof Vacuum || statement instanceof Cluster;
    }
}
