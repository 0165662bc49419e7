package dev.sluice.core.lex;

/**
 * What quotes and backslashes mean, as far as a session can change it.
 *
 * @param doubleQuotedNames whether {@code "x"} is a name in MySQL and MariaDB, too ({@code ANSI_QUOTES})
 * @param backslashEscapes whether a backslash in a string without prefix takes the next character with it
 */
record Quoting(boolean doubleQuotedNames, boolean backslashEscapes) {

    static final Quoting MYSQL = new Quoting(false, true);
    static final Quoting POSTGRESQL = new Quoting(false, false);
}
