package dev.sluice.core.engine;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Column;
import java.util.OptionalLong;

/** What one engine's types are worth in keys. */
public interface KeyTypes {

    /**
     * How a column fits the key that it refers to.
     *
     * @param refused whether the server makes no foreign key of them: it cannot compare their types
     * @param narrower whether the key has values that the column cannot hold
     */
    record Fit(boolean refused, boolean narrower) {

        /** Also where one of the types is not known well enough. */
        public static final Fit GOOD = new Fit(false, false);

        public static final Fit NARROWER = new Fit(false, true);
    }

    /** How a column fits a key. */
    Fit fit(Column column, Column key, Catalog catalog);

    /** The highest whole number that a type holds, at most {@link Long#MAX_VALUE}; empty for what is no integer. */
    OptionalLong highest(DataType type);
}
