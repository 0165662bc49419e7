package dev.sluice.core.lex;

import dev.sluice.core.source.Dialect;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the SET statements read so far make of quotes and backslashes: {@code sql_mode} of MySQL and MariaDB
 * (https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html), {@code standard_conforming_strings} of PostgreSQL.
 */
final class QuotingModes {

    private final Dialect dialect;
    private final Quoting standard;
    /** What dumps keep: {@code SET @OLD_SQL_MODE=@@SQL_MODE}. */
    private final Map<String, Quoting> kept = new HashMap<>();

    private Quoting now;

    QuotingModes(Dialect dialect) {
        this.dialect = dialect;
        standard = dialect.mysqlFamily() ? Quoting.MYSQL : Quoting.POSTGRESQL;
        now = standard;
    }

    /** What holds after the statements so far. */
    Quoting now() {
        return now;
    }

    /** Takes a SET statement; what holds after it. */
    Quoting after(Tokens set) {
        if (dialect.mysqlFamily()) {
            assignments(set);
        } else {
            parameter(set);
        }
        return now;
    }

    private void parameter(Tokens set) {
        int name = set.is(1, "SESSION") || set.is(1, "LOCAL") ? 2 : 1;
        boolean assigns = set.isSymbol(name + 1, "=") || set.is(name + 1, "TO");
        if (!set.is(name, "standard_conforming_strings") || !assigns || set.size() != name + 3) {
            return;
        }
        String value = unquoted(set.text(name + 2)).toLowerCase(Locale.ROOT);
        now = switch (value) {
            case "off", "false", "no", "0" -> new Quoting(false, true);
            default -> standard;
        };
    }

    /**
     * {@code SET [scope] a = x, [scope] b = y …}: a scope holds for what follows it. What is global holds for sessions to
     * come.
     */
    private void assignments(Tokens set) {
        if (set.is(1, "STATEMENT") && !assignment(set, 2)) {
            // MariaDB: they hold for the statement behind them alone.
            return;
        }
        boolean session = true;
        int at = 1;
        while (at < set.size()) {
            boolean own = set.is(at, "SESSION") || set.is(at, "LOCAL");
            boolean scope = own || set.is(at, "GLOBAL") || set.is(at, "PERSIST") || set.is(at, "PERSIST_ONLY");
            if (scope && !assignment(set, at + 1)) {
                session = own;
                at++;
            }
            int end = assignmentEnd(set, at);
            if (assignment(set, at + 1)) {
                assign(set, at, end, session);
            }
            at = end + 1;
        }
    }

    private void assign(Tokens set, int at, int end, boolean session) {
        String name = set.text(at).toLowerCase(Locale.ROOT);
        boolean mode = (session && name.equals("sql_mode"))
                || name.equals("@@sql_mode")
                || name.equals("@@session.sql_mode")
                || name.equals("@@local.sql_mode");
        if (mode) {
            now = value(set, at + 2, end);
        } else if (name.startsWith("@") && !name.startsWith("@@")) {
            kept.put(name, value(set, at + 2, end));
        }
    }

    private static boolean assignment(Tokens set, int index) {
        return set.isSymbol(index, "=") || set.isSymbol(index, ":=");
    }

    private static int assignmentEnd(Tokens set, int from) {
        int depth = 0;
        for (int i = from; i < set.size(); i++) {
            switch (set.kind(i)) {
                case LEFT_PAREN -> depth++;
                case RIGHT_PAREN -> depth--;
                case COMMA -> {
                    if (depth == 0) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return set.size();
    }

    /** What the modes in an expression come to: CONCAT joins them, REPLACE takes out the first string after it. */
    private Quoting value(Tokens set, int from, int to) {
        Quoting value = standard;
        boolean replaces = false;
        for (int i = from; i < to; i++) {
            String text = set.text(i);
            switch (set.kind(i)) {
                case PARAMETER -> value = joined(value, variable(text));
                case STRING -> {
                    Quoting named = named(unquoted(text));
                    value = replaces ? without(value, named) : joined(value, named);
                    replaces = false;
                }
                case WORD -> {
                    replaces |= set.is(i, "REPLACE");
                    value = joined(value, named(text));
                }
                default -> {}
            }
        }
        return value;
    }

    private Quoting variable(String written) {
        String name = written.toLowerCase(Locale.ROOT);
        boolean mode =
                name.equals("@@sql_mode") || name.equals("@@session.sql_mode") || name.equals("@@local.sql_mode");
        return mode ? now : kept.getOrDefault(name, standard);
    }

    private static Quoting joined(Quoting a, Quoting b) {
        return new Quoting(
                a.doubleQuotedNames() || b.doubleQuotedNames(), a.backslashEscapes() && b.backslashEscapes());
    }

    private static Quoting without(Quoting a, Quoting b) {
        return new Quoting(
                a.doubleQuotedNames() && !b.doubleQuotedNames(), a.backslashEscapes() || !b.backslashEscapes());
    }

    /** The modes that a list of them names; those named after other servers, which MySQL 8 has no more, are groups. */
    private static Quoting named(String list) {
        boolean doubleQuotedNames = false;
        boolean backslashEscapes = true;
        int from = 0;
        while (from <= list.length()) {
            int comma = list.indexOf(',', from);
            int to = comma < 0 ? list.length() : comma;
            switch (list.substring(from, to).strip().toUpperCase(Locale.ROOT)) {
                case "ANSI_QUOTES", "ANSI", "DB2", "MAXDB", "MSSQL", "ORACLE", "POSTGRESQL" -> doubleQuotedNames = true;
                case "NO_BACKSLASH_ESCAPES" -> backslashEscapes = false;
                default -> {}
            }
            from = to + 1;
        }
        return new Quoting(doubleQuotedNames, backslashEscapes);
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && (text.charAt(0) == '\'' || text.charAt(0) == '"');
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
