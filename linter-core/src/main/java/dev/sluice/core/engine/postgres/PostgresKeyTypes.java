package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Domain;
import dev.sluice.core.engine.KeyTypes;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's types in keys; a domain is what it is made of. */
final class PostgresKeyTypes implements KeyTypes {

    /** Domains over domains; what nests deeper is not followed. */
    private static final int MOST = 8;

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    @Override
    public Fit fit(Column column, Column key, Catalog catalog) {
        DataType own = base(column.type(), catalog);
        DataType other = base(key.type(), catalog);
        if (own == null || other == null || own.unknown() || other.unknown()) {
            return Fit.GOOD;
        }
        TypeFamilies family = TypeFamilies.of(own);
        boolean narrower = family != null && family == TypeFamilies.of(other) && narrower(family, own, other);
        return new Fit(TypeFamilies.apart(own, other), narrower);
    }

    private static @Nullable DataType base(@Nullable DataType written, Catalog catalog) {
        DataType type = written;
        for (int depth = 0; type != null && type.arrayDimensions() == 0 && depth < MOST; depth++) {
            Domain domain = catalog.domain(catalog.lookup().type(type.schema(), type.name()))
                    .orElse(null);
            if (domain == null) {
                return type;
            }
            type = domain.base();
        }
        return type;
    }

    private static boolean narrower(TypeFamilies family, DataType own, DataType key) {
        Types one = Types.of(own);
        Types other = Types.of(key);
        return switch (family) {
            case NUMBER -> narrowerNumber(one, other);
            case TEXT -> length(one) < length(other);
            case MOMENT -> one.name().equals("date") && !other.name().equals("date");
            default -> false;
        };
    }

    private static boolean narrowerNumber(Types own, Types key) {
        long ownHighest = highest(own);
        long keyHighest = highest(key);
        if (ownHighest > 0 && keyHighest > 0) {
            return ownHighest < keyHighest;
        }
        if (key.name().equals("numeric") && (ownHighest > 0 || own.name().equals("numeric"))) {
            return digits(own) < digits(key) || own.argument(1, 0) < scale(key);
        }
        return own.name().equals("real") && key.name().equals("double precision");
    }

    /** Digits before the point, of which all numbers fit. */
    private static int digits(Types type) {
        return switch (type.name()) {
            case "smallint" -> 4;
            case "integer" -> 9;
            case "bigint" -> 18;
            default -> type.arguments().isEmpty() ? UNBOUNDED : type.argument(0, UNBOUNDED) - type.argument(1, 0);
        };
    }

    /** Digits after the point; none where nothing is said, as keys hold whole numbers. */
    private static int scale(Types type) {
        return type.argument(1, 0);
    }

    private static int length(Types type) {
        return type.argument(0, type.name().equals("char") ? 1 : UNBOUNDED);
    }

    @Override
    public OptionalLong highest(DataType type) {
        long highest = type.arrayDimensions() > 0 ? 0 : highest(Types.of(type));
        return highest == 0 ? OptionalLong.empty() : OptionalLong.of(highest);
    }

    /** 0 for what is no integer. */
    private static long highest(Types type) {
        return switch (type.name()) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            case "bigint" -> Long.MAX_VALUE;
            default -> 0;
        };
    }
}
