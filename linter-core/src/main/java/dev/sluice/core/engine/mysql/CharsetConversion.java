package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableAction.ConvertCharacterSet;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What CONVERT TO CHARACTER SET amounts to, column by column. */
final class CharsetConversion {

    /** Character sets in which a Latin letter takes more than one byte. */
    private static final Set<String> WIDE = Set.of("ucs2", "utf16", "utf16le", "utf32");

    private CharsetConversion() {}

    static Draft of(ConvertCharacterSet action, TableFacts table, Session session) {
        Name written = action.charset();
        Name collation = action.collation();
        String target =
                written != null ? written.value() : collation == null ? null : Charsets.ofCollation(collation.value());
        Draft draft = new Draft(action);
        ColumnLimits.mismatch(written == null ? null : written.value(), collation == null ? null : collation.value())
                .ifPresent(draft::refused);
        if (table.overrides(action)) {
            return draft.does(Operation.CHANGE_NOTHING);
        }
        List<Column> texts = texts(table);
        for (Column column : texts == null ? List.<Column>of() : texts) {
            // Error 1832 of MariaDB, 3780 of MySQL.
            ForeignKeys.ofColumn(column.name(), table).ifPresent(draft::refused);
        }
        if (session.target().dialect() == Dialect.MARIADB
                || !session.target().version().atLeast(8)) {
            (texts == null ? List.<Column>of() : texts)
                    .stream()
                            .filter(it -> target != null && misread(it, charset(it, table), target))
                            .findFirst()
                            .ifPresent(
                                    it -> draft.refused("the default of `%s` is not found among its converted members"
                                            .formatted(it.name())));
        }
        // MariaDB's JSON is a LONGTEXT in utf8mb4.
        boolean json = session.target().dialect() == Dialect.MARIADB
                && target != null
                && !sameCharset(target, "utf8mb4")
                && table.columns().stream()
                        .anyMatch(
                                it -> it.type() != null && it.type().name().equals("json") && !table.drops(it.name()));
        if (json) {
            return draft.does(Operation.CONVERT_CHARSET);
        }
        if (table.known() && texts != null && texts.isEmpty()) {
            // Only the default of columns to come changes.
            return draft.does(Operation.DEFAULT_CHARSET);
        }
        boolean narrower = target != null
                && !Charsets.canonical(target).startsWith("utf")
                && (texts == null || texts.stream().anyMatch(it -> !sameCharset(charset(it, table), target)));
        if (narrower && session.strict()) {
            draft.failsOn("rows with characters that %s lacks".formatted(target), "");
        }
        if (target == null) {
            return draft.does(Operation.CONVERT_CHARSET);
        }
        if (!table.known() || texts == null) {
            return draft.does(Operation.CONVERT_CHARSET)
                    .missing(
                            "the character sets of the columns of `%s` are not known".formatted(table.name()),
                            table.doubt(),
                            table.known() ? "" : "no migration created the table");
        }
        for (Column column : texts) {
            draft.does(column(column, target, collation == null ? null : collation.value(), table, session));
        }
        if (draft.operations().contains(Operation.CONVERT_CHARSET)) {
            draft.operations().removeIf(it -> it != Operation.CONVERT_CHARSET);
        }
        return draft;
    }

    /** Whether the server takes the bytes of a default in two or four bytes a character for others (error 1067). */
    private static boolean misread(Column column, String charset, String target) {
        DataType type = column.type();
        Expression value = column.defaultValue();
        return type != null
                && type.name().equals("enum")
                && WIDE.contains(charset)
                && !sameCharset(charset, target)
                && value != null
                && value.text().startsWith("'");
    }

    private static boolean sameCharset(String one, String other) {
        return Charsets.canonical(one).equals(Charsets.canonical(other));
    }

    /** What it amounts to for one column. */
    private static Operation column(
            Column column, String target, @Nullable String collation, TableFacts table, Session session) {
        boolean mariadb = session.target().dialect() == Dialect.MARIADB;
        DataType type = Objects.requireNonNull(column.type());
        String charset = charset(column, table);
        boolean indexed = table.indexed(column.name());
        if (sameCharset(charset, target)) {
            if (sameCollation(column.collation(), collation, charset)) {
                return Operation.DEFAULT_CHARSET;
            }
            if (mariadb && (Types.members(type) || (indexed && Types.text(type)))) {
                return Operation.CONVERT_CHARSET;
            }
            if (table.clustered().contains(column.name())) {
                return Operation.CHANGE_KEY_COLLATION;
            }
            if (!mariadb && Types.text(type) && !indexed) {
                return Operation.CONVERT_WIDER_CHAR;
            }
            return indexed ? Operation.CHANGE_INDEXED_COLLATION : Operation.CHANGE_COLLATION;
        }
        // Values are ordinals.
        if (!mariadb
                && session.target().version().atLeast(8)
                && Types.members(type)
                && !indexed
                && sameCharset(target, "utf8mb4")) {
            return Operation.CONVERT_WIDER_CHARSET;
        }
        // A TEXT becomes a MEDIUMTEXT, so that as many characters fit as before.
        boolean cheap = !(mariadb && Types.members(type))
                && (!Types.text(type) || type.name().equals("longtext"))
                && new Lengths(session.target().dialect(), table)
                        .widensInPlace(type, Types.length(type), charset, target);
        if (!cheap) {
            return Operation.CONVERT_CHARSET;
        }
        if (!mariadb && type.name().equals("char")) {
            return Operation.CONVERT_WIDER_CHAR;
        }
        return indexed ? Operation.CONVERT_WIDER_INDEXED_CHARSET : Operation.CONVERT_WIDER_CHARSET;
    }

    private static boolean sameCollation(@Nullable String old, @Nullable String now, String charset) {
        return Objects.equals(lower(old), lower(now)) || (isDefault(old, charset) && isDefault(now, charset));
    }

    private static boolean isDefault(@Nullable String collation, String charset) {
        return collation == null || Charsets.isDefault(charset, collation);
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    /** The columns that have a character set; null where the type or character set of one is not known. */
    private static @Nullable List<Column> texts(TableFacts table) {
        List<Column> texts = new ArrayList<>();
        for (Column column : table.columns()) {
            DataType type = column.type();
            if (table.drops(column.name())) {
                continue;
            }
            if (type == null
                    || (Types.hasCharset(type) && charset(column, table).isEmpty())) {
                return null;
            }
            if (Types.hasCharset(type)) {
                texts.add(column);
            }
        }
        return texts;
    }

    private static String charset(Column column, TableFacts table) {
        String charset = column.charset() == null ? Charsets.ofCollation(column.collation()) : column.charset();
        String orTable = charset == null ? table.charset() : charset;
        return orTable == null ? "" : orTable;
    }
}
