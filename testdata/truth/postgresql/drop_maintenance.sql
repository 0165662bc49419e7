--# drop_table
--# run
DROP TABLE t;

--# drop_table_with_fk_to_parent
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
DROP TABLE t;

--# drop_schema_cascade
--# run
DROP SCHEMA public CASCADE;

--# truncate
--# run
TRUNCATE t;

--# truncate_cascade
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
TRUNCATE parent CASCADE;

--# truncate_referenced
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
TRUNCATE parent;

--# truncate_referencing
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
TRUNCATE t;

--# cluster_using
--# run
CLUSTER t USING t_a_idx;

--# vacuum
--# run
VACUUM t;

--# vacuum_full
--# run
VACUUM FULL t;

--# vacuum_analyze
--# run
VACUUM ANALYZE t;

--# lock_table_default
--# run
LOCK TABLE t;

--# lock_table_share_update_exclusive
--# run
LOCK TABLE t IN SHARE UPDATE EXCLUSIVE MODE;

--# drop_function_used_by_trigger
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tg BEFORE UPDATE ON t FOR EACH ROW EXECUTE PROCEDURE tf();
--# run
DROP FUNCTION tf();

--# drop_sequence_used_by_default
CREATE TABLE se(id serial PRIMARY KEY, v int);
--# run
DROP SEQUENCE se_id_seq;

--# drop_table_if_exists_missing
--# run
DROP TABLE IF EXISTS nope;

--# drop_table_missing
--# run
DROP TABLE nope;

--# drop_table_two
--# run
DROP TABLE t, parent;

--# drop_table_referenced
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES parent;
--# run
DROP TABLE parent;

--# drop_table_referenced_cascade
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES parent;
--# run
DROP TABLE parent CASCADE;

--# drop_table_with_referencing
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES parent;
--# run
DROP TABLE parent, t;

--# drop_table_used_by_view
CREATE VIEW vw AS SELECT a FROM t;
--# run
DROP TABLE t;

--# drop_table_used_by_view_cascade
CREATE VIEW vw AS SELECT a FROM t;
--# run
DROP TABLE t CASCADE;

--# drop_table_serial
CREATE TABLE se (id serial PRIMARY KEY, v int);
--# run
DROP TABLE se;

--# drop_table_referencing_partitioned
ALTER TABLE pt ADD PRIMARY KEY (id);
CREATE TABLE child (id int REFERENCES pt (id));
--# run
DROP TABLE child;

--# drop_table_inheritance_parent
--# run
DROP TABLE ip;

--# drop_table_inheritance_parent_cascade
--# run
DROP TABLE ip CASCADE;

--# drop_table_inheritance_child
--# run
DROP TABLE ic;

--# drop_table_new
--# run
CREATE TABLE n (id int);
DROP TABLE n;

--# drop_table_temporary
CREATE TEMP TABLE tmp (id int);
--# run
DROP TABLE tmp;

--# drop_table_published
CREATE PUBLICATION pb FOR TABLE t;
--# run
DROP TABLE t;

--# drop_schema_not_empty
CREATE SCHEMA other;
CREATE TABLE other.o (id int);
--# run
DROP SCHEMA other;

--# drop_schema_empty
CREATE SCHEMA other;
--# run
DROP SCHEMA other;

--# drop_schema_cascade_referencing
CREATE SCHEMA other;
CREATE TABLE other.o (id int PRIMARY KEY, pid int REFERENCES parent (id));
--# run
DROP SCHEMA other CASCADE;

--# drop_schema_if_exists_missing
--# run
DROP SCHEMA IF EXISTS nope CASCADE;

--# truncate_two
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES parent;
--# run
TRUNCATE t, parent;

--# truncate_restart_identity
CREATE TABLE se (id serial PRIMARY KEY, v int);
--# run
TRUNCATE se RESTART IDENTITY;

--# truncate_serial
CREATE TABLE se (id serial PRIMARY KEY, v int);
--# run
TRUNCATE se;

--# truncate_inheritance
--# run
TRUNCATE ip;

--# truncate_only_inheritance
--# run
TRUNCATE ONLY ip;

--# cluster_table_again
ALTER TABLE t CLUSTER ON t_a_idx;
--# run
CLUSTER t;

--# cluster_never_clustered
--# run
CLUSTER t;

--# cluster_all
ALTER TABLE t CLUSTER ON t_a_idx;
--# run
CLUSTER;

--# vacuum_freeze
--# run
VACUUM (FREEZE, INDEX_CLEANUP false) t;

--# vacuum_two
--# run
VACUUM t, parent;

--# vacuum_all
--# run
VACUUM;

--# vacuum_full_partitioned
--# run
VACUUM FULL pt;

--# analyze
--# run
ANALYZE t;

--# analyze_column
--# run
ANALYZE t (a);

--# analyze_two
--# run
ANALYZE t, parent;

--# analyze_inheritance
--# run
ANALYZE ip;

--# lock_table_access_share
--# run
LOCK TABLE t IN ACCESS SHARE MODE;

--# lock_table_row_exclusive
--# run
LOCK TABLE t IN ROW EXCLUSIVE MODE;

--# lock_table_share_row_exclusive
--# run
LOCK TABLE t IN SHARE ROW EXCLUSIVE MODE;

--# lock_table_exclusive
--# run
LOCK TABLE t IN EXCLUSIVE MODE;

--# lock_table_two
--# run
LOCK TABLE t, parent IN EXCLUSIVE MODE;

--# lock_table_inheritance
--# run
LOCK TABLE ip IN EXCLUSIVE MODE;

--# lock_table_only_inheritance
--# run
LOCK TABLE ONLY ip IN EXCLUSIVE MODE;

--# lock_view
CREATE VIEW vw AS SELECT a FROM t;
--# run
LOCK TABLE vw IN EXCLUSIVE MODE;

--# drop_function_used_by_default
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
ALTER TABLE t ALTER COLUMN a SET DEFAULT f();
--# run
DROP FUNCTION f();

--# drop_function_used_by_default_cascade
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
ALTER TABLE t ALTER COLUMN a SET DEFAULT f();
--# run
DROP FUNCTION f() CASCADE;

--# drop_function_used_by_trigger_cascade
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tg BEFORE UPDATE ON t FOR EACH ROW EXECUTE PROCEDURE tf();
--# run
DROP FUNCTION tf() CASCADE;

--# drop_function_unused
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
--# run
DROP FUNCTION f();

--# drop_extension_used_cascade
ALTER TABLE t ADD COLUMN ci citext;
--# run
DROP EXTENSION citext CASCADE;

--# drop_extension_used
ALTER TABLE t ADD COLUMN ci citext;
--# run
DROP EXTENSION citext;

--# drop_owned_by
ALTER TABLE t OWNER TO other_role;
--# run
DROP OWNED BY other_role;

--# reassign_owned_by
ALTER TABLE t OWNER TO other_role;
--# run
REASSIGN OWNED BY other_role TO postgres;

--# drop_table_referenced_and_child
CREATE TABLE child (id int, tid int REFERENCES parent (id));
--# run
DROP TABLE parent, child;

--# drop_table_viewed_partition
CREATE VIEW vw AS SELECT id FROM pt_1;
--# run
DROP TABLE pt;

--# drop_table_policy_of_another
CREATE POLICY po ON t USING (EXISTS (SELECT 1 FROM parent p WHERE p.id = t.pid));
--# run
DROP TABLE parent;

--# drop_table_rule_of_another
CREATE TABLE k (x text);
CREATE RULE rl AS ON INSERT TO t DO ALSO INSERT INTO k VALUES (new.c);
--# run
DROP TABLE k;

--# drop_table_row_type_used
CREATE TABLE k (x int);
CREATE TABLE k2 (y k);
--# run
DROP TABLE k;

--# drop_table_inheritance_parent_and_child
--# run
DROP TABLE ip, ic;

--# drop_table_if_exists_referenced
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES parent;
--# run
DROP TABLE IF EXISTS parent;

--# truncate_referenced_and_child
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id);
--# run
TRUNCATE parent, t;

--# truncate_referenced_partition
CREATE TABLE pk (id int PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE pk1 PARTITION OF pk FOR VALUES FROM (0) TO (10);
CREATE TABLE cc (x int REFERENCES pk);
--# run
TRUNCATE pk1;

--# drop_schema_view
CREATE SCHEMA other;
CREATE VIEW other.v AS SELECT 1 AS x;
--# run
DROP SCHEMA other;

--# drop_schema_function
CREATE SCHEMA other;
CREATE FUNCTION other.f() RETURNS int LANGUAGE sql AS 'SELECT 1';
--# run
DROP SCHEMA other;

--# drop_schema_emptied
CREATE SCHEMA other;
CREATE TABLE other.o (id serial);
DROP TABLE other.o;
--# run
DROP SCHEMA other;

--# drop_sequence_identity_cascade
CREATE TABLE se (id int GENERATED ALWAYS AS IDENTITY);
--# run
DROP SEQUENCE se_id_seq CASCADE;

--# drop_sequence_default_dropped
CREATE TABLE se (id serial PRIMARY KEY, v int);
ALTER TABLE se ALTER COLUMN id DROP DEFAULT;
--# run
DROP SEQUENCE se_id_seq;

--# drop_function_used_by_view
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE VIEW vw AS SELECT f() AS x;
--# run
DROP FUNCTION f();

--# drop_function_used_by_policy
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE POLICY po ON t USING (f() > 0);
--# run
DROP FUNCTION f();

--# drop_function_used_by_check
CREATE FUNCTION f(int) RETURNS boolean LANGUAGE sql AS 'SELECT true';
ALTER TABLE t ADD CONSTRAINT ck CHECK (f(a));
--# run
DROP FUNCTION f(int);

--# drop_function_used_by_index
CREATE FUNCTION f(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1';
CREATE INDEX ix ON t (f(a));
--# run
DROP FUNCTION f;

--# drop_function_used_by_generated
CREATE FUNCTION f(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1';
ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS (f(a)) STORED;
--# run
DROP FUNCTION f(int);

--# drop_function_overload_not_used
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
ALTER TABLE t ALTER COLUMN a SET DEFAULT f();
--# run
DROP FUNCTION f(int);

--# drop_function_called_in_body
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT f()';
--# run
DROP FUNCTION f();

--# drop_extension_used_by_domain
CREATE DOMAIN dom AS citext;
--# run
DROP EXTENSION citext;

--# truncate_cascade_grandchildren
CREATE TABLE c1 (id int PRIMARY KEY REFERENCES parent);
CREATE TABLE c2 (id int PRIMARY KEY REFERENCES c1);
CREATE TABLE c3 (id int REFERENCES c2, other int REFERENCES c1);
CREATE TABLE c4 (id int CHECK (id > 0));
--# run
TRUNCATE parent CASCADE;

--# truncate_with_child_that_refers
CREATE TABLE par (id int PRIMARY KEY);
CREATE TABLE kid (pid int REFERENCES par) INHERITS (par);
--# run
TRUNCATE par;

--# truncate_only_with_child_that_refers
CREATE TABLE par (id int PRIMARY KEY);
CREATE TABLE kid (pid int REFERENCES par) INHERITS (par);
--# run
TRUNCATE ONLY par;

--# truncate_cascade_reference_to_heir
CREATE TABLE par (id int);
CREATE TABLE kid (k int PRIMARY KEY) INHERITS (par);
CREATE TABLE leaf (k int REFERENCES kid);
--# run
TRUNCATE par CASCADE;

--# truncate_only_cascade_reference_to_heir
CREATE TABLE par (id int);
CREATE TABLE kid (k int PRIMARY KEY) INHERITS (par);
CREATE TABLE leaf (k int REFERENCES kid);
--# run
TRUNCATE ONLY par CASCADE;

--# truncate_cascade_reference_to_partitioned
ALTER TABLE pt ADD PRIMARY KEY (id);
CREATE TABLE leaf (k int REFERENCES pt);
--# run
TRUNCATE pt_1 CASCADE;
