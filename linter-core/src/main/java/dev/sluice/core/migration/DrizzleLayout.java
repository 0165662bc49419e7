package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that drizzle-kit writes, in the order of {@code meta/_journal.json}; drizzle-orm has no downs. */
final class DrizzleLayout extends ToolLayout {

    private static final String BREAKPOINT = "--> statement-breakpoint";
    private static final String BY_HAND = "by hand, since drizzle-orm runs all pending migrations in one transaction";

    DrizzleLayout() {
        super("drizzle", "Drizzle");
    }

    @Override
    @Nullable
    Folder markedRoot(Folder folder) {
        if (!folder.hasSql()) {
            return null;
        }
        return journal(folder) != null || folder.isMarked(this) ? folder : null;
    }

    @Override
    boolean marks(String text) {
        return text.contains(BREAKPOINT);
    }

    private static @Nullable SourceFile journal(Folder folder) {
        return folder.directories().contains("meta") ? folder.child("meta").text("_journal.json") : null;
    }

    @Override
    List<Step> steps(Folder root) {
        List<Step> steps = new ArrayList<>();
        SourceFile journal = journal(root);
        for (String name : root.files()) {
            if (Paths.isSql(name)) {
                String tag = name.substring(0, name.length() - ".sql".length());
                Numbered numbered = Numbered.of(name, false);
                Step step = Step.up(root.at(name), numbered == null ? "" : numbered.version());
                boolean run = journal == null || journal.text().contains("\"" + tag + "\"");
                steps.add(run ? step : step.misnamed("not in meta/_journal.json"));
            }
        }
        return steps;
    }

    /** The journal's order, which is the one that drizzle-kit numbers the files in. */
    @Override
    Comparator<Step> order() {
        return Comparator.comparing(Step::path, Versions::natural);
    }

    @Override
    public String outside() {
        return BY_HAND;
    }

    @Override
    String recordedAs(Step step) {
        return Paths.name(step.path());
    }

    @Override
    public Bookkeeping bookkeeping() {
        return new Bookkeeping(
                Bookkeeping.open(
                        "Drizzle passes over an entry of its journal that is older (`when`) than the newest one that ran"),
                Bookkeeping.unchecked(title()),
                Bookkeeping.refused(
                        "Drizzle stops where its journal still names the file; else databases that are set up from now on lack what it did"),
                Bookkeeping.applied("the journal tells files with one number apart"),
                Bookkeeping.Compared.TOKENS,
                false);
    }

    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        return Plans.runner(dialect == Dialect.POSTGRESQL ? "run it " + BY_HAND : "");
    }
}
