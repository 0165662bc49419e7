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
import org.jspecify.annotations.Nullable;

/** A folder that {@code atlas.sum} lists or {@code atlas.hcl} names, in Atlas's own format. */
final class AtlasLayout extends ToolLayout {

    private static final String MIGRATION = "migration.sql";
    private static final String DOWN = "down.sql";

    AtlasLayout() {
        super("atlas", "Atlas");
    }

    /** Atlas writes {@code atlas.sum} for folders in other tools' formats, too. */
    @Override
    @Nullable
    Folder markedRoot(Folder folder) {
        ToolLayout configured = folder.atlas().layout(folder);
        if (configured != null && !configured.id().equals(id())) {
            return null;
        }
        boolean listed = configured != null || folder.has("atlas.sum");
        boolean directed = false;
        for (String name : folder.files()) {
            if (Paths.isSql(name)) {
                directed |= Numbered.of(name, true) != null || FlywayName.Naming.DEFAULT.marks(name);
                listed |= folder.isMarked(name, this);
            }
        }
        return listed && !directed ? folder : null;
    }

    @Override
    boolean marks(String text) {
        return AtlasDirectives.marked(text);
    }

    /** After a first file that is a checkpoint, others are for new databases, and what precedes them for the old. */
    @Override
    List<Step> steps(Folder root) {
        List<Step> steps = new ArrayList<>();
        for (String name : root.files()) {
            if (name.endsWith(".sql")) {
                Step step = Step.up(root.at(name), version(name));
                SourceFile file = !steps.isEmpty() && root.isMarked(name, this) ? root.text(name) : null;
                boolean checkpoint =
                        file != null && AtlasDirectives.of(file.text()).get("checkpoint") != null;
                steps.add(checkpoint ? step.notRun("a checkpoint, which only a new database runs") : step);
            }
        }
        return steps;
    }

    /** What precedes the first underscore. */
    private static String version(String name) {
        int underscore = name.indexOf('_');
        return name.substring(0, underscore < 0 ? name.length() - ".sql".length() : underscore);
    }

    /** By name as text: {@code 10_x} before {@code 2_x}. */
    @Override
    Comparator<Step> order() {
        return Comparator.comparing(Step::title, CodePoints.ORDER);
    }

    @Override
    List<String> notices(Folder root) {
        return root.atlas().notices();
    }

    @Override
    List<Section> sections(Step step, SourceFile file, Folders folders) {
        String text = file.text();
        AtlasDirectives directives = AtlasDirectives.of(text);
        if (directives.get("txtar") == null) {
            return List.of(section(Direction.UP, new Span(0, text.length()), directives, text));
        }
        List<Section> sections = new ArrayList<>(2);
        for (AtlasArchive.Entry entry : AtlasArchive.entries(text)) {
            boolean up = entry.name().equals(MIGRATION);
            if (up || entry.name().equals(DOWN)) {
                Direction direction = up ? Direction.UP : Direction.DOWN;
                sections.add(section(direction, entry.span(), directives, text));
            }
        }
        sections.sort(Comparator.comparing(Section::direction));
        return sections;
    }

    private static Section section(Direction direction, Span span, AtlasDirectives directives, String text) {
        String delimiter = AtlasDirectives.delimiter(text, span);
        return new Section(
                direction,
                new Script(List.of(span), delimiter, delimiter != null),
                "none".equals(directives.get("txmode")),
                "",
                false);
    }

    @Override
    String refusal() {
        return "no `-- migration.sql --` in the archive that `-- atlas:txtar` announces";
    }

    @Override
    public String outside() {
        return "in a migration of its own with `-- atlas:txmode none` and an empty line at the top";
    }

    @Override
    public Bookkeeping bookkeeping() {
        return new Bookkeeping(
                Bookkeeping.refused(
                        "`atlas migrate apply` refuses it, unless it is run with `--exec-order non-linear`"),
                Bookkeeping.refused(
                        "`atlas.sum` no longer matches and Atlas stops; `atlas migrate hash` makes it match and leaves databases as they are"),
                Bookkeeping.refused(
                        "`atlas.sum` no longer matches and Atlas stops; databases that are set up from now on lack what it did"),
                Bookkeeping.open(
                        "the version is what the database remembers, of two files the second is taken for applied or fails"),
                Bookkeeping.Compared.BYTES,
                false);
    }

    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        if (!migration.noTransaction()) {
            return Plans.runner("begin the file with `-- atlas:txmode none` and an empty line");
        }
        return migration.script().oneString()
                ? Plans.oneString(statements, dialect, "keep one statement between the delimiters")
                : Plans.AUTOCOMMIT;
    }
}
