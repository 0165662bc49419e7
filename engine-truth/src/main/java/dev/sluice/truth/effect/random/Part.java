package dev.sluice.truth.effect.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** SQL in parts, of which some can be left out or be put more simply: so a case becomes smaller and stays SQL. */
public sealed interface Part {

    Part NOTHING = new Words("");

    /** The SQL. */
    String sql();

    static Part of(String sql) {
        return new Words(sql);
    }

    /** Parts that are all needed, with nothing between them but what they bring. */
    static Part row(Part... parts) {
        return new Row(List.of(parts));
    }

    /** A part that may be left out, with the blank that it begins with. */
    static Part maybe(String sql) {
        return new Maybe(new Words(sql));
    }

    static Part maybe(Part part) {
        return new Maybe(part);
    }

    /** What is taken where it will do, the simplest first. */
    static Part simply(Part part, String... simpler) {
        return new Simply(part, Arrays.stream(simpler).map(Part::of).toList());
    }

    static Part simply(String sql, String... simpler) {
        return simply(of(sql), simpler);
    }

    /** A list between commas, of which one must stay. */
    static Part list(List<? extends Part> parts) {
        return new Some(List.copyOf(parts), ", ", 1);
    }

    /** A list between commas that is as long as another one: a part of it goes only with what it is {@link #tied} to. */
    static Part tuple(List<? extends Part> parts) {
        return new Some(List.copyOf(parts), ", ", parts.size());
    }

    /** A part that makes no sense without some things: a column's value, an index on it. */
    static Part tied(Part part, String... keys) {
        return new Tied(new TreeSet<>(List.of(keys)), part);
    }

    static Part tied(Part part, Set<String> keys) {
        return new Tied(keys, part);
    }

    /** All that parts are tied to. */
    default Set<String> ties() {
        Set<String> keys = new TreeSet<>();
        switch (this) {
            case Words words -> {}
            case Row row -> row.parts.forEach(it -> keys.addAll(it.ties()));
            case Maybe maybe -> keys.addAll(maybe.part.ties());
            case Simply simply -> keys.addAll(simply.part.ties());
            case Some some -> some.parts.forEach(it -> keys.addAll(it.ties()));
            case Tied tied -> {
                keys.addAll(tied.keys);
                keys.addAll(tied.part.ties());
            }
        }
        return keys;
    }

    /** What is left without a thing; empty where nothing is. */
    default Optional<Part> without(String key) {
        return switch (this) {
            case Words words -> Optional.of(words);
            case Row row -> {
                List<Part> left = left(row.parts, key);
                yield left.size() < row.parts.size() ? Optional.empty() : Optional.of(new Row(left));
            }
            case Maybe maybe ->
                Optional.of(maybe.part.without(key).<Part>map(Maybe::new).orElse(NOTHING));
            case Simply simply -> simply.part.without(key).map(it -> new Simply(it, simply.simpler));
            case Some some -> {
                List<Part> left = left(some.parts, key);
                boolean tuple = some.least > 1 && some.least == some.parts.size();
                yield left.size() < Math.min(some.least, 1)
                        ? Optional.empty()
                        : Optional.of(new Some(left, some.separator, tuple ? left.size() : some.least));
            }
            case Tied tied ->
                tied.keys.contains(key)
                        ? Optional.empty()
                        : tied.part.without(key).map(it -> new Tied(tied.keys, it));
        };
    }

    private static List<Part> left(List<Part> parts, String key) {
        return parts.stream().flatMap(it -> it.without(key).stream()).toList();
    }

    /** Text that stays as it is. */
    record Words(String sql) implements Part {}

    /** Parts of which none can be missing. */
    record Row(List<Part> parts) implements Part {

        public Row {
            parts = List.copyOf(parts);
        }

        @Override
        public String sql() {
            return parts.stream().map(Part::sql).collect(Collectors.joining());
        }

        Row with(int index, Part part) {
            return new Row(replaced(parts, index, part));
        }
    }

    /** A part that can be missing. */
    record Maybe(Part part) implements Part {

        @Override
        public String sql() {
            return part.sql();
        }
    }

    /** A part that goes with any of the things it is tied to. */
    record Tied(Set<String> keys, Part part) implements Part {

        public Tied {
            keys = Set.copyOf(keys);
        }

        @Override
        public String sql() {
            return part.sql();
        }
    }

    /** A part with others that could stand in its place, the simplest first. */
    record Simply(Part part, List<Part> simpler) implements Part {

        public Simply {
            simpler = List.copyOf(simpler);
        }

        @Override
        public String sql() {
            return part.sql();
        }
    }

    /**
     * A list of which some can be missing.
     *
     * @param least how many must stay
     */
    record Some(List<Part> parts, String separator, int least) implements Part {

        public Some {
            parts = List.copyOf(parts);
        }

        @Override
        public String sql() {
            return parts.stream().map(Part::sql).collect(Collectors.joining(separator));
        }

        Some with(List<Part> others) {
            return new Some(others, separator, least);
        }

        Some with(int index, Part part) {
            return with(replaced(parts, index, part));
        }

        /** Without those from one to before another. */
        Some without(int from, int to) {
            List<Part> left = new ArrayList<>(parts.subList(0, from));
            left.addAll(parts.subList(to, parts.size()));
            return with(left);
        }
    }

    private static List<Part> replaced(List<Part> parts, int index, Part part) {
        List<Part> others = new ArrayList<>(parts);
        others.set(index, part);
        return others;
    }
}
