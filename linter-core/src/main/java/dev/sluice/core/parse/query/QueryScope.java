package dev.sluice.core.parse.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the names in one SELECT mean: its tables, and those of the queries around it. */
final class QueryScope {

    private static final int NO_TABLE = -1;

    private final @Nullable QueryScope outer;
    private final Map<String, Integer> byName = new HashMap<>();
    private final List<Integer> sources = new ArrayList<>(1);
    private final Set<String> with = new HashSet<>();

    QueryScope(@Nullable QueryScope outer) {
        this.outer = outer;
    }

    /** Makes a name that WITH defines known. */
    void define(String name) {
        with.add(name);
    }

    boolean defined(String name) {
        return with.contains(name) || (outer != null && outer.defined(name));
    }

    /** Adds a source of rows: a table by its index, anything else by null. */
    void add(@Nullable String name, @Nullable Integer table) {
        int source = table == null ? NO_TABLE : table;
        sources.add(source);
        if (name != null) {
            byName.put(name, source);
        }
    }

    /** The table that a qualifier means, or null if it means none, or none that is known. */
    @Nullable
    Integer qualified(String qualifier) {
        Integer source = byName.get(qualifier);
        if (source != null) {
            return source == NO_TABLE ? null : source;
        }
        return outer == null ? null : outer.qualified(qualifier);
    }

    /** The table that an unqualified column belongs to: the only source there is, with nothing around. */
    @Nullable
    Integer only() {
        boolean alone = outer == null || outer.empty();
        return alone && sources.size() == 1 && sources.get(0) != NO_TABLE ? sources.get(0) : null;
    }

    private boolean empty() {
        return sources.isEmpty() && (outer == null || outer.empty());
    }

    /** Whether every source of rows is a table. */
    boolean onlyTables() {
        return !sources.contains(NO_TABLE);
    }

    /** The tables that a bare {@code *} stands for. */
    List<Integer> tables() {
        return sources.stream().filter(it -> it != NO_TABLE).toList();
    }
}
