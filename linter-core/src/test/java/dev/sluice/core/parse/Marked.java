package dev.sluice.core.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL in which {@code «} and {@code »} stand around what a test expects a span of.
 *
 * @param sql without the marks
 * @param spans of the marks, in order; they do not nest
 */
record Marked(String sql, List<Span> spans) {

    static Marked of(String marked) {
        StringBuilder sql = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '«') {
                open = sql.length();
            } else if (c == '»') {
                spans.add(new Span(open, sql.length()));
            } else {
                sql.append(c);
            }
        }
        return new Marked(sql.toString(), List.copyOf(spans));
    }

    /** The one statement, whatever became of it. */
    Statement parse() {
        List<RawStatement> statements = Splitter.split(sql, new Span(0, sql.length()), Dialect.POSTGRESQL)
                .statements();
        assertThat(statements).as(sql).hasSize(1);
        Statement statement = StatementParser.parse(statements.get(0), Dialect.POSTGRESQL);
        assertThat(statement.span()).as(sql).isEqualTo(statements.get(0).span());
        return statement;
    }

    /** The one statement, which must be understood. */
    <S extends Statement> S understood(Class<S> kind) {
        Statement statement = parse();
        if (statement instanceof NotUnderstood unread) {
            throw new AssertionError(sql + ": " + unread.reason());
        }
        assertThat(statement.understood()).as("%s: %s", sql, statement).isTrue();
        assertThat(statement).as(sql).isInstanceOf(kind);
        return kind.cast(statement);
    }

    static <S extends Statement> S read(String sql, Class<S> kind) {
        return of(sql).understood(kind);
    }

    /** The one action of an ALTER TABLE, which the marks stand around. */
    static AlterAction action(String marked) {
        Marked sql = of(marked);
        AlterTable alter = sql.understood(AlterTable.class);
        assertThat(alter.actions()).as(marked).hasSize(1);
        assertThat(alter.actions().get(0).span())
                .as(marked)
                .isEqualTo(sql.spans().get(0));
        return alter.actions().get(0);
    }
}
