package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.DataLoss;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/**
 * What a new type does to the values of an old one. Digits, fractional seconds and the time of day are cut off silently
 * in every SQL mode; what else does not fit is an error in strict mode and changed silently without it.
 */
final class Narrowing {

    /** Its years end with 2155. */
    private static final int YEAR_BITS = 12;

    /** Of a moment as a number: {@code 20240102030405}. */
    private static final int MOST_DIGITS = 14;

    /** What is no number of JSON, and no text in its quotes. */
    private static final Set<String> OPAQUE = Set.of("bit", "date");

    private final ObjectName table;
    private final String column;
    private final boolean strict;
    private final Draft draft;

    Narrowing(ObjectName table, String column, boolean strict, Draft draft) {
        this.table = table;
        this.column = column;
        this.strict = strict;
        this.draft = draft;
    }

    void judge(DataType before, DataType after) {
        if (after.name().equals("json") && Types.hasCharset(before)) {
            draft.failsOn(
                    "rows where `%s` is no JSON".formatted(column),
                    Quoted.anyRow(table, "NOT JSON_VALID(%s)".formatted(Quoted.name(column))));
            return;
        }
        if (after.name().equals("json")
                && (!Types.plain(before) || Types.temporal(before) || OPAQUE.contains(before.name()))) {
            draft.failsOn("rows where `%s` is no JSON".formatted(column), "");
            return;
        }
        if (cutsSilently(before, after)) {
            loses("values of `%s.%s`, which `%s` holds less exactly than `%s`".formatted(table, column, after, before));
            return;
        }
        String condition = doesNotFit(before, after);
        if (condition.isEmpty()) {
            return;
        }
        risks("rows where `%s` does not fit in `%s`".formatted(column, after), condition);
    }

    /** Rows that satisfy a condition fail in strict mode, and are changed silently without it. */
    void risks(String how, String condition) {
        if (strict) {
            draft.failsOn(how, condition.equals("?") ? "" : Quoted.anyRow(table, condition));
        } else {
            loses("values of `%s.%s`: without strict mode, %s are changed silently".formatted(table, column, how));
        }
    }

    private void loses(String what) {
        draft.loses(DataLoss.Kind.VALUES, what, List.of());
    }

    private static boolean cutsSilently(DataType before, DataType after) {
        if (before.name().equals("decimal") && (after.name().equals("decimal") || Types.integer(after))) {
            return scale(after) < Types.scale(before);
        }
        if (Types.floating(before)) {
            return Types.integer(after)
                    || after.name().equals("decimal")
                    || (before.name().equals("double") && after.name().equals("float"));
        }
        if (Types.floating(after)) {
            return before.name().equals("decimal") || (Types.integer(before) && Types.bits(before) > mantissa(after));
        }
        boolean temporal = Types.temporal(before) || before.name().equals("date");
        if (!temporal) {
            return false;
        }
        if (Types.temporal(before) && Types.temporal(after)) {
            return Types.fractionalSeconds(after) < Types.fractionalSeconds(before)
                    || (after.name().equals("time") && !before.name().equals("time"));
        }
        return after.name().equals("date") && !before.name().equals("date");
    }

    private static int scale(DataType type) {
        return type.name().equals("decimal") ? Types.scale(type) : 0;
    }

    /** The bits of an integer that a float or double keeps (IEEE 754). */
    private static int mantissa(DataType type) {
        return type.name().equals("float") ? 24 : 53;
    }

    /** The condition that finds what does not fit; {@code "?"} where no simple one does, empty where all fits. */
    private String doesNotFit(DataType before, DataType after) {
        String name = Quoted.name(column);
        if (Types.integer(after)) {
            if (Types.members(before)) {
                // its ordinal
                return "";
            }
            if (Types.temporal(before) || before.name().equals("date")) {
                return after.name().equals("bigint") ? "" : "?";
            }
            if (Types.hasCharset(before)) {
                // text that is no number counts as 0 in a comparison, and is refused by the change
                return "%s NOT REGEXP '^[+-]?[0-9]+$' OR %s".formatted(name, outside(name, after));
            }
            return Types.integer(before) && inside(before, after) ? "" : outside(name, after);
        }
        if (after.name().equals("decimal")
                && (Types.integer(before) || before.name().equals("year"))) {
            int digits = Types.precision(after) - Types.scale(after);
            int bits = before.name().equals("year") ? YEAR_BITS : Types.bits(before);
            boolean wide = Math.pow(10, digits) > Math.pow(2, bits);
            return wide ? "" : "ABS(%s) >= 1%s".formatted(name, "0".repeat(Math.max(digits, 0)));
        }
        if (after.name().equals("decimal")
                && (Types.temporal(before) || before.name().equals("date"))) {
            return Types.precision(after) - Types.scale(after) < MOST_DIGITS ? "?" : "";
        }
        if (after.name().equals("decimal") && before.name().equals("decimal")) {
            int digits = Types.precision(after) - Types.scale(after);
            return digits >= Types.precision(before) - Types.scale(before)
                    ? ""
                    : "ABS(%s) >= 1%s".formatted(name, "0".repeat(Math.max(digits, 0)));
        }
        if (Types.bounded(after) && (Types.temporal(before) || before.name().equals("date"))) {
            return Types.length(after) < written(before) ? "?" : "";
        }
        if (Types.bounded(after)) {
            int longest = Types.bounded(before) ? Types.length(before) : digits(before);
            boolean fits = longest > 0 && longest <= Types.length(after);
            boolean characters = after.name().endsWith("char");
            boolean comparable = Types.address(before)
                    || longest > 0
                    || Types.text(before)
                    || before.name().endsWith("blob");
            return fits || !comparable
                    ? ""
                    : "%s(%s) > %d".formatted(characters ? "CHAR_LENGTH" : "LENGTH", name, Types.length(after));
        }
        if (Types.text(after)) {
            return shorterText(name, before, after);
        }
        if (Types.members(after)) {
            return Types.members(before) || Types.hasCharset(before)
                    ? "%s NOT IN (%s)".formatted(name, Quoted.strings(after.arguments()))
                    : "?";
        }
        boolean moment = Types.temporal(after) || after.name().equals("date");
        if (moment
                && (Types.plain(before) || bytes(before) || before.name().equals("json"))
                && !Types.temporal(before)
                && !before.name().equals("date")) {
            return "?";
        }
        if (after.name().equals("year")) {
            return before.name().equals("year") ? "" : "?";
        }
        if (after.name().equals("timestamp") && before.name().equals("datetime")) {
            return "%1$s < '1970-01-02' OR %1$s >= '2038-01-19'".formatted(name);
        }
        return (Types.hasCharset(before) || bytes(before))
                        && !bytes(after)
                        && !after.name().equals("json")
                        && !after.name().endsWith("blob")
                ? "?"
                : "";
    }

    /** How many characters a moment is written with; a time may have a sign, or not. */
    private static int written(DataType moment) {
        int seconds = Types.fractionalSeconds(moment);
        int fraction = seconds == 0 ? 0 : seconds + 1;
        return switch (moment.name()) {
            case "date" -> 10;
            case "time" -> 8 + fraction;
            default -> 19 + fraction;
        };
    }

    /** How many characters an integer is written with at most, its sign among them; 0 of other types. */
    private static int digits(DataType type) {
        return Types.integer(type)
                ? Math.max(
                        least(type).toString().length(), most(type).toString().length())
                : 0;
    }

    private static boolean bytes(DataType type) {
        return type.name().endsWith("binary") || type.name().endsWith("blob");
    }

    private static String shorterText(String name, DataType before, DataType after) {
        int most = bytesOf(after);
        return Types.text(before) && bytesOf(before) > most ? "LENGTH(%s) > %d".formatted(name, most) : "";
    }

    private static int bytesOf(DataType text) {
        return switch (text.name()) {
            case "tinytext" -> 255;
            case "text" -> 65_535;
            case "mediumtext" -> 16_777_215;
            default -> Integer.MAX_VALUE;
        };
    }

    private static boolean inside(DataType before, DataType after) {
        return least(after).compareTo(least(before)) <= 0 && most(after).compareTo(most(before)) >= 0;
    }

    private static String outside(String name, DataType after) {
        return "%s NOT BETWEEN %s AND %s".formatted(name, least(after), most(after));
    }

    private static BigInteger least(DataType type) {
        return Types.unsigned(type)
                ? BigInteger.ZERO
                : BigInteger.ONE.shiftLeft(Types.bits(type) - 1).negate();
    }

    private static BigInteger most(DataType type) {
        int bits = Types.unsigned(type) ? Types.bits(type) : Types.bits(type) - 1;
        return BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
    }
}
