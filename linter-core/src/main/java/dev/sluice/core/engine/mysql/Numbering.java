package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.catalog.Column;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** AUTO_INCREMENT: a table has one such column at most, and a key that begins with it (error 1075). */
final class Numbering {

    private final TableFacts table;
    /** The columns that are redefined or dropped. */
    private final Set<String> changed = new HashSet<>();

    private final Set<String> keyed = new HashSet<>();

    private Numbering(List<Draft> drafts, TableFacts table) {
        this.table = table;
        for (Draft draft : drafts) {
            Action action = draft.action();
            if (action instanceof ColumnAction.DropColumn drop) {
                changed.add(key(drop.column()));
            } else if (action instanceof ColumnAction.ModifyColumn modify) {
                changed.add(key(modify.column()));
            }
            List<KeyPart> parts = parts(action);
            if (!parts.isEmpty() && parts.get(0).column() != null) {
                keyed.add(key(parts.get(0).column()));
            }
        }
    }

    /** Says of each draft what stands in its way. */
    static void check(List<Draft> drafts, TableFacts table) {
        Numbering numbering = new Numbering(drafts, table);
        boolean taken = table.sure()
                && table.columns().stream().anyMatch(it -> it.identity() && !numbering.changed.contains(it.name()));
        for (Draft draft : drafts) {
            Optional<ColumnDefinition> column = numbering.numbered(draft.action());
            if (column.isPresent() && taken) {
                draft.refused("a table has one AUTO_INCREMENT column at most");
            } else if (column.isPresent() && numbering.unkeyed(column.get())) {
                draft.refused("`%s` is AUTO_INCREMENT, which needs a key"
                        .formatted(column.get().name()));
            }
            taken |= column.isPresent();
        }
    }

    private Optional<ColumnDefinition> numbered(Action action) {
        ColumnDefinition column = null;
        if (action instanceof ColumnAction.AddColumn add) {
            boolean there =
                    add.ifNotExists() && table.column(add.column().name()).isPresent();
            column = there ? null : add.column();
        } else if (action instanceof ColumnAction.ModifyColumn modify) {
            column = modify.definition();
        }
        return Optional.ofNullable(column).filter(it -> it.has(ColumnAttribute.AutoIncrement.class));
    }

    private boolean unkeyed(ColumnDefinition column) {
        boolean own = column.has(ColumnAttribute.PrimaryKey.class) || column.has(ColumnAttribute.Unique.class);
        Column before = table.column(column.name()).orElse(null);
        boolean indexed = before != null && table.indexed(before.name());
        // A column that is renamed has its key by the old name.
        boolean known = table.sure() && (before != null || changed.isEmpty()) && !table.otherEngine();
        return known && !own && !indexed && !keyed.contains(key(column.name()));
    }

    private static List<KeyPart> parts(Action action) {
        if (action instanceof IndexAction.AddIndex add) {
            return add.index().parts();
        }
        if (action instanceof ConstraintAction.AddConstraint add) {
            return add.constraint() instanceof TableConstraint.PrimaryKey key
                    ? key.parts()
                    : add.constraint() instanceof TableConstraint.Unique unique ? unique.parts() : List.of();
        }
        return List.of();
    }

    private String key(Name name) {
        return table.catalog().key(name);
    }
}
