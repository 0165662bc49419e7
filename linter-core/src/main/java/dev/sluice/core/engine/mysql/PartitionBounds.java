package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionAction.PartitionChange;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.ast.PartitionDefinition;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the bounds of RANGE and LIST partitions forbid, where they are literals that can be compared. */
final class PartitionBounds {

    private static final String MAXVALUE = "MAXVALUE";

    private PartitionBounds() {}

    /** Why a table cannot have these partitions, one after the other (errors 1481, 1493, 1495, 1517). */
    static Optional<Objection> of(PartitionBy by, List<PartitionDefinition> definitions) {
        Set<String> names = new HashSet<>();
        for (PartitionDefinition definition : definitions) {
            Name name = definition.name();
            if (!names.add(name.value().toLowerCase(Locale.ROOT)) && !name.unknown()) {
                return Optional.of(Objection.alreadyThere("two partitions have the name `%s`", name));
            }
        }
        return switch (by.method()) {
            case "range" -> increasing(definitions);
            case "list" -> distinct(definitions);
            default -> Optional.empty();
        };
    }

    private static Optional<Objection> increasing(List<PartitionDefinition> definitions) {
        for (int i = 1; i < definitions.size(); i++) {
            PartitionDefinition before = definitions.get(i - 1);
            PartitionDefinition now = definitions.get(i);
            if (isMaxvalue(before)) {
                return Optional.of(Objection.rule("no partition can follow `%s`, which is MAXVALUE", before.name()));
            }
            OptionalInt order = compare(before.values(), now.values());
            if (order.isPresent() && order.getAsInt() >= 0) {
                return Optional.of(Objection.rule(
                        "the values of `%s` are not above those of `%s`, the partition before it",
                        now.name(), before.name()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Objection> distinct(List<PartitionDefinition> definitions) {
        Set<String> seen = new HashSet<>();
        for (PartitionDefinition definition : definitions) {
            Expression values = definition.values();
            if (values == null || !numbers(values)) {
                continue;
            }
            for (String value : values.text().split(",", -1)) {
                if (!seen.add(value.strip())) {
                    return Optional.of(Objection.rule("two partitions have the value %s", value.strip()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean numbers(Expression values) {
        return values.text().chars().allMatch(c -> (c >= '0' && c <= '9') || c == ',' || c == ' ' || c == '-');
    }

    /** What partitions give way to others of the same range: the last of all may grow (errors 1519, 1520). */
    static Optional<Objection> reorganized(PartitionBy by, PartitionChange action) {
        List<PartitionDefinition> all = new ArrayList<>(by.definitions());
        List<String> names = action.partitions().stream()
                .map(it -> it.value().toLowerCase(Locale.ROOT))
                .toList();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (names.contains(all.get(i).name().value().toLowerCase(Locale.ROOT))) {
                places.add(i);
            }
        }
        if (!by.method().equals("range") || places.size() != names.size() || places.isEmpty()) {
            return Optional.empty();
        }
        int first = places.get(0);
        int last = places.get(places.size() - 1);
        if (last - first + 1 != places.size()) {
            return Optional.of(Objection.rule("only partitions that follow one another are reorganized together"));
        }
        PartitionDefinition old = all.get(last);
        PartitionDefinition now = action.definitions().get(action.definitions().size() - 1);
        OptionalInt order = isMaxvalue(old)
                ? isMaxvalue(now) ? OptionalInt.of(0) : OptionalInt.of(-1)
                : isMaxvalue(now) ? OptionalInt.of(1) : compare(now.values(), old.values());
        boolean ends = last == all.size() - 1;
        if (order.isPresent() && (order.getAsInt() < 0 || (order.getAsInt() > 0 && !ends))) {
            return Optional.of(Objection.rule("the partitions would end elsewhere than `%s` does", old.name()));
        }
        List<PartitionDefinition> after = new ArrayList<>(all.subList(0, first));
        after.addAll(action.definitions());
        after.addAll(all.subList(last + 1, all.size()));
        return of(by, after);
    }

    private static boolean isMaxvalue(PartitionDefinition definition) {
        Expression values = definition.values();
        return values != null && values.text().strip().equalsIgnoreCase(MAXVALUE);
    }

    /** How two bounds stand to each other; empty where that cannot be told. */
    private static OptionalInt compare(@Nullable Expression one, @Nullable Expression other) {
        if (one == null || other == null || isMax(one) || isMax(other)) {
            return OptionalInt.empty();
        }
        String before = one.text().strip();
        String after = other.text().strip();
        Optional<BigInteger> number = number(before);
        Optional<BigInteger> second = number(after);
        if (number.isPresent() && second.isPresent()) {
            return OptionalInt.of(number.get().compareTo(second.get()));
        }
        // The same function of two days, or two days.
        int open = before.indexOf('\'');
        boolean around = open >= 0
                && after.indexOf('\'') == open
                && before.substring(0, open).equalsIgnoreCase(after.substring(0, open))
                && before.length() == after.length()
                && grows(before.substring(0, open).strip());
        String day = around ? literal(before, open) : "";
        String later = around ? literal(after, open) : "";
        return isDay(day) && isDay(later) ? OptionalInt.of(day.compareTo(later)) : OptionalInt.empty();
    }

    private static boolean isMax(Expression values) {
        return values.text().toUpperCase(Locale.ROOT).contains(MAXVALUE);
    }

    /** Whether a function of a later day is more: what stands before the literal. */
    private static boolean grows(String function) {
        String name = function.toLowerCase(Locale.ROOT);
        return List.of("", "to_days(", "unix_timestamp(", "to_seconds(").contains(name);
    }

    private static String literal(String text, int open) {
        int close = text.indexOf('\'', open + 1);
        boolean ends = close > 0
                && Arrays.asList("", ")").contains(text.substring(close + 1).strip());
        return ends ? text.substring(open + 1, close) : "";
    }

    /** {@code 2024-01-31}, perhaps with a time of fixed width. */
    private static boolean isDay(String text) {
        if (text.length() != 10 && text.length() != 19) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dash = i == 4 || i == 7;
            boolean colon = i == 13 || i == 16;
            boolean fits = dash ? c == '-' : colon ? c == ':' : i == 10 ? c == ' ' : c >= '0' && c <= '9';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static Optional<BigInteger> number(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        boolean number =
                !digits.isEmpty() && digits.length() < 30 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Optional.of(new BigInteger(text)) : Optional.empty();
    }
}
