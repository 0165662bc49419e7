package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.ColumnAction.ModifyColumn;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.engine.Breakage;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Locale;
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
        if (before.generated() != null || now.has(ColumnAttribute.Generated.class)) {
            compareGenerated(before, old, type);
        } else {
            compareTypes(before, old, type);
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
        boolean same = was != null
                && is != null
                && was.expression().text().equals(is.expression().text())
                && stored(was) == stored(is)
                && Types.same(old, type);
        if (same) {
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

    private void compareTypes(Column before, DataType old, DataType type) {
        PartitionReader.keeps(before.name(), type, table).ifPresent(draft::refused);
        KeyLimits.changed(before.name(), type, table, session.target()).ifPresent(draft::refused);
        if (Types.members(old) && old.name().equals(type.name())) {
            compareMembers(old, type);
            compareCharset(before, old, type);
        } else if (Types.same(old, type)) {
            if (!old.arguments().equals(type.arguments())) {
                draft.does(Operation.CHANGE_METADATA);
            }
            compareCharset(before, old, type);
        } else if (Types.varying(old) && old.name().equals(type.name()) && Types.length(old) < Types.length(type)) {
            compareLength(before, old, type);
        } else if (binary(old, type, before)) {
            draft.does(Operation.TEXT_TO_BINARY);
        } else {
            draft.does(Operation.CHANGE_TYPE);
            narrowing().judge(old, type);
        }
    }

    /** Whether a text becomes the same bytes without a character set. */
    private boolean binary(DataType old, DataType type, Column before) {
        if (Types.text(old)) {
            return type.name().equals(old.name().replace("text", "blob"));
        }
        int bytes = Types.length(old) * Charsets.width(charset(before)).orElse(0);
        return old.name().equals("varchar") && type.name().equals("varbinary") && Types.length(type) == bytes;
    }

    private void compareMembers(DataType old, DataType type) {
        MemberChange change = MemberChange.between(old, type);
        if (change.appendedOnly() && !change.wider()) {
            if (old.arguments().size() != type.arguments().size()) {
                draft.does(Operation.APPEND_MEMBER);
            } else if (!old.arguments().equals(type.arguments())) {
                draft.does(Operation.CHANGE_METADATA);
            }
            return;
        }
        draft.does(Operation.CHANGE_MEMBERS);
        String name = table.name() + "." + action.column();
        if (!change.gone().isEmpty()) {
            narrowing()
                    .risks(
                            "rows where `%s` is %s".formatted(action.column(), Quoted.strings(change.gone())),
                            Conditions.hasMember(action.column().value(), old.name(), change.gone()));
            draft.loses(
                    DataLoss.Kind.MEMBERS,
                    "%s of `%s`: strict mode fails on rows that have it, non-strict mode blanks them"
                            .formatted(Quoted.strings(change.gone()), name),
                    List.of());
        }
        if (!change.moved().isEmpty()) {
            draft.breaks(
                    Breakage.Kind.ORDINALS_MOVED,
                    "%s of `%s` get other ordinals".formatted(Quoted.strings(change.moved()), name));
        }
    }

    /** A VARCHAR that grows, perhaps in another character set. */
    private void compareLength(Column before, DataType old, DataType type) {
        String oldCharset = charset(before);
        String newCharset = charset(type);
        if (type.name().equals("varbinary")) {
            oldCharset = "binary";
            newCharset = "binary";
        }
        Lengths lengths = new Lengths(session.target().dialect(), table);
        Lengths.Answer answer = lengths.grows(Types.length(old), oldCharset, Types.length(type), newCharset);
        switch (answer) {
            case SAME_LENGTH_BYTES -> {
                draft.does(Operation.GROW_VARCHAR);
                compareCharset(before, old, type);
            }
            case MORE_LENGTH_BYTES -> draft.does(Operation.CHANGE_TYPE);
            case DEPENDS ->
                draft.does(Operation.CHANGE_TYPE)
                        .missing("the character set of `%s.%s` is not known".formatted(table.name(), action.column()));
        }
    }

    private void compareCharset(Column before, DataType old, DataType type) {
        if (!Types.hasCharset(old) || !Types.hasCharset(type)) {
            return;
        }
        String oldCharset = charset(before);
        String newCharset = charset(type);
        if ((oldCharset == null && newCharset == null)
                || (oldCharset != null
                        && newCharset != null
                        && Charsets.canonical(oldCharset).equals(Charsets.canonical(newCharset)))) {
            compareCollation(before, type, newCharset);
        } else if (oldCharset == null || newCharset == null) {
            draft.does(Operation.CHANGE_CHARSET)
                    .missing("the character set of `%s.%s` is not known".formatted(table.name(), action.column()));
        } else if (new Lengths(session.target().dialect(), table)
                .widensInPlace(type, Types.length(old), oldCharset, newCharset)) {
            draft.does(table.indexed(before.name()) ? Operation.WIDEN_INDEXED_CHARSET : Operation.WIDEN_CHARSET);
        } else if (Types.members(type) && session.target().dialect() == Dialect.MYSQL) {
            draft.does(Operation.CHANGE_METADATA);
        } else {
            draft.does(Operation.CHANGE_CHARSET);
            if (!Charsets.widens(oldCharset, newCharset) && !newCharset.startsWith("utf")) {
                narrowing()
                        .risks(
                                "rows where `%s` has characters that %s lacks".formatted(action.column(), newCharset),
                                "?");
            }
        }
    }

    private void compareCollation(Column before, DataType type, @Nullable String charset) {
        String old = before.collation();
        String stated = collation(type);
        if (stated == null && type.charset() == null) {
            stated = table.collation();
        }
        boolean binary = type.modifiers().contains("binary");
        if (!binary
                && (Objects.equals(lower(old), lower(stated))
                        || (isDefault(charset, old) && isDefault(charset, stated)))) {
            return;
        }
        draft.does(collationChange(before, type));
        if (stated != null && unique(before)) {
            draft.failsOn(
                    "rows whose `%s` is the same in %s".formatted(action.column(), stated),
                    "SELECT 1 FROM %s WHERE %2$s IS NOT NULL GROUP BY %2$s COLLATE %3$s HAVING COUNT(*) > 1"
                            .formatted(
                                    Quoted.name(table.name()),
                                    Quoted.name(action.column().value()),
                                    stated));
        }
    }

    private boolean unique(Column column) {
        return table.indexes().stream()
                .anyMatch(it -> it.unique() && it.dependsOn().equals(List.of(column.name())));
    }

    private Operation collationChange(Column before, DataType type) {
        if (Types.members(type)) {
            return session.target().dialect() == Dialect.MARIADB ? Operation.CHANGE_TYPE : Operation.CHANGE_METADATA;
        }
        if (table.clustered().contains(before.name())) {
            return Operation.CHANGE_KEY_COLLATION;
        }
        return table.indexed(before.name()) ? Operation.CHANGE_INDEXED_COLLATION : Operation.CHANGE_COLLATION;
    }

    private static boolean isDefault(@Nullable String charset, @Nullable String collation) {
        return collation == null || (charset != null && Charsets.isDefault(charset, collation));
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private @Nullable String collation(DataType type) {
        return now.attribute(ColumnAttribute.Collate.class)
                .map(it -> it.collation().last().value())
                .orElse(type.collation());
    }

    private static @Nullable String charset(Column column) {
        return column.charset() == null ? Charsets.ofCollation(column.collation()) : column.charset();
    }

    /** Without CHARACTER SET or COLLATE, MODIFY gives the column the table's default. */
    private @Nullable String charset(DataType type) {
        if (type.charset() != null) {
            return type.charset();
        }
        if (type.modifiers().contains("national")) {
            return "utf8mb3";
        }
        String collated = Charsets.ofCollation(collation(type));
        return collated == null ? table.charset() : collated;
    }

    private void compareNull(Column before, DataType type) {
        boolean stated = now.has(ColumnAttribute.NotNull.class) || now.has(ColumnAttribute.Null.class);
        boolean timestamp = type.name().equals("timestamp") && !stated;
        setNullOnDelete(before);
        boolean key = table.primaryKey()
                .map(it -> it.columns().contains(before.name()))
                .orElse(false);
        if (timestamp || key) {
            return;
        }
        boolean required = now.has(ColumnAttribute.NotNull.class)
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
            draft.does(mariadb && table.redundant() ? Operation.CHANGE_METADATA : Operation.SET_NULL);
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
                draft.refused(
                        "`%s` must take NULL for the foreign key `%s`".formatted(before.name(), constraint.name()));
            }
        }
    }

    private void compareAutoIncrement(Column before) {
        boolean is = now.has(ColumnAttribute.AutoIncrement.class);
        AddedColumn.hiddenWithoutDefault(now, session.target()).ifPresent(draft::refused);
        boolean checked = table.constraints().stream()
                .anyMatch(it -> it.condition() != null
                        && CheckedColumns.named(it.condition(), table).test(before.name()));
        if (is && checked) {
            draft.refused("a CHECK cannot refer to `%s` where it is AUTO_INCREMENT".formatted(before.name()));
        }
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
        boolean rewritten = draft.operations().contains(Operation.CHANGE_TYPE) && !Types.same(old, type);
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
        if (unique) {
            boolean hashed = session.target().dialect() == Dialect.MARIADB
                    && now.type() != null
                    && KeyLimits.unlimited(now.type());
            draft.does(hashed ? Operation.ADD_UNIQUE_HASH : Operation.ADD_UNIQUE);
        }
        if (primary) {
            draft.does(Operation.ADD_PRIMARY_KEY);
        }
        if (unique || primary) {
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
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (table.known() && columns.get(i).name().equals(key) && standsAt(columns, i, position.after())) {
                return;
            }
        }
        boolean mysqlVirtual = session.target().dialect() == Dialect.MYSQL
                && table.column(action.column()).filter(TableFacts::virtual).isPresent();
        draft.does(mysqlVirtual ? Operation.CHANGE_METADATA : Operation.MOVE_COLUMN);
    }

    private boolean standsAt(List<Column> columns, int index, @Nullable Name after) {
        if (after == null) {
            return index == 0;
        }
        return index > 0 && columns.get(index - 1).name().equals(table.catalog().key(after));
    }

    private Narrowing narrowing() {
        return new Narrowing(table.name(), action.column().value(), session.strict(), draft);
    }
}
