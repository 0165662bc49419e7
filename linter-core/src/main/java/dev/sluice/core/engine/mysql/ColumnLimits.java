package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.source.Dialect;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the definition of a column must be for a server to take it, whatever table it is of. */
final class ColumnLimits {

    /** What no column counts in, beside texts and times. */
    private static final Set<String> UNCOUNTED = Set.of("decimal", "bit", "date", "json");

    private ColumnLimits() {}

    /** @param tableCharset the table's default, or null where it is not known */
    static Optional<Objection> of(ColumnDefinition column, @Nullable String tableCharset, Session session) {
        DataType type = column.type();
        if (type == null || type.unknown()) {
            return Optional.empty();
        }
        ColumnAttribute.Generated generated =
                column.attribute(ColumnAttribute.Generated.class).orElse(null);
        // Errors 1221 and 3106 of MySQL, a syntax error of MariaDB.
        if (generated != null && column.has(ColumnAttribute.Default.class)) {
            return Optional.of(Objection.rule("`%s` is generated, and takes no default", column.name()));
        }
        if (generated != null && !ColumnChange.stored(generated) && column.has(ColumnAttribute.PrimaryKey.class)) {
            return Optional.of(Objection.rule("`%s` is VIRTUAL, and no primary key", column.name()));
        }
        return charset(column, type)
                .or(() -> defaultValue(column, type, session))
                .or(() -> autoIncrement(column, type))
                .or(() -> session.strict() ? strict(column, type, tableCharset) : Optional.empty());
    }

    /** Error 1253. */
    private static Optional<Objection> charset(ColumnDefinition column, DataType type) {
        String collation = column.attribute(ColumnAttribute.Collate.class)
                .map(it -> it.collation().last().value())
                .orElse(type.collation());
        return mismatch(type.charset(), collation);
    }

    /** Why a collation is not one of a character set; either may be missing. */
    static Optional<Objection> mismatch(@Nullable String charset, @Nullable String collation) {
        String its = collation == null ? null : Charsets.ofCollation(collation);
        return charset != null
                        && collation != null
                        && its != null
                        && Charsets.width(charset).isPresent()
                        && Charsets.width(its).isPresent()
                        && !Charsets.canonical(charset).equals(its)
                ? Optional.of(Objection.rule(
                        "the collation %s is not one of the character set %s",
                        collation, charset.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** Errors 1067 and 1101. */
    private static Optional<Objection> defaultValue(ColumnDefinition column, DataType type, Session session) {
        String value = column.attribute(ColumnAttribute.Default.class)
                .map(it -> it.value().text())
                .orElse("");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.equalsIgnoreCase("null")) {
            return column.has(ColumnAttribute.NotNull.class)
                    ? Optional.of(Objection.rule("`%s` is NOT NULL, and its default is NULL", column.name()))
                    : Optional.empty();
        }
        boolean literal = value.startsWith("'") || Character.isDigit(value.charAt(0));
        boolean unlimited =
                Types.text(type) || type.name().endsWith("blob") || type.name().equals("json");
        boolean mysql = session.target().dialect() == Dialect.MYSQL;
        if (mysql && session.strict() && literal && unlimited) {
            return Optional.of(Objection.rule(
                    "`%s`, a %s, takes no literal as its default",
                    column.name(), type.name().toUpperCase(Locale.ROOT)));
        }
        boolean number = Types.integer(type) || type.name().equals("decimal") || Types.floating(type);
        if (number && value.startsWith("'") && value.length() > 2 && Character.isLetter(value.charAt(1))) {
            return Optional.of(Objection.rule("the default of `%s` is no number", column.name()));
        }
        boolean other = type.name().equals("enum")
                && value.startsWith("'")
                && type.arguments().stream().noneMatch(it -> value.equalsIgnoreCase("'" + it + "'"));
        return other
                ? Optional.of(Objection.rule("the default of `%s` is none of its members", column.name()))
                : Optional.empty();
    }

    /** Errors 1063 and 1067. */
    private static Optional<Objection> autoIncrement(ColumnDefinition column, DataType type) {
        if (!column.has(ColumnAttribute.AutoIncrement.class)) {
            return Optional.empty();
        }
        if (column.has(ColumnAttribute.Default.class)) {
            return Optional.of(Objection.rule("`%s` is AUTO_INCREMENT, and takes no default", column.name()));
        }
        boolean bytes = type.name().endsWith("binary") || type.name().endsWith("blob");
        return Types.hasCharset(type) || Types.temporal(type) || bytes || UNCOUNTED.contains(type.name())
                ? Optional.of(Objection.rule("`%s` is AUTO_INCREMENT, and is no number", column.name()))
                : Optional.empty();
    }

    /** What is changed silently without strict mode (errors 1074, 1291). */
    private static Optional<Objection> strict(ColumnDefinition column, DataType type, @Nullable String tableCharset) {
        if (Types.members(type)) {
            Set<String> members = new HashSet<>();
            List<String> twice =
                    type.arguments().stream().filter(it -> !members.add(it)).toList();
            return twice.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Objection.rule("`%s` has the member %s twice", column.name(), twice.get(0)));
        }
        int most = most(column, type, tableCharset);
        return Types.bounded(type) && Types.length(type) > most
                ? Optional.of(Objection.rule(
                        "`%s` is longer than a %s can be, which is %d",
                        column.name(), type.name().toUpperCase(Locale.ROOT), most))
                : Optional.empty();
    }

    private static int most(ColumnDefinition column, DataType type, @Nullable String tableCharset) {
        if (!Types.varying(type)) {
            return 255;
        }
        String collation = column.attribute(ColumnAttribute.Collate.class)
                .map(it -> it.collation().last().value())
                .orElse(type.collation());
        String charset = type.charset() != null ? type.charset() : Charsets.ofCollation(collation);
        OptionalInt width = type.name().equals("varchar")
                ? Charsets.width(charset == null && collation == null ? tableCharset : charset)
                : OptionalInt.of(1);
        return 65_535 / width.orElse(1);
    }
}
