package dev.sluice.core.lex;

/** Undoing the escapes of quoted text. What is malformed is kept as it stands. */
final class Escapes {

    private final SourceText source;
    private final String text;
    private final SourceText.Builder value;

    private Escapes(SourceText source, SourceText.Builder value) {
        this.source = source;
        this.text = source.text();
        this.value = value;
    }

    /** Appends {@code [from, to)} of a text with each doubled quote made single. */
    static void undouble(SourceText source, int from, int to, char quote, SourceText.Builder value) {
        int i = from;
        while (i < to) {
            int next = source.text().indexOf(quote, i, to);
            if (next < 0) {
                value.copy(source, i, to);
                return;
            }
            value.copy(source, i, next).put(String.valueOf(quote), source, next, Math.min(next + 2, to));
            i = next + 2;
        }
    }

    /**
     * MySQL's escapes: {@code \%} and {@code \_} keep the backslash, any other unknown one loses it
     * (https://dev.mysql.com/doc/refman/8.4/en/string-literals.html).
     */
    static void mySql(SourceText source, int from, int to, char quote, SourceText.Builder value) {
        new Escapes(source, value).mySql(from, to, quote);
    }

    private void mySql(int from, int to, char quote) {
        int done = from;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (c != quote && (c != '\\' || i + 1 == to)) {
                i++;
                continue;
            }
            value.copy(source, done, i);
            done = Math.min(i + 2, to);
            String meant = c == quote ? String.valueOf(quote) : mySqlMeant(text.charAt(i + 1));
            value.put(meant, source, i, done);
            i = done;
        }
        value.copy(source, done, to);
    }

    private static String mySqlMeant(char escaped) {
        return switch (escaped) {
            case '0' -> "\0";
            case 'b' -> "\b";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'Z' -> "\u001A";
            case '%' -> "\\%";
            case '_' -> "\\_";
            default -> String.valueOf(escaped);
        };
    }

    /**
     * The escapes of E'…' (https://www.postgresql.org/docs/current/sql-syntax-lexical.html, table 4.1). A
     * byte from {@code \x80} on is one of the database's encoding; it is taken for Latin-1, which no name or keyword
     * depends on.
     */
    static void postgres(SourceText source, int from, int to, SourceText.Builder value) {
        new Escapes(source, value).postgres(from, to);
    }

    private void postgres(int from, int to) {
        int done = from;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (c != '\'' && (c != '\\' || i + 1 == to)) {
                i++;
                continue;
            }
            value.copy(source, done, i);
            done = c == '\'' ? quote(i, to) : escape(i, to);
            i = done;
        }
        value.copy(source, done, to);
    }

    private int quote(int at, int to) {
        int end = Math.min(at + 2, to);
        value.put("'", source, at, end);
        return end;
    }

    /** Appends what the escape that a backslash begins stands for; where it ends. */
    private int escape(int backslash, int to) {
        int at = backslash + 1;
        char c = text.charAt(at);
        int end = at + 1;
        String meant = String.valueOf(c);
        switch (c) {
            case 'b' -> meant = "\b";
            case 'f' -> meant = "\f";
            case 'n' -> meant = "\n";
            case 'r' -> meant = "\r";
            case 't' -> meant = "\t";
            case 'v' -> meant = "\u000B";
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                end = digitsEnd(text, at, Math.min(to, at + 3), 8);
                meant = String.valueOf((char) (Integer.parseInt(text, at, end, 8) & 0xFF));
            }
            case 'x' -> {
                int digits = digitsEnd(text, at + 1, Math.min(to, at + 3), 16);
                if (digits > at + 1) {
                    meant = String.valueOf((char) Integer.parseInt(text, at + 1, digits, 16));
                    end = digits;
                }
            }
            case 'u', 'U' -> {
                int digits = at + (c == 'u' ? 5 : 9);
                int codePoint = digits <= to ? codePoint(text, at + 1, digits) : -1;
                if (codePoint >= 0) {
                    meant = Character.toString(codePoint);
                    end = digits;
                }
            }
            default -> {}
        }
        value.put(meant, source, backslash, end);
        return end;
    }

    /** {@code \0061}, {@code \+000061} and the doubled escape character of U&'…'. */
    static void unicode(SourceText source, char escape, SourceText.Builder value) {
        String text = source.text();
        int limit = text.length();
        int done = 0;
        int i = text.indexOf(escape);
        while (i >= 0) {
            char next = i + 1 < limit ? text.charAt(i + 1) : '\0';
            int digits = next == '+' ? i + 2 : i + 1;
            int end = digits + (next == '+' ? 6 : 4);
            int codePoint = end <= limit ? codePoint(text, digits, end) : -1;
            if (next == escape) {
                value.copy(source, done, i).put(String.valueOf(escape), source, i, i + 2);
                done = i + 2;
            } else if (codePoint >= 0) {
                value.copy(source, done, i).put(Character.toString(codePoint), source, i, end);
                done = end;
            }
            i = text.indexOf(escape, Math.max(done, i + 1));
        }
        value.copy(source, done, limit);
    }

    /** The code point of hexadecimal digits, or -1; a surrogate pair may come as two of them. */
    private static int codePoint(String text, int from, int to) {
        if (digitsEnd(text, from, to, 16) < to) {
            return -1;
        }
        long codePoint = Long.parseLong(text, from, to, 16);
        return codePoint <= Character.MAX_CODE_POINT ? (int) codePoint : -1;
    }

    private static int digitsEnd(String text, int from, int to, int radix) {
        int i = from;
        while (i < to && text.charAt(i) < 128 && Character.digit(text.charAt(i), radix) >= 0) {
            i++;
        }
        return i;
    }
}
