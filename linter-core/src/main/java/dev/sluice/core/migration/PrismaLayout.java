package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.migration.Engines.Engine;
import dev.sluice.core.source.CodePoints;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One folder a migration, with {@code migration.sql} in it. */
final class PrismaLayout extends ToolLayout {

    private static final String FILE = "migration.sql";
    private static final String LOCK = "migration_lock.toml";

    PrismaLayout() {
        super("prisma", "Prisma");
    }

    @Override
    @Nullable
    Folder markedRoot(Folder folder) {
        Folder parent = folder.parent();
        if (parent != null && parent.has(LOCK)) {
            return parent;
        }
        return folder.has(LOCK) ? folder : null;
    }

    @Override
    @Nullable
    Folder namedRoot(Folder folder) {
        return folder.has(FILE) ? folder.parent() : null;
    }

    @Override
    List<Step> steps(Folder root) {
        List<Step> steps = new ArrayList<>();
        for (String name : root.directories()) {
            Step step = step(root.child(name));
            if (step != null) {
                steps.add(step.titled(name));
            }
        }
        return steps;
    }

    private static @Nullable Step step(Folder folder) {
        if (folder.has(FILE)) {
            return Step.up(folder.at(FILE), folder.name());
        }
        for (String file : folder.files()) {
            String language = Paths.otherLanguage(file);
            if (language != null && file.startsWith("migration.")) {
                return Step.up(folder.at(file), folder.name()).leftOut(language);
            }
        }
        return folder.hasSql() ? Step.up(folder.path(), folder.name()).misnamed("no migration.sql in it") : null;
    }

    @Override
    Comparator<Step> order() {
        return Comparator.comparing(Step::version, CodePoints.ORDER);
    }

    @Override
    @Nullable
    Engine engine(Folder root) {
        SourceFile lock = root.text(LOCK);
        String provider = lock == null ? null : KeyValues.of(lock.text()).get("provider");
        return provider == null ? null : Engines.ofFolder(provider);
    }

    @Override
    public String outside() {
        return "in a migration of its own: one statement alone is sent without a transaction";
    }

    @Override
    public Bookkeeping bookkeeping() {
        return new Bookkeeping(
                Bookkeeping.applied("`prisma migrate deploy` applies it late"),
                Bookkeeping.passedOver(
                        "`prisma migrate deploy` warns and goes on, `prisma migrate dev` asks to reset the database"),
                Bookkeeping.passedOver(
                        "`prisma migrate deploy` goes on, `prisma migrate dev` asks to reset the database"),
                Bookkeeping.applied("folders with one time are told apart by their names"),
                Bookkeeping.Compared.LINES,
                false);
    }

    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        return Plans.oneString(statements, dialect, "keep one statement in each migration.sql");
    }
}
