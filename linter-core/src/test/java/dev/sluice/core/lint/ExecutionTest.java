package dev.sluice.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.catalog.Replay;
import dev.sluice.core.catalog.State;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionTest {

    /**
     * A definition ends the open transaction, also from inside a procedure, and also one that the server may leave out
     * (MySQL manual, 15.3.3, "Statements That Cause an Implicit Commit").
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | START TRANSACTION; CALL reads()
            false | START TRANSACTION; CALL defines()
            false | START TRANSACTION; CALL may_define()
            true  | START TRANSACTION; CREATE TEMPORARY TABLE x (a int); CALL temporary()
            false | START TRANSACTION; PREPARE s FROM 'CREATE TABLE u (a int)'; EXECUTE s
            true  | START TRANSACTION; PREPARE s FROM 'CREATE TABLE u (a int)'
            true  | CALL begins()
            false | CALL begins(); CALL defines()
            """)
    void bodiesRunInTheTransactionAroundThem(boolean open, String sql) {
        String programs = """
                CREATE PROCEDURE reads() SELECT 1;
                CREATE PROCEDURE defines() BEGIN CREATE TABLE u (a int); UPDATE u SET a = 1; END;
                CREATE PROCEDURE may_define() BEGIN IF @x THEN CREATE TABLE u (a int); END IF; END;
                CREATE PROCEDURE temporary() CREATE TEMPORARY TABLE u (a int);
                CREATE PROCEDURE begins() BEGIN START TRANSACTION; INSERT INTO t VALUES (1); END;
                """;
        assertThat(run(programs + sql).transaction().open()).isEqualTo(open);
    }

    private static State run(String sql) {
        StatementParser parser = new StatementParser(Dialect.MYSQL);
        ReadStatements statements = new ReadStatements(List.of());
        Splitter.split(sql, new Span(0, sql.length()), Dialect.MYSQL)
                .statements()
                .forEach(raw -> statements.add(List.of(parser.parse(raw)), false, false));
        State before = Replay.beginMigration(State.initial(Dialect.MYSQL), Transaction.Kind.AUTOCOMMIT, 0);
        Mishaps mishaps = new Mishaps();
        State after = new Execution(new SourceFile("V1.sql", sql), 0, null, mishaps).run(statements, before);
        assertThat(mishaps.lines()).isEmpty();
        return after;
    }
}
