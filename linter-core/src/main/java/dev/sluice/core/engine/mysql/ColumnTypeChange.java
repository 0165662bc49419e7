package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.ColumnAction.ModifyColumn;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.engine.Breakage;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the new type of a column, its members and its character set amount to. */
final class ColumnTypeChange {

    private final ModifyColumn action;
    private final ColumnDefinition now;
    private final TableFacts table;
    private final Session session;
    private final Draft draft;

    /** @param draft that is told */
    ColumnTypeChange(ModifyColumn action, TableFacts table, Session session, Draft draft) {
        this.action = action;
        this.now = action.definition();
        this.table = table;
        this.session = session;
        this.draft = draft;
    }

    void compare(Column before, DataType old, DataType type) {
        PartitionReader.keeps(before.name(), type, table).ifPresent(draft::refused);
        String collation = now.attribute(ColumnAttribute.Collate.class)
                .map(it -> it.collation().last().value())
                .orElse(type.collation());
        KeyLimits.changed(
                        before.name(),
                        type,
                        type.charset() == null ? Charsets.ofCollation(collation) : type.charset(),
                        table,
                        session.target())
                .ifPresent(draft::refused);
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
        } else if (session.target().dialect() == Dialect.MARIADB
                && type.name().equals("geometry")
                && KeyLimits.geometry(old)) {
            draft.does(Operation.CHANGE_METADATA);
        } else {
            draft.does(Operation.CHANGE_TYPE);
            // MariaDB 11.3: INET4 becomes INET6.
            boolean wider = old.name().equals("inet4")
                    && type.name().equals("inet6")
                    && session.target().version().atLeast(11, 3, 0);
            // Error 4078, of strict mode alone
            if (session.target().dialect() == Dialect.MARIADB
                    && session.strict()
                    && !wider
                    && (strange(old, type) || strange(type, old))) {
                draft.refused("there is no way from %s to %s".formatted(old, type));
            }
            narrowing().judge(old, type);
        }
    }

    /** Error 4078: addresses and places become neither numbers and times nor one another. */
    private static boolean strange(DataType old, DataType type) {
        boolean place = KeyLimits.geometry(old);
        if (!place && !Types.address(old)) {
            return false;
        }
        return Types.plain(type)
                || (place && Types.address(type))
                || (!place && KeyLimits.geometry(type))
                || (Types.address(old) && Types.address(type) && !old.name().equals(type.name()));
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
        List<String> failing = change.gone().stream()
                .filter(it -> !MemberChange.ordinal(it, type))
                .toList();
        if (!failing.isEmpty()) {
            narrowing()
                    .risks(
                            "rows where `%s` is %s".formatted(action.column(), Quoted.strings(failing)),
                            Conditions.hasMember(action.column().value(), old.name(), failing));
        }
        if (!change.gone().isEmpty()) {
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
                boolean rebuilt = session.target().dialect() == Dialect.MARIADB
                        && type.name().equals("varbinary")
                        && table.indexed(before.name());
                draft.does(rebuilt ? Operation.GROW_INDEXED_VARBINARY : Operation.GROW_VARCHAR);
                if (rebuilt && table.clustered().contains(before.name())) {
                    draft.does(Operation.REBUILD);
                }
                compareCharset(before, old, type);
            }
            case MORE_LENGTH_BYTES -> draft.does(Operation.GROW_LENGTH_BYTES);
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
        boolean indexed = table.indexed(before.name());
        if (indexed && Types.text(type) && session.target().dialect() == Dialect.MARIADB) {
            return Operation.CHANGE_TYPE;
        }
        return indexed ? Operation.CHANGE_INDEXED_COLLATION : Operation.CHANGE_COLLATION;
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

    private Narrowing narrowing() {
        return new Narrowing(table.name(), action.column().value(), session.strict(), draft);
    }
}
