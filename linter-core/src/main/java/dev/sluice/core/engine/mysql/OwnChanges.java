package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.Replay;
import dev.sluice.core.catalog.State;
import dev.sluice.core.catalog.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a statement itself says of the table that it changes: to its other actions that is what counts. */
final class OwnChanges {

    private final @Nullable Statement statement;
    private final ObjectName table;
    private final State before;

    /** The options that it sets, in lower case. */
    private final Map<String, String> options = new HashMap<>();

    private final Set<String> redefined = new HashSet<>();
    private final Set<String> added = new HashSet<>();
    private final Set<String> dropped = new HashSet<>();
    private boolean defines;
    /** Of several the last counts. */
    private TableAction.@Nullable ConvertCharacterSet converting;

    /** What columns were called, by their new names. */
    private final Map<String, Name> oldNames = new HashMap<>();

    /** Asked for by few statements, and by those more than once. */
    private Optional<Table> after = Optional.empty();

    private boolean replayed;
    private @Nullable QualifiedName renamed;

    /** @param statement that changes the table, or null */
    OwnChanges(@Nullable Statement statement, ObjectName table, State before) {
        this.statement = statement;
        this.table = table;
        this.before = before;
        List<AlterAction> actions = statement instanceof AlterTable alter ? alter.actions() : List.of();
        actions.forEach(action -> read(action, before.catalog()));
    }

    private void read(AlterAction action, Catalog catalog) {
        switch (action) {
            case TableAction.ConvertCharacterSet convert -> converting = convert;
            case TableAction.RenameTable rename -> renamed = rename.newName();
            case TableAction.SetOption set ->
                options.put(set.option().name(), set.option().value().toLowerCase(Locale.ROOT));
            case ColumnAction.ModifyColumn modify -> {
                redefined.add(catalog.key(modify.column()));
                oldNames.put(catalog.key(modify.definition().name()), modify.column());
                defines = true;
            }
            case ColumnAction.AddColumn add -> {
                added.add(catalog.key(add.column().name()));
                defines = true;
            }
            case ColumnAction.DropColumn drop -> dropped.add(catalog.key(drop.column()));
            case ColumnAction.RenameColumn rename -> {
                oldNames.put(catalog.key(rename.newName()), rename.column());
                defines = true;
            }
            default -> {
                // Nothing that the others need to know.
            }
        }
    }

    /** An option that it sets, in lower case, or null. */
    @Nullable
    String option(String name) {
        return options.get(name);
    }

    /** The columns that it defines anew. */
    Set<String> redefined() {
        return redefined;
    }

    /** Whether another action gives the table another character set than this one does. */
    boolean overrides(TableAction.ConvertCharacterSet action) {
        return converting != null && !converting.equals(action);
    }

    /** The columns that it adds. */
    Set<String> added() {
        return added;
    }

    /** The columns that it drops. */
    Set<String> dropped() {
        return dropped;
    }

    /** What a column was called before, by its key now. */
    Name oldName(String key, Name now) {
        return oldNames.getOrDefault(key, now);
    }

    /** Whether it defines any column, or gives one another name. */
    boolean defines() {
        return defines;
    }

    /** The table as it would leave it, perhaps under another name; empty where it changes nothing. */
    Optional<Table> after() {
        if (statement != null && !replayed) {
            replayed = true;
            Catalog left = Replay.schema(statement, before, new Origin("", statement.span(), 0));
            after = left.table(renamed == null ? table : left.resolve(renamed));
        }
        return after;
    }
}
