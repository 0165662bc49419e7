package dev.sluice.core.testing;

import dev.sluice.core.source.Span;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of the AST as a tree, without knowing their kinds. */
public final class AstNodes {

    private AstNodes() {}

    /** What a record is made of, by name, in order; null values included. */
    static Map<String, @Nullable Object> components(Object node) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                values.put(component.getName(), component.getAccessor().invoke(node));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new LinkageError(component.toString(), e);
            }
        }
        return values;
    }

    /** Where a record stands, or null if it does not say. */
    public static @Nullable Span span(Object node) {
        return node instanceof Record && components(node).get("span") instanceof Span span ? span : null;
    }

    /** The records that a record holds, directly or in a list. */
    public static List<Object> children(Object node) {
        List<Object> children = new ArrayList<>();
        for (Object value : components(node).values()) {
            if (value instanceof List<?> list) {
                list.stream().filter(Record.class::isInstance).forEach(children::add);
            } else if (value instanceof Record && !(value instanceof Span)) {
                children.add(value);
            }
        }
        return children;
    }

    /** The lists that a record holds. */
    static List<List<?>> lists(Object node) {
        List<List<?>> lists = new ArrayList<>();
        for (Object value : components(node).values()) {
            if (value instanceof List<?> list) {
                lists.add(list);
            }
        }
        return lists;
    }
}
