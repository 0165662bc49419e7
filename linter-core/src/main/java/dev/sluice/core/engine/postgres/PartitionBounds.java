package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.Expressions.CastColumn;
import dev.sluice.core.engine.Expressions.Comparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A partition's bound on one column, {@code FROM (a) TO (b)} or {@code IN (a, b)}, and what CHECKs say about it. PostgreSQL
 * reads no rows where they say enough (measured on 12 to 18). A value equals another one where they are written alike;
 * numbers are compared.
 *
 * @param column the partition key
 * @param ranges what belongs to the partition
 */
record PartitionBounds(Situation at, String column, List<Range> ranges) {

    /**
     * @param from inclusive
     * @param to exclusive; the same as {@code from} for that one value
     */
    private record Range(String from, String to) {

        private static final Pattern DIGIT = Pattern.compile("'\\d+'");
        private static final Pattern DAY = Pattern.compile("'?\\d{4}-\\d{2}-\\d{2}( 00:00:00)?'?");

        /** No number that anybody writes is longer; to read one takes time that grows with its square. */
        private static final int DIGITS = 100;

        boolean single() {
            return from.equals(to);
        }

        /** Whether a row that fulfils the comparison is outside. */
        boolean misses(Comparison row) {
            String literal = row.literal();
            return switch (row.operator()) {
                case "<" -> atMost(literal, from);
                case "<=" -> below(literal, from);
                case ">" -> atMost(to, literal);
                case ">=" -> single() ? below(to, literal) : atMost(to, literal);
                case "=" -> below(literal, from) || (single() ? below(to, literal) : atMost(to, literal));
                case "<>" -> single() && literal.equals(from);
                default -> false;
            };
        }

        /** Whether a row that fulfils the comparison is not before the beginning. */
        boolean startsBefore(Comparison row) {
            return (row.operator().equals(">=") || row.operator().equals(">")) && atMost(from, row.literal());
        }

        /** Whether a row that fulfils the comparison is before the end. */
        boolean endsAfter(Comparison row) {
            return (row.operator().equals("<") && atMost(row.literal(), to))
                    || (row.operator().equals("<=") && below(row.literal(), to));
        }

        boolean empty() {
            return !single() && compare(from, to).orElse(-1) > 0;
        }

        /** @param text whether digits are ordered as letters are */
        boolean overlaps(Range other, boolean text) {
            if (single() || other.single()) {
                return single() && other.single() && from.equals(other.from);
            }
            return before(from, other.to, text) && before(other.from, to, text);
        }

        /** Whether one end is surely before another one; MINVALUE and MAXVALUE stand for what is before and after all. */
        private static boolean before(String a, String b, boolean text) {
            if (a.equals(b)) {
                return false;
            }
            boolean digits = DIGIT.matcher(a).matches() && DIGIT.matcher(b).matches();
            return a.equals("minvalue")
                    || b.equals("maxvalue")
                    || earlier(a, b)
                    || ((digits && text) ? a.compareTo(b) < 0 : below(unquoted(a), unquoted(b)));
        }

        private static String unquoted(String literal) {
            return literal.startsWith("'") ? literal.substring(1, literal.length() - 1) : literal;
        }

        /** Days are ordered as they are written. */
        private static boolean earlier(String a, String b) {
            return DAY.matcher(a).matches() && DAY.matcher(b).matches() && a.compareTo(b) < 0;
        }

        private static boolean atMost(String a, String b) {
            return a.equals(b) || below(a, b);
        }

        private static boolean below(String a, String b) {
            return compare(a, b).orElse(0) < 0;
        }

        private static OptionalInt compare(String a, String b) {
            if (a.length() > DIGITS || b.length() > DIGITS) {
                return OptionalInt.empty();
            }
            try {
                return OptionalInt.of(new BigDecimal(a).compareTo(new BigDecimal(b)));
            } catch (NumberFormatException notNumbers) {
                return OptionalInt.empty();
            }
        }
    }

    /** The bound of a partition of a table; empty where it is DEFAULT, or on more than one column. */
    static Optional<PartitionBounds> of(Situation at, Table parent, Expression bound) {
        PartitionBy by = parent.partitionBy();
        if (by == null) {
            return Optional.empty();
        }
        List<List<String>> lists = at.expressions().lists(bound);
        List<Range> ranges = new ArrayList<>();
        if (by.method().equals("range") && lists.size() == 2 && lists.stream().allMatch(it -> it.size() == 1)) {
            ranges.add(new Range(lists.get(0).get(0), lists.get(1).get(0)));
        } else if (by.method().equals("list") && lists.size() == 1) {
            lists.get(0).forEach(it -> ranges.add(new Range(it, it)));
        }
        return at.expressions()
                .castColumn(by.key())
                .filter(it -> it.types().isEmpty() && !ranges.isEmpty())
                .map(CastColumn::column)
                .map(column -> new PartitionBounds(at, column, ranges));
    }

    /** Whether no row can be within. */
    boolean empty() {
        return ranges.stream().anyMatch(Range::empty);
    }

    /** Whether a row may be surely within both of two bounds on the same column. */
    boolean overlap(PartitionBounds other, Table parent) {
        boolean text = parent.column(column)
                .map(Column::type)
                .filter(it -> TypeFamilies.of(it) == TypeFamilies.TEXT)
                .isPresent();
        return ranges.stream().anyMatch(it -> other.ranges.stream().anyMatch(there -> it.overlaps(there, text)));
    }

    /** Whether CHECKs of a table say that all its rows are within. */
    boolean hold(Table table) {
        NotNullProof notNull = new NotNullProof(at, table.name());
        List<List<Comparison>> said = said(table);
        if (ranges.stream().allMatch(Range::single)) {
            return notNull.of(column) == NotNullProof.Answer.PROVEN && any(said, this::isListed);
        }
        Range range = ranges.get(0);
        return ranges.size() == 1
                && notNull.of(column) == NotNullProof.Answer.PROVEN
                && (range.from.equals("minvalue") || any(said, range::startsBefore))
                && (range.to.equals("maxvalue") || any(said, range::endsAfter));
    }

    private boolean isListed(Comparison row) {
        return row.operator().equals("=")
                && ranges.stream().anyMatch(it -> it.from().equals(row.literal()));
    }

    /** Whether CHECKs of a table say that all its rows are outside. */
    boolean exclude(Table table) {
        List<List<Comparison>> said = said(table);
        return ranges.stream().allMatch(range -> any(said, range::misses));
    }

    private boolean any(List<List<Comparison>> said, Predicate<Comparison> enough) {
        return said.stream()
                .anyMatch(any -> any.stream().allMatch(it -> it.column().equals(column) && enough.test(it)));
    }

    private List<List<Comparison>> said(Table table) {
        List<List<Comparison>> said = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            Expression condition = constraint.condition();
            if (condition != null && table.proves(constraint)) {
                said.addAll(at.expressions().comparisons(condition));
            }
        }
        return said;
    }
}
