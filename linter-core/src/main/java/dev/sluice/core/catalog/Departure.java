package dev.sluice.core.catalog;

/**
 * What took a relation away.
 *
 * @param missed whether other sessions may go on looking for it
 * @param renamed whether it lives on under another name
 */
record Departure(Origin by, boolean missed, boolean renamed) {}
