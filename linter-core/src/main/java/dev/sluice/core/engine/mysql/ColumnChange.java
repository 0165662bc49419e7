package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.ColumnAction.ModifyColumn;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.engine.Breakage;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which operations a MODIFY or CHANGE amounts to, from the old and the new definition. */
final class ColumnChange {

    private final ModifyColumn action;
    private final ColumnDefinition now;
    private final TableFacts table;
    private final Session session;
    private final Draft draft;

    private ColumnChange(ModifyColumn action, TableFacts table, Session session) {
        this.action = action;
        this.now = action.definition();
        this.table = table;
        this.session = session;
        draft = new Draft(action);
    }

    static Draft of(ModifyColumn action, TableFacts table, Session session) {
        return new ColumnChange(action, table, session).compare();
    }

    private Draft compare() {
        String key = table.catalog().key(action.column());
        if (session.target().dialect() == Dialect.MARIADB && table.adds(key) && added(key)) {
            return ofAdded();
        }
        if (!table.catalog().key(now.name()).equals(key)) {
            Renames.byForeignKey(key, table).ifPresent(draft::notByCopy);
            draft.does(Renames.column(key, table))
                    .breaks(Breakage.Kind.RENAMED, Renames.columnBreaks(table.name(), action.column()));
            Renames.forbidden(key, table, session.target()).ifPresent(draft::refused);
        }
        Column before = table.column(action.column()).orElse(null);
        if (before == null
                && action.ifExists()
                && table.whole()
                && !action.column().unknown()) {
            return new Draft(action);
        }
        DataType type = now.type();
        if (before == null || before.type() == null || type == null) {
            return unknown(type);
        }
        DataType old = before.type();
        if ((old.unknown() || type.unknown()) && !old.text().equals(type.text())) {
            return unknown(type).missing(table.templated(action.column(), old.unknown() ? old : type));
        }
        if (table.doubt(action.column()).isEmpty()) {
            draft.forgets(ForgottenAttributes.of(
                    before, now, type, table, session.target().dialect()));
        }
        if (before.generated() != null || now.has(ColumnAttribute.Generated.class)) {
            compareGenerated(before, old, type);
        } else {
            new ColumnTypeChange(action, table, session, draft).compare(before, old, type);
        }
        compareNull(before, type);
        compareAutoIncrement(before);
        compareRest(before, old, type);
        comparePlace(key);
        ColumnLimits.of(now, table.charset(), session).ifPresent(draft::refused);
        if (draft.operations().isEmpty()) {
            draft.does(Operation.CHANGE_NOTHING);
        }
        return draft;
    }

    /** Whether the statement adds the column, in place of one that was there or not. */
    private boolean added(String key) {
        return table.drops(key)
                || (table.whole() && table.column(action.column()).isEmpty());
    }

    /** MariaDB adds a column as it is defined last. */
    private Draft ofAdded() {
        ColumnAttribute.Generated generated =
                now.attribute(ColumnAttribute.Generated.class).orElse(null);
        ColumnLimits.of(now, table.charset(), session).ifPresent(draft::refused);
        if (generated == null) {
            return draft.does(Operation.CHANGE_NOTHING);
        }
        return draft.does(stored(generated) ? Operation.ADD_STORED_COLUMN : Operation.VIRTUAL_BESIDE_OTHERS);
    }

    private Draft unknown(@Nullable DataType type) {
        draft.does(Operation.CHANGE_UNKNOWN)
                .missing(
                        "the old definition of `%s.%s` is not known".formatted(table.name(), action.column()),
                        table.doubt(action.column()),
                        table.known() ? "no migration created the column" : "no migration created the table");
        if (type != null && Types.members(type)) {
            draft.breaks(
                    Breakage.Kind.ORDINALS_MOVED,
                    "members of `%s.%s` may get other ordinals".formatted(table.name(), action.column()));
            draft.loses(
                    DataLoss.Kind.MEMBERS,
                    "values of `%s.%s` that are none of %s"
                            .formatted(table.name(), action.column(), Quoted.strings(type.arguments())),
                    List.of());
        }
        return draft;
    }

    private void compareGenerated(Column before, DataType old, DataType type) {
        ColumnAttribute.Generated was = before.generated();
        ColumnAttribute.Generated is =
                now.attribute(ColumnAttribute.Generated.class).orElse(null);
        if (was != null
                && is != null
                && was.expression().text().equals(is.expression().text())
                && stored(was) == stored(is)
                && Types.same(old, type)) {
            boolean mariadb = session.target().dialect() == Dialect.MARIADB;
            if (mariadb && (stored(is) || table.indexed(before.name()))) {
                draft.does(Operation.RESTATE_GENERATED);
            }
            return;
        }
        boolean virtualBefore = was != null && !stored(was);
        boolean virtualAfter = is != null && !stored(is);
        draft.does(
                virtualBefore && virtualAfter && Types.same(old, type) && !table.indexed(before.name())
                        ? Operation.CHANGE_VIRTUAL
                        : Operation.CHANGE_GENERATED);
        // Error 1907 of MariaDB, 3106 of MySQL.
        if (virtualBefore != virtualAfter) {
            draft.refused("a column becomes neither VIRTUAL nor from VIRTUAL one with values: drop it and add another");
        }
    }

    static boolean stored(ColumnAttribute.Generated generated) {
        return generated.storage() == ColumnAttribute.Generated.Storage.STORED;
    }

    private void compareNull(Column before, DataType type) {
        // Old ones are NOT NULL unless they say otherwise.
        boolean timestamp = type.name().equals("timestamp")
                && !now.has(ColumnAttribute.Null.class)
                && !table.catalog().traits().plainTimestamp();
        setNullOnDelete(before);
        boolean key = table.primaryKey()
                .map(it -> it.columns().contains(before.name()))
                .orElse(false);
        if (key) {
            return;
        }
        boolean required = timestamp
                || now.has(ColumnAttribute.NotNull.class)
                || now.has(ColumnAttribute.PrimaryKey.class)
                || now.has(ColumnAttribute.AutoIncrement.class);
        Boolean nullable = before.nullable();
        if (nullable == null) {
            draft.missing(
                    "whether `%s.%s` is NOT NULL is not known".formatted(table.name(), action.column()),
                    table.doubt(action.column()),
                    "");
        }
        boolean mariadb = session.target().dialect() == Dialect.MARIADB;
        if (mariadb && type.name().equals("timestamp") && required && (nullable == null || nullable)) {
            // MariaDB makes NULL the time of the change, row by row.
            draft.does(Operation.CHANGE_TYPE)
                    .loses(
                            DataLoss.Kind.VALUES,
                            "NULL in `%s.%s`, which becomes the current time".formatted(table.name(), action.column()),
                            List.of());
        } else if (required && (nullable == null || nullable)) {
            NullChange.toNotNull(draft, table.name(), action.column().value(), session);
        } else if (!required && (nullable == null || !nullable)) {
            draft.does(mariadb && table.redundant() ? Operation.SET_NULL_REDUNDANT : Operation.SET_NULL);
        }
    }

    /** Error 1830: ON DELETE SET NULL needs a column that takes NULL. */
    private void setNullOnDelete(Column before) {
        if (!now.has(ColumnAttribute.NotNull.class)) {
            return;
        }
        for (Constraint constraint : table.constraints()) {
            boolean nulls = Objects.equals(constraint.onDelete(), "SET NULL")
                    || Objects.equals(constraint.onUpdate(), "SET NULL");
            if (nulls && constraint.columns().contains(before.name())) {
                draft.refused(Objection.needed(
                        table.name(),
                        constraint,
                        "`%s` must take NULL for the foreign key `%s`".formatted(before.name(), constraint.name())));
            }
        }
    }

    private void compareAutoIncrement(Column before) {
        boolean is = now.has(ColumnAttribute.AutoIncrement.class);
        boolean key = table.primaryKey()
                .filter(it -> it.columns().contains(before.name()))
                .isPresent();
        AddedColumn.hiddenWithoutDefault(now, key, session.target()).ifPresent(draft::refused);
        (is ? table.constraints() : List.<Constraint>of())
                .stream()
                        .filter(it -> it.condition() != null
                                && table.surelyNames(it.condition()).test(before.name()))
                        .findFirst()
                        .ifPresent(it -> draft.refused(Objection.needed(
                                table.name(),
                                it,
                                "a CHECK cannot refer to `%s` where it is AUTO_INCREMENT".formatted(before.name()))));
        if (is && !before.identity()) {
            draft.does(Operation.GAIN_AUTO_INCREMENT);
        } else if (!is && before.identity()) {
            draft.does(Operation.LOSE_AUTO_INCREMENT);
        }
    }

    private void compareRest(Column before, DataType old, DataType type) {
        String comment = now.attribute(ColumnAttribute.Comment.class)
                .map(ColumnAttribute.Comment::text)
                .orElse("");
        boolean same = text(before.defaultValue())
                        .equals(text(now.attribute(ColumnAttribute.Default.class)
                                .map(ColumnAttribute.Default::value)
                                .orElse(null)))
                && text(before.onUpdate())
                        .equals(text(now.attribute(ColumnAttribute.OnUpdate.class)
                                .map(ColumnAttribute.OnUpdate::value)
                                .orElse(null)))
                && comment.equals(Objects.requireNonNullElse(before.comment(), ""));
        if (!same) {
            draft.does(Operation.CHANGE_METADATA);
        }
        if (now.has(ColumnAttribute.Visibility.class)) {
            draft.does(Operation.CHANGE_COLUMN_VISIBILITY);
        }
        compareKeys();
        boolean mariadb = session.target().dialect() == Dialect.MARIADB;
        boolean rewritten = (draft.operations().contains(Operation.CHANGE_TYPE) && !Types.same(old, type))
                || draft.operations().contains(Operation.GROW_LENGTH_BYTES);
        boolean longer = mariadb && draft.operations().contains(Operation.GROW_VARCHAR);
        boolean copied = !mariadb && draft.operations().contains(Operation.SET_NOT_NULL_UNCHECKED);
        // Even without foreign_key_checks: errors 1832 and 1833 of MariaDB, 3780 of MySQL 8.0 and later.
        boolean always = mariadb || session.locksRelated();
        boolean numbered =
                !mariadb && session.foreignKeyChecks() && draft.operations().contains(Operation.GAIN_AUTO_INCREMENT);
        if (numbered || (rewritten && (session.foreignKeyChecks() || always)) || longer || copied) {
            ForeignKeys.ofColumn(before.name(), table).ifPresent(draft::refused);
        }
    }

    private void compareKeys() {
        boolean unique = now.has(ColumnAttribute.Unique.class);
        boolean primary =
                now.has(ColumnAttribute.PrimaryKey.class) && table.primaryKey().isEmpty();
        boolean hashed = session.target().dialect() == Dialect.MARIADB && KeyLimits.hashed(now.type());
        if (unique
                && session.target().dialect() == Dialect.MARIADB
                && table.option("engine").equals("aria")
                && now.attribute(ColumnAttribute.Generated.class)
                        .filter(it -> !stored(it))
                        .isPresent()) {
            // Error 1904.
            draft.refused("Aria builds no index on `%s`, which is VIRTUAL".formatted(now.name()));
        }
        if (unique) {
            draft.does(hashed ? Operation.ADD_UNIQUE_HASH : Operation.ADD_UNIQUE);
        }
        if (primary) {
            draft.does(Operation.ADD_PRIMARY_KEY);
        }
        if (unique || primary) {
            if (primary || !hashed) {
                KeyLimits.partitioned(List.of(table.catalog().key(action.column())), table)
                        .ifPresent(draft::refused);
            }
            String column = Quoted.name(action.column().value());
            draft.failsOn(
                    "rows that share `%s`".formatted(action.column()),
                    "SELECT %1$s FROM %2$s WHERE %1$s IS NOT NULL GROUP BY %1$s HAVING COUNT(*) > 1"
                            .formatted(column, Quoted.name(table.name())));
        }
        now.attribute(ColumnAttribute.Check.class).ifPresent(check -> {
            draft.does(Operation.MODIFY_ADDS_CHECK);
            if (session.target().dialect() == Dialect.MYSQL && AddedColumn.enforcesChecks(session.target())) {
                draft.failsOn(
                        "rows for which `%s` is false".formatted(check.condition()),
                        Quoted.anyRow(table.name(), "NOT (%s)".formatted(check.condition())));
            }
        });
    }

    private static String text(@Nullable Expression value) {
        return value == null || value.text().equalsIgnoreCase("null") ? "" : value.text();
    }

    private void comparePlace(String key) {
        ColumnDefinition.Position position = now.position();
        if (position == null) {
            return;
        }
        boolean mysql = session.target().dialect() == Dialect.MYSQL;
        boolean virtual =
                table.column(action.column()).filter(TableFacts::virtual).isPresent();
        // MySQL keeps VIRTUAL columns apart: they are not in the way of others.
        List<Column> columns = mysql && !virtual
                ? table.columns().stream().filter(it -> !TableFacts.virtual(it)).toList()
                : table.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (table.known() && columns.get(i).name().equals(key) && standsAt(columns, i, after(position, columns))) {
                return;
            }
        }
        draft.does(mysql && virtual ? Operation.CHANGE_METADATA : Operation.MOVE_COLUMN);
    }

    /** The last of some columns that a column is to stand behind; {@code ""} for the first place. */
    private String after(ColumnDefinition.Position position, List<Column> columns) {
        String last = "";
        String after = position.after() == null ? "" : table.catalog().key(position.after());
        for (Column column : after.isEmpty() ? List.<Column>of() : table.columns()) {
            boolean itself = column.name().equals(table.catalog().key(action.column()));
            last = columns.contains(column) && !itself ? column.name() : last;
            if (column.name().equals(after)) {
                return last;
            }
        }
        return after;
    }

    private static boolean standsAt(List<Column> columns, int index, String after) {
        return after.isEmpty()
                ? index == 0
                : index > 0 && columns.get(index - 1).name().equals(after);
    }
}
