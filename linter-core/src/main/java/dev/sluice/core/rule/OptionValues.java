package dev.sluice.core.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What a team has set for the options of rules. */
public final class OptionValues {

    /** Nothing is set. */
    public static final OptionValues NONE = new OptionValues(Map.of());

    private record Key(String rule, String option) {}

    private final Map<Key, Object> values;

    private OptionValues(Map<Key, Object> values) {
        this.values = values;
    }

    /** These values and one more; of two for one option the later holds. */
    public <T> OptionValues with(String rule, RuleOption<T> option, T value) {
        Map<Key, Object> more = new HashMap<>(values);
        more.put(new Key(rule, option.name()), Objects.requireNonNull(value));
        return new OptionValues(Map.copyOf(more));
    }

    /** These values and others; of two for one option that of the others holds. */
    public OptionValues with(OptionValues others) {
        if (others.values.isEmpty()) {
            return this;
        }
        Map<Key, Object> all = new HashMap<>(values);
        all.putAll(others.values);
        return new OptionValues(Map.copyOf(all));
    }

    /** What is set for an option of a rule, or its standard. */
    @SuppressWarnings("unchecked") // put there by with(), whose type says so
    public <T> T of(String rule, RuleOption<T> option) {
        Object value = values.get(new Key(rule, option.name()));
        return value == null ? option.standard() : (T) value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OptionValues that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
