package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.ExclusionElements;
import dev.sluice.core.catalog.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the server refuses of EXCLUDE. */
record ExcludeRules(Situation at, Table table, Siblings siblings) {

    /** From here on a partitioned table takes one that tells its partition key apart. */
    private static final int ON_PARTITIONED = 17;

    /** Types whose class of GiST has other operators alone; that of citext is of text, whose {@code =} is another one. */
    private static final Set<String> WITHOUT_EQUALITY =
            Set.of("citext", "tsvector", "tsquery", "box", "circle", "point", "polygon");

    @Nullable
    Objection of(TableConstraint.Exclude exclude) {
        List<String> columns = Uniqueness.columns(ExclusionElements.parts(exclude.elements(), table));
        boolean outside = PartitionKey.of(table).map(it -> !it.within(columns)).orElse(false) && !columns.isEmpty();
        if (table.partitionBy() != null && !at.version().atLeast(ON_PARTITIONED)) {
            return Objection.rule("exclusion constraints are not supported on partitioned tables");
        }
        if (outside) {
            return ConstraintRules.withoutPartitionKey("EXCLUDE");
        }
        for (String column : ExclusionElements.named(exclude.elements())) {
            if (!siblings.adds(column) && new Presence(at).lacksColumn(table, column)) {
                return Objection.notFound("column \"%s\" named in key does not exist".formatted(column));
            }
        }
        Name method = exclude.method();
        List<KeyPart> parts = ExclusionElements.plain(exclude.elements(), table);
        String by = method == null ? null : method.value().toLowerCase(Locale.ROOT);
        Objection lacking = new OperatorClasses(at).of(by, parts, table, siblings);
        return lacking == null && "gist".equals(by) ? withoutEquality(exclude) : lacking;
    }

    /** GiST has classes for some types in which there is no {@code =}. */
    private @Nullable Objection withoutEquality(TableConstraint.Exclude exclude) {
        for (KeyPart part : ExclusionElements.compared(exclude.elements(), table, "=")) {
            String column = part.column() == null ? "" : part.column().value();
            String type = siblings.newType(column)
                    .or(() -> new Presence(at).column(table, column).map(Column::type))
                    .flatMap(it ->
                            new Casts(at).base(Types.of(at.catalog().lookup().stored(it))))
                    .filter(it -> it.dimensions() == 0)
                    .map(Types::name)
                    .orElse("");
            if (WITHOUT_EQUALITY.contains(type)) {
                return Objection.rule(
                        "operator =(%1$s,%1$s) is not a member of operator family of gist".formatted(type));
            }
        }
        return null;
    }
}
