package dev.sluice.core.catalog;

/**
 * What took a relation away.
 *
 * @param missed whether other sessions may go on looking for it
 * @param renamed whether it lives on under another name
 * @param known whether the history had made it, or had named it before
 * @param epoch of the catalog at the time
 */
record Departure(Origin by, boolean missed, boolean renamed, boolean known, int epoch) {}
