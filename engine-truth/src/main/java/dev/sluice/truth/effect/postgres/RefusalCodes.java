package dev.sluice.truth.effect.postgres;

import dev.sluice.core.engine.Refusal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By the error that a server gave, what its refusal was about: so that what is said of one is not true of another. */
final class RefusalCodes {

    /** The server stumbles, and does not say over what. */
    private static final String INTERNAL_ERROR = "XX000";

    private static final Map<Refusal.Kind, Set<String>> CODES = new EnumMap<>(Map.of(
            Refusal.Kind.BLOCKED_BY_DEPENDENTS, Set.of("2BP01", "55000", "0A000", "42P16", "42601"),
            Refusal.Kind.INHERITANCE, Set.of("0A000", "2BP01", "42P16", "42809"),
            Refusal.Kind.TYPE_CHANGE, Set.of("42804", "42846", "42704", "22023"),
            Refusal.Kind.DEFAULT_TYPE, Set.of("42804"),
            Refusal.Kind.CONCURRENTLY, Set.of("0A000", "55000", "42601"),
            Refusal.Kind.NOT_VALID_ON_PARTITIONED, Set.of("42809"),
            Refusal.Kind.VIEW_REPLACEMENT, Set.of("42P16"),
            Refusal.Kind.OBJECT_NOT_FOUND, Set.of("42P01", "42703", "42704", "42883", "22023", "3F000", "3D000"),
            Refusal.Kind.OBJECT_ALREADY_EXISTS, Set.of("42P07", "42701", "42710", "42723", "42P06", "42P04"),
            Refusal.Kind.NOT_SUPPORTED_BY_VERSION, Set.of("42601")));

    private RefusalCodes() {}

    /** Whether one of several refusals is about what the servers' errors, separated by spaces, are about. */
    static boolean fit(List<Refusal> refusals, String codes) {
        Set<String> given = Set.of(codes.split(" ", -1));
        return given.contains(INTERNAL_ERROR)
                || refusals.stream()
                        .anyMatch(it -> !CODES.containsKey(it.kind())
                                || CODES.getOrDefault(it.kind(), Set.of()).stream()
                                        .anyMatch(given::contains));
    }
}
