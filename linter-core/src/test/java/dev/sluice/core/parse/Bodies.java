package dev.sluice.core.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.Nested;
import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.source.Span;
import dev.sluice.core.testing.Marked;
import java.util.List;

/** What the tests of bodies say in one line: which statements are nested in one, and whether they run. */
final class Bodies {

    private Bodies() {}

    /** The statements nested in a statement, which must be understood itself. */
    static List<Nested> nested(String sql) {
        Statement statement = Sql.postgresql(sql).read();
        assertThat(statement.understood()).as("%s: %s", sql, statement).isTrue();
        return statement.nested();
    }

    /** Asserts that what is marked is what is nested, all of it understood, and gives that. */
    static List<Nested> assertMarked(String marked) {
        List<Nested> nested = nested(Marked.parse(marked).sql());
        List<Span> spans =
                nested.stream().map(it -> it.statement().span()).sorted().toList();
        assertThat(Marked.mark(Marked.parse(marked).sql(), spans)).isEqualTo(marked);
        assertThat(nested.stream().map(Nested::statement).filter(it -> !it.understood()))
                .isEmpty();
        return nested;
    }

    /** Asserts the statements in a PL/pgSQL block, each marked, and for each whether it runs: {@code "YES MAYBE"}. */
    static void assertBlock(String marked, String executed) {
        List<Nested> nested = assertMarked("DO $$" + marked + "$$");
        assertThat(String.join(
                        " ", nested.stream().map(it -> it.executed().name()).toList()))
                .as(marked)
                .isEqualTo(executed);
    }

    /** Asserts that one part of a block is not understood, the marked one, and why. */
    static void assertUnread(String marked, String reason) {
        Marked block = Marked.parse("DO $$" + marked + "$$");
        List<Nested> unread = nested(block.sql()).stream()
                .filter(it -> !it.statement().understood())
                .toList();
        assertThat(unread).as(marked).hasSize(1);
        NotUnderstood statement = (NotUnderstood) unread.get(0).statement();
        assertThat(Marked.mark(block.sql(), List.of(statement.span()))).isEqualTo("DO $$" + marked + "$$");
        assertThat(statement.reason()).isEqualTo(reason);
    }
}
