package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.source.Dialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the server makes of an index that a statement drops and defines again: nothing, or a new name
 * ({@code fill_alter_inplace_info}: "Check if there are really new indexes").
 */
final class IndexPairs {

    private IndexPairs() {}

    static void apply(List<Draft> drafts, TableFacts table, Dialect dialect) {
        Map<String, Draft> dropped = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft.action() instanceof IndexAction.DropIndexAction drop
                    && draft.operations().contains(Operation.DROP_INDEX)) {
                Index index = index(table.catalog().key(drop.index()), table);
                if (index != null) {
                    dropped.put(definition(index.kind(), index.parts(), table), draft);
                }
            }
        }
        for (Draft draft : dropped.isEmpty() ? List.<Draft>of() : drafts) {
            IndexKind kind = kind(draft);
            Draft same = kind == null ? null : dropped.remove(definition(kind, Combination.parts(draft), table));
            boolean renamed = same != null && !Objects.equals(name(draft, table), name(same, table));
            // MySQL builds it anew under another name.
            if (same != null && (dialect == Dialect.MARIADB || !renamed)) {
                Operation instead = renamed ? Operation.RENAME_INDEX : null;
                become(same, instead);
                become(draft, instead);
            }
        }
    }

    private static void become(Draft draft, @Nullable Operation instead) {
        for (Operation operation : List.of(Operation.DROP_INDEX, Operation.ADD_INDEX, Operation.ADD_UNIQUE)) {
            draft.nothing(operation);
        }
        if (instead != null) {
            draft.does(instead);
        }
    }

    private static @Nullable IndexKind kind(Draft draft) {
        if (draft.operations().contains(Operation.ADD_UNIQUE)) {
            return IndexKind.UNIQUE;
        }
        return draft.operations().contains(Operation.ADD_INDEX) ? IndexKind.PLAIN : null;
    }

    private static @Nullable String name(Draft draft, TableFacts table) {
        if (draft.action() instanceof IndexAction.DropIndexAction drop) {
            return table.catalog().key(drop.index());
        }
        Name name = Combination.name(draft);
        return name == null ? null : table.catalog().key(name);
    }

    private static @Nullable Index index(String name, TableFacts table) {
        return table.indexes().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String definition(IndexKind kind, List<KeyPart> parts, TableFacts table) {
        return kind
                + parts.stream()
                        .map(part -> part.column() == null
                                ? part.toString()
                                : table.catalog().key(part.column()) + part.prefix() + part.descending())
                        .collect(Collectors.joining(" ", " ", ""));
    }
}
