package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Index;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether an index of a partition can be a part of one of the partitioned table, by CompareIndexInfo; of columns only. */
final class PartitionIndexes {

    private PartitionIndexes() {}

    static boolean alike(Index part, CreateIndex index) {
        List<String> columns = Uniqueness.columns(index.parts());
        List<String> included = index.included().stream().map(Name::value).toList();
        if (differs(part.parts(), index.parts()) || !part.included().equals(included)) {
            return false;
        }
        return fits(part)
                && part.unique() == (index.indexKind() == IndexKind.UNIQUE)
                && index.predicate() == null
                && !columns.isEmpty()
                && columns.equals(Uniqueness.columns(part.parts()));
    }

    static boolean alike(Index part, Index index) {
        List<String> columns = Uniqueness.columns(index.parts());
        if (differs(part.parts(), index.parts()) || !part.included().equals(index.included())) {
            return false;
        }
        return fits(part)
                && part.unique() == index.unique()
                && Objects.equals(part.method(), index.method())
                && index.predicate() == null
                && !columns.isEmpty()
                && columns.equals(Uniqueness.columns(part.parts()));
    }

    /** Whether columns are compared in another way; whether they are sorted in another makes no difference. */
    private static boolean differs(List<KeyPart> some, List<KeyPart> others) {
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            QualifiedName one = some.get(i).collation();
            QualifiedName other = others.get(i).collation();
            KeyPart.OperatorClass ordered = some.get(i).operatorClass();
            KeyPart.OperatorClass otherwise = others.get(i).operatorClass();
            if (!Objects.equals(last(one), last(other))
                    || !Objects.equals(
                            last(ordered == null ? null : ordered.name()),
                            last(otherwise == null ? null : otherwise.name()))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String last(@Nullable QualifiedName name) {
        return name == null ? null : name.last().value();
    }

    private static boolean fits(Index part) {
        return part.partOf() == null && part.valid() && part.predicate() == null;
    }
}
