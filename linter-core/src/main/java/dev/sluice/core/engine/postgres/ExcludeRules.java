package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.catalog.ExclusionElements;
import dev.sluice.core.catalog.Table;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the server refuses of EXCLUDE. */
record ExcludeRules(Situation at, Table table, Siblings siblings) {

    /** From here on a partitioned table takes one that tells its partition key apart. */
    private static final int ON_PARTITIONED = 17;

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
        Name method = exclude.method();
        List<KeyPart> parts = ExclusionElements.plain(exclude.elements(), table);
        return new OperatorClasses(at)
                .of(method == null ? null : method.value().toLowerCase(Locale.ROOT), parts, table, siblings);
    }
}
