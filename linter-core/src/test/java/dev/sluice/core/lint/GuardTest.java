package dev.sluice.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Replay;
import dev.sluice.core.catalog.State;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.Traits;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Existence guards: whether what stands behind one runs is known where the catalog is sure. */
class GuardTest {

    private static final String POSTGRES = """
            CREATE SCHEMA shop;
            CREATE TABLE parent (id int PRIMARY KEY);
            CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL REFERENCES parent, b text);
            CREATE TABLE shop.s (id int);
            CREATE INDEX t_b ON t (b);
            CREATE TYPE mood AS ENUM ('sad', 'ok');
            CREATE VIEW v AS SELECT id, b FROM t;
            CREATE FUNCTION shop.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER touched BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION shop.f();
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            runs     | EXISTS (SELECT 1 FROM information_schema.tables WHERE table_name = 't')
            runs     | EXISTS (SELECT FROM information_schema.tables WHERE table_schema = 'public' AND table_name = 't')
            runs not | EXISTS (SELECT 1 FROM information_schema.tables WHERE table_name = 'u')
            runs not | EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = 'shop' AND table_name = 't')
            runs     | EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 't' AND column_name = 'a')
            runs     | NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 't' AND column_name = 'z')
            runs not | EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name='t' AND column_name='a' AND is_nullable='YES')
            may run  | EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name='t' AND column_name='a' AND data_type='text')
            runs     | EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'v' AND column_name = 'b')
            runs     | NOT EXISTS (SELECT constraint_name FROM information_schema.table_constraints WHERE table_name = 's' AND constraint_type = 'PRIMARY KEY')
            runs     | EXISTS (SELECT 1 FROM information_schema.table_constraints WHERE constraint_name = 't_a_fkey' AND table_name = 't')
            runs     | EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 't_a_fkey')
            runs not | NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint WHERE conrelid = 'public.t'::regclass AND conname = 't_a_fkey')
            runs     | NOT EXISTS (SELECT 1 FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid WHERE r.relname = 't' AND c.conname = 'other')
            runs     | EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'shop' AND c.relname = 's' AND c.relkind = 'r')
            runs     | EXISTS (SELECT 1 FROM pg_class WHERE relname = 't_b' AND relkind = 'i')
            runs     | EXISTS (SELECT 1 FROM pg_indexes WHERE schemaname = 'public' AND indexname = 't_b')
            runs not | EXISTS (SELECT 1 FROM pg_indexes WHERE tablename = 't' AND indexname = 't_c')
            runs     | EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = 't')
            runs     | EXISTS (SELECT 1 FROM pg_views WHERE viewname = 'v')
            runs     | EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = 't'::regclass AND attname = 'a' AND attnum > 0 AND NOT attisdropped)
            runs not | NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'mood')
            runs     | NOT EXISTS (SELECT 1 FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid WHERE t.typname = 'mood' AND e.enumlabel = 'glad')
            runs     | EXISTS (SELECT 1 FROM pg_trigger WHERE tgname = 'touched' AND tgrelid = 't'::regclass)
            runs     | to_regclass('public.t') IS NOT NULL
            runs     | to_regclass('u') IS NULL
            runs     | (SELECT count(*) FROM pg_indexes WHERE tablename = 't' AND indexname IN ('t_b', 't_c')) = 1
            runs not | count(*) = 0 FROM pg_tables WHERE tablename = 't'
            runs     | EXISTS (SELECT 1 FROM pg_tables WHERE tablename = 't') AND NOT EXISTS (SELECT 1 FROM pg_tables WHERE tablename = 'u')
            may run  | EXISTS (SELECT 1 FROM t)
            may run  | EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'admin')
            may run  | NOT EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citext')
            may run  | NOT EXISTS (SELECT 1 FROM information_schema.schemata WHERE schema_name = 'audit')
            may run  | EXISTS (SELECT 1 FROM information_schema.tables WHERE table_name = 'domains')
            may run  | NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'point')
            may run  | EXISTS (SELECT 1 FROM pg_tables WHERE tablename = 'u') OR EXISTS (SELECT 1 FROM t)
            may run  | EXISTS (SELECT 1 FROM pg_tables GROUP BY tablename HAVING count(*) > 1)
            """)
    void postgres(String expected, String condition) {
        Catalog after = run(
                Dialect.POSTGRESQL,
                POSTGRES + "DO $$ BEGIN IF " + condition + " THEN CREATE TABLE ran (id int); END IF; END $$;");
        assertThat(whether("ran", after)).as(condition).isEqualTo(expected);
    }

    private static final String MARIADB = """
            CREATE TABLE parent (id int PRIMARY KEY);
            CREATE TABLE Teams (id int PRIMARY KEY, pid int, b text, CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id));
            CREATE INDEX i ON Teams (pid, id);
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            runs     | EXISTS (SELECT * FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'Teams' AND COLUMN_NAME = 'PID')
            runs not | EXISTS (SELECT * FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = SCHEMA() AND TABLE_NAME = 'Teams' AND COLUMN_NAME = 'x')
            runs not | EXISTS (SELECT * FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = (SELECT DATABASE()) AND TABLE_NAME = 'Teams' AND COLUMN_NAME = 'x')
            runs     | (SELECT COUNT(*) FROM information_schema.STATISTICS WHERE table_schema = DATABASE() AND table_name = 'Teams' AND index_name = 'i') = 2
            runs not | (SELECT COUNT(1) FROM information_schema.STATISTICS WHERE table_schema = DATABASE() AND table_name = 'Teams' AND index_name = 'j') > 0
            runs     | EXISTS (SELECT * FROM information_schema.TABLE_CONSTRAINTS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'Teams' AND CONSTRAINT_NAME = 'fk' AND CONSTRAINT_TYPE = 'FOREIGN KEY')
            runs     | EXISTS (SELECT NULL FROM information_schema.KEY_COLUMN_USAGE WHERE CONSTRAINT_SCHEMA = DATABASE() AND TABLE_NAME = 'Teams' AND REFERENCED_TABLE_NAME = 'parent')
            runs     | EXISTS (SELECT 1 FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'Teams')
            runs     | NOT EXISTS (SELECT 1 FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'u')
            may run  | EXISTS (SELECT 1 FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'teams')
            may run  | EXISTS (SELECT 1 FROM information_schema.TABLES WHERE TABLE_SCHEMA = 'shop' AND TABLE_NAME = 'Teams')
            may run  | EXISTS (SELECT 1 FROM information_schema.TABLES WHERE TABLE_NAME = 'users')
            may run  | EXISTS (SELECT 1 FROM Teams)
            """)
    void mariadb(String expected, String condition) {
        for (String form : List.of(
                "CREATE PROCEDURE p() BEGIN IF %s THEN CREATE TABLE ran (id int); END IF; END; CALL p();",
                "CREATE PROCEDURE p() BEGIN DECLARE found int DEFAULT %s; IF found = 1 THEN CREATE TABLE ran (id int); END IF; END; CALL p();",
                "SET @s = (SELECT IF(%s, 'CREATE TABLE ran (id int)', 'SELECT 1')); PREPARE s FROM @s; EXECUTE s;",
                "SET @found = %s; SET @s = CASE WHEN @found THEN 'CREATE TABLE ran (id int)' ELSE 'DO 0' END; PREPARE s FROM @s; EXECUTE s;")) {
            Catalog after = run(Dialect.MARIADB, MARIADB + form.formatted(condition));
            assertThat(whether("ran", after)).as(form, condition).isEqualTo(expected);
        }
    }

    @Test
    void theSnippetThatIsCopiedMost() {
        Catalog after = run(Dialect.MARIADB, MARIADB + """
                SET @dbname = DATABASE();
                SET @tablename = 'Teams';
                SET @columnname = 'added';
                SET @preparedStatement = (SELECT IF(
                  (SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS
                   WHERE (table_name = @tablename) AND (table_schema = @dbname) AND (column_name = @columnname)) > 0,
                  'SELECT 1',
                  CONCAT('ALTER TABLE ', @tablename, ' ADD ', @columnname, ' INT(11);')));
                PREPARE alterIfNotExists FROM @preparedStatement;
                EXECUTE alterIfNotExists;
                DEALLOCATE PREPARE alterIfNotExists;
                """);
        assertThat(table("teams", after).column("added")).isPresent();
        assertThat(table("teams", after).doubtOfColumn("added")).isEmpty();
    }

    @Test
    void countsIntoVariables() {
        Catalog after = run(Dialect.MARIADB, MARIADB + """
                SELECT COUNT(*) INTO @there FROM information_schema.statistics
                  WHERE table_schema = DATABASE() AND table_name = 'Teams' AND index_name = 'i';
                SET @s = (SELECT IF(COUNT(*) = 0, 'CREATE TABLE none (id int)', 'CREATE TABLE some (id int)')
                  FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'Teams');
                PREPARE s FROM @s; EXECUTE s;
                SET @s = IF(@there > 0, 'ALTER TABLE Teams DROP INDEX i', 'SELECT 1');
                PREPARE s FROM @s; EXECUTE s;
                """);
        assertThat(whether("some", after)).isEqualTo("runs");
        assertThat(whether("none", after)).isEqualTo("runs not");
        assertThat(table("teams", after).index("i")).isEmpty();
    }

    @Test
    void parametersSayWhatIsAskedFor() {
        Catalog after = run(Dialect.MARIADB, MARIADB + """
                CREATE PROCEDURE drop_index(IN tableName VARCHAR(64), IN indexName VARCHAR(64))
                BEGIN
                  IF EXISTS (SELECT * FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()
                             AND TABLE_NAME = tableName AND INDEX_NAME = indexName) THEN
                    SET @query = CONCAT('ALTER TABLE ', tableName, ' DROP INDEX ', indexName, ';');
                    PREPARE stmt FROM @query;
                    EXECUTE stmt;
                    DEALLOCATE PREPARE stmt;
                  END IF;
                END;
                CALL drop_index('Teams', 'j');
                CALL drop_index('Teams', 'i');
                """);
        assertThat(table("teams", after).index("i")).isEmpty();
        assertThat(table("teams", after).doubt()).isEmpty();
    }

    /** The question is asked once, and what the branch does is no reason to ask it again. */
    @Test
    void aBranchRunsToItsEnd() {
        Catalog after = run(Dialect.POSTGRESQL, POSTGRES + """
                DO $$
                DECLARE
                  there boolean := EXISTS (SELECT 1 FROM pg_tables WHERE tablename = 'u');
                  n int;
                BEGIN
                  SELECT count(*) INTO n FROM pg_indexes WHERE indexname = 't_b';
                  IF NOT EXISTS (SELECT 1 FROM pg_tables WHERE tablename = 'u') THEN
                    CREATE TABLE u (id int);
                    DROP INDEX t_b;
                    CREATE TABLE first (id int);
                  ELSIF there THEN
                    CREATE TABLE second (id int);
                  ELSE
                    CREATE TABLE third (id int);
                  END IF;
                  IF n > 0 AND NOT there THEN
                    CREATE TABLE fourth (id int);
                  END IF;
                  IF EXISTS (SELECT 1 FROM pg_tables WHERE tablename = 'first') THEN
                    RETURN;
                  END IF;
                  CREATE TABLE fifth (id int);
                END $$;
                """);
        assertThat(List.of("first", "second", "third", "fourth", "fifth"))
                .extracting(name -> whether(name, after))
                .containsExactly("runs", "runs not", "runs not", "runs", "runs not");
    }

    @Test
    void aHandlerLeavesOpenWhatRuns() {
        String block = "DO $$ BEGIN IF %s EXISTS (SELECT 1 FROM pg_tables WHERE tablename = 't') THEN"
                + " CREATE TABLE ran (id int); END IF; EXCEPTION WHEN OTHERS THEN NULL; END $$;";
        assertThat(whether("ran", run(Dialect.POSTGRESQL, POSTGRES + block.formatted(""))))
                .isEqualTo("may run");
        assertThat(whether("ran", run(Dialect.POSTGRESQL, POSTGRES + block.formatted("NOT"))))
                .isEqualTo("runs not");
    }

    /** What may have been made, or dropped, may be there or not, whatever kind of object it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            DROP VIEW v                    | EXISTS (SELECT 1 FROM pg_views WHERE viewname = 'v')
            DROP VIEW v                    | EXISTS (SELECT 1 FROM pg_class WHERE relname = 'v')
            DROP VIEW v                    | EXISTS (SELECT 1 FROM information_schema.tables WHERE table_name = 'v')
            DROP VIEW v                    | EXISTS (SELECT 1 FROM information_schema.views WHERE table_name = 'v')
            DROP VIEW v                    | EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'v' AND column_name = 'b')
            DROP VIEW v                    | to_regclass('v') IS NOT NULL
            DROP TYPE mood                 | EXISTS (SELECT 1 FROM pg_type WHERE typname = 'mood')
            ALTER TYPE mood ADD VALUE 'x'  | EXISTS (SELECT 1 FROM pg_enum WHERE enumlabel = 'x')
            ALTER TYPE mood ADD VALUE 'x'  | NOT EXISTS (SELECT 1 FROM pg_enum WHERE enumlabel = 'x')
            DROP TRIGGER touched ON t      | EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = 't'::regclass AND tgname = 'touched')
            DROP TRIGGER touched ON t      | EXISTS (SELECT 1 FROM information_schema.triggers WHERE event_object_table = 't' AND trigger_name = 'touched')
            CREATE POLICY p ON t           | EXISTS (SELECT 1 FROM pg_policies WHERE tablename = 't' AND policyname = 'p')
            CREATE SEQUENCE q              | EXISTS (SELECT 1 FROM information_schema.sequences WHERE sequence_name = 'q')
            CREATE SEQUENCE q              | EXISTS (SELECT 1 FROM pg_class WHERE relname = 'q' AND relkind = 'S')
            CREATE SCHEMA later            | EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = 'later')
            CREATE SCHEMA later            | EXISTS (SELECT 1 FROM information_schema.schemata WHERE schema_name = 'later')
            CREATE EXTENSION citext        | EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citext')
            DROP FUNCTION shop.f() CASCADE | EXISTS (SELECT 1 FROM information_schema.routines WHERE routine_schema = 'shop' AND routine_name = 'f')
            """)
    void whatIsInDoubtIsNoAnswer(String change, String condition) {
        String changed = POSTGRES + "DO $$ BEGIN IF random() > 0.5 THEN " + change + "; END IF; END $$;";
        String block = "DO $$ BEGIN IF " + condition + " THEN CREATE TABLE ran (id int); END IF; END $$;";
        assertThat(whether("ran", run(Dialect.POSTGRESQL, changed + block)))
                .as("%s, then %s", change, condition)
                .isEqualTo("may run");
    }

    @Test
    void nothingIsKnownWithoutAHistory() {
        String block = "DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_tables WHERE tablename = 'x') THEN"
                + " CREATE TABLE ran (id int); END IF; END $$;";
        assertThat(whether("ran", run(Dialect.POSTGRESQL, "ALTER TABLE old ADD a int;" + block)))
                .isEqualTo("may run");
    }

    private static String whether(String table, Catalog catalog) {
        ObjectName name =
                catalog.resolve(new QualifiedName(List.of(new Name(table, new Span(0, 0), false)), new Span(0, 0)));
        return catalog.table(name)
                .map(it -> it.mayBeAbsent().isEmpty() ? "runs" : "may run")
                .orElse("runs not");
    }

    private static Table table(String name, Catalog catalog) {
        return catalog.table(new ObjectName("", name)).orElseThrow();
    }

    static Catalog run(Dialect dialect, String sql) {
        StatementParser parser = new StatementParser(dialect);
        ReadStatements statements = new ReadStatements(List.of());
        Splitter.split(sql, new Span(0, sql.length()), dialect)
                .statements()
                .forEach(raw -> statements.add(List.of(parser.parse(raw)), false, false));
        State initial = State.initial(dialect, Traits.of(dialect), new ReadQueries());
        State before = Replay.beginMigration(initial, Transaction.Kind.AUTOCOMMIT, 0);
        Mishaps mishaps = new Mishaps();
        State after = new Execution(new SourceFile("V1.sql", sql), 0, null, mishaps).run(statements, before);
        assertThat(mishaps.lines()).isEmpty();
        return after.catalog();
    }
}
