package dev.sluice.core.catalog;

import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param name as the engine compares it
 * @param parts in order; an expression part has no column
 * @param predicate the text of a partial index's WHERE, or null
 * @param constraint the name of the constraint it backs, or null
 * @param dependsOn every column that it cannot do without: those of its parts, of INCLUDE, and those that its expressions
 *     and predicate name
 */
public record Index(
        String name,
        IndexKind kind,
        @Nullable String method,
        List<KeyPart> parts,
        @Nullable String predicate,
        @Nullable String constraint,
        Origin origin,
        List<String> dependsOn) {

    public Index {
        parts = List.copyOf(parts);
        dependsOn = List.copyOf(dependsOn);
    }

    /** An index that depends on the columns of its parts only. */
    public Index(
            String name,
            IndexKind kind,
            @Nullable String method,
            List<KeyPart> parts,
            @Nullable String predicate,
            @Nullable String constraint,
            Origin origin) {
        this(name, kind, method, parts, predicate, constraint, origin, columnsOf(parts));
    }

    private static List<String> columnsOf(List<KeyPart> parts) {
        List<String> columns = new ArrayList<>();
        for (KeyPart part : parts) {
            if (part.column() != null) {
                columns.add(part.column().value());
            }
        }
        return columns;
    }

    public boolean unique() {
        return kind == IndexKind.UNIQUE;
    }

    Index withName(String newName) {
        return new Index(newName, kind, method, parts, predicate, constraint, origin, dependsOn);
    }

    Index withParts(List<KeyPart> newParts) {
        return new Index(name, kind, method, newParts, predicate, constraint, origin, dependsOn);
    }

    Index withConstraint(@Nullable String newConstraint) {
        return new Index(name, kind, method, parts, predicate, newConstraint, origin, dependsOn);
    }

    Index withDependsOn(List<String> newDependsOn) {
        return new Index(name, kind, method, parts, predicate, constraint, origin, newDependsOn);
    }
}
