package dev.sluice.core.migration;

import dev.sluice.core.migration.Engines.Engine;
import dev.sluice.core.migration.Migration.Direction;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What discovery asks a layout: whether a folder is its own, and what its files are. */
abstract class ToolLayout implements Layout {

    private final String id;
    private final String title;

    ToolLayout(String id, String title) {
        this.id = id;
        this.title = title;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String title() {
        return title;
    }

    /** The same layout as the configuration around a folder has it. */
    ToolLayout in(Folder folder) {
        return this;
    }

    /** What tells trees of this tool apart that have one root; {@code ""} where there is but one. */
    String variant() {
        return "";
    }

    /**
     * The root of the tree that a folder belongs to by something only this tool has, or null. Unless something beside the
     * files tells, it is the folder of a file with a mark.
     */
    @Nullable
    Folder markedRoot(Folder folder) {
        return folder.isMarked(this) ? folder : null;
    }

    /** Whether only this tool's files hold what a text holds. */
    boolean marks(String text) {
        return false;
    }

    /** The root of the tree that a folder belongs to by the names of its files, or null: the names of many tools. */
    @Nullable
    Folder namedRoot(Folder folder) {
        return null;
    }

    /** The root of the tree that a folder belongs to when the user says that this tool runs it. */
    Folder forcedRoot(Folder folder) {
        Folder named = namedRoot(folder);
        return named == null ? folder : named;
    }

    /** Every file below a root that this tool runs, or would run if Sluice could read it; in any order. */
    abstract List<Step> steps(Folder root);

    /** The tool's order; what it leaves open is decided by the names. */
    abstract Comparator<Step> order();

    /** Whether a down belongs to the up of its version, rather than to the up of its name. */
    boolean pairsByVersion() {
        return true;
    }

    /** Whether the tool's own files say the order, so that names do not. */
    boolean planned() {
        return false;
    }

    @Override
    public final int compare(Migration one, Migration other) {
        return planned() ? 0 : order().compare(step(one), step(other));
    }

    private static Step step(Migration migration) {
        return Step.of(migration.path(), migration.version(), migration.direction())
                .titled(migration.title());
    }

    /** What a database remembers a migration by; of a file with sections, all of it. */
    String recordedAs(Step step) {
        return step.version().isEmpty() ? step.path() : step.version();
    }

    /** A file's name with another version, or null if it has none. */
    @Nullable
    String withVersion(String name, String version) {
        int digits = Versions.digits(name);
        return digits == 0
                ? null
                : "0".repeat(Math.max(0, digits - version.length())) + version + name.substring(digits);
    }

    @Override
    public final Optional<String> renumbered(Migration migration, Collection<String> others) {
        return Versions.next(others)
                .filter(next -> !migration.version().isEmpty() && !migration.repeatable())
                .map(next -> withVersion(migration.title(), next));
    }

    /** What the layout itself says about the dialect, or null. */
    @Nullable
    Engine engine(Folder root) {
        return null;
    }

    /**
     * What of a file runs when.
     *
     * @return empty if the tool refuses the file, see {@link #refusal}
     */
    List<Section> sections(Step step, SourceFile file, Folders folders) {
        Span whole = new Span(0, file.text().length());
        return List.of(new Section(step.direction(), whole, outsideTransaction(step, file, folders)));
    }

    /** The character set of a file. */
    Charset encoding(Step step, Folders folders) {
        return StandardCharsets.UTF_8;
    }

    /** Sentences for the user about the tool's own files: a plan that contradicts itself, say. */
    List<String> notices(Folder root) {
        return List.of();
    }

    /** Why the tool refuses a file without sections. */
    String refusal() {
        return "no migration";
    }

    /** Whether a directive in the file or a file beside it turns the tool's transaction off. */
    boolean outsideTransaction(Step step, SourceFile file, Folders folders) {
        return false;
    }

    /**
     * A part of a file that is one migration.
     *
     * @param engines as {@link Migration#engines()}
     * @param conditional as {@link Migration#conditional()}
     * @param id what the database remembers it by beside the file; {@code ""} where the file is all
     * @param rerun as {@link Migration#rerun()}
     */
    record Section(
            Direction direction,
            Script script,
            boolean noTransaction,
            String engines,
            boolean conditional,
            String id,
            boolean rerun) {

        /** The same section with what the tool fills in. */
        Section filledIn(String file, PlaceholderValues values) {
            Script filled = script.filledIn(file, values);
            return filled.equals(script)
                    ? this
                    : new Section(direction, filled, noTransaction, engines, conditional, id, rerun);
        }

        Section orPassedOver(boolean maybe) {
            return new Section(direction, script, noTransaction, engines, conditional || maybe, id, rerun);
        }

        /** What the file alone tells of. */
        Section(Direction direction, Script script, boolean noTransaction, String engines, boolean conditional) {
            this(direction, script, noTransaction, engines, conditional, "", false);
        }

        /** One for every engine, cut at each {@code ;}. */
        Section(Direction direction, Span span, boolean noTransaction) {
            this(direction, Script.of(span), noTransaction, "", false);
        }
    }
}
