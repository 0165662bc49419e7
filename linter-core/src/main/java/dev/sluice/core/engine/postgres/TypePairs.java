package dev.sluice.core.engine.postgres;

import dev.sluice.core.catalog.Domain;
import dev.sluice.core.engine.EffectTable;
import java.util.Locale;
import java.util.Optional;

/** What turning values of one type into another costs and loses. */
final class TypePairs {

    private static final EffectTable TABLE = EffectTable.read(TypePairs.class, "types.tsv");

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    /** The most digits of a second that PostgreSQL keeps. */
    private static final int MICROSECONDS = 6;

    private TypePairs() {}

    /** What is written anew, the heaviest last. */
    enum Cost {
        /** The bytes stay, and so do indexes. */
        FREE,
        /** The bytes stay; an index on the column orders or compares them in another way. */
        REINDEX,
        /** Everything, unless the session's time zone is UTC. */
        REWRITE_OUTSIDE_UTC,
        REWRITE
    }

    /**
     * A step from one type to another.
     *
     * @param risk which values the cast refuses, as a condition on {@code {c}}, or {@code ""}
     * @param riskInWords likewise, for people
     * @param loses what the cast drops without a word, or {@code ""}
     * @param explicitLoses what it drops where a USING casts explicitly, and otherwise refuses
     */
    record Step(Cost cost, String risk, String riskInWords, String loses, String explicitLoses) {

        static final Step NOTHING = new Step(Cost.FREE, "", "", "", "");
        static final Step REWRITE = new Step(Cost.REWRITE, "", "", "", "");

        /** The same risk on a value of any type. */
        Step withRiskOnText(int limit) {
            return new Step(cost, "length({c}::text) > " + limit, riskInWords, loses, explicitLoses);
        }

        static Step costs(Cost cost) {
            return new Step(cost, "", "", "", "");
        }
    }

    /** Whether it is text of any length. */
    static boolean text(Types type) {
        return type.dimensions() == 0
                && switch (type.name()) {
                    case "text", "varchar", "char", "citext" -> true;
                    default -> false;
                };
    }

    static Step step(Types from, Types to, Situation at) {
        Optional<Domain> fromDomain = at.catalog().domain(from.objectName());
        Optional<Domain> toDomain = at.catalog().domain(to.objectName());
        if (from.equals(to)) {
            return Step.NOTHING;
        }
        if (toDomain.map(Domain::constrained).orElse(false)) {
            return Step.REWRITE;
        }
        if (fromDomain.isPresent() || toDomain.isPresent()) {
            return step(
                    fromDomain.map(it -> Types.of(it.base())).orElse(from),
                    toDomain.map(it -> Types.of(it.base())).orElse(to),
                    at);
        }
        if (from.dimensions() > 0 && to.dimensions() == 0) {
            return afterwards(to);
        }
        if (to.dimensions() > 0) {
            return Step.REWRITE;
        }
        if (from.name().equals(to.name())) {
            return from.schema().equals(to.schema()) ? sameName(from, to) : Step.REWRITE;
        }
        return pair(from, to, at);
    }

    private static Step sameName(Types from, Types to) {
        return switch (to.name()) {
            case "varchar", "varbit" -> length(from, to, NO_LIMIT);
            case "char", "bit" -> from.argument(0, 1) == to.argument(0, 1) ? Step.NOTHING : fixed(from, to);
            case "numeric" -> numeric(from, to);
            case "timestamp", "timestamptz", "time", "timetz", "interval" -> precision(from, to);
            default -> from.arguments().equals(to.arguments()) ? Step.NOTHING : Step.REWRITE;
        };
    }

    private static Step length(Types from, Types to, int none) {
        int limit = to.argument(0, none);
        return limit >= from.argument(0, none) ? Step.NOTHING : shorter(limit);
    }

    private static Step fixed(Types from, Types to) {
        int limit = to.argument(0, 1);
        return limit > from.argument(0, 1) ? Step.REWRITE : shorter(limit);
    }

    private static Step shorter(int limit) {
        return new Step(
                Cost.REWRITE,
                "length({c}) > " + limit,
                "values longer than " + limit + " characters",
                "",
                "what stands after the first " + limit + " characters");
    }

    private static Step numeric(Types from, Types to) {
        if (to.arguments().isEmpty()) {
            return Step.NOTHING;
        }
        int precision = to.argument(0, NO_LIMIT);
        int scale = to.argument(1, 0);
        boolean bounded = !from.arguments().isEmpty();
        int oldPrecision = from.argument(0, NO_LIMIT);
        int oldScale = bounded ? from.argument(1, 0) : NO_LIMIT;
        if (scale == oldScale && precision >= oldPrecision) {
            return Step.NOTHING;
        }
        int digits = precision - scale;
        boolean narrower = !bounded || digits < oldPrecision - oldScale;
        String loses = scale < oldScale ? "digits past the first %d after the decimal point".formatted(scale) : "";
        return narrower
                ? new Step(
                        Cost.REWRITE,
                        "abs(round({c}, %d)) >= 10::numeric ^ %d".formatted(scale, digits),
                        "values of more than " + digits + " digits before the decimal point",
                        loses,
                        loses)
                : new Step(Cost.REWRITE, "", "", loses, loses);
    }

    private static Step precision(Types from, Types to) {
        if (from.arguments().size() > 1 || to.arguments().size() > 1) {
            return Step.REWRITE;
        }
        int precision = to.argument(0, MICROSECONDS);
        if (precision >= from.argument(0, MICROSECONDS)) {
            return Step.NOTHING;
        }
        String loses = "digits past the first %d of a second".formatted(precision);
        return new Step(Cost.REWRITE, "", "", loses, loses);
    }

    private static Step pair(Types from, Types to, Situation at) {
        for (EffectTable.Row row : TABLE.rows()) {
            if (row.key().equals(from.name()) && row.get("to").equals(to.name())) {
                return rounded(afterwards(cost(row, at), row, to), from, to);
            }
        }
        return rounded(afterwards(to), from, to);
    }

    /** The precision of the new type rounds what the cast to it leaves (measured on PostgreSQL 16.15). */
    private static Step rounded(Step step, Types from, Types to) {
        if (!step.loses().isEmpty()) {
            return step;
        }
        String loses = "";
        if (to.name().equals("numeric") && !to.arguments().isEmpty() && floating(from)) {
            loses = "digits past the first %d after the decimal point".formatted(to.argument(1, 0));
        } else if (ofDay(from) && ofDay(to) && to.argument(0, MICROSECONDS) < from.argument(0, MICROSECONDS)) {
            loses = "digits past the first %d of a second".formatted(to.argument(0, MICROSECONDS));
        }
        return loses.isEmpty() ? step : new Step(step.cost(), step.risk(), step.riskInWords(), loses, loses);
    }

    private static boolean floating(Types type) {
        return type.name().equals("real") || type.name().equals("double precision");
    }

    private static boolean ofDay(Types type) {
        return type.name().startsWith("time");
    }

    private static Cost cost(EffectTable.Row row, Situation at) {
        return switch (row.get("effect")) {
            case "free" -> Cost.FREE;
            case "reindex" -> Cost.REINDEX;
            case "utc" -> utc(at) ? Cost.REINDEX : Cost.REWRITE_OUTSIDE_UTC;
            default -> Cost.REWRITE;
        };
    }

    /** TimestampTimestampTzRequiresRewrite: the offset of the session's zone must be a constant zero. */
    private static boolean utc(Situation at) {
        String zone = at.before().setting("timezone").orElse("").toLowerCase(Locale.ROOT);
        return switch (zone) {
            case "utc",
                    "gmt",
                    "etc/utc",
                    "etc/gmt",
                    "uct",
                    "etc/uct",
                    "zulu",
                    "etc/zulu",
                    "universal",
                    "greenwich",
                    "gmt0",
                    "0" -> true;
            default -> false;
        };
    }

    /** What a length or precision of the new type adds to a change between different types. */
    private static Step afterwards(Cost cost, EffectTable.Row row, Types to) {
        String range = row.get("risk");
        int dots = range.indexOf("..");
        Step limited = to.arguments().isEmpty() ? Step.costs(cost) : afterwards(to);
        String loses = row.get("loses");
        if (dots < 0) {
            return new Step(
                    limited.cost,
                    limited.risk,
                    limited.riskInWords,
                    loses,
                    loses.isEmpty() ? limited.explicitLoses : loses);
        }
        String low = range.substring(0, dots);
        String high = range.substring(dots + 2);
        return new Step(
                cost,
                "{c} NOT BETWEEN %s AND %s".formatted(low, high),
                "values outside of %s to %s".formatted(low, high),
                loses,
                loses);
    }

    private static Step afterwards(Types to) {
        int limit = to.argument(0, NO_LIMIT);
        return switch (to.name()) {
            case "varchar" -> limit == NO_LIMIT ? Step.REWRITE : shorter(limit).withRiskOnText(limit);
            case "char" -> shorter(to.argument(0, 1)).withRiskOnText(to.argument(0, 1));
            default -> Step.REWRITE;
        };
    }
}
