package dev.sluice.bench;

import dev.sluice.core.catalog.State;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.List;

/**
 * What is still held when the last migration has been read: the schema that they leave behind, and all the rest, which is
 * the list of the migrations and as many texts as are kept. Counted after a full collection, in MB of the heap.
 */
final class LiveHeap {

    private static final double MB = 1024 * 1024;

    private LiveHeap() {}

    /** Prints one line; the arguments are those of {@link Reading}. */
    public static void main(String[] arguments) throws IOException {
        double before = used();
        Reading reading = Reading.begin(arguments);
        List<State> schemas = reading.read(true);
        double all = used();
        int files = reading.files();
        Reference.reachabilityFence(reading);
        reading = null;
        double schema = used();
        Reference.reachabilityFence(schemas);
        System.out.printf("%,8d files: %6.1f MB the schema, %6.1f MB the rest%n", files, schema - before, all - schema);
    }

    private static double used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MB;
    }
}
