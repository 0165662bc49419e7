package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableAction.ConvertCharacterSet;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What CONVERT TO CHARACTER SET amounts to, column by column. */
final class CharsetConversion {

    private CharsetConversion() {}

    static Draft of(ConvertCharacterSet action, TableFacts table, Session session) {
        Name written = action.charset();
        Name collation = action.collation();
        String target =
                written != null ? written.value() : collation == null ? null : Charsets.ofCollation(collation.value());
        Draft draft = new Draft(action);
        ColumnLimits.mismatch(
                        written == null ? null : written.value(), collation == null ? null : collation.value())
                .ifPresent(draft::refused);
        List<Column> texts = texts(table);
        for (Column column : texts == null ? List.<Column>of() : texts) {
            // Error 1832 of MariaDB, 3780 of MySQL.
            ForeignKeys.ofColumn(column.name(), table).ifPresent(draft::refused);
        }
        if (table.known() && texts != null && texts.isEmpty()) {
            // Only the default of columns to come changes.
            return draft.does(Operation.DEFAULT_CHARSET);
        }
        if (target == null || !Charsets.canonical(target).equals("utf8mb4")) {
            if (target != null && !Charsets.canonical(target).startsWith("utf") && session.strict()) {
                draft.failsOn("rows with characters that %s lacks".formatted(target), "");
            }
            return draft.does(Operation.CONVERT_CHARSET);
        }
        if (!table.known() || texts == null) {
            return draft.does(Operation.CONVERT_CHARSET)
                    .missing(
                            "the character sets of the columns of `%s` are not known".formatted(table.name()),
                            table.doubt(),
                            table.known() ? "" : "no migration created the table");
        }
        Lengths lengths = new Lengths(session.target().dialect(), table);
        boolean indexed = false;
        boolean mariadb = session.target().dialect() == Dialect.MARIADB;
        boolean character = false;
        boolean cheap = !texts.isEmpty();
        for (Column column : texts) {
            DataType type = column.type();
            // A TEXT becomes a MEDIUMTEXT, so that as many characters fit as before.
            cheap &= type != null
                    && !(mariadb && Types.members(type))
                    && (!Types.text(type) || type.name().equals("longtext"))
                    && lengths.widensInPlace(type, Types.length(type), charset(column, table), target);
            indexed |= table.indexed(column.name());
            character |= !mariadb && type != null && type.name().equals("char");
        }
        if (!cheap) {
            return draft.does(Operation.CONVERT_CHARSET);
        }
        if (character) {
            return draft.does(Operation.CONVERT_WIDER_CHAR);
        }
        return draft.does(indexed ? Operation.CONVERT_WIDER_INDEXED_CHARSET : Operation.CONVERT_WIDER_CHARSET);
    }

    /** The columns that have a character set; null where the type or character set of one is not known. */
    private static @Nullable List<Column> texts(TableFacts table) {
        List<Column> texts = new ArrayList<>();
        for (Column column : table.columns()) {
            DataType type = column.type();
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
