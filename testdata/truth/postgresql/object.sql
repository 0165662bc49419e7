--# comment_on_column
--# run
COMMENT ON COLUMN t.a IS 'x';

--# comment_on_index
--# run
COMMENT ON INDEX t_a_idx IS 'x';

--# grant
--# run
GRANT SELECT ON t TO other_role;

--# revoke
--# run
REVOKE SELECT ON t FROM other_role;

--# create_policy
--# run
CREATE POLICY po ON t USING (true);

--# create_statistics
--# run
CREATE STATISTICS st1 ON a, nn FROM t;

--# drop_statistics
CREATE STATISTICS st1 ON a, nn FROM t;
--# run
DROP STATISTICS st1;

--# create_publication
--# run
CREATE PUBLICATION pb FOR TABLE t;

--# alter_publication_add
CREATE PUBLICATION pb;
--# run
ALTER PUBLICATION pb ADD TABLE t;

--# create_publication_all
--# run
CREATE PUBLICATION pb FOR ALL TABLES;

--# create_function
--# run
CREATE FUNCTION ff() RETURNS int LANGUAGE sql AS 'SELECT count(*)::int FROM t';

--# create_extension
--# run
CREATE EXTENSION hstore;

--# create_database
--# run
CREATE DATABASE zzz;

--# alter_system
--# run
ALTER SYSTEM SET work_mem = '5MB';

--# create_tablespace
--# run
CREATE TABLESPACE tsx LOCATION '/nonexistent';

--# drop_database_in_tx
--# run
DROP DATABASE IF EXISTS nope;

--# comment_on_table
--# surprise 16
--# run
COMMENT ON TABLE t IS 'x';

--# comment_on_view
CREATE VIEW vw AS SELECT a FROM t;
--# run
COMMENT ON VIEW vw IS 'x';

--# comment_on_constraint
--# run
COMMENT ON CONSTRAINT t_pkey ON t IS 'x';

--# comment_on_trigger
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tg BEFORE UPDATE ON t FOR EACH ROW EXECUTE PROCEDURE tf();
--# run
COMMENT ON TRIGGER tg ON t IS 'x';

--# comment_on_sequence
CREATE SEQUENCE sq;
--# run
COMMENT ON SEQUENCE sq IS 'x';

--# comment_on_type
--# run
COMMENT ON TYPE mood IS 'x';

--# comment_on_schema
--# run
COMMENT ON SCHEMA public IS 'x';

--# comment_on_matview
CREATE MATERIALIZED VIEW mv AS SELECT a FROM t;
--# run
COMMENT ON MATERIALIZED VIEW mv IS 'x';

--# grant_column
--# run
GRANT SELECT (a), UPDATE (b) ON t TO other_role;

--# grant_all_tables
--# run
GRANT SELECT ON ALL TABLES IN SCHEMA public TO other_role;

--# grant_sequence
CREATE SEQUENCE sq;
--# run
GRANT USAGE ON SEQUENCE sq TO other_role;

--# alter_default_privileges
--# run
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO other_role;

--# alter_policy
CREATE POLICY po ON t USING (true);
--# run
ALTER POLICY po ON t USING (a > 0);

--# rename_policy
CREATE POLICY po ON t USING (true);
--# run
ALTER POLICY po ON t RENAME TO po2;

--# drop_policy
CREATE POLICY po ON t USING (true);
--# run
DROP POLICY po ON t;

--# drop_policy_if_exists_missing
--# run
DROP POLICY IF EXISTS nope ON t;

--# create_policy_naming_another
--# run
CREATE POLICY po ON t USING (pid IN (SELECT id FROM parent));

--# create_statistics_expression
--# versions 14-
--# run
CREATE STATISTICS st1 ON (a % 10), (nn % 10) FROM t;

--# alter_statistics
--# versions 13-
CREATE STATISTICS st1 ON a, nn FROM t;
--# run
ALTER STATISTICS st1 SET STATISTICS 500;

--# rename_statistics
CREATE STATISTICS st1 ON a, nn FROM t;
--# run
ALTER STATISTICS st1 RENAME TO st2;

--# drop_statistics_if_exists_missing
--# run
DROP STATISTICS IF EXISTS nope;

--# create_publication_columns
--# versions 15-
--# run
CREATE PUBLICATION pb FOR TABLE t (id, a), parent WHERE (id > 0);

--# create_publication_schema
--# versions 15-
--# run
CREATE PUBLICATION pb FOR TABLES IN SCHEMA public;

--# create_publication_partitioned
--# versions 13-
--# run
CREATE PUBLICATION pb FOR TABLE pt;

--# create_publication_inheritance
--# run
CREATE PUBLICATION pb FOR TABLE ip;

--# alter_publication_drop
CREATE PUBLICATION pb FOR TABLE t, parent;
--# run
ALTER PUBLICATION pb DROP TABLE t;

--# alter_publication_set
CREATE PUBLICATION pb FOR TABLE t;
--# run
ALTER PUBLICATION pb SET TABLE parent;

--# alter_publication_options
CREATE PUBLICATION pb FOR TABLE t;
--# run
ALTER PUBLICATION pb SET (publish = 'insert');

--# drop_publication
CREATE PUBLICATION pb FOR TABLE t;
--# run
DROP PUBLICATION pb;

--# create_subscription_slot
--# run
CREATE SUBSCRIPTION sub CONNECTION 'dbname=effects' PUBLICATION pb;

--# create_subscription_unconnected
--# run
CREATE SUBSCRIPTION sub CONNECTION 'dbname=effects' PUBLICATION pb WITH (connect = false);

--# create_table
--# run
CREATE TABLE n (id int PRIMARY KEY, v text UNIQUE);

--# create_table_if_not_exists_present
--# run
CREATE TABLE IF NOT EXISTS t (id int);

--# create_table_if_not_exists_present_fk
--# run
CREATE TABLE IF NOT EXISTS t (id int, pid int REFERENCES parent (id));

--# create_table_present
--# run
CREATE TABLE t (id int);

--# create_table_two_fk
CREATE TABLE other_parent (id int PRIMARY KEY);
--# run
CREATE TABLE n (id int, a int REFERENCES parent (id), b int REFERENCES other_parent (id));

--# create_table_fk_partitioned
ALTER TABLE pt ADD PRIMARY KEY (id);
--# run
CREATE TABLE n (id int REFERENCES pt (id));

--# create_table_fk_self
--# run
CREATE TABLE n (id int PRIMARY KEY, up int REFERENCES n (id));

--# create_table_partitioned_fk
--# run
CREATE TABLE n (id int, pid int REFERENCES parent (id)) PARTITION BY RANGE (id);

--# create_temporary_table_fk
--# run
CREATE TEMP TABLE n (id int, pid int REFERENCES parent (id));

--# create_table_as
--# run
CREATE TABLE n AS SELECT * FROM t;

--# create_table_as_no_data
--# run
CREATE TABLE n AS SELECT * FROM t WITH NO DATA;

--# select_into
--# run
SELECT id, a INTO n FROM t;

--# create_table_like_plain
--# run
CREATE TABLE n (LIKE t);

--# create_table_of_type
CREATE TYPE comp AS (x int);
--# run
CREATE TABLE n OF comp;

--# create_table_domain
CREATE DOMAIN dom AS int CHECK (VALUE > 0);
--# run
CREATE TABLE n (id dom);

--# create_schema_elements
--# run
CREATE SCHEMA other CREATE TABLE o (id int, pid int REFERENCES public.parent (id));

--# create_foreign_table
CREATE FOREIGN DATA WRAPPER fdw;
CREATE SERVER fs FOREIGN DATA WRAPPER fdw;
--# run
CREATE FOREIGN TABLE ft (id int) SERVER fs;

--# alter_foreign_table
CREATE FOREIGN DATA WRAPPER fdw;
CREATE SERVER fs FOREIGN DATA WRAPPER fdw;
CREATE FOREIGN TABLE ft (id int) SERVER fs;
--# run
ALTER FOREIGN TABLE ft ADD COLUMN x int;

--# create_or_replace_function
CREATE FUNCTION f(i int) RETURNS int LANGUAGE sql AS 'SELECT i';
--# run
CREATE OR REPLACE FUNCTION f(i int) RETURNS int LANGUAGE sql AS 'SELECT i + 1';

--# create_or_replace_function_return_type
CREATE FUNCTION f(i int) RETURNS int LANGUAGE sql AS 'SELECT i';
--# run
CREATE OR REPLACE FUNCTION f(i int) RETURNS text LANGUAGE sql AS 'SELECT i::text';

--# create_function_overload
CREATE FUNCTION f(i int) RETURNS int LANGUAGE sql AS 'SELECT i';
--# run
CREATE OR REPLACE FUNCTION f(i int, j int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT i + j';

--# create_function_body
--# versions 14-
--# run
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM t; END;

--# alter_function_volatility
CREATE FUNCTION f(i int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT i';
CREATE INDEX i9 ON t (f(a));
--# run
ALTER FUNCTION f(int) VOLATILE;

--# create_procedure
--# run
CREATE PROCEDURE p() LANGUAGE sql AS 'DELETE FROM t';

--# alter_role_set
--# run
ALTER ROLE other_role SET statement_timeout = '5s';

--# create_collation
--# run
CREATE COLLATION coll (locale = 'C');

--# drop_database
CREATE DATABASE zzz;
--# run
DROP DATABASE zzz;

--# drop_tablespace
SET allow_in_place_tablespaces = true;
CREATE TABLESPACE ts2 LOCATION '';
--# run
DROP TABLESPACE ts2;

--# reindex_database
--# run
REINDEX DATABASE effects;

--# drop_function_called_in_standard_body
--# versions 14-
CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f() RETURNS int LANGUAGE sql RETURN g();
--# run
DROP FUNCTION g();

--# drop_function_gone_with_column
--# versions 14-
CREATE FUNCTION f() RETURNS SETOF smallint LANGUAGE sql BEGIN ATOMIC SELECT sm FROM t; END;
ALTER TABLE t DROP COLUMN sm CASCADE;
--# run
DROP FUNCTION f();
