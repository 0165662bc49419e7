package dev.sluice.report.locks;

import dev.sluice.core.catalog.ObjectName;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Names and lists in sentences. */
final class Words {

    /** How many of a list are named. */
    private static final int NAMED = 4;

    private static final Pattern COMPUTED = Pattern.compile("\\$\\{([^}`]*)}");

    private Words() {}

    /** A relation as people write it: without the schema where that is PostgreSQL's usual one. */
    static String show(ObjectName relation) {
        return computed(relation.schema().equals("public") ? relation.writtenName() : relation.toString());
    }

    /** A text in which what is known only when it runs is no placeholder of a runner: {@code billing.<table>}. */
    static String computed(String text) {
        return text.contains("${") ? COMPUTED.matcher(text).replaceAll("<$1>") : text;
    }

    /** {@code "a, b and c"}; of many the first ones, and how many more. */
    static String list(List<String> items) {
        if (items.size() > NAMED) {
            return String.join(", ", items.subList(0, NAMED - 1)) + " and %d more".formatted(items.size() - NAMED + 1);
        }
        int last = items.size() - 1;
        return last <= 0
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** {@code "a, b or c"}, of many the first ones. */
    static String either(List<String> items) {
        List<String> told = items.subList(0, Math.min(NAMED, items.size()));
        int last = told.size() - 1;
        return last <= 0
                ? String.join("", told)
                : String.join(", ", told.subList(0, last))
                        + (told.size() < items.size() ? ", " : " or ")
                        + told.get(last)
                        + (told.size() < items.size() ? ", and more" : "");
    }

    /** {@code "line 7"}, {@code "lines 7, 9 and 12"}. */
    static String lines(List<Integer> lines) {
        return (lines.size() == 1 ? "line " : "lines ")
                + list(lines.stream().map(String::valueOf).toList());
    }

    /** {@code "500 ms"}, {@code "2 s"}, {@code "1.5 s"}, {@code "10 min"}. */
    static String time(Duration time) {
        long millis = time.toMillis();
        if (millis % 60_000 == 0 && millis >= 60_000) {
            return millis / 60_000 + " min";
        }
        return millis >= 1_000
                ? BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " s"
                : millis + " ms";
    }

    static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
