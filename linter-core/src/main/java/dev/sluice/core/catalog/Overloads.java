package dev.sluice.core.catalog;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * The routines of one name, by the types of their inputs. Immutable.
 *
 * @param last the one created last
 */
record Overloads(PMap<List<String>, Routine> all, Routine last) {

    static final Collection<Routine> NONE = List.of();

    private static final Comparator<List<String>> BY_TYPES =
            (left, right) -> Arrays.compare(left.toArray(String[]::new), right.toArray(String[]::new));

    static Overloads of(Routine routine) {
        return new Overloads(
                TreePMap.<List<String>, Routine>empty(BY_TYPES)
                        .plus(routine.signature().inputs(), routine),
                routine);
    }

    /** With another one, which takes the place of one with the same inputs. */
    Overloads with(Routine routine) {
        return new Overloads(all.plus(routine.signature().inputs(), routine), routine);
    }

    /** The one of a signature; a type may be spelled in ways not seen through, so the only one of as many inputs is it. */
    Optional<Routine> find(Signature signature) {
        Routine exact = all.get(signature.inputs());
        boolean only = all.size() == 1
                && last.signature().inputs().size() == signature.inputs().size();
        return Optional.ofNullable(exact == null && only ? last : exact);
    }

    /** Without the one of a signature; null if nothing is left. */
    @Nullable
    Overloads without(Signature signature) {
        Routine dropped = find(signature).orElse(null);
        if (dropped == null) {
            return this;
        }
        PMap<List<String>, Routine> left = all.minus(dropped.signature().inputs());
        if (left.isEmpty()) {
            return null;
        }
        boolean newest = dropped.signature().equals(last.signature());
        return new Overloads(left, newest ? left.values().iterator().next() : last);
    }

    Collection<Routine> routines() {
        return all.values();
    }

    /** With each of them changed but for its signature. */
    Overloads map(UnaryOperator<Routine> change) {
        PMap<List<String>, Routine> changed = all;
        for (Map.Entry<List<String>, Routine> entry : all.entrySet()) {
            changed = changed.plus(entry.getKey(), change.apply(entry.getValue()));
        }
        return new Overloads(changed, change.apply(last));
    }
}
