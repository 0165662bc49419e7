--# rename_table
--# run
ALTER TABLE t RENAME TO t9;

--# set_schema
CREATE SCHEMA IF NOT EXISTS other;
--# run
ALTER TABLE t SET SCHEMA other;

--# set_tablespace
--# run
ALTER TABLE t SET TABLESPACE ts1;

--# set_logged
ALTER TABLE t SET UNLOGGED;
--# run
ALTER TABLE t SET LOGGED;

--# set_unlogged
--# run
ALTER TABLE t SET UNLOGGED;

--# set_logged_already
--# run
ALTER TABLE t SET LOGGED;

--# cluster_on
--# run
ALTER TABLE t CLUSTER ON t_a_idx;

--# set_statistics
--# run
ALTER TABLE t ALTER COLUMN a SET STATISTICS 500;

--# set_storage
--# run
ALTER TABLE t ALTER COLUMN b SET STORAGE EXTERNAL;

--# set_n_distinct
--# run
ALTER TABLE t ALTER COLUMN a SET (n_distinct = 100);

--# set_fillfactor
--# run
ALTER TABLE t SET (fillfactor = 70);

--# set_parallel_workers
--# run
ALTER TABLE t SET (parallel_workers = 2);

--# set_user_catalog_table
--# run
ALTER TABLE t SET (user_catalog_table = true);

--# reset_reloption
ALTER TABLE t SET (fillfactor = 70);
--# run
ALTER TABLE t RESET (fillfactor);

--# set_without_oids
--# run
ALTER TABLE t SET WITHOUT OIDS;

--# disable_trigger_user
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tg BEFORE UPDATE ON t FOR EACH ROW EXECUTE PROCEDURE tf();
--# run
ALTER TABLE t DISABLE TRIGGER tg;

--# disable_trigger_all
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t DISABLE TRIGGER ALL;

--# enable_replica_trigger
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tg BEFORE UPDATE ON t FOR EACH ROW EXECUTE PROCEDURE tf();
--# run
ALTER TABLE t ENABLE REPLICA TRIGGER tg;

--# disable_rule
CREATE RULE rl AS ON DELETE TO t DO ALSO SELECT 1;
--# run
ALTER TABLE t DISABLE RULE rl;

--# enable_rls
--# run
ALTER TABLE t ENABLE ROW LEVEL SECURITY;

--# replica_identity_full
--# run
ALTER TABLE t REPLICA IDENTITY FULL;

--# replica_identity_index
CREATE UNIQUE INDEX uqi ON t(nn);
--# run
ALTER TABLE t REPLICA IDENTITY USING INDEX uqi;

--# inherit
CREATE TABLE ic2 (LIKE ip INCLUDING ALL);
--# run
ALTER TABLE ic2 INHERIT ip;

--# owner_to
--# run
ALTER TABLE t OWNER TO other_role;

--# multi_action_strongest
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0) NOT VALID;
--# run
ALTER TABLE t VALIDATE CONSTRAINT ck, ALTER COLUMN a SET STATISTICS 100, ALTER COLUMN b SET DEFAULT 'z';

--# rename_schema
--# run
ALTER SCHEMA public RENAME TO s9;

--# rename_table_if_exists_missing
--# run
ALTER TABLE IF EXISTS nope RENAME TO t9;

--# rename_table_partitioned
--# run
ALTER TABLE pt RENAME TO pt9;

--# rename_table_partition
--# run
ALTER TABLE pt_1 RENAME TO pt9;

--# rename_table_serial
CREATE TABLE se (id serial, v int);
--# run
ALTER TABLE se RENAME TO se9;

--# rename_table_is_view
CREATE VIEW vw AS SELECT a FROM t;
--# run
ALTER TABLE vw RENAME TO vw9;

--# set_schema_serial
CREATE SCHEMA other;
CREATE TABLE se (id serial PRIMARY KEY, v int);
--# run
ALTER TABLE se SET SCHEMA other;

--# set_schema_partitioned
CREATE SCHEMA other;
--# run
ALTER TABLE pt SET SCHEMA other;

--# set_tablespace_same
--# run
ALTER TABLE t SET TABLESPACE pg_default;

--# set_tablespace_partitioned
--# run
ALTER TABLE pt SET TABLESPACE ts1;

--# set_tablespace_all
--# run
ALTER TABLE ALL IN TABLESPACE pg_default OWNED BY other_role SET TABLESPACE ts1;

--# set_access_method_heap
--# versions 15-
--# run
ALTER TABLE t SET ACCESS METHOD heap;

--# set_access_method_default
--# versions 17-
--# run
ALTER TABLE t SET ACCESS METHOD DEFAULT;

--# set_unlogged_referenced
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES parent;
--# run
ALTER TABLE parent SET UNLOGGED;

--# set_unlogged_referencing
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES parent;
--# run
ALTER TABLE t SET UNLOGGED;

--# set_unlogged_serial
CREATE TABLE se (id serial PRIMARY KEY, v int);
INSERT INTO se (v) VALUES (1);
--# run
ALTER TABLE se SET UNLOGGED;

--# set_autovacuum
--# run
ALTER TABLE t SET (autovacuum_enabled = false, autovacuum_vacuum_scale_factor = 0.01);

--# set_toast_option
--# run
ALTER TABLE t SET (toast.autovacuum_enabled = false);

--# set_toast_tuple_target
--# run
ALTER TABLE t SET (toast_tuple_target = 200);

--# set_without_cluster
ALTER TABLE t CLUSTER ON t_a_idx;
--# run
ALTER TABLE t SET WITHOUT CLUSTER;

--# disable_rls
--# run
ALTER TABLE t DISABLE ROW LEVEL SECURITY;

--# force_rls
--# run
ALTER TABLE t FORCE ROW LEVEL SECURITY;

--# replica_identity_nothing
--# run
ALTER TABLE t REPLICA IDENTITY NOTHING;

--# enable_trigger_user
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tg BEFORE UPDATE ON t FOR EACH ROW EXECUTE PROCEDURE tf();
--# run
ALTER TABLE t ENABLE TRIGGER USER;

--# enable_always_trigger
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tg BEFORE UPDATE ON t FOR EACH ROW EXECUTE PROCEDURE tf();
--# run
ALTER TABLE t ENABLE ALWAYS TRIGGER tg;

--# disable_trigger_partitioned
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tg AFTER UPDATE ON pt FOR EACH ROW EXECUTE PROCEDURE tf();
--# run
ALTER TABLE pt DISABLE TRIGGER tg;

--# enable_rule
CREATE RULE rl AS ON DELETE TO t DO ALSO SELECT 1;
--# run
ALTER TABLE t ENABLE ALWAYS RULE rl;

--# no_inherit
--# run
ALTER TABLE ic NO INHERIT ip;

--# inherit_index_and_check
ALTER TABLE ip ADD CONSTRAINT ck CHECK (id >= 0);
CREATE TABLE ic2 (LIKE ip INCLUDING ALL);
--# run
ALTER TABLE ic2 INHERIT ip;

--# inherit_missing_column
CREATE TABLE ic2 (id int);
--# run
ALTER TABLE ic2 INHERIT ip;

--# of_type
CREATE TYPE comp AS (id int, v text);
CREATE TABLE ct (id int, v text);
--# run
ALTER TABLE ct OF comp;

--# not_of_type
CREATE TYPE comp AS (id int, v text);
CREATE TABLE ct OF comp;
--# run
ALTER TABLE ct NOT OF;

--# owner_to_serial
CREATE TABLE se (id serial PRIMARY KEY, v int);
--# run
ALTER TABLE se OWNER TO other_role;

--# owner_to_partitioned
--# run
ALTER TABLE pt OWNER TO other_role;

--# multi_weak_actions
--# run
ALTER TABLE t ALTER COLUMN a SET STATISTICS 100, SET (fillfactor = 80);

--# multi_add_column_and_trigger
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tg BEFORE UPDATE ON t FOR EACH ROW EXECUTE PROCEDURE tf();
--# run
ALTER TABLE t ADD COLUMN x int, DISABLE TRIGGER tg;

--# alter_missing_table
--# run
ALTER TABLE nope ADD COLUMN x int;

--# alter_table_wrong_kind
CREATE SEQUENCE sq;
--# run
ALTER TABLE sq OWNER TO other_role;

--# set_unlogged_referenced_by_unlogged
CREATE UNLOGGED TABLE child (id int, tid int REFERENCES parent (id));
--# run
ALTER TABLE parent SET UNLOGGED;

--# set_logged_referencing_unlogged
CREATE UNLOGGED TABLE p3 (id int PRIMARY KEY);
CREATE UNLOGGED TABLE child (id int, tid int REFERENCES p3 (id));
--# run
ALTER TABLE child SET LOGGED;

--# drop_table_function_body
--# versions 14-
CREATE TABLE read_by (a int);
CREATE FUNCTION f() RETURNS SETOF int LANGUAGE sql BEGIN ATOMIC SELECT a FROM read_by; END;
--# run
DROP TABLE read_by;

--# drop_table_function_body_in_string
CREATE TABLE read_by (a int);
CREATE FUNCTION f() RETURNS SETOF int LANGUAGE sql AS 'SELECT a FROM read_by';
--# run
DROP TABLE read_by;
