package dev.sluice.core.source;

/**
 * A place in a file as people and editors count it.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units; a byte order mark at the start of the file is no column
 */
public record Position(int line, int column) {}
