package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.migration.Migration.Direction;
import dev.sluice.core.source.CodePoints;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Files with {@code -- +migrate Up} and {@code -- +migrate Down} sections: rubenv/sql-migrate. */
final class SqlMigrateLayout extends ToolLayout {

    private static final String MARK = "-- +migrate ";

    SqlMigrateLayout() {
        super("sql-migrate", "sql-migrate");
    }

    @Override
    boolean marks(String text) {
        return text.contains(MARK) && !parse(text).isEmpty();
    }

    @Override
    List<Step> steps(Folder root) {
        List<Step> steps = new ArrayList<>();
        for (String name : root.files()) {
            if (name.endsWith(".sql")) {
                steps.add(Step.up(root.at(name), name.substring(0, Versions.digits(name))));
            }
        }
        return steps;
    }

    /** Names that begin with a number by it, then the others; else as text. */
    @Override
    Comparator<Step> order() {
        return Comparator.comparing((Step step) -> step.version().isEmpty())
                .thenComparing(Step::version, Versions::numeric)
                .thenComparing(Step::title, CodePoints.ORDER);
    }

    @Override
    List<Section> sections(Step step, SourceFile file, Folders folders) {
        return parse(file.text());
    }

    @Override
    String refusal() {
        return "no line `-- +migrate Up`, without which sql-migrate refuses the file";
    }

    /** sql-migrate goes by lines and knows no strings; the sections of one direction are one migration. */
    private static List<Section> parse(String text) {
        Sections up = new Sections();
        Sections down = new Sections();
        Sections current = null;
        int start = 0;
        Lines lines = new Lines(text);
        while (lines.advance()) {
            String[] words = lines.startsWith(MARK) ? lines.after(MARK).split("\\s+", -1) : new String[] {""};
            Sections next = words[0].equals("Up") ? up : words[0].equals("Down") ? down : null;
            if (next == null) {
                continue;
            }
            if (current != null) {
                current.parts.add(new Span(start, lines.start()));
            }
            current = next;
            current.noTransaction |= Arrays.asList(words).contains("notransaction");
            start = lines.next();
        }
        if (current != null) {
            current.parts.add(new Span(start, text.length()));
        }
        List<Section> sections = new ArrayList<>(2);
        up.addTo(sections, Direction.UP);
        down.addTo(sections, Direction.DOWN);
        return sections;
    }

    /** What of a file goes one way. */
    private static final class Sections {
        private final List<Span> parts = new ArrayList<>(1);
        private boolean noTransaction;

        void addTo(List<Section> sections, Direction direction) {
            if (!parts.isEmpty()) {
                sections.add(new Section(direction, new Script(parts, null, false), noTransaction, "", false));
            }
        }
    }

    @Override
    public String outside() {
        return "in a migration of its own under `-- +migrate Up notransaction`";
    }

    @Override
    String recordedAs(Step step) {
        return Paths.name(step.path());
    }

    @Override
    public Bookkeeping bookkeeping() {
        return new Bookkeeping(
                Bookkeeping.applied("sql-migrate applies it late"),
                Bookkeeping.unchecked(title()),
                Bookkeeping.refused("sql-migrate stops with \"unknown migration in database\""),
                Bookkeeping.applied("the name of the file is the version"),
                Bookkeeping.Compared.TOKENS,
                false);
    }

    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        String mark = migration.direction() == Direction.UP ? "Up" : "Down";
        return migration.noTransaction()
                ? Plans.AUTOCOMMIT
                : Plans.runner("write `-- +migrate " + mark + " notransaction` above the section");
    }
}
