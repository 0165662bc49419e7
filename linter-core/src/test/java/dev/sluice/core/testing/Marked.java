package dev.sluice.core.testing;

import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * SQL with the spans that a test expects written into it: {@code ALTER TABLE t «DROP COLUMN c»;}.
 *
 * @param sql without the marks
 * @param spans what stood between marks, in order; they do not nest
 */
public record Marked(String sql, List<Span> spans) {

    public Marked {
        spans = List.copyOf(spans);
    }

    public static Marked parse(String text) {
        StringBuilder sql = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '«') {
                open = sql.length();
            } else if (c == '»') {
                spans.add(new Span(open, sql.length()));
            } else {
                sql.append(c);
            }
        }
        return new Marked(sql.toString(), spans);
    }

    /** The SQL with these spans marked; several at one place nest. */
    public static String mark(String sql, List<Span> spans) {
        StringBuilder marked = new StringBuilder(sql);
        spans.stream().sorted((a, b) -> b.compareTo(a)).forEach(span -> {
            marked.insert(span.end(), '»');
            marked.insert(span.start(), '«');
        });
        return marked.toString();
    }
}
