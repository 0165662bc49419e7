package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.ConstraintAction.AddConstraint;
import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TableOption;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Optional;

/** Errors 3522 of MySQL and 4174 of MariaDB: the index that stands for a primary key cannot be hidden. */
final class HiddenKey {

    private HiddenKey() {}

    /** Says of the draft that hides it, or else of the first, what stands in its way. */
    static void apply(List<Draft> drafts, TableFacts table, Dialect dialect) {
        boolean hidden = drafts.stream().anyMatch(HiddenKey::hides)
                || table.indexes().stream().anyMatch(it -> !it.visible());
        if (!hidden || !table.sure()) {
            return;
        }
        Draft culprit = drafts.stream().filter(HiddenKey::hides).findFirst().orElse(drafts.get(0));
        boolean now = dialect == Dialect.MARIADB
                && table.implicitKey()
                        .filter(key -> drafts.stream().anyMatch(it -> hides(it, key, table)))
                        .isPresent();
        if (now) {
            // Even beside a primary key that the statement adds.
            culprit.refused("the index that stands for a primary key cannot be hidden");
        } else {
            table.after().flatMap(HiddenKey::objection).ifPresent(culprit::refused);
        }
    }

    private static boolean hides(Draft draft) {
        return switch (draft.action()) {
            case IndexAction.AlterIndexVisibility alter -> !alter.visible();
            case IndexAction.AddIndex add -> hides(add.index().options());
            case AddConstraint add
            when add.constraint() instanceof TableConstraint.Unique unique -> hides(unique.options());
            default -> false;
        };
    }

    private static boolean hides(List<TableOption> options) {
        return options.stream()
                .anyMatch(it -> it.name().equals("invisible") || it.name().equals("ignored"));
    }

    private static boolean hides(Draft draft, Index key, TableFacts table) {
        return draft.action() instanceof IndexAction.AlterIndexVisibility alter
                && !alter.visible()
                && table.catalog().key(alter.index()).equals(key.name());
    }

    /** Why a table cannot be as it is: without a primary key, the first unique key that takes no NULL stands for it. */
    static Optional<Objection> objection(Table table) {
        return table.primaryKey().isPresent()
                ? Optional.empty()
                : table.indexes().stream()
                        .filter(it -> it.unique() && required(it, table))
                        .findFirst()
                        .filter(it -> !it.visible())
                        .map(it -> Objection.rule("`%s` stands for a primary key, and cannot be hidden", it.name()));
    }

    private static boolean required(Index index, Table table) {
        return index.dependsOn().size() == index.parts().size()
                && index.parts().stream().allMatch(it -> it.column() != null && it.prefix() == null)
                && index.dependsOn().stream()
                        .allMatch(it -> table.column(it)
                                .filter(column -> Boolean.FALSE.equals(column.nullable()) && stored(column))
                                .isPresent());
    }

    private static boolean stored(Column column) {
        return !TableFacts.virtual(column);
    }
}
