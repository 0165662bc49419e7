package dev.sluice.cli.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Where the keys of a TOML text and their values stand, in UTF-16 units. A table in an array of tables has its number,
 * from 0, as a key. Of a text that is no TOML something is found, in time linear in it.
 */
final class TomlPlaces {

    /** Tables in tables are not followed deeper. */
    private static final int DEEPEST = 20;

    private final String text;
    private final Map<List<String>, Integer> keys = new HashMap<>();
    private final Map<List<String>, Integer> values = new HashMap<>();
    /** How many tables an array of tables has so far. */
    private final Map<List<String>, Integer> lengths = new HashMap<>();

    private final Set<List<String>> assigned = new HashSet<>();
    private final Set<List<String>> headers = new HashSet<>();
    private int repeated = -1;
    private int at;

    private TomlPlaces(String text) {
        this.text = text;
    }

    static TomlPlaces of(String text) {
        TomlPlaces places = new TomlPlaces(text);
        places.document();
        return places;
    }

    /** Where a key or a table of an array begins or, if it is not found, the nearest one above it; 0 if there is none. */
    int key(List<String> path) {
        for (int length = path.size(); length > 0; length--) {
            List<String> above = path.subList(0, length);
            Integer found = keys.get(above);
            found = found == null ? values.get(above) : found;
            if (found != null) {
                return found;
            }
        }
        return 0;
    }

    /** Where the value of a key begins, or the key for a table that has none. */
    int value(List<String> path) {
        Integer found = values.get(path);
        return found == null ? key(path) : found;
    }

    /** Where the first key stands that was given a value, or the first table that was begun, before; -1 if there is none. */
    int repeated() {
        return repeated;
    }

    private void document() {
        List<String> table = List.of();
        while (true) {
            blanks(true);
            if (at >= text.length()) {
                return;
            }
            if (text.charAt(at) == '[') {
                boolean array = text.startsWith("[[", at);
                at += array ? 2 : 1;
                blanks(false);
                int begin = at;
                table = keyBelow(List.of());
                if (!array && !headers.add(table) && repeated < 0) {
                    repeated = begin;
                }
                if (array) {
                    int number = lengths.merge(table, 1, Integer::sum) - 1;
                    table = TomlDocument.below(table, String.valueOf(number));
                    keys.putIfAbsent(table, begin);
                }
            } else {
                assignment(table, 0);
            }
            comment();
        }
    }

    /** A key and its value in a table. */
    private void assignment(List<String> table, int depth) {
        int begin = at;
        List<String> path = keyBelow(table);
        if (!assigned.add(path) && repeated < 0) {
            repeated = begin;
        }
        blanks(false);
        if (at < text.length() && text.charAt(at) == '=') {
            at++;
            blanks(false);
            values.putIfAbsent(path, at);
            value(path, depth);
        }
    }

    private void value(List<String> path, int depth) {
        if (at >= text.length() || depth > DEEPEST) {
            return;
        }
        switch (text.charAt(at)) {
            case '"', '\'' -> string();
            case '{' -> inlineTable(path, depth);
            case '[' -> array(path, depth);
            default -> {
                while (at < text.length() && ",]}#\n".indexOf(text.charAt(at)) < 0) {
                    at++;
                }
            }
        }
    }

    private void inlineTable(List<String> path, int depth) {
        separated('}', number -> assignment(path, depth + 1));
    }

    private void array(List<String> path, int depth) {
        separated(']', number -> {
            List<String> element = TomlDocument.below(path, String.valueOf(number));
            values.putIfAbsent(element, at);
            value(element, depth + 1);
        });
    }

    /** What stands between commas to a closing bracket, each by its number from 0. */
    private void separated(char end, IntConsumer element) {
        at++;
        int number = 0;
        while (true) {
            blanks(true);
            if (at >= text.length() || text.charAt(at) == end) {
                at++;
                return;
            }
            int before = at;
            if (text.charAt(at) == ',') {
                at++;
            } else {
                element.accept(number++);
            }
            if (at == before) {
                return;
            }
        }
    }

    /** A key of one or more parts, below a table; each of them has a place. */
    private List<String> keyBelow(List<String> table) {
        List<String> path = table;
        while (true) {
            blanks(false);
            int begin = at;
            String part = part();
            if (at == begin) {
                return path;
            }
            path = TomlDocument.below(path, part);
            keys.putIfAbsent(path, begin);
            Integer length = lengths.get(path);
            blanks(false);
            if (at >= text.length() || text.charAt(at) != '.' || path.size() > DEEPEST) {
                return path;
            }
            at++;
            if (length != null) {
                path = TomlDocument.below(path, String.valueOf(length - 1));
            }
        }
    }

    private String part() {
        int begin = at;
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            string();
            // with escapes it is not found by its name, and the key above stands in for it
            return text.substring(
                    Math.min(begin + 1, text.length()), Math.max(begin + 1, Math.min(at, text.length()) - 1));
        }
        while (at < text.length() && bare(text.charAt(at))) {
            at++;
        }
        return text.substring(begin, at);
    }

    private static boolean bare(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    /** Moves behind a string of any of the four kinds. */
    private void string() {
        char quote = text.charAt(at);
        String mark = String.valueOf(quote).repeat(3);
        boolean lines = text.startsWith(mark, at);
        at += lines ? 3 : 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && quote == '"') {
                at += 2;
            } else if (lines ? text.startsWith(mark, at) : c == quote || c == '\n') {
                at += lines ? 3 : c == quote ? 1 : 0;
                // up to two quotes may stand before the three that close
                while (lines && at < text.length() && text.charAt(at) == quote) {
                    at++;
                }
                return;
            } else {
                at++;
            }
        }
        at = text.length();
    }

    /** Moves behind white space and, where more lines may follow, behind line breaks and comments. */
    private void blanks(boolean lines) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#' && lines) {
                comment();
            } else if (c == ' ' || c == '\t' || (lines && (c == '\n' || c == '\r'))) {
                at++;
            } else {
                return;
            }
        }
    }

    /** Moves to the end of the line. */
    private void comment() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }
}
