package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.migration.Engines.Engine;
import dev.sluice.core.migration.Migration.Direction;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** node-pg-migrate's SQL files, with {@code -- Up Migration} and {@code -- Down Migration}, beside those in JavaScript. */
final class NodePgMigrateLayout extends ToolLayout {

    private static final String UP = "up";
    private static final String DOWN = "down";
    private static final String IN_JAVASCRIPT =
            "in a migration of its own in JavaScript with `pgm.noTransaction()`, which SQL files have no way to say";

    /** Digits of a date with milliseconds; other numbers are taken as they are. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS", Locale.ROOT);

    private static final int DATE_DIGITS = 17;

    NodePgMigrateLayout() {
        super("node-pg-migrate", "node-pg-migrate");
    }

    @Override
    @Nullable
    Folder markedRoot(Folder folder) {
        boolean numbered = false;
        for (String name : folder.files()) {
            boolean candidate = Paths.isSql(name) && Versions.digits(name) > 0;
            if (candidate && Numbered.of(name, true) == null && folder.isMarked(name, this)) {
                return folder;
            }
            numbered |= candidate;
        }
        return numbered && folder.name().equals("migrations") && packageUsesIt(folder) ? folder : null;
    }

    @Override
    boolean marks(String text) {
        return text.contains("-- Up Migration") && Marks.of(text).both();
    }

    /** The nearest {@code package.json} decides. */
    private static boolean packageUsesIt(Folder folder) {
        for (Folder above = folder; above != null; above = above.parent()) {
            SourceFile config = above.text("package.json");
            if (config != null) {
                return config.text().contains("\"node-pg-migrate\"");
            }
        }
        return false;
    }

    @Override
    List<Step> steps(Folder root) {
        List<Step> steps = new ArrayList<>();
        for (String name : root.files()) {
            boolean sql = Paths.isSql(name);
            String language = Paths.otherLanguage(name);
            String digits = name.substring(0, Versions.digits(name));
            if (!digits.isEmpty() && (sql || language != null)) {
                Numbered numbered = Numbered.of(name, true);
                String version = version(digits);
                Step step = numbered != null && numbered.down()
                        ? Step.down(root.at(name), version)
                        : Step.up(root.at(name), version);
                step = step.paired(numbered == null ? name : numbered.stem());
                steps.add(sql || language == null ? step : step.leftOut(language));
            } else if (sql) {
                steps.add(Step.up(root.at(name), "").misnamed("no number, without which node-pg-migrate stops"));
            }
        }
        return steps;
    }

    /** A date counts as its milliseconds since 1970, so that both forms may stand in one folder. */
    private static String version(String digits) {
        if (digits.length() == DATE_DIGITS) {
            try {
                LocalDateTime date = LocalDateTime.parse(digits, DATE);
                return Long.toString(date.toInstant(ZoneOffset.UTC).toEpochMilli());
            } catch (DateTimeException e) {
                return digits;
            }
        }
        return Versions.withoutZeros(digits);
    }

    @Override
    Comparator<Step> order() {
        return Comparator.comparing(Step::version, Versions::numeric);
    }

    @Override
    Engine engine(Folder root) {
        return Engine.of(Dialect.POSTGRESQL);
    }

    /** Each section begins at its mark and ends at the other's; without an up mark all of the file is up. */
    @Override
    List<Section> sections(Step step, SourceFile file, Folders folders) {
        int length = file.text().length();
        if (Numbered.of(Paths.name(step.path()), true) != null) {
            return List.of(new Section(step.direction(), new Span(0, length), false));
        }
        Marks marks = Marks.of(file.text());
        int up = Math.max(0, marks.up);
        Span first = new Span(up, marks.up >= 0 && marks.down > up ? marks.down : length);
        return marks.down < 0
                ? List.of(new Section(Direction.UP, first, false))
                : List.of(
                        new Section(Direction.UP, first, false),
                        new Section(
                                Direction.DOWN,
                                new Span(marks.down, marks.up > marks.down ? marks.up : length),
                                false));
    }

    @Override
    public String outside() {
        return IN_JAVASCRIPT;
    }

    @Override
    String recordedAs(Step step) {
        return Paths.name(step.path());
    }

    @Override
    public Bookkeeping bookkeeping() {
        return new Bookkeeping(
                Bookkeeping.refused(
                        "node-pg-migrate stops with \"Not run migration … is preceding already run migration\", unless it is run with `--no-check-order`"),
                Bookkeeping.unchecked(title()),
                Bookkeeping.refused(
                        "node-pg-migrate finds another order than that of the database and stops, unless it is run with `--no-check-order`"),
                Bookkeeping.applied("the name of the file is what the database remembers"),
                Bookkeeping.Compared.TOKENS,
                false);
    }

    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        return Plans.runner("write it " + IN_JAVASCRIPT);
    }

    /**
     * Where the first mark of each direction begins, -1 without one: a line of {@code --}, blanks and hyphens, the
     * direction and {@code migration} in any case, and whatever follows.
     */
    private record Marks(int up, int down) {

        static Marks of(String text) {
            int up = -1;
            int down = -1;
            Lines lines = new Lines(text);
            while (lines.advance()) {
                int comment = after(text, lines.start(), lines.end(), false);
                if (text.startsWith("--", comment)) {
                    int word = after(text, comment, lines.end(), true);
                    if (up < 0 && isMark(text, word, lines.end(), UP)) {
                        up = lines.start();
                    } else if (down < 0 && isMark(text, word, lines.end(), DOWN)) {
                        down = lines.start();
                    }
                }
            }
            return new Marks(up, down);
        }

        boolean both() {
            return up >= 0 && down >= 0;
        }

        private static int after(String text, int start, int end, boolean hyphens) {
            int i = start;
            while (i < end && ((hyphens && text.charAt(i) == '-') || Character.isWhitespace(text.charAt(i)))) {
                i++;
            }
            return i;
        }

        private static boolean isMark(String text, int start, int end, String direction) {
            int i = start + direction.length();
            if (!text.regionMatches(true, start, direction, 0, direction.length())) {
                return false;
            }
            int word = after(text, i, end, false);
            return word > i && text.regionMatches(true, word, "migration", 0, "migration".length());
        }
    }
}
