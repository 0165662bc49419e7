package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.Expressions;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.postgres.Casts.Way;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why the server does not change a column's type whatever the rows: there is no cast for its values, or for its default. */
record TypeRefusals(Situation at, Table table, List<AlterAction> actions) {

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
                        .orElse(null);
    }
}
