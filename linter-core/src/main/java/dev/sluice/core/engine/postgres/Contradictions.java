package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAction.IdentityChange;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.ExclusionElements;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the server refuses of an action because of others in the same ALTER TABLE. Whatever the order they are written in,
 * it drops first, then changes types, then adds columns, then does the rest (the passes of ATController); what is dropped,
 * it drops in the order written.
 */
final class Contradictions {

    private static final int NOT_NULL_IS_A_CONSTRAINT = 18;

    private final Situation at;
    private final Presence presence;
    private final Table table;
    private final Siblings siblings;
    private final boolean heirs;
    private final IdentityHashMap<AlterAction, Integer> places = new IdentityHashMap<>();
    /** Where the first of its kind stands. */
    private final Map<String, Integer> columnAdded = new HashMap<>();

    private final Map<String, Integer> columnDropped = new HashMap<>();
    private final Map<String, Integer> constraintDropped = new HashMap<>();
    private final Map<String, ColumnAction.AlterColumnType> typeChanged = new HashMap<>();
    /** Where a column first loses its expression or identity. */
    private final Map<String, Integer> madePlain = new HashMap<>();

    private final Set<String> nullable = new HashSet<>();
    private int primaryKey = Integer.MAX_VALUE;
    private int logged = Integer.MAX_VALUE;

    /** @param only whether the table is named with ONLY */
    Contradictions(Situation at, Table table, boolean only, List<AlterAction> actions, Siblings siblings) {
        this.at = at;
        this.table = table;
        this.siblings = siblings;
        presence = new Presence(at);
        heirs = !only && !at.catalog().heirs(table.name()).isEmpty();
        for (AlterAction action : actions) {
            int place = places.size();
            places.put(action, place);
            switch (action) {
                case ColumnAction.AddColumn add ->
                    columnAdded.putIfAbsent(add.column().name().value(), place);
                case ColumnAction.DropColumn drop -> {
                    columnDropped.putIfAbsent(drop.column().value(), place);
                    if (!siblings.alone()) {
                        Cascade.columns(at, table, drop).forEach(it -> columnDropped.putIfAbsent(it, place));
                    }
                }
                case ColumnAction.AlterColumnType change ->
                    typeChanged.putIfAbsent(change.column().value(), change);
                case ColumnAction.DropExpression drop ->
                    madePlain.putIfAbsent(drop.column().value(), place);
                case ColumnAction.AlterIdentity change
                when change.change() == IdentityChange.DROP ->
                    madePlain.putIfAbsent(change.column().value(), place);
                case ColumnAction.DropNotNull drop -> nullable.add(drop.column().value());
                case ConstraintAction.DropConstraint drop
                when drop.name() != null ->
                    constraintDropped.putIfAbsent(drop.name().value(), place);
                default -> {}
            }
            if (action instanceof TableAction.SetLogged) {
                logged = Math.min(logged, place);
            }
            if (primary(action)) {
                primaryKey = Math.min(primaryKey, place);
            }
        }
    }

    @Nullable
    Objection of(AlterAction action) {
        if (siblings.alone()) {
            return null;
        }
        Objection gone = gone(action);
        if (gone != null) {
            return gone;
        }
        if (primary(action) && place(action) > primaryKey) {
            return Objection.rule("multiple primary keys for table \"%s\" are not allowed".formatted(name()));
        }
        if (action instanceof TableAction.SetLogged && place(action) > logged) {
            return Objection.rule("cannot change persistence setting twice");
        }
        return switch (action) {
            case ColumnAction.AddColumn add -> again(add);
            case ColumnAction.AlterColumnType change -> again(change);
            case ColumnAction.AlterIdentity change when change.change() == IdentityChange.ADD -> identity(change);
            case ColumnAction.DropNotNull drop -> ofKey(drop);
            case ColumnAction.DropDefault drop -> valueOfItsOwn(drop);
            case ColumnAction.SetDefault set -> withDefault(set.column().value());
            case ConstraintAction.AddConstraint add
            when add.constraint() instanceof TableConstraint.ForeignKey key -> withoutKey(key);
            case ConstraintAction.DropConstraint drop -> constraint(drop);
            case ConstraintAction.ValidateConstraint validate -> dropped(validate.name());
            case ConstraintAction.AlterConstraint alter -> dropped(alter.name());
            default -> null;
        };
    }

    private int place(AlterAction action) {
        return places.getOrDefault(action, 0);
    }

    private String name() {
        return table.name().name();
    }

    private static boolean primary(AlterAction action) {
        return (action instanceof ConstraintAction.AddConstraint add
                        && add.constraint() instanceof TableConstraint.PrimaryKey)
                || (action instanceof ColumnAction.AddColumn column
                        && !column.ifNotExists()
                        && column.column().has(ColumnAttribute.PrimaryKey.class));
    }

    /** A column that an action needs, and that is dropped before or added after. */
    private @Nullable Objection gone(AlterAction action) {
        for (String column : needed(action)) {
            boolean anew = columnAdded.containsKey(column) && !beforeAdds(action);
            Integer dropped = anew ? null : columnDropped.get(column);
            boolean before = dropped != null
                    && (afterDrops(action) || place(action) > dropped || (heirs && onChildrenLater(action)));
            boolean later =
                    columnAdded.containsKey(column) && beforeAdds(action) && presence.lacksColumn(table, column);
            if (before || later) {
                return Objection.notFound("column \"%s\" of relation \"%s\" does not exist".formatted(column, name()));
            }
        }
        return null;
    }

    private List<String> needed(AlterAction action) {
        return switch (action) {
            case ColumnAction.DropColumn drop ->
                drop.ifExists() ? List.of() : List.of(drop.column().value());
            case ColumnAction.AlterColumnType change -> List.of(change.column().value());
            case ColumnAction.SetDefault set -> List.of(set.column().value());
            case ColumnAction.DropDefault drop -> List.of(drop.column().value());
            case ColumnAction.SetNotNull set -> List.of(set.column().value());
            case ColumnAction.DropNotNull drop -> List.of(drop.column().value());
            case ColumnAction.SetExpression set -> List.of(set.column().value());
            case ColumnAction.DropExpression drop -> List.of(drop.column().value());
            case ColumnAction.AlterIdentity change -> List.of(change.column().value());
            case ColumnAction.AlterColumnSetting set -> List.of(set.column().value());
            case ColumnAction.AddColumn add ->
                add.column()
                        .attribute(ColumnAttribute.Generated.class)
                        .map(it -> List.copyOf(at.expressions().named(it.expression())))
                        .orElse(List.of());
            case ConstraintAction.AddConstraint add -> needed(add.constraint());
            default -> List.of();
        };
    }

    private List<String> needed(TableConstraint constraint) {
        return switch (constraint) {
            case TableConstraint.PrimaryKey key -> of(Uniqueness.columns(key.parts()), key.included());
            case TableConstraint.Unique key -> of(Uniqueness.columns(key.parts()), key.included());
            case TableConstraint.ForeignKey key -> {
                List<Name> names = new ArrayList<>(key.columns());
                names.addAll(own(key) ? key.target().columns() : List.of());
                yield of(List.of(), names);
            }
            case TableConstraint.NotNull notNull -> of(List.of(), List.of(notNull.column()));
            case TableConstraint.Check check -> List.copyOf(at.expressions().named(check.condition()));
            case TableConstraint.Exclude exclude ->
                ExclusionElements.parts(exclude.elements(), table).stream()
                        .filter(it -> it.column() != null)
                        .map(it -> Objects.requireNonNull(it.column()).value())
                        .toList();
        };
    }

    private boolean own(TableConstraint.ForeignKey key) {
        return at.resolve(key.target().table()).equals(table.name());
    }

    /** A foreign key within the table, to what is unique no longer. */
    private @Nullable Objection withoutKey(TableConstraint.ForeignKey key) {
        Set<String> columns = new HashSet<>(of(List.of(), key.target().columns()));
        List<Index> unique = table.indexes().stream()
                .filter(it -> it.unique() && columns.equals(new HashSet<>(Uniqueness.columns(it.parts()))))
                .toList();
        boolean goes = !columns.isEmpty()
                && !unique.isEmpty()
                && unique.stream()
                        .allMatch(it -> it.constraint() != null
                                && presence.constraint(table, it.constraint())
                                        .filter(siblings::drops)
                                        .isPresent());
        return own(key) && goes && !siblings.addsKey()
                ? Objection.rule("there is no unique constraint matching given keys for referenced table \"%s\""
                        .formatted(name()))
                : null;
    }

    private static List<String> of(List<String> columns, List<Name> names) {
        List<String> all = new ArrayList<>(columns);
        names.forEach(it -> all.add(it.value()));
        return all;
    }

    /** Whether an action is carried out on children after all drops of the table, which took their columns along. */
    private boolean onChildrenLater(AlterAction action) {
        return action instanceof ColumnAction.DropDefault
                || action instanceof ColumnAction.DropExpression
                || (action instanceof ColumnAction.DropNotNull && !at.version().atLeast(NOT_NULL_IS_A_CONSTRAINT));
    }

    /** Whether the server has dropped all that it drops before it carries out an action. */
    private static boolean afterDrops(AlterAction action) {
        return switch (action) {
            case ColumnAction.DropColumn drop -> false;
            case ColumnAction.DropDefault drop -> false;
            case ColumnAction.DropNotNull drop -> false;
            case ColumnAction.DropExpression drop -> false;
            case ColumnAction.AlterIdentity change -> change.change() != IdentityChange.DROP;
            case ConstraintAction.DropConstraint drop -> false;
            default -> true;
        };
    }

    /** Whether it carries an action out before it adds columns. */
    private static boolean beforeAdds(AlterAction action) {
        return action instanceof ColumnAction.AlterColumnType || !afterDrops(action);
    }

    private @Nullable Objection again(ColumnAction.AddColumn add) {
        String column = add.column().name().value();
        int first = columnAdded.getOrDefault(column, place(add));
        return first < place(add) && !add.ifNotExists()
                ? Objection.alreadyThere("column \"%s\" of relation \"%s\" already exists".formatted(column, name()))
                : null;
    }

    /** A second change of a type is refused where the first one changed it. */
    @SuppressWarnings("ReferenceEquality") // two clauses that say the same are two actions
    private @Nullable Objection again(ColumnAction.AlterColumnType change) {
        String column = change.column().value();
        ColumnAction.AlterColumnType first = typeChanged.get(column);
        if (first == null || first == change) {
            return null;
        }
        boolean changed = presence.column(table, column)
                .map(Column::type)
                .filter(old -> old != null && new Casts(at).distinct(old, first.type()))
                .isPresent();
        return changed ? Objection.rule("cannot alter type of column \"%s\" twice".formatted(column)) : null;
    }

    private @Nullable Objection identity(ColumnAction.AlterIdentity change) {
        String column = change.column().value();
        return nullable.contains(column) && !siblings.setsNotNull(column)
                ? Objection.rule(
                        "column \"%s\" of relation \"%s\" must be declared NOT NULL before identity can be added"
                                .formatted(column, name()))
                : null;
    }

    /** The primary key goes too, but later. */
    private @Nullable Objection ofKey(ColumnAction.DropNotNull drop) {
        String column = drop.column().value();
        Constraint key = table.primaryKey()
                .filter(it -> table.doubt(it).isEmpty() && it.columns().contains(column))
                .orElse(null);
        boolean there = key != null
                && constraintDropped.getOrDefault(key.name(), Integer.MAX_VALUE) > place(drop)
                && !goesBefore(key.name(), place(drop));
        return there ? Objection.rule("column \"%s\" is in a primary key".formatted(column)) : null;
    }

    /** What it has in place of a default goes too, but later. */
    private @Nullable Objection valueOfItsOwn(ColumnAction.DropDefault drop) {
        String column = drop.column().value();
        if (place(drop) > madePlain.getOrDefault(column, -1)) {
            return null;
        }
        Column there = presence.column(table, column).orElse(null);
        boolean generated = there != null && there.generated() != null;
        boolean numbered = there != null
                && (there.numbering() == Column.Numbering.ALWAYS || there.numbering() == Column.Numbering.BY_DEFAULT);
        return generated || numbered
                ? Objection.rule("column \"%s\" of relation \"%s\" is %s column"
                        .formatted(column, name(), generated ? "a generated" : "an identity"))
                : null;
    }

    /** A column is numbered, or has a default: not both. */
    private @Nullable Objection withDefault(String column) {
        return siblings.numbers(column)
                ? Objection.rule("column \"%s\" of relation \"%s\" is an identity column".formatted(column, name()))
                : null;
    }

    private @Nullable Objection constraint(ConstraintAction.DropConstraint drop) {
        Name named = drop.name();
        if (named == null || drop.ifExists()) {
            return null;
        }
        String constraint = named.value();
        boolean twice = constraintDropped.getOrDefault(constraint, place(drop)) < place(drop);
        boolean added = siblings.adds(named) && presence.lacksConstraint(table, constraint);
        return twice || added || goesBefore(constraint, place(drop)) ? lacking(constraint) : null;
    }

    /** A constraint that is looked for after all drops. */
    private @Nullable Objection dropped(Name named) {
        String constraint = named.value();
        boolean gone = constraintDropped.containsKey(constraint) || goesBefore(constraint, Integer.MAX_VALUE);
        return gone && !siblings.addsConstraint(constraint, table) ? lacking(constraint) : null;
    }

    /** Whether a constraint goes with one of its columns, before a place. */
    private boolean goesBefore(String constraint, int place) {
        Optional<Constraint> there = presence.constraint(table, constraint);
        return there.stream()
                .flatMap(it -> it.columns().stream())
                .anyMatch(it -> columnDropped.getOrDefault(it, Integer.MAX_VALUE) < place);
    }

    private Objection lacking(String constraint) {
        return Objection.notFound("constraint \"%s\" of relation \"%s\" does not exist".formatted(constraint, name()));
    }
}
