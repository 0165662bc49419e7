package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Index;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Error 1075: a table has one AUTO_INCREMENT column at most, and a key begins with it. */
final class AutoIncrement {

    private final List<Draft> drafts;
    private final TableFacts table;
    /** The columns that have it in the end, with the action that gives it to them, or null. */
    private final Map<String, @Nullable Draft> counted = new LinkedHashMap<>();
    /** What keys begin with in the end. */
    private final Set<String> first = new HashSet<>();

    private AutoIncrement(List<Draft> drafts, TableFacts table) {
        this.drafts = drafts;
        this.table = table;
    }

    static void apply(List<Draft> drafts, TableFacts table) {
        // Other engines count within a key, wherever the column stands in it
        boolean elsewhere = drafts.stream().anyMatch(it -> it.operations().contains(Operation.CHANGE_ENGINE));
        if (table.sure() && !elsewhere) {
            new AutoIncrement(drafts, table).apply();
        }
    }

    private void apply() {
        for (Column column : table.columns()) {
            if (column.identity()) {
                counted.put(column.name(), null);
            }
        }
        drafts.forEach(this::count);
        if (counted.isEmpty()) {
            return;
        }
        keysBefore();
        drafts.forEach(this::keysAdded);
        Draft keyless = drafts.stream()
                .filter(it -> ClusteredKey.dropped(it) != null || dropsPrimaryKey(it))
                .findFirst()
                .orElse(null);
        counted.forEach((column, draft) -> {
            Draft culprit = draft == null ? keyless : draft;
            if (culprit != null && !first.contains(column)) {
                culprit.refused("`%s` is AUTO_INCREMENT, which needs a key".formatted(column));
            }
        });
        if (counted.size() > 1) {
            counted.values().stream()
                    .filter(it -> it != null)
                    .findFirst()
                    .ifPresent(it -> it.refused("a table has one AUTO_INCREMENT column at most"));
        }
    }

    private void count(Draft draft) {
        switch (draft.action()) {
            case ColumnAction.AddColumn add -> {
                if (!add.ifNotExists() || table.column(add.column().name()).isEmpty()) {
                    define(add.column(), draft);
                }
            }
            case ColumnAction.ModifyColumn modify -> {
                counted.remove(table.catalog().key(modify.column()));
                define(modify.definition(), draft);
            }
            case ColumnAction.DropColumn drop -> counted.remove(table.catalog().key(drop.column()));
            case ColumnAction.RenameColumn rename -> {
                String old = table.catalog().key(rename.column());
                if (counted.containsKey(old)) {
                    counted.put(table.catalog().key(rename.newName()), counted.remove(old));
                }
            }
            default -> {}
        }
    }

    private void define(ColumnDefinition column, Draft draft) {
        boolean serial = column.type() != null && column.type().name().equals("serial");
        if (column.has(ColumnAttribute.AutoIncrement.class) || serial) {
            counted.put(table.catalog().key(column.name()), draft);
        }
        boolean key =
                column.has(ColumnAttribute.Unique.class) || column.has(ColumnAttribute.PrimaryKey.class) || serial;
        if (key) {
            first.add(table.catalog().key(column.name()));
        }
    }

    private void keysBefore() {
        Set<String> dropped = new HashSet<>();
        boolean primary = true;
        for (Draft draft : drafts) {
            Name name = ClusteredKey.dropped(draft);
            if (name != null) {
                dropped.add(table.catalog().key(name));
            }
            primary &= !dropsPrimaryKey(draft);
        }
        for (Index index : table.indexes()) {
            boolean stays = index.name().equalsIgnoreCase("primary") ? primary : !dropped.contains(index.name());
            if (stays && table.otherEngine()) {
                // MyISAM and Aria count within the columns before it.
                index.dependsOn().forEach(this::begins);
            } else if (stays
                    && !index.dependsOn().isEmpty()
                    && index.parts().get(0).column() != null) {
                begins(index.dependsOn().get(0));
            }
        }
        Constraint key = table.primaryKey().orElse(null);
        if (primary && key != null && !key.columns().isEmpty()) {
            begins(key.columns().get(0));
        }
    }

    /** A key begins with a column, whatever this statement calls it. */
    private void begins(String column) {
        first.add(column);
        for (Draft draft : drafts) {
            if (draft.action() instanceof ColumnAction.ModifyColumn modify
                    && table.catalog().key(modify.column()).equals(column)) {
                first.add(table.catalog().key(modify.definition().name()));
            }
            if (draft.action() instanceof ColumnAction.RenameColumn rename
                    && table.catalog().key(rename.column()).equals(column)) {
                first.add(table.catalog().key(rename.newName()));
            }
        }
    }

    private void keysAdded(Draft draft) {
        List<KeyPart> parts = Combination.parts(draft);
        if (draft.action() instanceof ConstraintAction.AddConstraint add
                && add.constraint() instanceof TableConstraint.PrimaryKey key) {
            parts = key.parts();
        }
        // A foreign key gets an index where it has none.
        if (draft.action() instanceof ConstraintAction.AddConstraint add
                && add.constraint() instanceof TableConstraint.ForeignKey key
                && !key.columns().isEmpty()
                && !table.otherEngine()) {
            first.add(table.catalog().key(key.columns().get(0)));
        }
        if (table.otherEngine()) {
            parts.stream()
                    .flatMap(it -> Stream.ofNullable(it.column()))
                    .forEach(it -> first.add(table.catalog().key(it)));
        }
        Name column = parts.isEmpty() ? null : parts.get(0).column();
        if (column != null) {
            first.add(table.catalog().key(column));
        }
    }

    private static boolean dropsPrimaryKey(Draft draft) {
        return draft.action() instanceof ConstraintAction.DropConstraint
                && (draft.operations().contains(Operation.DROP_PRIMARY_KEY)
                        || draft.operations().contains(Operation.REPLACE_PRIMARY_KEY));
    }
}
