package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.migration.Migration.Direction;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Numbered files with {@code -- +goose Up} and {@code -- +goose Down} sections. */
final class GooseLayout extends ToolLayout {

    private static final String MARK = "+goose";

    GooseLayout() {
        super("goose", "goose");
    }

    @Override
    boolean marks(String text) {
        return text.contains(MARK) && !parse(text).isEmpty();
    }

    @Override
    List<Step> steps(Folder root) {
        List<Step> steps = new ArrayList<>();
        for (String name : root.files()) {
            boolean sql = Paths.isSql(name);
            Numbered numbered = Numbered.of(name, false);
            if (numbered != null && (sql || (name.endsWith(".go") && !name.endsWith("_test.go")))) {
                Step step = Step.up(root.at(name), numbered.version());
                steps.add(sql ? step : step.leftOut("Go"));
            } else if (sql) {
                steps.add(Step.up(root.at(name), "").misnamed("not a name that goose runs"));
            }
        }
        return steps;
    }

    @Override
    Comparator<Step> order() {
        return Comparator.comparing(Step::version, Versions::numeric);
    }

    @Override
    List<Section> sections(Step step, SourceFile file, Folders folders) {
        return parse(file.text());
    }

    @Override
    String refusal() {
        return "no line `-- +goose Up`, without which goose refuses the file";
    }

    /** Goose goes by lines and knows no strings; NO TRANSACTION anywhere counts for both sections. */
    private static List<Section> parse(String text) {
        boolean noTransaction = false;
        int up = -1;
        int upEnd = -1;
        int down = -1;
        Lines lines = new Lines(text);
        while (lines.advance()) {
            switch (annotation(lines)) {
                case "up" -> up = up < 0 ? lines.next() : up;
                case "down" -> {
                    if (up >= 0 && down < 0) {
                        upEnd = lines.start();
                        down = lines.next();
                    }
                }
                case "no transaction" -> noTransaction = true;
                default -> {}
            }
        }
        if (up < 0) {
            return List.of();
        }
        Section first = new Section(Direction.UP, new Span(up, down < 0 ? text.length() : upEnd), noTransaction);
        return down < 0
                ? List.of(first)
                : List.of(first, new Section(Direction.DOWN, new Span(down, text.length()), noTransaction));
    }

    private static String annotation(Lines lines) {
        if (!lines.startsWith("--")) {
            return "";
        }
        String comment = lines.after("--");
        return comment.startsWith(MARK)
                ? comment.substring(MARK.length()).strip().toLowerCase(Locale.ROOT)
                : "";
    }

    @Override
    public String outside() {
        return "in a migration of its own with `-- +goose NO TRANSACTION` at the top";
    }

    @Override
    public Bookkeeping bookkeeping() {
        return new Bookkeeping(
                Bookkeeping.refused(
                        "goose stops with \"found missing migrations before current version\", unless it is run with `-allow-missing`"),
                Bookkeeping.unchecked(title()),
                Bookkeeping.unmissed(title()),
                Bookkeeping.refused("goose refuses two files of one version"),
                Bookkeeping.Compared.TOKENS,
                false);
    }

    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        return migration.noTransaction()
                ? Plans.AUTOCOMMIT
                : Plans.runner("add `-- +goose NO TRANSACTION` at the top of the file");
    }
}
