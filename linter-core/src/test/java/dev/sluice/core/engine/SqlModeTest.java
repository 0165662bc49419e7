package dev.sluice.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.Replay;
import dev.sluice.core.catalog.State;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SqlModeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            SET NAMES utf8mb4                                                    | true
            SET SESSION sql_mode = ''                                            | false
            SET SESSION sql_mode = 'ANSI_QUOTES'                                 | false
            SET SESSION sql_mode = 'strict_all_tables,ANSI_QUOTES'               | true
            SET SESSION sql_mode = 'TRADITIONAL'                                 | true
            SET SESSION sql_mode = DEFAULT                                       | true
            SET SESSION sql_mode = @old                                          | true
            SET sql_mode = REPLACE(@@sql_mode, 'STRICT_TRANS_TABLES', '')        | false
            SET sql_mode = REPLACE(@@sql_mode, 'ONLY_FULL_GROUP_BY', '')         | true
            """)
    void valuesThatDoNotFitAreErrorsUnlessTheModeSaysOtherwise(String sql, boolean strict) {
        Statement statement = StatementParser.parse(
                Splitter.split(sql, new Span(0, sql.length()), Dialect.MYSQL)
                        .statements()
                        .get(0),
                Dialect.MYSQL);
        State after = Replay.apply(statement, State.initial(Dialect.MYSQL), new Origin("V1.sql", statement.span(), 0));
        assertThat(SqlMode.strict(after)).isEqualTo(strict);
    }
}
