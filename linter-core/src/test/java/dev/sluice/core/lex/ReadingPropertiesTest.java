package dev.sluice.core.lex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import dev.sluice.core.testing.SqlGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold for every text. A failure names the seed; put it in {@link #forSeeds} to see it again. */
class ReadingPropertiesTest {

    private static final int SEEDS = 500;

    private static void forSeeds(Dialect dialect, BiConsumer<SqlGenerator, SplittableRandom> property) {
        for (long seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            assertThatCode(() -> property.accept(new SqlGenerator(random, dialect), random))
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tokensTileTheText(Dialect dialect) {
        forSeeds(dialect, (sql, random) -> {
            String text = sql.fragments(1 + random.nextInt(40));
            int from = random.nextInt(4) == 0 ? random.nextInt(text.length()) : 0;
            Tokens tokens = Splitter.tokens(text, new Span(from, text.length()), dialect);
            int at = from;
            for (int i = 0; i < tokens.size(); i++) {
                assertThat(tokens.start(i)).as(text).isEqualTo(at);
                assertThat(tokens.end(i)).as(text).isGreaterThan(at);
                at = tokens.end(i);
            }
            assertThat(at).as(text).isEqualTo(text.length());
        });
    }

    @ParameterizedTest
    @EnumSource
    void nothingButTriviaAndTerminatorsIsLeftBetweenStatements(Dialect dialect) {
        forSeeds(dialect, (sql, random) -> {
            String text = sql.fragments(1 + random.nextInt(40));
            Span all = new Span(0, text.length());
            Tokens tokens = Splitter.tokens(text, all, dialect);
            List<Span> inStatements = new ArrayList<>();
            int end = 0;
            for (RawStatement statement : Splitter.split(text, all, dialect).statements()) {
                Tokens own = statement.tokens();
                assertThat(statement.span().start()).as(text).isGreaterThanOrEqualTo(end);
                assertThat(statement.span()).isEqualTo(own.span(0).to(own.span(own.size() - 1)));
                for (int i = 0; i < own.size(); i++) {
                    inStatements.add(own.span(i));
                }
                end = statement.span().end();
            }
            List<Span> significant = new ArrayList<>();
            for (int i = 0; i < tokens.size(); i++) {
                TokenKind kind = tokens.kind(i);
                boolean terminator = kind == TokenKind.DELIMITER
                        || (kind == TokenKind.SEMICOLON && !inStatements.contains(tokens.span(i)));
                if (!kind.trivia() && !terminator) {
                    significant.add(tokens.span(i));
                }
            }
            assertThat(inStatements).as(text).isEqualTo(significant);
        });
    }

    @ParameterizedTest
    @EnumSource
    void theStatementsOfAScriptAreThoseThatWerePutIn(Dialect dialect) {
        forSeeds(dialect, (sql, random) -> {
            SqlGenerator.Script script = sql.script(1 + random.nextInt(6));
            assertStatements(dialect, script.text(), script.statements());
        });
    }

    @ParameterizedTest
    @EnumSource
    void commentsAndBlankSpaceBetweenTokensChangeNothing(Dialect dialect) {
        forSeeds(dialect, (sql, random) -> {
            List<List<String>> statements = sql.script(3).statements();
            assertStatements(dialect, sql.write(statements), statements);
            assertStatements(dialect, sql.write(statements), statements);
        });
    }

    @ParameterizedTest
    @EnumSource
    void lineEndsOfWindowsChangeNothing(Dialect dialect) {
        forSeeds(dialect, (sql, random) -> {
            SqlGenerator.Script script = sql.script(1 + random.nextInt(6));
            assertThat(texts(dialect, script.text().replace("\n", "\r\n")))
                    .as(script.text())
                    .isEqualTo(texts(dialect, script.text().replace("\r\n", "\n")).stream()
                            .map(tokens -> tokens.stream()
                                    .map(token -> token.replace("\n", "\r\n"))
                                    .toList())
                            .toList());
        });
    }

    private static void assertStatements(Dialect dialect, String text, List<List<String>> expected) {
        assertThat(texts(dialect, text)).as(text).isEqualTo(expected);
        assertThat(Reading.defects(dialect, text)).as(text).isEmpty();
    }

    private static List<List<String>> texts(Dialect dialect, String sql) {
        List<List<String>> found = new ArrayList<>();
        for (RawStatement statement : Reading.split(dialect, sql).statements()) {
            List<String> tokens = new ArrayList<>();
            for (int i = 0; i < statement.tokens().size(); i++) {
                tokens.add(statement.tokens().text(i));
            }
            found.add(tokens);
        }
        return found;
    }
}
