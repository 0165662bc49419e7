package dev.sluice.core.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.LockTables;
import dev.sluice.core.ast.Privilege;
import dev.sluice.core.ast.RenameTables;
import dev.sluice.core.ast.SetVariable;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TransactionControl;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MysqlStatementsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            create-index | CREATE INDEX i ON t (a)
            create-index | CREATE OR REPLACE UNIQUE INDEX IF NOT EXISTS i USING BTREE ON d.t WAIT 3 (a(5) DESC, (lower(b)))
            create-index | CREATE ONLINE INDEX i ON t (a) COMMENT 'x' KEY_BLOCK_SIZE 8
            create-index | CREATE FULLTEXT INDEX i ON t (a) WITH PARSER ngram ALGORITHM=INPLACE LOCK SHARED
            create-index | CREATE SPATIAL INDEX i ON t (a)
            create-index | CREATE VECTOR INDEX i ON t (a)
            drop-index | DROP INDEX `i` ON d.t ALGORITHM = INPLACE LOCK = NONE
            drop-index | DROP INDEX IF EXISTS i ON t NOWAIT
            rename-table | RENAME TABLE a TO b, d.c TO d.e
            rename-table | RENAME TABLES a WAIT 5 TO b
            drop-table | DROP TABLE IF EXISTS a, d.b CASCADE
            drop-table | DROP TEMPORARY TABLE a
            drop-object | DROP VIEW IF EXISTS v, w RESTRICT
            drop-object | DROP TRIGGER d.x
            drop-object | DROP PROCEDURE IF EXISTS p
            drop-object | DROP FUNCTION f
            drop-object | DROP EVENT e
            drop-object | DROP SEQUENCE IF EXISTS s
            drop-object | DROP USER 'u'@'%', v@localhost
            drop-object | DROP ROLE r
            drop-object | DROP SERVER s
            drop-object | DROP TABLESPACE ts ENGINE = InnoDB
            drop-object | DROP LOGFILE GROUP g ENGINE NDB
            drop-schema | DROP DATABASE IF EXISTS d
            drop-schema | DROP SCHEMA d
            truncate | TRUNCATE TABLE t
            truncate | TRUNCATE d.t
            create-schema | CREATE DATABASE IF NOT EXISTS d DEFAULT CHARACTER SET = utf8mb4 COLLATE utf8mb4_bin
            create-schema | CREATE SCHEMA d ENCRYPTION 'Y'
            alter-object | ALTER DATABASE d CHARACTER SET utf8mb4
            alter-object | ALTER SCHEMA COLLATE = utf8mb4_bin
            create-view | CREATE OR REPLACE ALGORITHM=MERGE DEFINER=`u`@`%` SQL SECURITY INVOKER VIEW v (a) AS SELECT 1
            alter-view | ALTER DEFINER = CURRENT_USER() VIEW v AS SELECT 1 WITH LOCAL CHECK OPTION
            create-trigger | CREATE DEFINER='u'@'h' TRIGGER IF NOT EXISTS x BEFORE INSERT ON t FOR EACH ROW FOLLOWS y SET NEW.a = 1
            create-routine | CREATE PROCEDURE p() SELECT 1
            create-routine | CREATE DEFINER=u FUNCTION d.f(a INT) RETURNS VARCHAR(10) CHARSET utf8mb4 DETERMINISTIC READS SQL DATA SQL SECURITY DEFINER COMMENT 'x' RETURN a
            create-object | CREATE FUNCTION f RETURNS STRING SONAME 'f.so'
            create-event | CREATE EVENT IF NOT EXISTS e ON SCHEDULE EVERY 1 HOUR STARTS CURRENT_TIMESTAMP DO DELETE FROM t
            alter-event | ALTER EVENT e ON SCHEDULE EVERY 1 DAY RENAME TO f DISABLE
            create-sequence | CREATE SEQUENCE IF NOT EXISTS s START WITH 1 INCREMENT BY 2 MINVALUE = 1 NO MAXVALUE CACHE 10 NOCYCLE ENGINE=InnoDB
            alter-object | ALTER SEQUENCE s RESTART 5
            create-object | CREATE USER IF NOT EXISTS 'u'@'%' IDENTIFIED BY 'p' REQUIRE SSL ACCOUNT LOCK
            alter-object | ALTER USER 'u'@'h' IDENTIFIED WITH x BY 'y'
            alter-object | RENAME USER a@h TO b@h
            create-object | CREATE ROLE r
            create-object | CREATE SERVER s FOREIGN DATA WRAPPER mysql OPTIONS (HOST 'h')
            create-object | CREATE TABLESPACE ts ADD DATAFILE 'x.ibd'
            create-object | CREATE LOGFILE GROUP g ADD UNDOFILE 'x' ENGINE NDB
            alter-object | ALTER INSTANCE ROTATE INNODB MASTER KEY
            privilege | GRANT SELECT, INSERT (a, b), CREATE TEMPORARY TABLES ON *.* TO 'u'@'h', r WITH GRANT OPTION
            privilege | GRANT ALL PRIVILEGES ON `d`.* TO u@localhost IDENTIFIED BY 'x' REQUIRE SSL
            privilege | GRANT EXECUTE ON PROCEDURE d.p TO u
            privilege | GRANT r1, r2 TO u WITH ADMIN OPTION
            privilege | GRANT PROXY ON a TO b
            privilege | REVOKE IF EXISTS ALL PRIVILEGES, GRANT OPTION FROM 'u'@'h' IGNORE UNKNOWN USER
            privilege | REVOKE SELECT ON t FROM u
            transaction-control | START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY
            transaction-control | BEGIN WORK
            transaction-control | COMMIT WORK AND NO CHAIN NO RELEASE
            transaction-control | ROLLBACK AND CHAIN
            transaction-control | ROLLBACK WORK TO SAVEPOINT s
            transaction-control | SAVEPOINT s
            transaction-control | RELEASE SAVEPOINT s
            transaction-control | XA COMMIT 'x' ONE PHASE
            transaction-control | SET TRANSACTION ISOLATION LEVEL READ COMMITTED
            transaction-control | SET SESSION TRANSACTION READ ONLY
            set | SET autocommit = 0
            set | SET ROLE ALL EXCEPT r
            alter-object | SET PASSWORD FOR 'u'@'h' = 'x'
            alter-object | SET DEFAULT ROLE ALL TO u
            alter-table | SET STATEMENT max_statement_time = 1 FOR ALTER TABLE t FORCE
            lock-table | LOCK TABLES a READ LOCAL, b AS x LOW_PRIORITY WRITE
            lock-table | UNLOCK TABLES
            session | LOCK INSTANCE FOR BACKUP
            table-maintenance | ANALYZE NO_WRITE_TO_BINLOG TABLE a, b
            table-maintenance | ANALYZE TABLE t UPDATE HISTOGRAM ON a WITH 5 BUCKETS
            table-maintenance | OPTIMIZE TABLE t
            table-maintenance | CHECK TABLE t FOR UPGRADE
            table-maintenance | REPAIR TABLE t QUICK
            table-maintenance | CHECKSUM TABLE t EXTENDED
            session | FLUSH TABLES WITH READ LOCK
            session | KILL QUERY 5
            session | RESET MASTER
            session | DROP PREPARE s
            prepare | PREPARE s FROM @sql
            execute | EXECUTE s USING @a, @b
            execute | EXECUTE IMMEDIATE 'SELECT 1'
            session | DEALLOCATE PREPARE s
            call | CALL d.p(1, 'x')
            session | DO SLEEP(1)
            session | USE d
            session | HANDLER t OPEN
            session | INSTALL PLUGIN p SONAME 'x.so'
            session | UNINSTALL COMPONENT 'file://x'
            session | HELP 'x'
            session | SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'x'
            session | START REPLICA
            copy | LOAD DATA LOCAL INFILE 'x' REPLACE INTO TABLE d.t FIELDS TERMINATED BY ',' (a, b)
            session | DROP PREPARE s
            create-object | CREATE SPATIAL REFERENCE SYSTEM IF NOT EXISTS 4120 NAME 'Greek' DEFINITION 'x'
            create-object | CREATE LIBRARY IF NOT EXISTS d.lib LANGUAGE JAVASCRIPT AS 'export function f() {}'
            alter-object | ALTER LIBRARY lib COMMENT 'x'
            drop-object | DROP LIBRARY IF EXISTS lib
            create-view | CREATE OR REPLACE JSON RELATIONAL DUALITY VIEW v AS SELECT JSON_DUALITY_OBJECT('_id': a) FROM t
            alter-object | ALTER DATABASE COMMENT 'x'
            set | SET charset = 1
            set | SET transaction = 1
            call | CALL immediate()
            create-object | CREATE PACKAGE p FUNCTION f() RETURNS INT; PROCEDURE q(); END
            create-object | CREATE OR REPLACE PACKAGE BODY p FUNCTION f() RETURNS INT RETURN 1; PROCEDURE q() BEGIN IF 1 THEN SELECT 1; END IF; END; END
            select | EXPLAIN FORMAT=JSON DELETE FROM t
            select | EXPLAIN FORMAT=JSON INSERT INTO t () VALUES ()
            select | EXPLAIN FORMAT=JSON INTO @v UPDATE t SET a = 1
            select | DESC merge
            select | SHOW CREATE TABLE t
            select | DESCRIBE t
            select | EXPLAIN FORMAT=JSON SELECT 1
            select | ANALYZE FORMAT=JSON SELECT 1
            """)
    void readsEveryStatement(String kind, String text) {
        Statement statement = Sql.mariadb(text).read();
        assertThat(statement.understood()).as("%s: %s", text, statement).isTrue();
        assertThat(statement.kind()).as(text).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            CREATE INDEX i ON t (a) WHERE a > 1
            CREATE WIDGET w
            DROP TABLE a b
            DROP INDEX i
            COMMIT NOW
            FROBNICATE
            OPTIMIZE t
            RENAME TABLE a b
            SET a
            SELECT 1 DROP TABLE t
            UPDATE t SET a = 1 WHERE b = 2 ALTER TABLE u DROP c
            """)
    void whatIsNoStatementIsNotUnderstood(String text) {
        assertThat(Sql.mysql(text).read().understood()).as(text).isFalse();
    }

    @Test
    void settings() {
        assertThat(settings("SET NAMES 'utf8mb4' COLLATE utf8mb4_bin")).isEqualTo("SESSION names=utf8mb4");
        assertThat(settings("SET @a = 1, @b := (SELECT 2)")).isEqualTo("USER_VARIABLE a=1; USER_VARIABLE b=(SELECT 2)");
        assertThat(settings("SET @@GLOBAL.sql_mode = '', SESSION lock_wait_timeout = 5"))
                .isEqualTo("GLOBAL sql_mode=; SESSION lock_wait_timeout=5");
        assertThat(settings("SET GLOBAL a = ON, b = DEFAULT")).isEqualTo("GLOBAL a=ON; GLOBAL b=null");
        assertThat(settings("SET PERSIST max_connections = 100")).isEqualTo("GLOBAL max_connections=100");
        assertThat(settings("SET foreign_key_checks=0")).isEqualTo("SESSION foreign_key_checks=0");
        assertThat(settings("SET @@foreign_key_checks = 0")).isEqualTo("SESSION foreign_key_checks=0");
        assertThat(settings("SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='x,y'"))
                .isEqualTo("USER_VARIABLE old_sql_mode=@@SQL_MODE; SESSION sql_mode=x,y");
        assertThat(settings("SET CHARACTER SET utf8")).isEqualTo("SESSION character set=utf8");
    }

    private static String settings(String text) {
        return Sql.mysql(text).as(SetVariable.class).settings().stream()
                .map(setting -> setting.scope() + " " + setting.name() + "=" + setting.value())
                .collect(Collectors.joining("; "));
    }

    @Test
    void fieldsAreRight() {
        CreateIndex index = Sql.mysql("CREATE UNIQUE INDEX i ON d.t (a) USING HASH ALGORITHM=COPY LOCK=EXCLUSIVE")
                .as(CreateIndex.class);
        assertThat(index.method()).hasToString("HASH");
        assertThat(index.algorithm()).hasToString("COPY");
        assertThat(index.lock()).hasToString("EXCLUSIVE");
        assertThat(Sql.mysql("DROP INDEX i ON t LOCK=NONE").as(DropIndex.class).table())
                .hasToString("t");
        assertThat(Sql.mysql("RENAME TABLE a TO b, c TO d")
                        .as(RenameTables.class)
                        .renames())
                .hasSize(2);
        assertThat(Sql.mysql("LOCK TABLES a READ, b WRITE")
                        .as(LockTables.class)
                        .tables()
                        .get(1)
                        .mode())
                .isEqualTo("WRITE");
        Privilege grant =
                Sql.mysql("GRANT SELECT, CREATE VIEW ON d.* TO 'u'@'h'").as(Privilege.class);
        assertThat(grant.privileges()).hasToString("[SELECT, CREATE VIEW]");
        assertThat(grant.objects()).hasToString("[d.*]");
        assertThat(grant.grantees()).hasToString("[u@h]");
        assertThat(Sql.mysql("ROLLBACK TO s").as(TransactionControl.class).verb())
                .isEqualTo(TransactionControl.Verb.ROLLBACK_TO_SAVEPOINT);
    }

    @Test
    void bodiesAndQueriesAreRanges() {
        Sql view = Sql.mysql("CREATE VIEW v AS «SELECT a FROM t» WITH CASCADED CHECK OPTION");
        assertThat(view.as(CreateView.class).query().span())
                .isEqualTo(view.marks().get(0));
        Sql trigger = Sql.mysql("CREATE TRIGGER x AFTER UPDATE ON t FOR EACH ROW «BEGIN SET @a = 1; SET @b = 2; END»");
        assertThat(trigger.as(CreateTrigger.class).body().span())
                .isEqualTo(trigger.marks().get(0));
        Sql routine = Sql.mysql("CREATE PROCEDURE p(IN a INT) COMMENT 'x' «BEGIN DROP TABLE t; END»");
        assertThat(routine.as(CreateRoutine.class).body().span())
                .isEqualTo(routine.marks().get(0));
    }
}
