package dev.sluice.core.catalog;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is found out when it is first asked for, and then kept. Safe to share between threads. */
final class Once<T> {

    private @Nullable Supplier<Optional<T>> source;
    private Optional<T> found = Optional.empty();

    Once(Supplier<Optional<T>> source) {
        this.source = source;
    }

    synchronized Optional<T> get() {
        if (source != null) {
            found = source.get();
            source = null;
        }
        return found;
    }
}
