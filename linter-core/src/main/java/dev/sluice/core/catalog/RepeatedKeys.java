package dev.sluice.core.catalog;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.ConstraintMode;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TableElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keys that a CREATE TABLE of PostgreSQL writes twice: it makes one of them, a primary key if either is, and takes the
 * first name that is given to any; measured on PostgreSQL 16.15 with {@code (a int PRIMARY KEY, CONSTRAINT u UNIQUE (a))}.
 */
final class RepeatedKeys {

    /** What makes two keys one. */
    private record Same(
            List<String> columns,
            boolean withoutOverlaps,
            List<String> included,
            boolean nullsNotDistinct,
            boolean deferrable,
            boolean initiallyDeferred) {}

    private RepeatedKeys() {}

    /** The elements with each such key once, after all others. */
    static List<TableElement> merged(List<TableElement> elements, Step step) {
        Map<Same, TableConstraint> keys = new LinkedHashMap<>();
        Set<Same> repeated = new HashSet<>();
        for (TableElement element : elements) {
            for (TableConstraint constraint : constraints(element, step)) {
                Same same = same(constraint, step);
                if (same == null) {
                    continue;
                }
                TableConstraint before = keys.get(same);
                if (before != null) {
                    repeated.add(same);
                }
                keys.put(same, before == null ? constraint : both(before, constraint));
            }
        }
        if (repeated.isEmpty()) {
            return elements;
        }
        List<TableElement> merged = new ArrayList<>();
        for (TableElement element : elements) {
            if (element instanceof ColumnDefinition column) {
                merged.add(without(column, repeated, step));
            } else if (!(element instanceof TableConstraint constraint) || !repeated.contains(same(constraint, step))) {
                merged.add(element);
            }
        }
        keys.forEach((same, key) -> {
            if (repeated.contains(same)) {
                merged.add(key);
            }
        });
        return merged;
    }

    private static List<TableConstraint> constraints(TableElement element, Step step) {
        if (element instanceof ColumnDefinition column) {
            return Columns.constraints(column, step);
        }
        return element instanceof TableConstraint constraint ? List.of(constraint) : List.of();
    }

    /** The key that is made of two. */
    private static TableConstraint both(TableConstraint before, TableConstraint later) {
        boolean laterIsPrimary =
                later instanceof TableConstraint.PrimaryKey && !(before instanceof TableConstraint.PrimaryKey);
        TableConstraint kept = laterIsPrimary ? later : before;
        Name name = kept.name() != null ? kept.name() : laterIsPrimary ? before.name() : later.name();
        if (kept instanceof TableConstraint.PrimaryKey key) {
            return new TableConstraint.PrimaryKey(key.span(), name, key.parts(), key.included(), null, key.mode());
        }
        if (kept instanceof TableConstraint.Exclude key) {
            return new TableConstraint.Exclude(
                    key.span(), name, key.method(), key.elements(), key.included(), key.predicate(), key.mode());
        }
        TableConstraint.Unique key = (TableConstraint.Unique) kept;
        return new TableConstraint.Unique(
                key.span(), name, key.parts(), key.included(), key.nullsNotDistinct(), null, key.options(), key.mode());
    }

    private static ColumnDefinition without(ColumnDefinition column, Set<Same> repeated, Step step) {
        List<ColumnAttribute> attributes = new ArrayList<>();
        for (ColumnAttribute attribute : column.attributes()) {
            ColumnDefinition alone =
                    new ColumnDefinition(column.span(), column.name(), column.type(), List.of(attribute), null);
            boolean again = Columns.constraints(alone, step).stream().anyMatch(it -> repeated.contains(same(it, step)));
            if (!again) {
                attributes.add(attribute);
            }
        }
        return new ColumnDefinition(column.span(), column.name(), column.type(), attributes, column.position());
    }

    private static @Nullable Same same(TableConstraint constraint, Step step) {
        if (constraint instanceof TableConstraint.PrimaryKey key) {
            return same(key.parts(), key.included(), false, key.mode(), step);
        }
        if (constraint instanceof TableConstraint.Exclude key) {
            return same(key, step);
        }
        return constraint instanceof TableConstraint.Unique key
                ? same(key.parts(), key.included(), key.nullsNotDistinct(), key.mode(), step)
                : null;
    }

    /** Two EXCLUDEs are one where all is written alike. */
    private static Same same(TableConstraint.Exclude key, Step step) {
        return new Same(
                List.of(
                        "exclude",
                        key.method() == null ? "" : step.key(key.method()),
                        key.elements().text(),
                        key.predicate() == null ? "" : key.predicate().text()),
                false,
                step.keys(key.included()),
                false,
                key.mode().deferrable(),
                key.mode().initiallyDeferred());
    }

    private static Same same(
            List<KeyPart> parts, List<Name> included, boolean nullsNotDistinct, ConstraintMode mode, Step step) {
        return new Same(
                Constraints.columns(parts, step),
                parts.stream().anyMatch(KeyPart::withoutOverlaps),
                step.keys(included),
                nullsNotDistinct,
                mode.deferrable(),
                mode.initiallyDeferred());
    }
}
