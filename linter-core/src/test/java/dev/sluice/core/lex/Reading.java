package dev.sluice.core.lex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What the tests of this package say about reading, in one line each. */
final class Reading {

    private Reading() {}

    static SplitFile split(Dialect dialect, String sql) {
        return Splitter.split(sql, new Span(0, sql.length()), dialect);
    }

    /** The statements as written. */
    static List<String> statements(Dialect dialect, String sql) {
        return split(dialect, sql).statements().stream()
                .map(statement ->
                        sql.substring(statement.span().start(), statement.span().end()))
                .toList();
    }

    /** Asserts that the statements of a text are those between « and », exactly, and that nothing is wrong with them. */
    static void assertMarked(Dialect dialect, String marked) {
        assertThat(marks(dialect, marked)).isEqualTo(marked);
        assertThat(defects(dialect, unmarked(marked))).as("defects").isEmpty();
    }

    /** Asserts the statements between « and », and the one defect that they have. */
    static void assertMarked(Dialect dialect, String marked, String defect) {
        assertThat(marks(dialect, marked)).isEqualTo(marked);
        assertThat(defects(dialect, unmarked(marked))).containsExactly(defect);
    }

    private static String marks(Dialect dialect, String marked) {
        StringBuilder found = new StringBuilder(unmarked(marked));
        List<RawStatement> statements = split(dialect, unmarked(marked)).statements();
        for (int i = statements.size() - 1; i >= 0; i--) {
            found.insert(statements.get(i).span().end(), '»');
            found.insert(statements.get(i).span().start(), '«');
        }
        return found.toString();
    }

    private static String unmarked(String marked) {
        return marked.replace("«", "").replace("»", "");
    }

    static List<String> defects(Dialect dialect, String sql) {
        List<String> defects = new ArrayList<>();
        for (RawStatement statement : split(dialect, sql).statements()) {
            String defect = statement.defect();
            if (defect != null) {
                defects.add(defect);
            }
        }
        return defects;
    }

    /** Every token that is no white space, as {@code KIND text}. */
    static List<String> tokens(Dialect dialect, String sql) {
        Tokens tokens = Splitter.tokens(sql, new Span(0, sql.length()), dialect);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) != TokenKind.WHITESPACE) {
                found.add(tokens.kind(i) + " " + tokens.text(i));
            }
        }
        return found;
    }

    /** The tokens of the only statement. */
    static Tokens statement(Dialect dialect, String sql) {
        List<RawStatement> statements = split(dialect, sql).statements();
        assertThat(statements).hasSize(1);
        return statements.get(0).tokens();
    }
}
