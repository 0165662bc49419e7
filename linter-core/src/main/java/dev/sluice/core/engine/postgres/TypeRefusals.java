package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Dependents;
import dev.sluice.core.catalog.EnumType;
import dev.sluice.core.catalog.ExtendedStatistics;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.RangeType;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.UserType;
import dev.sluice.core.engine.Expressions;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.postgres.Casts.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why the server does not change a column's type whatever the rows: there is no cast for its values, or for its default. */
record TypeRefusals(Situation at, Table table, List<AlterAction> actions) {

    /** From here on a change of type makes them anew. */
    private static final int STATISTICS_MADE_ANEW = 14;

    /** The server's own. */
    private static final Set<String> RANGES =
            Set.of("int4range", "int8range", "numrange", "tsrange", "tstzrange", "daterange");

    /** Of USING alone, of which the server says so before it looks at anything else. */
    @Nullable
    Objection ofExpression(ColumnAction.AlterColumnType action) {
        Column column = action.using() == null ? null : sure(action);
        return column != null && column.generated() != null && !action.type().unknown()
                ? Objection.rule("cannot specify USING when altering type of generated column")
                : ofUsing(action);
    }

    /** Of a cast that there is none for. */
    private @Nullable Objection ofUsing(ColumnAction.AlterColumnType action) {
        Expression using = action.using();
        Column column = using == null || action.type().unknown() ? null : sure(action);
        DataType old = column == null ? null : column.type();
        if (using == null || column == null || old == null || column.generated() != null) {
            return null;
        }
        String words = written(action, using, Types.of(old), new Casts(at)).refused();
        return words == null ? null : refused(words);
    }

    /** The column, where it is known for sure what it is. */
    private @Nullable Column sure(ColumnAction.AlterColumnType action) {
        String name = action.column().value();
        boolean sure = table.doubtOfColumn(name).isEmpty()
                && table.mayBeAbsent().isEmpty()
                && (!table.guarded() || at.catalog().whole(table));
        return table.column(name)
                .filter(it -> sure && it.type() != null && !it.type().unknown())
                .orElse(null);
    }

    /** Null where nothing is known to be in the way. */
    @Nullable
    Objection of(ColumnAction.AlterColumnType action) {
        String name = action.column().value();
        DataType written = action.type();
        if (written.unknown()) {
            return null;
        }
        if (Types.serial(written) && written.schema() == null) {
            return refused("type \"%s\" does not exist".formatted(written.name()));
        }
        Column column = sure(action);
        DataType old = column == null ? null : column.type();
        if (column == null || old == null) {
            return null;
        }
        Types to = Types.of(at.catalog().lookup().stored(written));
        // the values are looked at before any action of the statement is carried out, default and identity are not
        String values = ofValues(action, Types.of(old), to);
        if (values != null || alsoChanged(name, action)) {
            return values == null ? null : refused(values);
        }
        Objection lacking = lacking(name, written);
        if (lacking == null && at.version().atLeast(STATISTICS_MADE_ANEW)) {
            lacking = ofStatistics(name, written);
        }
        if (lacking == null) {
            lacking = overKey(name, Types.of(at.catalog().lookup().stored(old)), to, new Siblings(actions));
        }
        if (lacking == null) {
            lacking = inExpressions(action, Types.of(old), to);
        }
        if (lacking != null) {
            return lacking;
        }
        if (identity(column) && !integer(to) && new Casts(at).way(to, to) == Way.ASSIGNED) {
            return refused("identity column type must be smallint, integer, or bigint");
        }
        Types value = dropsDefault(name) ? null : typeOfDefault(column, Types.of(old));
        return value != null && isRefused(new Casts(at).way(value, to))
                ? new Objection(
                        Refusal.Kind.DEFAULT_TYPE,
                        "default for column \"%s\" cannot be cast automatically to type %s"
                                .formatted(name, shown(written)))
                : null;
    }

    private static Objection refused(String words) {
        return new Objection(Refusal.Kind.TYPE_CHANGE, words);
    }

    /** Indexes on the column are made anew. */
    private @Nullable Objection lacking(String column, DataType written) {
        Siblings siblings = new Siblings(actions);
        for (Index index : table.indexes()) {
            String constraint = index.constraint();
            boolean stays = table.doubt(index).isEmpty()
                    && (constraint == null
                            || table.constraint(constraint)
                                    .filter(it -> !siblings.drops(it))
                                    .isPresent());
            boolean keyed = index.parts().stream()
                    .anyMatch(it -> it.operatorClass() == null
                            && it.column() != null
                            && it.column().value().equals(column));
            Objection lacking = stays && keyed ? new OperatorClasses(at).of(index.method(), written) : null;
            boolean goes = lacking != null && index.dependsOn().stream().anyMatch(siblings::drops);
            if (lacking != null && !goes) {
                return lacking;
            }
        }
        return null;
    }

    private @Nullable Objection ofStatistics(String column, DataType written) {
        Siblings siblings = new Siblings(actions);
        boolean stays = at.catalog().attached(ExtendedStatistics.class, table.name()).stream()
                .anyMatch(it -> it.columns().contains(column)
                        && it.columns().stream().noneMatch(siblings::drops)
                        && at.catalog().doubts().of(it).isEmpty());
        return stays && new OperatorClasses(at).of(null, written) != null
                ? Objection.rule(
                        "column \"%s\" cannot be used in statistics because its type %s has no default btree operator class"
                                .formatted(column, shown(written)))
                : null;
    }

    /**
     * A foreign key of which the values stay as they are is taken over, and the server stumbles over one that compares with
     * the operators of all enums, arrays or ranges (XX000, measured on 12 to 18).
     */
    private @Nullable Objection overKey(String column, Types old, Types to, Siblings siblings) {
        UserType type = at.catalog().type(old.objectName()).orElse(null);
        boolean polymorphic = old.dimensions() > 0
                || type instanceof EnumType
                || type instanceof RangeType
                || RANGES.contains(old.name());
        boolean arrays = old.dimensions() > 0 && to.dimensions() > 0 && siblings.alone();
        boolean apart = arrays && !old.objectName().equals(to.objectName());
        if (!polymorphic || !(old.equals(to) || apart)) {
            return null;
        }
        boolean own = table.constraints().stream()
                .anyMatch(it -> it.referenced() != null
                        && it.columns().contains(column)
                        && table.doubt(it).isEmpty()
                        && !siblings.drops(it));
        boolean others = !own
                && !new Dependents(at.catalog())
                        .foreignKeysTo(table, List.of(column), false)
                        .isEmpty();
        if (apart && (own || others)) {
            return refused("foreign key constraint cannot be implemented: key columns are of incompatible types");
        }
        return own || others
                ? Objection.rule(
                        "the server fails on the foreign key of a column whose type is an enum, array or range")
                : null;
    }

    /** Conditions and indexes that compute with the column are made anew, of what the server keeps of them. */
    private @Nullable Objection inExpressions(ColumnAction.AlterColumnType action, Types old, Types to) {
        String column = action.column().value();
        if (at.catalog().makesCasts() || !at.catalog().tellsAll()) {
            return null;
        }
        Siblings siblings = new Siblings(actions);
        Types oldBase = new Casts(at).base(old).orElse(old);
        Types newBase = new Casts(at).base(to).orElse(to);
        OperandTypes before = new OperandTypes(at, it -> it.equals(column) ? oldBase : type(it, siblings));
        OperandTypes after = new OperandTypes(at, it -> it.equals(column) ? newBase : type(it, siblings));
        List<Expression> expressions = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            boolean stays = constraint.condition() != null
                    && constraint.columns().contains(column)
                    && table.doubt(constraint).isEmpty()
                    && !siblings.drops(constraint);
            if (stays) {
                expressions.add(constraint.condition());
            }
        }
        for (Index index : table.indexes()) {
            boolean stays = index.dependsOn().contains(column)
                    && table.doubt(index).isEmpty()
                    && index.dependsOn().stream().noneMatch(siblings::drops);
            for (KeyPart part : stays ? index.parts() : List.<KeyPart>of()) {
                if (part.expression() != null) {
                    expressions.add(part.expression());
                }
            }
            if (stays && index.predicate() != null) {
                expressions.add(new Expression(action.span(), index.predicate()));
            }
        }
        for (Expression expression : expressions) {
            String lacking = at.expressions()
                    .operand(expression)
                    .flatMap(before::kept)
                    .map(after::lacking)
                    .orElse(null);
            if (lacking != null) {
                return OperandTypes.objection(lacking);
            }
        }
        return null;
    }

    /** The type of another column of the table. */
    private @Nullable Types type(String column, Siblings siblings) {
        return siblings.changes(column)
                ? null
                : table.column(column)
                        .filter(it -> table.doubtOfColumn(column).isEmpty())
                        .map(Column::type)
                        .map(it -> Types.of(at.catalog().lookup().stored(it)))
                        .flatMap(new Casts(at)::base)
                        .orElse(null);
    }

    private @Nullable String ofValues(ColumnAction.AlterColumnType action, Types old, Types to) {
        Casts casts = new Casts(at);
        Expression using = action.using();
        String column = action.column().value();
        if (using == null) {
            return isRefused(casts.way(old, to))
                    ? "column \"%s\" cannot be cast automatically to type %s".formatted(column, shown(action.type()))
                    : null;
        }
        Cast cast = written(action, using, old, casts);
        if (cast.type() == null) {
            return cast.refused();
        }
        return isRefused(casts.way(cast.type(), to))
                ? "result of USING clause for column \"%s\" cannot be cast automatically to type %s"
                        .formatted(column, shown(action.type()))
                : null;
    }

    /**
     * What casts of the column come to.
     *
     * @param type null where there is no such cast, or it is another expression
     */
    private record Cast(@Nullable Types type, @Nullable String refused) {}

    private Cast written(ColumnAction.AlterColumnType action, Expression using, Types old, Casts casts) {
        Optional<Expressions.CastColumn> cast = at.expressions()
                .castColumn(using)
                .filter(it -> it.column().equals(action.column().value()));
        if (cast.isEmpty()) {
            return new Cast(null, null);
        }
        Types current = old;
        for (String type : cast.get().types()) {
            Types next = casts.written(type);
            if (casts.way(current, next) == Way.NONE) {
                return new Cast(null, "cannot cast type %s to %s".formatted(shown(current), shown(next)));
            }
            current = next;
        }
        return new Cast(current, null);
    }

    private static boolean isRefused(Way way) {
        return way == Way.EXPLICIT || way == Way.NONE;
    }

    private static String shown(Types type) {
        return type.name() + "[]".repeat(type.dimensions());
    }

    private static String shown(DataType type) {
        return type.text();
    }

    private static boolean identity(Column column) {
        return column.numbering() == Column.Numbering.ALWAYS || column.numbering() == Column.Numbering.BY_DEFAULT;
    }

    private static boolean integer(Types type) {
        return type.dimensions() == 0
                && switch (type.name()) {
                    case "smallint", "integer", "bigint" -> true;
                    default -> false;
                };
    }

    @SuppressWarnings("ReferenceEquality") // two clauses that say the same are two actions
    private boolean alsoChanged(String column, ColumnAction.AlterColumnType action) {
        return actions.stream()
                .anyMatch(it -> it != action
                        && ((it instanceof ColumnAction.AlterColumnType other
                                        && other.column().value().equals(column))
                                || (it instanceof ColumnAction.DropColumn drop
                                        && drop.column().value().equals(column))
                                || (it instanceof ColumnAction.AlterIdentity change
                                        && change.column().value().equals(column))));
    }

    /** The server drops a default before it changes the type, and sets one afterwards. */
    private boolean dropsDefault(String column) {
        return actions.stream()
                .anyMatch(it -> it instanceof ColumnAction.DropDefault drop
                        && drop.column().value().equals(column));
    }

    /** What type the default is of by itself; null for none, and where that is not known. */
    private @Nullable Types typeOfDefault(Column column, Types old) {
        Expression value = column.defaultValue();
        if (column.generated() != null || value == null || at.expressions().isNull(value)) {
            return null;
        }
        return column.numbering() == Column.Numbering.SERIAL
                ? Types.parse("bigint")
                : at.expressions()
                        .literalType(value)
                        .map(it -> it.isEmpty() ? old : Types.parse(it))
                        .or(() -> at.expressions().operand(value).flatMap(new OperandTypes(at, none -> null)::type))
                        .orElse(null);
    }
}
