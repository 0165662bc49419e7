package dev.sluice.core.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import dev.sluice.core.testing.Marked;
import java.util.List;

/** One statement in which {@code «…»} marks the spans that are expected; the marks are not part of it. */
record Sql(String text, List<Span> marks, Dialect dialect) {

    static Sql mysql(String marked) {
        return of(marked, Dialect.MYSQL);
    }

    static Sql mariadb(String marked) {
        return of(marked, Dialect.MARIADB);
    }

    static Sql postgresql(String marked) {
        return of(marked, Dialect.POSTGRESQL);
    }

    static Sql of(String marked, Dialect dialect) {
        Marked sql = Marked.parse(marked);
        return new Sql(sql.sql(), sql.spans(), dialect);
    }

    /** The statement, understood or not. */
    Statement read() {
        List<RawStatement> statements =
                Splitter.split(text, new Span(0, text.length()), dialect).statements();
        assertThat(statements).as(text).hasSize(1);
        return StatementParser.parse(statements.get(0), dialect);
    }

    /** The statement, which must be understood, of this kind, and span all of the text but a semicolon. */
    <S extends Statement> S as(Class<S> kind) {
        Statement statement = read();
        assertThat(statement.understood()).as("%s: %s", text, statement).isTrue();
        assertThat(statement).as(text).isInstanceOf(kind);
        String unclosed =
                text.endsWith(";") ? text.substring(0, text.length() - 1).stripTrailing() : text;
        assertThat(statement.span()).as(text).isEqualTo(new Span(0, unclosed.length()));
        return kind.cast(statement);
    }
}
