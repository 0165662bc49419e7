package dev.sluice.truth.effect.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
