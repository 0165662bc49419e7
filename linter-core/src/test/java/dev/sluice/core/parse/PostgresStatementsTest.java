package dev.sluice.core.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of statement that PostgreSQL 12 to 19 has, in each of its forms at least once. */
class PostgresStatementsTest {

    private static void assertKind(String kind, String sql) {
        Statement statement = Sql.postgresql(sql).as(Statement.class);
        assertThat(statement.kind()).as("%s: %s", sql, statement).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            create-table | CREATE TABLE t ()
            create-table | CREATE UNLOGGED TABLE IF NOT EXISTS s.t (a int) INHERITS (p, s.q) WITH (fillfactor = 70) TABLESPACE ts
            create-table | CREATE GLOBAL TEMPORARY TABLE t (a int) ON COMMIT DELETE ROWS
            create-table | CREATE TABLE t (LIKE s.u INCLUDING ALL EXCLUDING INDEXES, b int)
            create-table | CREATE TABLE t (a int, PRIMARY KEY (a)) PARTITION BY RANGE (a, lower(b) COLLATE "C" text_ops) USING heap
            create-table | CREATE TABLE p PARTITION OF t (a WITH OPTIONS NOT NULL, CHECK (a > 0)) FOR VALUES IN (1, 2) PARTITION BY HASH (b)
            create-table | CREATE TABLE p PARTITION OF t DEFAULT
            create-table | CREATE TABLE t OF s.ty (a WITH OPTIONS DEFAULT 1, UNIQUE (a))
            create-table | CREATE TABLE t (a, b) WITHOUT OIDS AS SELECT 1, 2 WITH NO DATA
            create-table | CREATE TEMP TABLE t AS EXECUTE q (1)
            create-table | CREATE TABLE t AS TABLE u
            create-object | CREATE FOREIGN TABLE IF NOT EXISTS t (a int OPTIONS (x 'y') NOT NULL) SERVER s OPTIONS (z '1')
            create-object | CREATE FOREIGN TABLE p PARTITION OF t FOR VALUES FROM (1) TO (2) SERVER s
            create-index | CREATE INDEX ON t (a)
            create-index | CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON ONLY s.t USING btree (a COLLATE "C" text_ops DESC NULLS LAST, lower(b), (c + 1)) INCLUDE (d, e) NULLS NOT DISTINCT WITH (fillfactor = 70) TABLESPACE ts WHERE a > 0
            create-index | CREATE INDEX i ON t USING gist (a s.ops (siglen = 32) ASC)
            create-sequence | CREATE TEMP SEQUENCE IF NOT EXISTS s AS bigint INCREMENT BY 2 MINVALUE -5 NO MAXVALUE START 1 CACHE 10 NO CYCLE OWNED BY s.t.c
            create-schema | CREATE SCHEMA IF NOT EXISTS s AUTHORIZATION CURRENT_USER
            create-schema | CREATE SCHEMA s CREATE TABLE t (a int) CREATE VIEW v AS SELECT a FROM t GRANT SELECT ON t TO r
            create-view | CREATE OR REPLACE TEMP RECURSIVE VIEW v (a, b) WITH (security_barrier) AS SELECT 1 WITH LOCAL CHECK OPTION
            create-view | CREATE MATERIALIZED VIEW IF NOT EXISTS v (a) USING heap WITH (fillfactor = 70) TABLESPACE ts AS VALUES (1) WITH NO DATA
            create-type | CREATE TYPE s.e AS ENUM ('a', 'b')
            create-type | CREATE TYPE c AS (a int, b text COLLATE "C")
            create-type | CREATE TYPE r AS RANGE (subtype = float8, subtype_diff = float8mi)
            create-type | CREATE TYPE b (INPUT = f, OUTPUT = g, INTERNALLENGTH = VARIABLE, PASSEDBYVALUE)
            create-type | CREATE TYPE shell
            create-domain | CREATE DOMAIN d AS text COLLATE "C" DEFAULT 'x' CONSTRAINT c CHECK (VALUE <> '') NOT NULL
            create-routine | CREATE OR REPLACE FUNCTION s.f(a int, OUT b text DEFAULT 'x') RETURNS SETOF t LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER PARALLEL SAFE COST 5 ROWS 10 SET search_path = a, 'b' AS $$ BEGIN END; $$
            create-routine | CREATE FUNCTION f() RETURNS TABLE (a int, b t.c%TYPE) AS 'lib', 'sym' LANGUAGE c
            create-routine | CREATE FUNCTION f(a int) RETURNS int IMMUTABLE RETURN a + 1
            create-routine | CREATE PROCEDURE p() LANGUAGE sql BEGIN ATOMIC INSERT INTO t VALUES (1); SELECT CASE WHEN a THEN 1 END; END
            create-trigger | CREATE OR REPLACE TRIGGER g BEFORE INSERT OR UPDATE OF a, b OR DELETE ON s.t FOR EACH ROW WHEN (old.a IS DISTINCT FROM new.a) EXECUTE FUNCTION f(1, 'x')
            create-trigger | CREATE CONSTRAINT TRIGGER g AFTER UPDATE ON t FROM u DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE PROCEDURE f()
            create-trigger | CREATE TRIGGER g AFTER UPDATE ON t REFERENCING OLD TABLE AS o NEW TABLE n FOR STATEMENT EXECUTE FUNCTION f()
            create-trigger | CREATE TRIGGER g INSTEAD OF DELETE ON v FOR EACH ROW EXECUTE FUNCTION f()
            """)
    void creates(String kind, String sql) {
        assertKind(kind, sql);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            POLICY | CREATE POLICY p ON t AS RESTRICTIVE FOR UPDATE TO a, PUBLIC USING (x) WITH CHECK (y)
            RULE | CREATE OR REPLACE RULE r AS ON UPDATE TO t WHERE a > 0 DO ALSO (DELETE FROM u; NOTIFY x)
            EXTENSION | CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA s VERSION '1.0' CASCADE
            STATISTICS | CREATE STATISTICS IF NOT EXISTS s (ndistinct, mcv) ON a, (b + c) FROM t
            PUBLICATION | CREATE PUBLICATION p FOR TABLE a (x), b WHERE (y), TABLES IN SCHEMA s WITH (publish = 'insert')
            SUBSCRIPTION | CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p, q WITH (copy_data = false)
            ROLE | CREATE ROLE r WITH NOSUPERUSER LOGIN ENCRYPTED PASSWORD 'x' CONNECTION LIMIT 5 VALID UNTIL 'infinity' IN ROLE a, b
            ROLE | CREATE USER u
            ROLE | CREATE GROUP g USER a, b
            USER_MAPPING | CREATE USER MAPPING IF NOT EXISTS FOR CURRENT_USER SERVER s OPTIONS (user 'x')
            DATABASE | CREATE DATABASE d WITH OWNER = o ENCODING 'UTF8' CONNECTION LIMIT -1 IS_TEMPLATE true
            COLLATION | CREATE COLLATION IF NOT EXISTS c (provider = icu, locale = 'und')
            COLLATION | CREATE COLLATION c FROM "C"
            CONVERSION | CREATE DEFAULT CONVERSION c FOR 'UTF8' TO 'LATIN1' FROM f
            CAST | CREATE CAST (int AS s.t) WITH FUNCTION f(int) AS ASSIGNMENT
            CAST | CREATE CAST (double precision AS text) WITHOUT FUNCTION
            OPERATOR | CREATE OPERATOR s.=== (LEFTARG = box, RIGHTARG = box, FUNCTION = f)
            OPERATOR_CLASS | CREATE OPERATOR CLASS c DEFAULT FOR TYPE int USING btree AS OPERATOR 1 <, FUNCTION 1 f(int, int)
            OPERATOR_FAMILY | CREATE OPERATOR FAMILY f USING btree
            AGGREGATE | CREATE OR REPLACE AGGREGATE a (int ORDER BY text) (SFUNC = f, STYPE = int)
            AGGREGATE | CREATE AGGREGATE a (BASETYPE = int, SFUNC = f, STYPE = int)
            TEXT_SEARCH | CREATE TEXT SEARCH CONFIGURATION c (COPY = english)
            FOREIGN_DATA_WRAPPER | CREATE FOREIGN DATA WRAPPER w HANDLER h NO VALIDATOR OPTIONS (a 'b')
            SERVER | CREATE SERVER IF NOT EXISTS s TYPE 'x' VERSION '1' FOREIGN DATA WRAPPER w OPTIONS (host 'h')
            FOREIGN_TABLE | IMPORT FOREIGN SCHEMA a LIMIT TO (x, y) FROM SERVER s INTO b OPTIONS (c 'd')
            TABLESPACE | CREATE TABLESPACE ts OWNER o LOCATION '/x' WITH (seq_page_cost = 1)
            LANGUAGE | CREATE OR REPLACE TRUSTED PROCEDURAL LANGUAGE l HANDLER h INLINE i
            ACCESS_METHOD | CREATE ACCESS METHOD m TYPE INDEX HANDLER h
            EVENT_TRIGGER | CREATE EVENT TRIGGER e ON ddl_command_start WHEN tag IN ('DROP TABLE', 'DROP INDEX') EXECUTE FUNCTION f()
            TRANSFORM | CREATE TRANSFORM FOR hstore LANGUAGE plpython3u (FROM SQL WITH FUNCTION f(internal))
            PROPERTY_GRAPH | CREATE PROPERTY GRAPH g VERTEX TABLES (a KEY (x)) EDGE TABLES (e SOURCE a DESTINATION a)
            """)
    void createsKindsWithoutFields(String objectKind, String sql) {
        assertKind("create-object", sql);
        assertThat(Sql.postgresql(sql).as(Statement.class).toString()).contains("objectKind=" + objectKind + ",");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            alter-index | ALTER INDEX IF EXISTS i RENAME TO j
            alter-index | ALTER INDEX i SET (fillfactor = 70)
            alter-index | ALTER INDEX i RESET (fillfactor)
            alter-index | ALTER INDEX i SET TABLESPACE ts
            alter-index | ALTER INDEX i ATTACH PARTITION s.j
            alter-index | ALTER INDEX i ALTER COLUMN 2 SET STATISTICS 100
            alter-index | ALTER INDEX i NO DEPENDS ON EXTENSION e
            alter-object | ALTER INDEX ALL IN TABLESPACE a SET TABLESPACE b
            alter-type | ALTER TYPE t ADD VALUE IF NOT EXISTS 'x' BEFORE 'y'
            alter-type | ALTER TYPE t RENAME VALUE 'x' TO 'y'
            alter-type | ALTER TYPE t RENAME TO u
            alter-type | ALTER TYPE t SET SCHEMA s
            alter-type | ALTER TYPE t OWNER TO o
            alter-type | ALTER TYPE t SET (RECEIVE = f)
            alter-type | ALTER TYPE t RENAME ATTRIBUTE a TO b CASCADE
            alter-type | ALTER TYPE t ADD ATTRIBUTE a int CASCADE, DROP ATTRIBUTE IF EXISTS b, ALTER ATTRIBUTE c SET DATA TYPE text COLLATE "C"
            alter-domain | ALTER DOMAIN d SET DEFAULT 1
            alter-domain | ALTER DOMAIN d DROP NOT NULL
            alter-domain | ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE > 0) NOT VALID
            alter-domain | ALTER DOMAIN d DROP CONSTRAINT IF EXISTS c CASCADE
            alter-domain | ALTER DOMAIN d VALIDATE CONSTRAINT c
            alter-domain | ALTER DOMAIN d RENAME CONSTRAINT a TO b
            alter-domain | ALTER DOMAIN d SET SCHEMA s
            alter-object | ALTER SEQUENCE IF EXISTS s AS bigint RESTART WITH 5 OWNED BY NONE
            alter-object | ALTER SEQUENCE s SET LOGGED
            alter-object | ALTER VIEW IF EXISTS v ALTER COLUMN a SET DEFAULT 1
            alter-object | ALTER VIEW v RENAME COLUMN a TO b
            alter-object | ALTER MATERIALIZED VIEW v CLUSTER ON i, SET (fillfactor = 7)
            alter-object | ALTER FUNCTION f(int, text) STABLE SECURITY INVOKER SET a FROM CURRENT RESET ALL RESTRICT
            alter-object | ALTER PROCEDURE p(int) DEPENDS ON EXTENSION e
            alter-object | ALTER AGGREGATE a(*) OWNER TO o
            alter-object | ALTER ROUTINE f SET SCHEMA s
            alter-object | ALTER ROLE r IN DATABASE d SET search_path TO a, b
            alter-object | ALTER USER u WITH PASSWORD 'x' NOLOGIN
            alter-object | ALTER GROUP g ADD USER a, b
            alter-object | ALTER POLICY p ON t TO r USING (a) WITH CHECK (b)
            alter-object | ALTER POLICY p ON t RENAME TO q
            alter-object | ALTER TRIGGER g ON t RENAME TO h
            alter-object | ALTER EVENT TRIGGER e ENABLE REPLICA
            alter-object | ALTER RULE r ON t RENAME TO s
            alter-object | ALTER EXTENSION e UPDATE TO '2'
            alter-object | ALTER EXTENSION e ADD FUNCTION f(int)
            alter-object | ALTER DATABASE d SET lock_timeout = '5s'
            alter-object | ALTER DATABASE d REFRESH COLLATION VERSION
            alter-object | ALTER SYSTEM SET a.b = 'c'
            alter-object | ALTER SYSTEM RESET ALL
            alter-object | ALTER PUBLICATION p ADD TABLE t WHERE (a)
            alter-object | ALTER SUBSCRIPTION s REFRESH PUBLICATION
            alter-object | ALTER STATISTICS s SET STATISTICS 100
            alter-object | ALTER COLLATION c REFRESH VERSION
            alter-object | ALTER OPERATOR s.@@ (int, NONE) SET (RESTRICT = f)
            alter-object | ALTER OPERATOR FAMILY f USING btree ADD OPERATOR 1 < (int, int)
            alter-object | ALTER OPERATOR CLASS c USING btree RENAME TO d
            alter-object | ALTER TEXT SEARCH DICTIONARY d (StopWords = 'x')
            alter-object | ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR a WITH b
            alter-object | ALTER SERVER s VERSION '2' OPTIONS (SET a 'b')
            alter-object | ALTER USER MAPPING FOR PUBLIC SERVER s OPTIONS (SET a 'b')
            alter-object | ALTER FOREIGN DATA WRAPPER w NO HANDLER
            alter-object | ALTER TABLESPACE ts RESET (seq_page_cost)
            alter-object | ALTER LARGE OBJECT 12 OWNER TO o
            alter-object | ALTER LANGUAGE l RENAME TO m
            alter-object | ALTER CONVERSION c OWNER TO o
            alter-object | ALTER SCHEMA s RENAME TO t
            alter-object | ALTER PROPERTY GRAPH g ADD VERTEX TABLES (a)
            drop-table | DROP TABLE IF EXISTS a, s.b CASCADE
            drop-index | DROP INDEX CONCURRENTLY IF EXISTS s.i, j RESTRICT
            drop-schema | DROP SCHEMA IF EXISTS a, b CASCADE
            drop-object | DROP VIEW v
            drop-object | DROP MATERIALIZED VIEW IF EXISTS v
            drop-object | DROP TYPE a, b
            drop-object | DROP FUNCTION IF EXISTS f(int, text), g CASCADE
            drop-object | DROP AGGREGATE a(*)
            drop-object | DROP OPERATOR s.=== (int, int), ! (NONE, int)
            drop-object | DROP OPERATOR CLASS c USING btree
            drop-object | DROP TRIGGER IF EXISTS g ON s.t CASCADE
            drop-object | DROP POLICY p ON t
            drop-object | DROP RULE r ON t
            drop-object | DROP CAST IF EXISTS (text AS int)
            drop-object | DROP TRANSFORM FOR hstore LANGUAGE l
            drop-object | DROP USER MAPPING IF EXISTS FOR u SERVER s
            drop-object | DROP DATABASE d WITH (FORCE)
            drop-object | DROP ROLE a, b
            drop-object | DROP TEXT SEARCH PARSER p
            drop-object | DROP FOREIGN TABLE t
            drop-object | DROP EVENT TRIGGER e
            drop-object | DROP ACCESS METHOD m
            session | DROP OWNED BY a, b CASCADE
            """)
    void altersAndDrops(String kind, String sql) {
        assertKind(kind, sql);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            transaction-control | BEGIN
            transaction-control | BEGIN WORK ISOLATION LEVEL SERIALIZABLE, READ ONLY DEFERRABLE
            transaction-control | START TRANSACTION READ WRITE
            transaction-control | END AND NO CHAIN
            transaction-control | COMMIT WORK AND CHAIN
            transaction-control | ABORT
            transaction-control | ROLLBACK TO SAVEPOINT a
            transaction-control | ROLLBACK WORK TO savepoint
            transaction-control | SAVEPOINT a
            transaction-control | RELEASE savepoint
            transaction-control | RELEASE SAVEPOINT a
            transaction-control | PREPARE TRANSACTION 'x'
            transaction-control | SET TRANSACTION ISOLATION LEVEL REPEATABLE READ
            transaction-control | SET LOCAL TRANSACTION SNAPSHOT 'x'
            transaction-control | SET CONSTRAINTS a, s.b DEFERRED
            session | COMMIT PREPARED 'x'
            set | SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY
            set | SET x = 1
            set | RESET ALL
            select | SHOW ALL
            privilege | GRANT SELECT, UPDATE (a, b) ON TABLE s.t, u TO GROUP g, PUBLIC WITH GRANT OPTION GRANTED BY x
            privilege | GRANT ALL PRIVILEGES ON ALL TABLES IN SCHEMA a, b TO r
            privilege | GRANT EXECUTE ON FUNCTION f(int), g TO r
            privilege | GRANT SET, ALTER SYSTEM ON PARAMETER a.b TO r
            privilege | GRANT SELECT ON LARGE OBJECT 1, 2 TO r
            privilege | GRANT USAGE ON FOREIGN DATA WRAPPER w TO r
            privilege | GRANT a, b TO c WITH ADMIN OPTION, INHERIT TRUE
            privilege | REVOKE GRANT OPTION FOR SELECT ON t FROM r CASCADE
            privilege | REVOKE ADMIN OPTION FOR a FROM b GRANTED BY c
            privilege | ALTER DEFAULT PRIVILEGES FOR ROLE a IN SCHEMA b GRANT SELECT ON TABLES TO c
            privilege | ALTER DEFAULT PRIVILEGES REVOKE ALL ON FUNCTIONS FROM PUBLIC
            comment | COMMENT ON TABLE t IS 'a'
            comment | COMMENT ON COLUMN s.t.c IS NULL
            comment | COMMENT ON CONSTRAINT c ON t IS 'a'
            comment | COMMENT ON CONSTRAINT c ON DOMAIN d IS 'a'
            comment | COMMENT ON FUNCTION f(int) IS E'a'
            comment | COMMENT ON CAST (int AS text) IS 'a'
            comment | COMMENT ON OPERATOR s.- (int, NONE) IS 'a'
            comment | COMMENT ON TRIGGER g ON t IS 'a'
            comment | COMMENT ON LARGE OBJECT 1 IS 'a'
            comment | COMMENT ON TEXT SEARCH TEMPLATE t IS 'a'
            comment | COMMENT ON ACCESS METHOD m IS 'a'
            session | SECURITY LABEL FOR x ON TABLE t IS 'a'
            truncate | TRUNCATE TABLE ONLY a *, s.b RESTART IDENTITY CASCADE
            lock-table | LOCK TABLE ONLY a, b IN SHARE ROW EXCLUSIVE MODE NOWAIT
            reindex | REINDEX (VERBOSE, CONCURRENTLY off) INDEX CONCURRENTLY s.i
            reindex | REINDEX DATABASE
            vacuum | VACUUM FULL FREEZE VERBOSE ANALYZE t (a, b), u
            vacuum | VACUUM (FULL, ANALYZE false, PARALLEL 2) t
            table-maintenance | ANALYZE VERBOSE t (a), u
            table-maintenance | ANALYZE (SKIP_LOCKED) ONLY t
            cluster | CLUSTER VERBOSE t USING i
            cluster | CLUSTER i ON t
            cluster | REPACK (CONCURRENTLY) t USING INDEX i
            refresh-materialized-view | REFRESH MATERIALIZED VIEW CONCURRENTLY s.v WITH NO DATA
            do | DO LANGUAGE plpgsql $$ BEGIN NULL; END $$
            do | DO 'x' LANGUAGE plpgsql
            select | EXPLAIN (ANALYZE, FORMAT json) DELETE FROM t
            select | EXPLAIN ANALYZE VERBOSE SELECT 1
            copy | COPY s.t (a, b) FROM STDIN WITH (FORMAT csv, FORCE_NULL (a)) WHERE a > 1
            copy | COPY (SELECT 1) TO PROGRAM 'x' CSV HEADER
            call | CALL s.p(1, x => 2)
            prepare | PREPARE q (int) AS SELECT $1
            execute | EXECUTE q (1)
            session | DEALLOCATE PREPARE ALL
            session | LISTEN c
            session | NOTIFY c, 'x'
            session | UNLISTEN *
            session | DISCARD PLANS
            session | DECLARE c NO SCROLL CURSOR WITH HOLD FOR SELECT 1
            session | FETCH FORWARD 5 FROM c
            session | CLOSE ALL
            session | CHECKPOINT (MODE FAST)
            session | LOAD 'x'
            session | REASSIGN OWNED BY a TO b
            session | WAIT FOR LSN '0/1' WITH (TIMEOUT '1s')
            select | (SELECT 1)
            """)
    void readsTheOthers(String kind, String sql) {
        assertKind(kind, sql);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            FROBNICATE t
            DROP TABLE t u
            DROP TABLE
            DROP INDEX i ON t
            CREATE TABLE t (a int,)
            CREATE TABLE t (a)
            CREATE TABLE t (a int) ENGINE = InnoDB
            CREATE TABLE t (id int AUTO_INCREMENT)
            CREATE TABLE t (a int) PARTITION BY MAGIC (a)
            CREATE OR REPLACE TABLE t (a int)
            CREATE INDEX i ON t (a) ALGORITHM = INPLACE
            CREATE INDEX IF NOT EXISTS ON t (a)
            CREATE VIEW v AS
            CREATE TYPE e AS ENUM ('a' 'b', c)
            CREATE FUNCTION f() RETURNS int FROB
            CREATE POLICY p
            ALTER POLICY p ON t FROB
            ALTER INDEX i FROB
            ALTER TYPE t ADD 'x'
            ALTER CAST (a AS b) OWNER TO x
            COMMENT ON t IS 'x'
            COMMENT ON TABLE t
            GRANT SELECT ON t
            TRUNCATE a b
            VACUUM t ANALYZE
            LOCK TABLE t IN FROB MODE
            BEGIN FROB
            SET x
            SET x = 1 2
            DO BEGIN END
            """)
    void saysWhatItDoesNotUnderstand(String sql) {
        assertThat(Sql.postgresql(sql).read().understood()).as(sql).isFalse();
    }
}
