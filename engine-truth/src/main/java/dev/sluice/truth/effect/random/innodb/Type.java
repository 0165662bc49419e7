package dev.sluice.truth.effect.random.innodb;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The type of a column.
 *
 * @param name without arguments
 * @param arguments what stands in parentheses; empty for none
 * @param suffix what follows those, as {@code " unsigned"}
 * @param value of this type, as most others take it too
 */
record Type(Kind kind, String name, List<String> arguments, String suffix, String value) {

    Type {
        arguments = List.copyOf(arguments);
    }

    /** Types that can mostly stand for one another. */
    enum Kind {
        NUMBER,
        BIT,
        TIME,
        TEXT,
        LONG_TEXT,
        BYTES,
        LONG_BYTES,
        MEMBERS,
        JSON,
        SPATIAL,
        ADDRESS
    }

    static Type of(Kind kind, String name, String value, String... arguments) {
        return new Type(kind, name, List.of(arguments), "", value);
    }

    static Type members(String name, int count) {
        return of(Kind.MEMBERS, name, "'1'")
                .with(IntStream.rangeClosed(1, count)
                        .mapToObj(it -> "'" + it + "'")
                        .toList());
    }

    String sql() {
        return name
                + (arguments.isEmpty() ? "" : arguments.stream().collect(Collectors.joining(",", "(", ")")))
                + suffix;
    }

    Type with(List<String> others) {
        return new Type(kind, name, others, suffix, value);
    }

    Type withSuffix(String other) {
        return new Type(kind, name, arguments, other, value);
    }

    Type withMember(int at, String member) {
        List<String> members = new ArrayList<>(arguments);
        members.add(Math.min(at, members.size()), member);
        return with(members);
    }

    Type withoutMember(int at) {
        List<String> members = new ArrayList<>(arguments);
        members.remove(at);
        return with(members);
    }

    Type reordered() {
        List<String> members = new ArrayList<>(arguments);
        Collections.rotate(members, 1);
        return with(members);
    }

    boolean integer() {
        return name.endsWith("int");
    }

    /** Whether an index takes only the beginning of it. */
    boolean needsPrefix() {
        return kind == Kind.LONG_TEXT || kind == Kind.LONG_BYTES || (length() > 150);
    }

    boolean bounded() {
        return (kind == Kind.TEXT || kind == Kind.BYTES) && !arguments.isEmpty();
    }

    int length() {
        return bounded() ? Integer.parseInt(arguments.get(0)) : 0;
    }

    boolean hasCharset() {
        return kind == Kind.TEXT || kind == Kind.LONG_TEXT || kind == Kind.MEMBERS;
    }

    boolean indexed() {
        return kind != Kind.JSON && kind != Kind.SPATIAL;
    }
}
