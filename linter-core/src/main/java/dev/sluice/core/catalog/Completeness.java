package dev.sluice.core.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What a history tells of itself.
 *
 * @param createsTables whether it holds a CREATE TABLE
 * @param gap the first sign that it is not complete, or null
 * @param everything what came last that may have changed anything, or null
 * @param epoch how often that was so
 */
record Completeness(
        boolean createsTables,
        @Nullable Doubt gap,
        @Nullable Doubt everything,
        int epoch) {

    static final Completeness BEGINNING = new Completeness(false, null, null, 0);

    Completeness withTables() {
        return new Completeness(true, gap, everything, epoch);
    }

    Completeness lacking(Doubt doubt) {
        return new Completeness(createsTables, gap == null ? doubt : gap, everything, epoch);
    }

    Completeness doubting(Doubt doubt) {
        return new Completeness(createsTables, gap == null ? doubt : gap, doubt, epoch + 1);
    }
}
