package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.Copy;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.Merge;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.Update;
import dev.sluice.core.catalog.Dependents;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.NotKnown;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What no migration tells of a statement that the server is not known to refuse, so that the model says neither. */
record Unsaid(Situation at) {

    /** Adds it to the effects of a statement. */
    void of(Statement statement, List<ActionEffect> actions) {
        for (int i = 0; i < actions.size(); i++) {
            ActionEffect effect = actions.get(i);
            if (effect.refusal().isEmpty()) {
                NotKnown what = of(statement, effect.action());
                actions.set(i, what == null ? inSchema(effect) : effect.without(what));
            }
        }
    }

    private @Nullable NotKnown of(Statement statement, Action action) {
        return switch (action) {
            case ColumnAction.DropColumn drop
            when !drop.cascade() && statement instanceof AlterTable alter ->
                bodies(alter.table(), drop.column().value());
            case ColumnAction.AlterColumnType change
            when statement instanceof AlterTable alter ->
                bodies(alter.table(), change.column().value());
            case DropTable drop when !drop.cascade() -> bodies(drop.tables());
            case DropObject drop when !drop.cascade() -> bodies(drop.names());
            case Insert insert -> rows(insert.table());
            case Update update -> rows(update.table());
            case Merge merge -> rows(merge.table());
            case Copy copy -> copy.table() == null || !copy.from() ? null : rows(copy.table());
            default -> null;
        };
    }

    private @Nullable NotKnown bodies(List<QualifiedName> relations) {
        for (QualifiedName it : relations) {
            NotKnown what = bodies(it, null);
            if (what != null) {
                return what;
            }
        }
        return null;
    }

    /** Bodies in standard SQL keep what they read from being changed, and of some it cannot be told what they read. */
    private @Nullable NotKnown bodies(QualifiedName written, @Nullable String column) {
        ObjectName relation = at.resolve(written);
        List<Dependent> users = new Dependents(at.catalog()).routinesThatMayRead(relation, column);
        String shown = Situation.show(relation) + (column == null ? "" : "." + column);
        return users.isEmpty()
                ? null
                : new NotKnown(
                        NotKnown.Of.REFUSAL,
                        "whether the body of `%s` needs `%s` is not known"
                                .formatted(Situation.show(users.get(0).relation()), shown));
    }

    private @Nullable NotKnown rows(QualifiedName written) {
        ObjectName name = at.resolve(written);
        Optional<Table> table = at.table(name);
        boolean demands = table.isEmpty()
                || !table.get().known()
                || !table.get().constraints().isEmpty()
                || table.get().indexes().stream().anyMatch(it -> it.unique())
                || table.get().columns().stream().anyMatch(it -> !Boolean.TRUE.equals(it.nullable()));
        return demands
                ? new NotKnown(
                        NotKnown.Of.ROWS,
                        "whether the rows are what `%s` demands is not known".formatted(Situation.show(name)))
                : null;
    }

    /** The first schema of a search_path need not be there; then what the history makes stands in the next one. */
    private ActionEffect inSchema(ActionEffect effect) {
        String assumed = at.catalog().lookup().assumedSchema().orElse(null);
        boolean there = assumed != null
                && (effect.relation().filter(it -> it.schema().equals(assumed)).isPresent()
                        || effect.locks().stream()
                                .anyMatch(it -> it.relation().schema().equals(assumed)));
        return there
                ? effect.without(new NotKnown(
                        NotKnown.Of.SCHEMA, "whether there is a schema `%s` is not known".formatted(assumed)))
                : effect;
    }
}
