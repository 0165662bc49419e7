package dev.sluice.fuzz;

import dev.sluice.core.source.Dialect;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What Jazzer calls, again and again; {@code -Dfuzz.target=parser} says which target it calls for. */
public final class Fuzz {

    /** A second for each 100 KB, and as much for a short text, since code that is watched runs several times slower. */
    private static final long NANOS_PER_UNIT = 1_000_000_000L / 100_000;

    private static final int SHORT = 300_000;

    private static final FuzzTarget TARGET =
            FuzzTarget.valueOf(System.getProperty("fuzz.target", "splitter").toUpperCase(Locale.ROOT));

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Fuzz() {}

    /** Reads one input in every dialect; anything thrown is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = text(input);
        for (Dialect dialect : Dialect.values()) {
            long limit = NANOS_PER_UNIT * Math.max(text.length(), SHORT);
            long spent = nanos(text, dialect);
            // The first reading of a kind of text also loads classes, and Jazzer rewrites them.
            if (spent > limit && nanos(text, dialect) > limit) {
                throw new AssertionError(
                        "%d ms for %d characters of %s".formatted(spent / 1_000_000, text.length(), dialect.id()));
            }
        }
    }

    private static long nanos(String text, Dialect dialect) {
        long start = THREADS.getCurrentThreadCpuTime();
        TARGET.read(text, dialect);
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    /** The bytes as UTF-8; one that is none becomes half a surrogate pair, which no file can hold but a caller may pass. */
    static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8).replace('\uFFFD', '\uD83D');
    }
}
