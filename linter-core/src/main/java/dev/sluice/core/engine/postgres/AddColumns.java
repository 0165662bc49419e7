package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.catalog.Domain;
import dev.sluice.core.catalog.Doubt;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Breakage;
import dev.sluice.core.engine.NotKnown;
import dev.sluice.core.engine.Work;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** ADD COLUMN: what decides whether it is free. */
final class AddColumns {

    private static final int VIRTUAL_IS_DEFAULT = 18;

    /** Until 12 the foreign key of a column that is there already was added. */
    private static final int NOTHING_IF_THERE = 13;

    /** Until 12 the default of a domain was computed once. */
    private static final int DOMAIN_DEFAULT_PER_ROW = 13;

    private static final Set<String> UNIQUE_VALUES =
            Set.of("nextval", "gen_random_uuid", "uuid_generate_v1", "uuid_generate_v4", "uuidv4", "uuidv7");

    private final Situation at;
    private final ObjectName name;
    private final Optional<Table> table;
    private final String shown;

    AddColumns(Situation at, ObjectName name) {
        this.at = at;
        this.name = name;
        this.table = at.table(name);
        this.shown = Situation.show(name);
    }

    ActionEffect add(ColumnAction.AddColumn action) {
        ColumnDefinition column = action.column();
        Draft draft = new Draft(at, action).on(name);
        Entries.Entry plain = at.entries().get("add-column");
        table.ifPresent(it -> draft.lockHeirs(it, plain.lock()));
        if (action.ifNotExists() && known(column)) {
            draft.as(at.entries().get("add-column.exists"), null);
            if (!at.version().atLeast(NOTHING_IF_THERE)) {
                column.attribute(ColumnAttribute.References.class)
                        .ifPresent(it -> draft.lock(at.resolve(it.target().table()), Modes.SHARE_ROW_EXCLUSIVE));
            }
            return draft.build();
        }
        draft.as(plain, null);
        references(draft, column);
        checks(draft, column);
        keys(draft, column);
        rewrite(draft, column);
        required(draft, column);
        computed(draft, column);
        return draft.build();
    }

    /** The server computes a default at once, and may fail: by an error of its own, or since the type does not hold it. */
    private void computed(Draft draft, ColumnDefinition column) {
        Expression value = column.attribute(ColumnAttribute.Default.class)
                .map(ColumnAttribute.Default::value)
                .orElse(null);
        if (value != null
                && !at.expressions().isNull(value)
                && at.expressions().literalType(value).isEmpty()) {
            draft.notKnown(
                    NotKnown.Of.REFUSAL,
                    "whether `%s` holds what its default computes is not known".formatted(column.name()));
        }
    }

    private boolean known(ColumnDefinition column) {
        return table.flatMap(it -> it.column(column.name().value())).isPresent();
    }

    // Each of the following overrides the reason of those before: the heaviest comes last.

    private void references(Draft draft, ColumnDefinition column) {
        Optional<ColumnAttribute.References> found = column.attribute(ColumnAttribute.References.class);
        if (found.isEmpty()) {
            return;
        }
        ObjectName parent = at.resolve(found.get().target().table());
        boolean reads = value(column) != null && !found.get().mode().notEnforced();
        Entries.Entry entry = at.entries().get(reads ? "add-column.references-default" : "add-column.references");
        draft.as(entry, parent);
        at.table(parent).ifPresent(it -> draft.lockHeirs(it, entry.other()));
        if (reads) {
            String what = "looks up `%s` of every row of `%s` in `%s`"
                    .formatted(column.name(), shown, Situation.show(parent));
            draft.does(entry.work(), what);
            draft.failsOn("any row, unless `%s` holds the default".formatted(Situation.show(parent)), "");
        }
    }

    private void checks(Draft draft, ColumnDefinition column) {
        if (virtual(column) && column.has(ColumnAttribute.NotNull.class)) {
            Entries.Entry entry = at.entries().get("add-column.virtual-not-null");
            draft.as(entry, null)
                    .does(entry.work(), "computes `%s` for every row of `%s`".formatted(column.name(), shown));
            draft.failsOn("rows where the expression of `" + column.name() + "` is null", nullsOf(column));
        }
        for (ColumnAttribute attribute : column.attributes()) {
            if (attribute instanceof ColumnAttribute.Check check
                    && !check.mode().notEnforced()) {
                Entries.Entry entry = at.entries().get("add-column.check");
                draft.as(entry, null).does(entry.work(), "tests the CHECK on every row of `" + shown + "`");
                if (filled(column)) {
                    draft.failsOn("any row, if the value of `" + column.name() + "` violates the CHECK", "");
                } else if (at.expressions()
                                .impliesNotNull(check.condition(), column.name().value())
                        || at.expressions()
                                .operand(check.condition())
                                .filter(it -> NullTruth.of(it, column.name().value()) == NullTruth.FALSE)
                                .isPresent()) {
                    anyRow(draft, column);
                }
            }
        }
    }

    private String nullsOf(ColumnDefinition column) {
        return column.attribute(ColumnAttribute.Generated.class)
                .map(it -> Sql.rows(name, "(" + it.expression().text() + ") IS NULL"))
                .orElse("");
    }

    private void keys(Draft draft, ColumnDefinition column) {
        boolean unique = column.has(ColumnAttribute.Unique.class);
        boolean primary = column.has(ColumnAttribute.PrimaryKey.class);
        if (!unique && !primary) {
            return;
        }
        Entries.Entry entry = at.entries().get(primary ? "add-column.primary-key" : "add-column.unique");
        draft.as(entry, null).does(entry.work(), "builds an index on `%s` of `%s`".formatted(column.name(), shown));
        Expression value = value(column);
        if (value != null && Volatilities.of(value, at) == Volatilities.Answer.ONE_VALUE) {
            draft.failsOn(
                    "more than one row: all get the same `" + column.name() + "`",
                    "SELECT * FROM %s OFFSET 1 LIMIT 1".formatted(at.ownRows(name)));
        } else if (value != null && !neverTwice(value)) {
            draft.failsOn("rows that happen to get the same `" + column.name() + "`", "");
        }
    }

    /** Whether a default is a call alone of a function that gives no value twice. */
    private boolean neverTwice(Expression value) {
        return at.expressions()
                .calls(value)
                .filter(it -> it.size() == 1
                        && UNIQUE_VALUES.contains(it.get(0).name())
                        && value.text().endsWith(")"))
                .isPresent();
    }

    private void rewrite(Draft draft, ColumnDefinition column) {
        String why = rewriteBecause(column);
        if (why == null) {
            return;
        }
        Entries.Entry entry = at.entries().get("add-column." + why);
        draft.as(entry, null);
        Expression value = value(column);
        if (value != null) {
            new SequenceCalls(at).lock(draft, value);
        }
        if (why.equals("volatile") && value != null && Volatilities.of(value, at) == Volatilities.Answer.UNKNOWN) {
            volatilityNotKnown(draft.perhaps(), value);
        }
        Optional<Doubt> doubt = why.equals("domain") ? doubtOfDomain(column) : Optional.empty();
        doubt.ifPresent(it -> draft.perhaps()
                .missing(
                        "whether the domain `%s` has constraints is not known".formatted(column.type()),
                        it,
                        "domain `%s`".formatted(column.type())));
        rewrite(draft, at, name);
        if (column.has(ColumnAttribute.NotNull.class) && column.has(ColumnAttribute.Generated.class)) {
            draft.failsOn("rows where the expression of `" + column.name() + "` is null", nullsOf(column));
        }
        if (why.equals("domain") && value == null) {
            domain(column).filter(it -> Domains.notNull(it, at)).ifPresent(it -> anyRow(draft, column));
        }
    }

    private void anyRow(Draft draft, ColumnDefinition column) {
        draft.failsOn(
                "any row: none has a value for `" + column.name() + "`",
                "SELECT * FROM " + Sql.table(name) + " LIMIT 1");
    }

    private void volatilityNotKnown(Draft draft, Expression value) {
        String fact = "whether `%s` gives every row a value of its own is not known".formatted(value.text());
        Volatilities.unsure(value, at)
                .ifPresentOrElse(
                        it -> draft.missing(
                                fact,
                                it.doubt(),
                                "function `%s`"
                                        .formatted(Situation.show(it.routine().name()))),
                        () -> draft.missing(fact + ": no migration created its functions"));
    }

    /** A table is written anew with its indexes, and so are its partitions and children; a partitioned one has no rows. */
    static void rewrite(Draft draft, Situation at, ObjectName name) {
        Optional<Table> table = at.table(name);
        List<Table> heirs = table.map(at::heirs).orElse(List.of());
        boolean none = table.filter(it -> it.partitionBy() != null
                        && (!heirs.isEmpty() || at.catalog().whole(it)))
                .isPresent();
        if (!none) {
            draft.does(Work.REWRITE, "rewrites `" + Situation.show(name) + "`");
            table.ifPresent(it -> rebuildIndexes(draft, it));
        }
        for (Table heir : heirs) {
            if (heir.partitionBy() == null) {
                draft.does(Work.REWRITE, "rewrites `" + Situation.show(heir.name()) + "`");
                rebuildIndexes(draft, heir);
            }
        }
    }

    static void rebuildIndexes(Draft draft, Table table) {
        draft.lockIndexes(table, Modes.ACCESS_EXCLUSIVE);
        table.indexes().forEach(it -> draft.does(Work.INDEX_BUILD, "rebuilds index `" + it.name() + "`"));
    }

    /** The variant of the row that rewrites, or null. */
    private @Nullable String rewriteBecause(ColumnDefinition column) {
        if (serial(column)) {
            return "serial";
        }
        if (column.has(ColumnAttribute.Identity.class)) {
            return "identity";
        }
        if (column.has(ColumnAttribute.Generated.class)) {
            return virtual(column) ? null : "stored";
        }
        if (domain(column).map(it -> Domains.constrained(it, at)).orElse(false)
                || doubtOfDomain(column).isPresent()) {
            return "domain";
        }
        Expression value = value(column);
        boolean once =
                !column.has(ColumnAttribute.Default.class) && !at.version().atLeast(DOMAIN_DEFAULT_PER_ROW);
        return value != null && !once && Volatilities.of(value, at) != Volatilities.Answer.ONE_VALUE
                ? "volatile"
                : null;
    }

    /** Old INSERTs leave the column out, and existing rows have no value for it. */
    private void required(Draft draft, ColumnDefinition column) {
        boolean notNull = column.has(ColumnAttribute.NotNull.class) || column.has(ColumnAttribute.PrimaryKey.class);
        if (!notNull || filled(column)) {
            return;
        }
        Entries.Entry entry = at.entries().get("add-column.required");
        draft.because(entry, null);
        draft.does(entry.work(), "looks for a row in `" + shown + "`");
        anyRow(draft, column);
        draft.breaks(
                Breakage.Kind.VALUE_REQUIRED,
                "INSERTs into `%s` that leave out `%s` fail".formatted(shown, column.name()));
    }

    /** Whether existing rows get a value. */
    private boolean filled(ColumnDefinition column) {
        return serial(column)
                || column.has(ColumnAttribute.Identity.class)
                || column.has(ColumnAttribute.Generated.class)
                || value(column) != null;
    }

    private static boolean serial(ColumnDefinition column) {
        DataType type = column.type();
        return type != null && Types.serial(type);
    }

    private boolean virtual(ColumnDefinition column) {
        return column.attribute(ColumnAttribute.Generated.class)
                .map(it -> it.storage() == ColumnAttribute.Generated.Storage.VIRTUAL
                        || (it.storage() == null && at.version().atLeast(VIRTUAL_IS_DEFAULT)))
                .orElse(false);
    }

    private Optional<Domain> domain(ColumnDefinition column) {
        return typeName(column).flatMap(at.catalog()::domain);
    }

    private Optional<Doubt> doubtOfDomain(ColumnDefinition column) {
        return typeName(column).flatMap(at::doubtOfDomain);
    }

    private Optional<ObjectName> typeName(ColumnDefinition column) {
        DataType type = column.type();
        return type == null || type.arrayDimensions() > 0
                ? Optional.empty()
                : Optional.of(at.catalog().lookup().type(type.schema(), type.name()));
    }

    /** The default that existing rows get, its own or its domain's; null for none, and NULL is none. */
    private @Nullable Expression value(ColumnDefinition column) {
        Expression own = column.attribute(ColumnAttribute.Default.class)
                .map(ColumnAttribute.Default::value)
                .orElse(null);
        Expression value =
                own != null ? own : domain(column).map(Domain::defaultValue).orElse(null);
        return value == null || at.expressions().isNull(value) ? null : value;
    }
}
