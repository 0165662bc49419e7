package dev.sluice.rules.correctness;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.KeyTypes;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A column and the one that it refers to, both known for sure. */
record KeyPair(Table child, Column column, Table parent, Column key) {

    static Optional<KeyPair> of(Table child, String column, Table parent, String key) {
        return sure(child, column)
                .flatMap(own -> sure(parent, key).map(other -> new KeyPair(child, own, parent, other)));
    }

    private static Optional<Column> sure(Table table, String column) {
        return table.column(column)
                .filter(it -> it.type() != null && table.doubtOfColumn(column).isEmpty());
    }

    /** Those of a foreign key; none where it is not known what it refers to. */
    static Stream<KeyPair> of(Table child, Constraint key, Catalog catalog) {
        ObjectName referenced = key.referenced();
        Optional<Table> parent = referenced == null ? Optional.empty() : catalog.table(referenced);
        if (parent.isEmpty() || key.columns().size() != key.referencedColumns().size()) {
            return Stream.empty();
        }
        return IntStream.range(0, key.columns().size())
                .boxed()
                .flatMap(i -> of(
                        child,
                        key.columns().get(i),
                        parent.get(),
                        key.referencedColumns().get(i))
                        .stream());
    }

    /** The foreign keys of a table. */
    static List<Constraint> keys(Table table) {
        return table.constraints().stream()
                .filter(it -> it.kind() == Constraint.Kind.FOREIGN_KEY)
                .toList();
    }

    /** What tables may be called of which one row is called so. */
    static Stream<String> tablesNamed(String singular) {
        return singular.endsWith("y")
                ? Stream.of(singular, singular + "s", singular.substring(0, singular.length() - 1) + "ies")
                : Stream.of(singular, singular + "s", singular + "es");
    }

    /** Whether both are numbers: texts of a name mean many things. */
    boolean numbers(KeyTypes types) {
        DataType own = column.type();
        DataType other = key.type();
        return own != null
                && other != null
                && types.highest(own).isPresent()
                && types.highest(other).isPresent();
    }

    String columnInWords() {
        return child.name().shown() + "." + column.name();
    }

    String keyInWords() {
        return parent.name().shown() + "." + key.name();
    }

    /** That the column is too narrow, as a clause. */
    String narrower() {
        return "`%s` is `%s` and cannot hold every value of `%s`, which is `%s`"
                .formatted(columnInWords(), column.type(), keyInWords(), key.type());
    }
}
