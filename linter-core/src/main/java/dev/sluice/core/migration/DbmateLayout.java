package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.migration.Migration.Direction;
import dev.sluice.core.source.CodePoints;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Numbered files with {@code -- migrate:up} and {@code -- migrate:down} sections. */
final class DbmateLayout extends ToolLayout {

    private static final String UP = "migrate:up";
    private static final String DOWN = "migrate:down";

    DbmateLayout() {
        super("dbmate", "dbmate");
    }

    @Override
    boolean marks(String text) {
        return text.contains(UP) && !parse(text).isEmpty();
    }

    @Override
    List<Step> steps(Folder root) {
        List<Step> steps = new ArrayList<>();
        for (String name : root.files()) {
            if (Paths.isSql(name)) {
                String version = name.substring(0, Versions.digits(name));
                Step step = Step.up(root.at(name), version);
                steps.add(version.isEmpty() ? step.misnamed("not a name that dbmate runs") : step);
            }
        }
        return steps;
    }

    /** By name as text: {@code 10_x} before {@code 2_x}. */
    @Override
    Comparator<Step> order() {
        return Comparator.comparing(Step::title, CodePoints.ORDER);
    }

    @Override
    List<Section> sections(Step step, SourceFile file, Folders folders) {
        return parse(file.text());
    }

    @Override
    String refusal() {
        return "no line `-- migrate:up`, without which dbmate refuses the file";
    }

    /** A file may hold several pairs; a down without an up before it is none. */
    private static List<Section> parse(String text) {
        List<Section> sections = new ArrayList<>();
        Direction direction = null;
        boolean noTransaction = false;
        int start = 0;
        Lines lines = new Lines(text);
        while (lines.advance()) {
            String mark = mark(lines);
            Direction found = isMark(mark, UP) ? Direction.UP : isMark(mark, DOWN) ? Direction.DOWN : null;
            if (found == null || (found == Direction.DOWN && direction == null)) {
                continue;
            }
            if (direction != null) {
                sections.add(new Section(direction, new Span(start, lines.start()), noTransaction));
            }
            direction = found;
            noTransaction = hasOption(mark, "transaction:false");
            start = lines.next();
        }
        if (direction != null) {
            sections.add(new Section(direction, new Span(start, text.length()), noTransaction));
        }
        return sections;
    }

    private static String mark(Lines lines) {
        String comment = lines.startsWith("--") ? lines.after("--") : "";
        return comment.startsWith("migrate:") ? comment : "";
    }

    private static boolean isMark(String mark, String word) {
        return mark.startsWith(word)
                && (mark.length() == word.length() || Character.isWhitespace(mark.charAt(word.length())));
    }

    private static boolean hasOption(String mark, String option) {
        int at = mark.indexOf(option);
        return at > 0
                && Character.isWhitespace(mark.charAt(at - 1))
                && (at + option.length() == mark.length() || Character.isWhitespace(mark.charAt(at + option.length())));
    }

    @Override
    public String outside() {
        return "in a migration of its own under `-- migrate:up transaction:false`";
    }

    @Override
    public Bookkeeping bookkeeping() {
        return new Bookkeeping(
                Bookkeeping.applied("dbmate applies it late, unless it is run with `--strict`"),
                Bookkeeping.unchecked(title()),
                Bookkeeping.unmissed(title()),
                Bookkeeping.keyed(title(), "schema_migrations"),
                Bookkeeping.Compared.TOKENS,
                false);
    }

    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        if (migration.noTransaction()) {
            return Plans.oneString(statements, dialect, "keep one statement in each section");
        }
        String mark = migration.direction() == Direction.UP ? UP : DOWN;
        return Plans.runner(
                "write `-- " + mark + " transaction:false` above the section, and keep one statement in it");
    }
}
