package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.migration.ChangeLogFiles.Included;
import dev.sluice.core.migration.Migration.Direction;
import dev.sluice.core.source.CodePoints;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Liquibase's formatted SQL: each {@code --changeset author:id} of a file is a migration. */
final class LiquibaseSqlLayout extends ToolLayout {

    /** What names the files, or null where they are taken by path. */
    private final @Nullable ChangeLogFiles log;

    LiquibaseSqlLayout() {
        this(null);
    }

    private LiquibaseSqlLayout(@Nullable ChangeLogFiles log) {
        super("liquibase", "Liquibase");
        this.log = log;
    }

    @Override
    ToolLayout in(Folder folder) {
        ChangeLogFiles around = folder.hasSql() ? ChangeLogFiles.around(folder) : null;
        return around == null ? this : new LiquibaseSqlLayout(around);
    }

    @Override
    String variant() {
        return log == null ? "" : log.root();
    }

    @Override
    @Nullable
    Folder markedRoot(Folder folder) {
        if (log != null) {
            String shared = Paths.parent(log.root());
            for (String path : log.sql()) {
                while (!Paths.within(path, shared)) {
                    shared = Paths.parent(shared);
                }
            }
            return folder.folders().folder(shared);
        }
        return super.markedRoot(folder);
    }

    @Override
    boolean marks(String text) {
        return LiquibaseSql.marked(text);
    }

    @Override
    Folder forcedRoot(Folder folder) {
        Folder marked = markedRoot(folder);
        return marked == null ? folder : marked;
    }

    @Override
    List<Step> steps(Folder root) {
        List<Step> steps = new ArrayList<>();
        if (log == null) {
            addFormatted(root, "no first line `--liquibase formatted sql`", true, steps);
            return steps;
        }
        Set<String> around = new TreeSet<>(CodePoints.ORDER);
        for (Included included : log.order()) {
            Step step = Step.up(included.path(), "").at(steps.size());
            steps.add(included.leftOut() == null ? step : step.leftOut(included.leftOut()));
            around.add(Paths.parent(included.path()));
        }
        String notNamed = "not included by " + Paths.name(log.root());
        for (String folder : around) {
            addFormatted(root.folders().folder(folder), notNamed, !log.complete(), steps);
        }
        return steps;
    }

    /**
     * The SQL files of a folder that no change log names.
     *
     * @param reason why others are passed over
     * @param run whether those that are formatted run all the same
     */
    private void addFormatted(Folder folder, String reason, boolean run, List<Step> steps) {
        for (String name : folder.files()) {
            if (Paths.isSql(name) && (log == null || log.file(folder.at(name)) == null)) {
                Step step = Step.up(folder.at(name), "")
                        .at(log == null ? 0 : log.order().size());
                steps.add(run && folder.isMarked(name, this) ? step : step.notRun(reason));
            }
        }
    }

    /** Where the change log leaves it open, that of {@code includeAll}. */
    @Override
    Comparator<Step> order() {
        return Comparator.comparing(Step::path, CodePoints.ORDER);
    }

    @Override
    boolean pairsByVersion() {
        return false;
    }

    /** A file without the mark that a change log includes is one change set; so is one that a change set runs. */
    @Override
    List<Section> sections(Step step, SourceFile file, Folders folders) {
        Included included = log == null ? null : log.file(step.path());
        Map<String, String> properties = log == null ? Map.of() : log.properties();
        if (included == null) {
            return LiquibaseSql.sections(file.text(), properties);
        }
        SqlFileChange change = included.change();
        if (change == null && LiquibaseSql.marked(file.text())) {
            return LiquibaseSql.sections(file.text(), properties).stream()
                    .map(section -> section.orPassedOver(included.conditional()))
                    .toList();
        }
        Section whole = change == null
                ? new Section(Direction.UP, new Span(0, file.text().length()), false)
                        .orPassedOver(included.conditional())
                : change.section(file.text(), included.conditional());
        return List.of(whole.filledIn(
                file.text(), new PlaceholderValues(PlaceholderValues.PREFIX, PlaceholderValues.SUFFIX, properties)));
    }

    @Override
    Charset encoding(Step step, Folders folders) {
        Included included = log == null ? null : log.file(step.path());
        String name = included == null || included.change() == null
                ? null
                : included.change().encoding();
        Charset known = name == null ? null : Texts.charset(name);
        return known == null ? super.encoding(step, folders) : known;
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
    boolean planned() {
        return log != null;
    }

    @Override
    String recordedAs(Step step) {
        return step.path();
    }

    @Override
    public Bookkeeping bookkeeping() {
        return new Bookkeeping(
                Bookkeeping.applied("Liquibase runs each change set that has not run, wherever it stands"),
                Bookkeeping.refused("Liquibase finds another checksum and stops with \"Validation Failed\""),
                Bookkeeping.unmissed(title()),
                Bookkeeping.refused("Liquibase stops with \"duplicate identifiers\""),
                Bookkeeping.Compared.TOKENS,
                false);
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
