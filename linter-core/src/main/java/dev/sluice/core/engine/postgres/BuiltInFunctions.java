package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.CreateRoutine.Volatility;
import dev.sluice.core.engine.EffectTable;
import dev.sluice.core.engine.EngineVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How volatile the functions are that come with the server and its common extensions, by version. Read when first asked. */
final class BuiltInFunctions {

    private static final Map<String, List<Entry>> BY_NAME = read();

    private BuiltInFunctions() {}

    /**
     * A function, or one of several of its name that differ.
     *
     * @param types of its arguments, short as in {@code pg_type}
     * @param any whether the arguments make no difference
     */
    private record Entry(Volatility volatility, List<String> types, boolean any, EffectTable.Row row) {

        boolean fits(List<String> arguments) {
            if (any) {
                return true;
            }
            if (types.size() != arguments.size()) {
                return false;
            }
            for (int i = 0; i < types.size(); i++) {
                String argument = arguments.get(i);
                if (!argument.isEmpty() && !types.get(i).equals(argument)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Map<String, List<Entry>> read() {
        Map<String, List<Entry>> functions = new HashMap<>(2048);
        for (EffectTable.Row row :
                EffectTable.read(BuiltInFunctions.class, "functions.tsv").rows()) {
            Volatility volatility = Volatility.valueOf(row.key().toUpperCase(Locale.ROOT));
            for (String written : row.get("functions").split(" ", -1)) {
                int open = written.indexOf('(');
                String name = open < 0 ? written : written.substring(0, open);
                List<String> types = open < 0
                        ? List.of()
                        : List.of(written.substring(open + 1, written.length() - 1)
                                .split(",", -1));
                functions
                        .computeIfAbsent(name, key -> new ArrayList<>(1))
                        .add(new Entry(volatility, types, open < 0, row));
            }
        }
        return functions;
    }

    /**
     * The worst of the functions that a call may mean; empty if the version has none of the name and number of arguments.
     *
     * @param arguments short names of the arguments' types, as in {@code pg_type}; empty where a type is not known
     */
    static Optional<Volatility> volatility(String name, List<String> arguments, EngineVersion version) {
        @Nullable Volatility worst = null;
        @Nullable Volatility otherTypes = null;
        for (Entry entry : BY_NAME.getOrDefault(name, List.of())) {
            if (!entry.row.holdsFor(version)) {
                continue;
            }
            if (entry.fits(arguments)) {
                worst = worse(worst, entry.volatility);
            } else if (entry.types.size() == arguments.size()) {
                // The argument is converted to a type that one of them takes.
                otherTypes = worse(otherTypes, entry.volatility);
            }
        }
        return Optional.ofNullable(worst == null ? otherTypes : worst);
    }

    /** The least volatile of the functions that take just these types; empty if none does. */
    static Optional<Volatility> exactly(String name, List<String> arguments, EngineVersion version) {
        return BY_NAME.getOrDefault(name, List.of()).stream()
                .filter(it -> !it.any && it.fits(arguments) && it.row.holdsFor(version))
                .map(Entry::volatility)
                .min(Comparator.naturalOrder());
    }

    /** The least volatile of the functions of a name, whatever their arguments; empty if the version has none. */
    static Optional<Volatility> always(String name, EngineVersion version) {
        return BY_NAME.getOrDefault(name, List.of()).stream()
                .filter(it -> it.row.holdsFor(version))
                .map(Entry::volatility)
                .min(Comparator.naturalOrder());
    }

    private static Volatility worse(@Nullable Volatility one, Volatility other) {
        return one == null || one.compareTo(other) < 0 ? other : one;
    }
}
