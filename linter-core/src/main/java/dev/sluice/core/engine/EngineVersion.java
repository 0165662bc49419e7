package dev.sluice.core.engine;

import java.util.Optional;

/**
 * A server version. PostgreSQL counts majors (16, 16.4); MySQL and MariaDB count series (8.0, 10.11) and patches.
 *
 * @param patch 0 where none is given
 */
public record EngineVersion(int major, int minor, int patch, String text) implements Comparable<EngineVersion> {

    /** The version of a text such as {@code 16}, {@code 8.0.36} or {@code 10.11}; empty if it is none. */
    public static Optional<EngineVersion> parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length < 1 || parts.length > 3) {
            return Optional.empty();
        }
        int[] numbers = new int[3];
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].isEmpty() || parts[i].length() > 4 || !parts[i].chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.empty();
            }
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return Optional.of(new EngineVersion(numbers[0], numbers[1], numbers[2], text));
    }

    /** Whether it is this version or a later one. */
    public boolean atLeast(int otherMajor, int otherMinor, int otherPatch) {
        return compare(major, minor, patch, otherMajor, otherMinor, otherPatch) >= 0;
    }

    public boolean atLeast(int otherMajor) {
        return atLeast(otherMajor, 0, 0);
    }

    @Override
    public int compareTo(EngineVersion other) {
        return compare(major, minor, patch, other.major, other.minor, other.patch);
    }

    private static int compare(int a1, int a2, int a3, int b1, int b2, int b3) {
        if (a1 != b1) {
            return Integer.compare(a1, b1);
        }
        return a2 != b2 ? Integer.compare(a2, b2) : Integer.compare(a3, b3);
    }

    /** As it was given. */
    @Override
    public String toString() {
        return text;
    }
}
