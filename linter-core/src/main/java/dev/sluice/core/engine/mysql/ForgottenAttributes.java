package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.engine.Forgotten;
import dev.sluice.core.engine.Forgotten.What;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What MODIFY and CHANGE take from a column by not saying it again: the new definition replaces the old one whole (MySQL
 * Reference Manual, ALTER TABLE Statement, "Renaming, Redefining, and Reordering Columns"; measured on MariaDB 11.4.5).
 */
record ForgottenAttributes(Column before, ColumnDefinition now, DataType type, TableFacts table, Dialect dialect) {

    /** What is surely forgotten. Nothing where it is all that the statement does to the column: then it is meant. */
    static List<Forgotten> of(Column before, ColumnDefinition now, DataType type, TableFacts table, Dialect dialect) {
        List<Forgotten> all = new ForgottenAttributes(before, now, type, table, dialect).all();
        boolean nothingElse = all.size() == 1
                && before.type() != null
                && table.catalog().key(now.name()).equals(before.name())
                && Types.same(before.type(), type)
                && now.attributes().stream().allMatch(it -> keeps(it, before));
        return nothingElse ? List.of() : all;
    }

    /** Whether an attribute of the new definition says what the old one said. */
    private static boolean keeps(ColumnAttribute attribute, Column before) {
        return switch (attribute) {
            case ColumnAttribute.NotNull stated -> Boolean.FALSE.equals(before.nullable());
            case ColumnAttribute.Null stated -> true;
            case ColumnAttribute.Default stated -> same(stated.value(), before.defaultValue());
            case ColumnAttribute.OnUpdate stated -> same(stated.value(), before.onUpdate());
            case ColumnAttribute.Comment stated -> stated.text().equals(before.comment());
            case ColumnAttribute.Collate stated ->
                stated.collation().last().value().equalsIgnoreCase(String.valueOf(before.collation()));
            case ColumnAttribute.AutoIncrement stated -> before.numbering() == Column.Numbering.AUTO_INCREMENT;
            default -> false;
        };
    }

    private static boolean same(Expression one, @Nullable Expression other) {
        return other != null && one.text().strip().equalsIgnoreCase(other.text().strip());
    }

    List<Forgotten> all() {
        List<Forgotten> found = new ArrayList<>(1);
        if (before.generated() != null && !now.has(ColumnAttribute.Generated.class)) {
            found.add(new Forgotten(
                    What.GENERATED,
                    "GENERATED ALWAYS AS (%s)%s"
                            .formatted(
                                    before.generated().expression().text(),
                                    before.generated().storage() == ColumnAttribute.Generated.Storage.STORED
                                            ? " STORED"
                                            : "")));
        }
        text(found);
        nullability(found);
        if (before.numbering() == Column.Numbering.AUTO_INCREMENT && !numbers()) {
            found.add(new Forgotten(What.AUTO_INCREMENT, "AUTO_INCREMENT"));
        }
        Expression value = before.defaultValue();
        if (value != null && !value.text().equalsIgnoreCase("null") && !hasValue()) {
            found.add(new Forgotten(What.DEFAULT, "DEFAULT " + value.text()));
        }
        Expression update = before.onUpdate();
        if (update != null && clock() && !now.has(ColumnAttribute.OnUpdate.class)) {
            found.add(new Forgotten(What.ON_UPDATE, "ON UPDATE " + update.text()));
        }
        if (!before.visible() && !now.has(ColumnAttribute.Visibility.class)) {
            found.add(new Forgotten(What.INVISIBLE, "INVISIBLE"));
        }
        String comment = before.comment();
        if (comment != null && !comment.isEmpty() && !now.has(ColumnAttribute.Comment.class)) {
            found.add(new Forgotten(What.COMMENT, "COMMENT '%s'".formatted(comment.replace("'", "''"))));
        }
        check().ifPresent(it -> found.add(new Forgotten(What.CHECK, "CHECK (%s)".formatted(it))));
        return found;
    }

    /** TIMESTAMP has habits of its own about NULL, and a primary key stays NOT NULL. */
    private void nullability(List<Forgotten> found) {
        boolean stated = now.has(ColumnAttribute.NotNull.class)
                || now.has(ColumnAttribute.Null.class)
                || now.has(ColumnAttribute.PrimaryKey.class)
                || now.attribute(ColumnAttribute.Default.class)
                        .filter(it -> it.value().text().strip().equalsIgnoreCase("null"))
                        .isPresent();
        boolean key = table.primaryKey()
                .filter(it -> it.columns().contains(before.name()))
                .isPresent();
        boolean needsNone = stated || key || numbers() || type.name().equals("timestamp");
        if (Boolean.FALSE.equals(before.nullable()) && !needsNone) {
            found.add(new Forgotten(What.NOT_NULL, "NOT NULL"));
        }
    }

    /** A text column that names neither character set nor collation gets those of the table. */
    private void text(List<Forgotten> found) {
        if (type.charset() != null || type.collation() != null || now.has(ColumnAttribute.Collate.class)) {
            return;
        }
        String own = before.charset();
        String ofTable = table.charset();
        if (own == null || ofTable == null || !Types.hasCharset(type)) {
            return;
        }
        if (!own.equalsIgnoreCase(ofTable)) {
            found.add(new Forgotten(What.CHARACTER_SET, "CHARACTER SET " + own));
            return;
        }
        String collation = before.collation();
        String collationOfTable = table.collation();
        if (collation != null && collationOfTable != null && !collation.equalsIgnoreCase(collationOfTable)) {
            found.add(new Forgotten(What.COLLATION, "COLLATE " + collation));
        }
    }

    private boolean numbers() {
        return now.has(ColumnAttribute.AutoIncrement.class) || type.name().equals("serial");
    }

    private boolean hasValue() {
        return now.has(ColumnAttribute.Default.class)
                || now.has(ColumnAttribute.Generated.class)
                || (clock() && now.has(ColumnAttribute.OnUpdate.class))
                || numbers();
    }

    private boolean clock() {
        return type.name().equals("timestamp") || type.name().equals("datetime");
    }

    /** MariaDB's CHECK of a column is part of the column's definition. */
    private Optional<String> check() {
        return dialect != Dialect.MARIADB || now.has(ColumnAttribute.Check.class)
                ? Optional.empty()
                : table.constraints().stream()
                        .filter(it ->
                                it.kind() == Constraint.Kind.CHECK && it.name().equals(before.name()))
                        .findFirst()
                        .flatMap(it -> Optional.ofNullable(it.condition()))
                        .map(Expression::text);
    }
}
