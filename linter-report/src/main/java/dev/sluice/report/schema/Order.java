package dev.sluice.report.schema;

import dev.sluice.core.catalog.ObjectName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Objects in an order in which they can be made. */
final class Order {

    private Order() {}

    /** Each object after those that it needs, otherwise as given; a circle is cut where it is met. */
    static <T> List<T> of(List<T> objects, Function<T, ObjectName> name, Function<T, List<T>> needs) {
        List<T> ordered = new ArrayList<>(objects.size());
        Set<ObjectName> begun = new HashSet<>();
        Set<ObjectName> done = new HashSet<>();
        Deque<T> open = new ArrayDeque<>();
        for (T start : objects) {
            open.push(start);
            while (!open.isEmpty()) {
                T object = open.element();
                if (begun.add(name.apply(object))) {
                    for (T needed : needs.apply(object)) {
                        if (!begun.contains(name.apply(needed))) {
                            open.push(needed);
                        }
                    }
                } else {
                    open.remove();
                    if (done.add(name.apply(object))) {
                        ordered.add(object);
                    }
                }
            }
        }
        return ordered;
    }
}
