package dev.sluice.rules.correctness;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Standings;
import dev.sluice.core.rule.JudgedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What statements do to the indexes of tables that others use, those behind UNIQUE constraints included. */
sealed interface IndexChange {

    JudgedStatement at();

    /**
     * An index goes.
     *
     * @param table or the index itself, where the history does not know it
     * @param index null where the history does not know it
     */
    record Dropped(
            JudgedStatement at,
            ActionEffect action,
            ObjectName table,
            String name,
            boolean ifExists,
            @Nullable Index index)
            implements IndexChange {}

    /** An index is built. */
    record Built(
            JudgedStatement at,
            QualifiedName table,
            @Nullable String name,
            List<KeyPart> parts) implements IndexChange {}

    /** In the order in which they come to be: an ALTER TABLE builds what it builds and drops what it drops at once. */
    static List<IndexChange> of(JudgedStatement at) {
        List<IndexChange> changes = new ArrayList<>(0);
        if (at.statement() instanceof CreateIndex create) {
            changes.add(built(create.table(), create.name(), create.parts(), at));
        } else if (at.statement() instanceof DropIndex drop) {
            drop.indexes().forEach(index -> dropped(drop, index, at).ifPresent(changes::add));
        } else if (at.statement() instanceof AlterTable alter) {
            alter.actions().forEach(action -> built(alter.table(), action, at).ifPresent(changes::add));
            at.effect()
                    .actions()
                    .forEach(action -> dropped(alter.table(), action, at).ifPresent(changes::add));
        }
        return changes;
    }

    private static Optional<IndexChange> built(QualifiedName table, Action action, JudgedStatement at) {
        if (action instanceof IndexAction.AddIndex add) {
            return Optional.of(built(table, add.index().name(), add.index().parts(), at));
        }
        return action instanceof ConstraintAction.AddConstraint add
                        && add.constraint() instanceof TableConstraint.Unique unique
                ? Optional.of(built(table, unique.name(), unique.parts(), at))
                : Optional.empty();
    }

    private static Built built(QualifiedName table, @Nullable Name name, List<KeyPart> parts, JudgedStatement at) {
        return new Built(at, table, name == null ? null : at.catalog().key(name), parts);
    }

    /** MySQL and MariaDB name the table of an index. */
    private static Optional<IndexChange> dropped(DropIndex drop, QualifiedName written, JudgedStatement at) {
        ActionEffect action = at.effect().actions().get(0);
        if (drop.table() != null) {
            return at.catalog()
                    .table(drop.table())
                    .flatMap(it -> dropped(it, at.catalog().key(written.last()), drop.ifExists(), action, at));
        }
        ObjectName name = at.catalog().resolve(written);
        Table table = at.catalog().tableOfIndex(name).orElse(null);
        if (table != null && table.index(name.name()).isPresent()) {
            return dropped(table, name.name(), drop.ifExists(), action, at);
        }
        return drop.ifExists() || name.unknown()
                ? Optional.empty()
                : Optional.of(new Dropped(at, action, name, name.name(), false, null));
    }

    private static Optional<IndexChange> dropped(QualifiedName written, ActionEffect action, JudgedStatement at) {
        Table table = at.catalog().table(written).orElse(null);
        if (table != null && action.action() instanceof IndexAction.DropIndexAction drop) {
            return dropped(table, at.catalog().key(drop.index()), drop.ifExists(), action, at);
        }
        if (table != null && action.action() instanceof ConstraintAction.DropConstraint drop && drop.name() != null) {
            return table.constraint(at.catalog().key(drop.name()))
                    .filter(it -> it.kind() == Constraint.Kind.UNIQUE)
                    .map(Constraint::index)
                    .flatMap(it -> dropped(table, it, drop.ifExists(), action, at));
        }
        return Optional.empty();
    }

    /** An index that is valid, of which the columns are known, and that others use. */
    private static Optional<IndexChange> dropped(
            Table table, String index, boolean ifExists, ActionEffect action, JudgedStatement at) {
        return table.index(index)
                .filter(it -> it.valid() && !it.parts().isEmpty())
                .filter(it -> Standings.of(table.name(), at.before()).shared())
                .map(it -> new Dropped(at, action, table.name(), it.name(), ifExists, it));
    }
}
