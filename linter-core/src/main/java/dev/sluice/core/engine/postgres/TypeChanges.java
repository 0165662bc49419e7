package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Domain;
import dev.sluice.core.catalog.Doubt;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.engine.Expressions;
import dev.sluice.core.engine.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ALTER COLUMN TYPE: what is written anew, and what hangs on the column. */
final class TypeChanges {

    /** From here on the server tells whether a text can be read as a type. */
    private static final int INPUT_IS_VALID = 16;
    /** Domains over domains; what nests deeper is not followed. */
    private static final int MOST_DOMAINS = 8;

    private final Situation at;
    private final ObjectName name;
    private final Optional<Table> table;
    private final ColumnAction.AlterColumnType action;
    private final String column;
    private final String shown;
    private final Siblings siblings;

    /** @param actions all of the statement */
    TypeChanges(Situation at, ObjectName name, ColumnAction.AlterColumnType action, List<AlterAction> actions) {
        this.at = at;
        this.name = name;
        this.table = at.table(name);
        this.action = action;
        this.column = action.column().value();
        this.shown = Situation.show(name);
        siblings = actions.size() > 1 ? new Siblings(actions) : Siblings.NONE;
    }

    ActionEffect change() {
        Draft draft = new Draft(at, action).on(name);
        Optional<Column> old = table.flatMap(it -> it.column(column));
        DataType oldType = old.map(Column::type).orElse(null);
        String unknown = unknown(oldType);
        if (oldType == null || unknown != null) {
            if (unknown == null) {
                draft.missing(
                        "the old type of `%s.%s` is not known".formatted(shown, column),
                        table.flatMap(it -> it.doubtOfColumn(column)),
                        "no migration created it");
            } else {
                draft.missing(unknown);
            }
            draft.as(at.entries().get("alter-column-type.unknown"), null);
            table.ifPresent(it -> draft.lockHeirs(it, Modes.ACCESS_EXCLUSIVE));
            rewrite(draft.perhaps());
            return draft.build();
        }
        Optional<Unsure> unsure = unsure(Types.of(oldType));
        if (unsure.isPresent()) {
            String type = Situation.show(unsure.get().domain());
            draft.missing(
                    "what the domain `%s` stands for is not known".formatted(type),
                    unsure.get().doubt(),
                    "domain `%s`".formatted(type));
            draft.as(at.entries().get("alter-column-type.unknown"), null);
            table.ifPresent(it -> draft.lockHeirs(it, Modes.ACCESS_EXCLUSIVE));
            rewrite(draft.perhaps());
            return draft.build();
        }
        Change change = decide(Types.of(oldType), collationChanges(old.get()));
        risks(draft, change);
        domain(draft);
        if (change.computed) {
            table.ifPresent(it -> computed(draft, it, old.get()));
        }
        if (generated(old.get().numbering())) {
            // its sequence gets the type too
            table.ifPresent(it -> draft.lockSequences(it, column, Modes.SHARE_ROW_EXCLUSIVE));
        }
        draft.as(at.entries().get("alter-column-type.free"), null);
        table.ifPresent(it -> draft.lockHeirs(it, Modes.ACCESS_EXCLUSIVE));
        boolean rewrites = change.cost.compareTo(TypePairs.Cost.REWRITE_OUTSIDE_UTC) >= 0;
        table.ifPresent(it -> constraints(draft, it, rewrites));
        if (rewrites) {
            boolean always = change.cost == TypePairs.Cost.REWRITE;
            draft.because(at.entries().get(always ? "alter-column-type" : "alter-column-type.zone"), null);
            if (!always && at.before().setting("timezone").isEmpty()) {
                draft.perhaps();
            }
            rewrite(draft);
        } else {
            indexes(draft, change.cost);
        }
        return draft.build();
    }

    /** Why one of the two types cannot be told, or null. */
    private @Nullable String unknown(@Nullable DataType oldType) {
        DataType newType = action.type();
        if (oldType == null || oldType.text().equals(newType.text())) {
            return null;
        }
        DataType unknown = oldType.unknown() ? oldType : newType;
        return unknown.unknown()
                ? "what `%s`, the type of `%s.%s`, stands for is not known: a template fills it in"
                        .formatted(unknown, shown, column)
                : null;
    }

    /** A domain that may be another one than the history says. */
    private record Unsure(ObjectName domain, Doubt doubt) {}

    /** The first such among the old type, those that USING casts to, and the new one; none where nothing changes. */
    private Optional<Unsure> unsure(Types from) {
        Types to = Types.of(at.catalog().lookup().stored(action.type()));
        List<Types> types = new ArrayList<>(List.of(from));
        Expression using = action.using();
        if (using != null) {
            at.expressions()
                    .castColumn(using)
                    .ifPresent(cast -> cast.types().forEach(it -> types.add(new Casts(at).written(it))));
        }
        types.add(to);
        return using == null && from.equals(to)
                ? Optional.empty()
                : types.stream().flatMap(it -> unsure(it.objectName()).stream()).findFirst();
    }

    /** The domain itself, or one that it is made over. */
    private Optional<Unsure> unsure(ObjectName type) {
        ObjectName next = type;
        for (int depth = 0; depth < MOST_DOMAINS; depth++) {
            Optional<Doubt> doubt = at.doubtOfDomain(next);
            if (doubt.isPresent()) {
                return Optional.of(new Unsure(next, doubt.get()));
            }
            Optional<Domain> domain = at.catalog().domain(next);
            if (domain.isEmpty()) {
                break;
            }
            next = Types.objectName(domain.get().base());
        }
        return Optional.empty();
    }

    /** What the steps of the change cost together, and lose. */
    private record Change(TypePairs.Cost cost, List<TypePairs.Step> steps, boolean explicit, boolean computed) {}

    private Change decide(Types from, boolean collation) {
        Types to = Types.of(at.catalog().lookup().stored(action.type()));
        Expression using = action.using();
        List<String> casts = List.of();
        if (using != null) {
            Optional<Expressions.CastColumn> cast = at.expressions().castColumn(using);
            if (cast.isEmpty() || !cast.get().column().equals(column)) {
                return new Change(TypePairs.Cost.REWRITE, List.of(), true, true);
            }
            casts = cast.get().types();
        }
        List<TypePairs.Step> steps = new ArrayList<>();
        Types current = from;
        for (String cast : casts) {
            Types next = new Casts(at).written(cast);
            steps.add(TypePairs.step(current, next, at));
            current = next;
        }
        steps.add(TypePairs.step(current, to, at));
        TypePairs.Cost cost = collation ? TypePairs.Cost.REINDEX : TypePairs.Cost.FREE;
        for (TypePairs.Step step : steps) {
            cost = step.cost().compareTo(cost) > 0 ? step.cost() : cost;
        }
        return new Change(cost, steps, !casts.isEmpty(), false);
    }

    private boolean collationChanges(Column old) {
        QualifiedName collation = action.collation();
        return !Objects.equals(
                old.collation(), collation == null ? null : collation.last().value());
    }

    private void risks(Draft draft, Change change) {
        String quoted = Sql.name(column);
        for (TypePairs.Step step : change.steps) {
            String loses = change.explicit ? step.explicitLoses() : step.loses();
            if (!loses.isEmpty()) {
                draft.loses(DataLoss.Kind.VALUES, "%s in `%s`".formatted(loses, column), List.of());
            }
            boolean refused = !step.risk().isEmpty()
                    && (loses.isEmpty() || !step.explicitLoses().equals(loses) || !change.explicit);
            if (refused) {
                draft.failsOn(
                        step.riskInWords() + " in `" + column + "`",
                        Sql.rows(name, step.risk().replace("{c}", quoted)),
                        List.of(column));
            }
        }
    }

    /** What USING computes may be what the column's constraints forbid. */
    private void computed(Draft draft, Table owner, Column old) {
        for (Index index : owner.indexes()) {
            if (index.unique() && index.dependsOn().contains(column)) {
                draft.failsOn("rows for which USING gives the same `%s`".formatted(column), "");
            }
        }
        for (Constraint constraint : owner.constraints()) {
            if (constraint.columns().contains(column)
                    && constraint.validated()
                    && constraint.enforced()
                    && (constraint.condition() != null || constraint.referenced() != null)) {
                draft.failsOn("rows whose new `%s` violates %s".formatted(column, Constraints.show(constraint)), "");
            }
        }
        if (!Boolean.TRUE.equals(old.nullable())) {
            draft.failsOn("rows for which USING gives no `%s`".formatted(column), "");
        }
    }

    /** Whether the sequence behind a column is a part of it; that of a serial column is an object by itself. */
    private static boolean generated(Column.Numbering numbering) {
        return numbering == Column.Numbering.ALWAYS || numbering == Column.Numbering.BY_DEFAULT;
    }

    /** What USING casts is refused where it cannot be read as the new type, and what a domain does not allow. */
    private void domain(Draft draft) {
        boolean constrained = at.catalog()
                .domain(at.catalog()
                        .lookup()
                        .type(action.type().schema(), action.type().name()))
                .map(it -> Domains.constrained(it, at))
                .orElse(false);
        if (constrained) {
            draft.failsOn("values in `" + column + "` that the domain does not allow", "");
        }
        String read = readAs();
        if (!read.isEmpty()) {
            String precheck = at.version().atLeast(INPUT_IS_VALID)
                    ? Sql.rows(name, "NOT pg_input_is_valid(%s::text, '%s')".formatted(Sql.name(column), read))
                    : "";
            draft.failsOn(
                    "values in `%s` that cannot be read as %s".formatted(column, read), precheck, List.of(column));
        }
    }

    /** What USING casts text to where not every text can be read so; {@code ""} for nothing of the kind. */
    private String readAs() {
        Expression using = action.using();
        Types old = table.flatMap(it -> it.column(column))
                .map(Column::type)
                .map(Types::of)
                .orElse(null);
        List<String> casts = using == null
                ? List.of()
                : at.expressions()
                        .castColumn(using)
                        .map(Expressions.CastColumn::types)
                        .orElse(List.of());
        Casts known = new Casts(at);
        Types current = old;
        for (String cast : casts) {
            Types next = known.written(cast);
            if (current != null && known.base(current).filter(TypePairs::text).isPresent() && !TypePairs.text(next)) {
                return cast;
            }
            current = next;
        }
        return "";
    }

    private void rewrite(Draft draft) {
        table.ifPresent(it -> draft.lockHeirs(it, Modes.ACCESS_EXCLUSIVE));
        AddColumns.rewrite(draft, at, name);
        table.ifPresent(it -> lockPartitioned(draft, it));
        table.map(at::heirs).orElse(List.of()).forEach(heir -> lockPartitioned(draft, heir));
    }

    /** A partitioned table is not written, but its indexes on the column are made anew. */
    private void lockPartitioned(Draft draft, Table owner) {
        if (owner.partitionBy() != null) {
            owner.indexes().stream()
                    .filter(index -> index.dependsOn().contains(column))
                    .forEach(index -> draft.lockIndex(owner, index, Modes.ACCESS_EXCLUSIVE));
        }
    }

    /**
     * An index on the bare column is kept if it compares the bytes as before; one on an expression never is, nor one of a
     * partition that belongs to an index of the partitioned table, whatever the change (measured on 12 to 18).
     */
    private void indexes(Draft draft, TypePairs.Cost cost) {
        table.ifPresent(it -> indexesOf(draft, it, cost));
        table.map(at::heirs).orElse(List.of()).forEach(heir -> indexesOf(draft, heir, cost));
    }

    private void indexesOf(Draft draft, Table owner, TypePairs.Cost cost) {
        for (Index index : owner.indexes()) {
            if (!index.dependsOn().contains(column)) {
                continue;
            }
            draft.lockIndex(owner, index, Modes.ACCESS_EXCLUSIVE);
            boolean expression =
                    index.predicate() != null || index.parts().stream().anyMatch(part -> part.column() == null);
            if (expression || cost == TypePairs.Cost.REINDEX || index.partOf() != null) {
                Entries.Entry entry = at.entries().get("alter-column-type.reindex");
                draft.because(entry, null).does(entry.work(), "rebuilds index `" + index.name() + "`");
            }
        }
    }

    /** CHECKs are tested again whatever the change; foreign keys only where values are written anew. */
    private void constraints(Draft draft, Table owner, boolean rewrites) {
        Entries.Entry recheck = at.entries().get("alter-column-type.recheck");
        for (Constraint constraint : owner.constraints()) {
            boolean tested = constraint.columns().contains(column) && constraint.validated() && constraint.enforced();
            if (!tested || siblings.drops(constraint)) {
                continue;
            }
            if (constraint.kind() == Constraint.Kind.CHECK) {
                draft.because(recheck, null).does(recheck.work(), "tests " + Constraints.show(constraint) + " again");
            }
            ObjectName parent = constraint.referenced();
            if (parent != null) {
                draft.lock(parent, Modes.ACCESS_EXCLUSIVE);
                validate(draft, Constraints.show(constraint), rewrites);
            }
        }
        for (Situation.ForeignKey key : at.incoming(name)) {
            if (Situation.refersTo(key.constraint(), owner, column)) {
                draft.lock(key.child(), Modes.ACCESS_EXCLUSIVE);
                validate(draft, DropStatements.foreignKey(key), rewrites);
            }
        }
    }

    private static void validate(Draft draft, String key, boolean rewrites) {
        if (rewrites) {
            draft.does(Work.VALIDATE, "validates " + key + " again");
        }
    }
}
