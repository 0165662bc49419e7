package dev.sluice.core.lex;

/** Undoing the escapes of quoted text. What is malformed is kept as it stands. */
final class Escapes {

    private Escapes() {}

    /** {@code text[from, to)} with each doubled quote made single. */
    static String undoubled(String text, int from, int to, char quote) {
        int next = text.indexOf(quote, from, to);
        if (next < 0) {
            return text.substring(from, to);
        }
        StringBuilder value = new StringBuilder(to - from);
        int i = from;
        while (next >= 0) {
            value.append(text, i, next + 1);
            i = next + 2;
            next = i < to ? text.indexOf(quote, i, to) : -1;
        }
        return i < to ? value.append(text, i, to).toString() : value.toString();
    }

    /**
     * MySQL's escapes: {@code \%} and {@code \_} keep the backslash, any other unknown one loses it
     * (https://dev.mysql.com/doc/refman/8.4/en/string-literals.html).
     */
    static void appendMySql(StringBuilder value, String text, int from, int to, char quote) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == quote) {
                i++;
            } else if (c == '\\' && i + 1 < to) {
                i++;
                c = text.charAt(i);
                switch (c) {
                    case '0' -> c = '\0';
                    case 'b' -> c = '\b';
                    case 'n' -> c = '\n';
                    case 'r' -> c = '\r';
                    case 't' -> c = '\t';
                    case 'Z' -> c = '\u001A';
                    case '%', '_' -> value.append('\\');
                    default -> {}
                }
            }
            value.append(c);
        }
    }

    /**
     * The escapes of E'…' (https://www.postgresql.org/docs/current/sql-syntax-lexical.html, table 4.1). A
     * byte from {@code \x80} on is one of the database's encoding; it is taken for Latin-1, which no name or keyword
     * depends on.
     */
    static void appendPostgres(StringBuilder value, String text, int from, int to) {
        int i = from;
        while (i < to) {
            char c = text.charAt(i++);
            if (c == '\'') {
                i++;
            } else if (c == '\\' && i < to) {
                i = appendEscape(value, text, i, to);
                continue;
            }
            value.append(c);
        }
    }

    private static int appendEscape(StringBuilder value, String text, int at, int to) {
        char c = text.charAt(at);
        switch (c) {
            case 'b' -> value.append('\b');
            case 'f' -> value.append('\f');
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            case 't' -> value.append('\t');
            case 'v' -> value.append('\u000B');
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                int end = digitsEnd(text, at, Math.min(to, at + 3), 8);
                value.append((char) (Integer.parseInt(text, at, end, 8) & 0xFF));
                return end;
            }
            case 'x' -> {
                int end = digitsEnd(text, at + 1, Math.min(to, at + 3), 16);
                if (end > at + 1) {
                    value.append((char) Integer.parseInt(text, at + 1, end, 16));
                    return end;
                }
                value.append(c);
            }
            case 'u', 'U' -> {
                int end = at + (c == 'u' ? 5 : 9);
                if (end <= to && appendCodePoint(value, text, at + 1, end)) {
                    return end;
                }
                value.append(c);
            }
            default -> value.append(c);
        }
        return at + 1;
    }

    /** {@code \0061}, {@code \+000061} and the doubled escape character of U&'…'. */
    static String unicode(String text, char escape) {
        if (text.indexOf(escape) < 0) {
            return text;
        }
        StringBuilder value = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : '\0';
            int digits = next == '+' ? i + 2 : i + 1;
            int end = digits + (next == '+' ? 6 : 4);
            if (c != escape) {
                value.append(c);
                i++;
            } else if (next == escape) {
                value.append(escape);
                i += 2;
            } else if (end <= text.length() && appendCodePoint(value, text, digits, end)) {
                i = end;
            } else {
                value.append(c);
                i++;
            }
        }
        return value.toString();
    }

    /** Appends the code point of hexadecimal digits; a surrogate pair may come as two of them. */
    private static boolean appendCodePoint(StringBuilder value, String text, int from, int to) {
        if (digitsEnd(text, from, to, 16) < to) {
            return false;
        }
        long codePoint = Long.parseLong(text, from, to, 16);
        if (codePoint > Character.MAX_CODE_POINT) {
            return false;
        }
        value.appendCodePoint((int) codePoint);
        return true;
    }

    private static int digitsEnd(String text, int from, int to, int radix) {
        int i = from;
        while (i < to && text.charAt(i) < 128 && Character.digit(text.charAt(i), radix) >= 0) {
            i++;
        }
        return i;
    }
}
