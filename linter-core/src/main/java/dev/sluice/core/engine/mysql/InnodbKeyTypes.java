package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.engine.KeyTypes;
import java.util.OptionalLong;

/** InnoDB's types in keys: whole numbers must have one size and sign, texts may differ in length. */
final class InnodbKeyTypes implements KeyTypes {

    @Override
    public Fit fit(Column column, Column key, Catalog catalog) {
        DataType own = column.type();
        DataType other = key.type();
        if (own == null || other == null || own.unknown() || other.unknown()) {
            return Fit.GOOD;
        }
        return new Fit(ParentKeys.apart(column, own, key, other), narrower(own, other));
    }

    private static boolean narrower(DataType own, DataType key) {
        if (Types.integer(own) && Types.integer(key)) {
            return magnitude(own) < magnitude(key);
        }
        if (own.name().equals("decimal") && key.name().equals("decimal")) {
            return Types.precision(own) - Types.scale(own) < Types.precision(key) - Types.scale(key)
                    || Types.scale(own) < Types.scale(key);
        }
        boolean characters = own.name().equals("varchar") || own.name().equals("char");
        boolean bytes = own.name().equals("varbinary") || own.name().equals("binary");
        boolean alike = characters
                ? key.name().equals("varchar") || key.name().equals("char")
                : bytes && (key.name().equals("varbinary") || key.name().equals("binary"));
        return alike && Types.length(own) < Types.length(key);
    }

    /** The bits that a number that is not negative may take. */
    private static int magnitude(DataType type) {
        return Types.bits(type) - (Types.unsigned(type) ? 0 : 1);
    }

    @Override
    public OptionalLong highest(DataType type) {
        if (!Types.integer(type)) {
            return OptionalLong.empty();
        }
        int bits = Math.min(magnitude(type), Long.SIZE - 1);
        return OptionalLong.of(bits == Long.SIZE - 1 ? Long.MAX_VALUE : (1L << bits) - 1);
    }
}
