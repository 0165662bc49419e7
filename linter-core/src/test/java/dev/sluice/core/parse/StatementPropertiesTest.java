package dev.sluice.core.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.oracle.MysqlCorpus;
import dev.sluice.core.oracle.PostgresCorpus;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import dev.sluice.core.testing.AstNodes;
import dev.sluice.core.testing.AstSpans;
import dev.sluice.core.testing.Corpus;
import dev.sluice.core.testing.Facts;
import dev.sluice.core.testing.SqlGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold of reading for every statement: of the corpus, and of what is generated. */
class StatementPropertiesTest {

    private static final int SCRIPTS = 15;

    private static void forAll(Dialect dialect, BiConsumer<String, RandomGenerator> property) {
        for (long seed = 0; seed <= SCRIPTS; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            List<String> texts = seed == 0 ? Corpus.texts(dialect) : List.of(script(dialect, seed));
            for (String text : texts) {
                try {
                    property.accept(text, random);
                } catch (AssertionError e) {
                    throw new AssertionError("seed %d, %s:%n%s".formatted(seed, dialect.id(), text), e);
                }
            }
        }
    }

    private static String script(Dialect dialect, long seed) {
        if (seed % 3 == 0) {
            return new SqlGenerator(new SplittableRandom(seed), dialect)
                    .script(4)
                    .text();
        }
        return sentences(dialect, seed).limit(40).collect(Collectors.joining(";\n", "", ";\n"));
    }

    private static Stream<String> sentences(Dialect dialect, long seed) {
        if (dialect.mysqlFamily()) {
            MysqlCorpus corpus = new MysqlCorpus(dialect, seed);
            return Stream.generate(corpus::next);
        }
        PostgresCorpus corpus = new PostgresCorpus(seed);
        return Stream.generate(corpus::next).map(PostgresCorpus.Sentence::text);
    }

    private static List<RawStatement> split(String text, Dialect dialect) {
        return Splitter.split(text, new Span(0, text.length()), dialect).statements();
    }

    /** One by one, so that a failure shows the one that differs. */
    private static void assertSame(String changed, List<String> facts, List<String> expected) {
        for (int i = 0; i < Math.min(facts.size(), expected.size()); i++) {
            assertThat(facts.get(i)).as("statement %d of %s", i + 1, changed).isEqualTo(expected.get(i));
        }
        assertThat(facts).as(changed).hasSameSizeAs(expected);
    }

    @ParameterizedTest
    @EnumSource
    void theCorpusIsUnderstood(Dialect dialect) {
        for (String text : Corpus.texts(dialect)) {
            for (RawStatement raw : split(text, dialect)) {
                Statement statement = StatementParser.parse(raw, dialect);
                assertThat(statement.understood())
                        .as(
                                "%s: %s",
                                text.substring(raw.span().start(), raw.span().end()), statement)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySpanIsExact(Dialect dialect) {
        forAll(dialect, (text, random) -> {
            for (RawStatement raw : split(text, dialect)) {
                AstSpans.check(raw, StatementParser.parse(raw, dialect), dialect);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void lineEndsOfWindowsChangeNoFact(Dialect dialect) {
        forAll(dialect, (text, random) -> {
            String unix = text.replace("\r\n", "\n");
            List<String> facts = Facts.of(unix.replace("\n", "\r\n"), dialect);
            assertSame(unix, facts.stream().map(it -> it.replace("\r\n", "\n")).toList(), Facts.of(unix, dialect));
        });
    }

    @ParameterizedTest
    @EnumSource
    void commentsAndWhiteSpaceBetweenTokensChangeNoFact(Dialect dialect) {
        forAll(dialect, (text, random) -> {
            SqlGenerator generator = new SqlGenerator(random, dialect);
            String spread = rewritten(text, dialect, (tokens, i) -> {
                boolean joins = i > 0 && tokens.kind(i) == TokenKind.STRING && tokens.kind(i - 1) == TokenKind.STRING;
                return (i == 0 || joins ? "" : generator.gap()) + tokens.text(i);
            });
            assertSame(spread, Facts.of(spread, dialect), Facts.of(text, dialect));
        });
    }

    @ParameterizedTest
    @EnumSource
    void theCaseOfWordsChangesNoFact(Dialect dialect) {
        forAll(dialect, (text, random) -> {
            String mixed = rewritten(
                    text,
                    dialect,
                    (tokens, i) -> tokens.kind(i) == TokenKind.WORD ? mixed(tokens.text(i), random) : tokens.text(i));
            assertSame(mixed, lower(Facts.of(mixed, dialect)), lower(Facts.of(text, dialect)));
        });
    }

    /** ASCII letters alone: no engine folds others in a keyword, and PostgreSQL does in no name. */
    private static String mixed(String word, RandomGenerator random) {
        boolean upper = random.nextBoolean();
        StringBuilder mixed = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 128) {
                mixed.setCharAt(i, upper ? Character.toUpperCase(c) : Character.toLowerCase(c));
            }
        }
        return mixed.toString();
    }

    private static List<String> lower(List<String> facts) {
        return facts.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aStatementThatIsDeletedChangesNoOther(Dialect dialect) {
        forAll(dialect, (text, random) -> {
            List<RawStatement> statements = split(text, dialect);
            if (statements.isEmpty()) {
                return;
            }
            int index = random.nextInt(statements.size());
            Span deleted = statements.get(index).span();
            // The data of a COPY belongs to it, and without it is no SQL.
            if (dialect == Dialect.POSTGRESQL && text.startsWith("COPY", deleted.start())) {
                return;
            }
            String rest = text.substring(0, deleted.start()) + text.substring(deleted.end());
            List<String> expected = new ArrayList<>(Facts.of(text, dialect));
            expected.remove(index);
            assertSame(rest, Facts.of(rest, dialect), expected);
        });
    }

    @Test
    void quotesAroundALowerCaseNameOfPostgresqlChangeOnlyThatItIsQuoted() {
        Dialect dialect = Dialect.POSTGRESQL;
        forAll(dialect, (text, random) -> {
            for (RawStatement raw : split(text, dialect)) {
                String sql = text.substring(raw.span().start(), raw.span().end());
                for (Name name : names(StatementParser.parse(split(sql, dialect).get(0), dialect))) {
                    if (name.value()
                            .equals(sql.substring(
                                    name.span().start(), name.span().end()))) {
                        String quoted = sql.substring(0, name.span().start())
                                + '"'
                                + name.value()
                                + '"'
                                + sql.substring(name.span().end());
                        assertSame(
                                quoted,
                                unquoted(Facts.of(quoted, dialect), name),
                                unquoted(Facts.of(sql, dialect), name));
                    }
                }
            }
        });
    }

    /** A name may stand in a query, too, which is kept as it is written. */
    private static List<String> unquoted(List<String> facts, Name name) {
        return facts.stream()
                .map(it -> it.replace("quoted: true", "quoted: false").replace('"' + name.value() + '"', name.value()))
                .toList();
    }

    private static List<Name> names(Object node) {
        List<Name> names = new ArrayList<>();
        for (Object child : AstNodes.children(node)) {
            if (child instanceof Name name) {
                names.add(name);
            } else {
                names.addAll(names(child));
            }
        }
        return names;
    }

    /** The text with the tokens of its statements put differently, and what is between statements as it was. */
    private static String rewritten(String text, Dialect dialect, Writer writer) {
        StringBuilder rewritten = new StringBuilder();
        int end = 0;
        for (RawStatement statement : split(text, dialect)) {
            Tokens tokens = statement.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                rewritten.append(text, end, tokens.start(i)).append(writer.write(tokens, i));
                end = tokens.end(i);
            }
        }
        return rewritten.append(text, end, text.length()).toString();
    }

    /** How a token of a statement is written. */
    private interface Writer {
        String write(Tokens tokens, int index);
    }
}
