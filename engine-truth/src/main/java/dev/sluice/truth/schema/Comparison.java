package dev.sluice.truth.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A server's schema against a replayed one.
 *
 * @param objects how many were compared: those that at least one side has
 * @param differences one sentence for each fact that differs and each object that one side alone has
 * @param different how many objects have a difference
 */
public record Comparison(int objects, int different, List<String> differences) {

    public Comparison {
        differences = List.copyOf(differences);
    }

    public static Comparison of(Collection<Described> server, Collection<Described> replay) {
        Map<String, Described> there = byName(server);
        Map<String, Described> here = byName(replay);
        TreeSet<String> names = new TreeSet<>(there.keySet());
        names.addAll(here.keySet());
        List<String> differences = new ArrayList<>();
        int different = 0;
        for (String name : names) {
            int before = differences.size();
            compare(name, there.get(name), here.get(name), differences);
            different += differences.size() > before ? 1 : 0;
        }
        return new Comparison(names.size(), different, differences);
    }

    private static Map<String, Described> byName(Collection<Described> objects) {
        Map<String, Described> named = new TreeMap<>();
        for (Described object : objects) {
            if (named.put(object.toString(), object) != null) {
                throw new IllegalArgumentException("two objects are called " + object);
            }
        }
        return named;
    }

    private static void compare(
            String name, @Nullable Described server, @Nullable Described replay, List<String> differences) {
        if (server == null || replay == null) {
            differences.add(name + (server == null ? ": only in the replay" : ": only on the server"));
            return;
        }
        TreeSet<String> facts = new TreeSet<>(server.facts().keySet());
        facts.addAll(replay.facts().keySet());
        for (String fact : facts) {
            String there = server.facts().getOrDefault(fact, "nothing");
            String here = replay.facts().getOrDefault(fact, "nothing");
            if (!there.equals(here)) {
                differences.add("%s: %s: server %s, replay %s".formatted(name, fact, there, here));
            }
        }
    }
}
