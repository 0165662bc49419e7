package dev.sluice.core.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The corpus shows every production, and all of it is read; whether it is read right is for the oracle to say. */
class PostgresCorpusTest {

    private static final long SEED = 20261122;
    private static final int STATEMENTS = 12_000;

    @Test
    void everyAlternativeOfTheGrammarIsInItAndIsUnderstood() {
        PostgresCorpus corpus = new PostgresCorpus(SEED);
        List<String> unread = new ArrayList<>();
        for (int i = 0; i < STATEMENTS; i++) {
            PostgresCorpus.Sentence sentence = corpus.next();
            List<RawStatement> found = split(sentence.text());
            assertThat(found).as("seed %d, statement %d: %s", SEED, i, sentence).hasSize(1);
            Statement statement = StatementParser.parse(found.get(0), Dialect.POSTGRESQL);
            if (!statement.understood()) {
                unread.add(sentence + ": " + statement);
            }
        }
        assertThat(corpus.unused()).as("seed %d", SEED).isEmpty();
        // A few sentences of the grammar are none of PostgreSQL's, such as CREATE AGGREGATE with OUT arguments.
        assertThat(unread).as("seed %d", SEED).hasSizeLessThan(STATEMENTS / 500);
    }

    @Test
    void isTheSameForTheSameSeed() {
        PostgresCorpus one = new PostgresCorpus(1);
        PostgresCorpus other = new PostgresCorpus(1);
        for (int i = 0; i < 200; i++) {
            assertThat(one.next()).isEqualTo(other.next());
        }
    }

    private static List<RawStatement> split(String text) {
        return Splitter.split(text, new Span(0, text.length()), Dialect.POSTGRESQL)
                .statements();
    }
}
