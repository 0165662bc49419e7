package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.source.CodePoints;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Liquibase's formatted SQL: each {@code --changeset author:id} of a file is a migration. */
final class LiquibaseSqlLayout extends ToolLayout {

    LiquibaseSqlLayout() {
        super("liquibase", "Liquibase");
    }

    @Override
    boolean marks(String text) {
        return LiquibaseSql.marked(text);
    }

    @Override
    List<Step> steps(Folder root) {
        List<Step> steps = new ArrayList<>();
        for (String name : root.files()) {
            if (Paths.isSql(name)) {
                Step step = Step.up(root.at(name), "");
                steps.add(root.isMarked(name, this) ? step : step.notRun("no first line `--liquibase formatted sql`"));
            }
        }
        return steps;
    }

    /** As {@code includeAll} has it; a change log that names its files one by one is not read. */
    @Override
    Comparator<Step> order() {
        return Comparator.comparing(Step::path, CodePoints.ORDER);
    }

    @Override
    boolean pairsByVersion() {
        return false;
    }

    @Override
    List<Section> sections(Step step, SourceFile file, Folders folders) {
        return LiquibaseSql.sections(file.text());
    }

    @Override
    String refusal() {
        return "no line `--changeset author:id`, without which Liquibase runs nothing of the file";
    }

    @Override
    public String outside() {
        return "in a change set of its own with `runInTransaction:false`";
    }

    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        if (!migration.noTransaction()) {
            return Plans.runner("add `runInTransaction:false` to the `--changeset` line");
        }
        return migration.script().oneString()
                ? Plans.oneString(statements, dialect, "keep one statement in each change set")
                : Plans.AUTOCOMMIT;
    }
}
