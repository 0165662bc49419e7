package dev.sluice.core.ast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.source.Span;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which records of the AST know where they stand. */
class SpansTest {

    @Test
    void everyRecordKnowsWhereItStandsButThoseThatAreNoMoreThanTheirParts() {
        Set<Class<?>> records = new LinkedHashSet<>();
        collect(Statement.class, records);
        assertThat(records).hasSizeGreaterThan(100);
        assertThat(records.stream()
                        .filter(type -> Arrays.stream(type.getRecordComponents())
                                .noneMatch(component -> component.getType() == Span.class))
                        .map(type -> type.getName().replaceAll(".*\\.", ""))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        // flags of a constraint, written here and there in it
                        "ConstraintMode",
                        // of a transaction, likewise
                        "TransactionControl$Modes",
                        // of SET CONSTRAINTS, likewise
                        "TransactionControl$Constraints",
                        // of a trigger, pieces of it as written
                        "CreateTrigger$Text",
                        // each a part with something said of it
                        "Guard",
                        "LockTables$LockedTable",
                        "Nested",
                        "Nested$Trapped",
                        "NotUnderstood$Touches",
                        "PartitionDefinition",
                        "PartitionOf",
                        "PublicationMembers",
                        "PublicationMembers$Member",
                        "RoutineCall",
                        // the one action of its statement
                        "TypeChange$AddValue",
                        "TypeChange$Attribute",
                        "TypeChange$Attributes",
                        "TypeChange$Other",
                        "TypeChange$Rename",
                        "TypeChange$RenameValue",
                        "TypeChange$SetSchema");
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType list) {
            collect(list.getActualTypeArguments()[0], records);
        } else if (type instanceof Class<?> of && of.getName().startsWith("dev.sluice.core.ast.")) {
            if (of.isSealed()) {
                for (Class<?> kind : of.getPermittedSubclasses()) {
                    collect(kind, records);
                }
            }
            if (of.isRecord() && records.add(of)) {
                for (RecordComponent component : of.getRecordComponents()) {
                    collect(component.getGenericType(), records);
                }
            }
        }
    }
}
