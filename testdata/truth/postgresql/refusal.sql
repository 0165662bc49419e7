-- What the server refuses whatever the rows, and the neighbours of it that it takes.
--# refuse_add_col_dropped_too
--# run
ALTER TABLE t ADD COLUMN c int, DROP COLUMN c;
--# refuse_drop_col_added_too
--# run
ALTER TABLE t DROP COLUMN IF EXISTS x, ADD COLUMN x int;
--# refuse_add_col_system_name
--# run
ALTER TABLE t ADD COLUMN IF NOT EXISTS a int;
--# refuse_add_col_in_child
--# run
ALTER TABLE ic ADD COLUMN v text;
--# refuse_add_col_child_has
ALTER TABLE ic ADD COLUMN x int;
--# run
ALTER TABLE ip ADD COLUMN x int;
--# refuse_set_default_missing_column
--# run
ALTER TABLE t ALTER COLUMN nope SET DEFAULT 1;
--# refuse_set_default_added_column
--# run
ALTER TABLE t ADD COLUMN x int, ALTER COLUMN x SET DEFAULT 1;
--# refuse_rename_col_missing
--# run
ALTER TABLE t RENAME COLUMN nope TO x;
--# refuse_rename_table_taken
--# run
ALTER TABLE t RENAME TO parent;
--# refuse_rename_table_to_index_name
--# run
ALTER TABLE parent RENAME TO t_a_idx;
--# refuse_set_schema_taken
CREATE SCHEMA s2;
CREATE TABLE s2.t (id int);
--# run
ALTER TABLE t SET SCHEMA s2;
--# refuse_alter_table_if_exists_missing
--# run
ALTER TABLE IF EXISTS nope ADD COLUMN x int;
--# refuse_alter_missing_in_schema
--# run
ALTER TABLE public.nope ADD COLUMN x int;
--# refuse_check_name_taken_by_parent
ALTER TABLE ip ADD CONSTRAINT ck CHECK (id > 0);
--# run
ALTER TABLE ic ADD CONSTRAINT ck CHECK (id > 0);
--# refuse_check_name_taken_by_child
ALTER TABLE ic ADD CONSTRAINT ck CHECK (id > 0);
--# run
ALTER TABLE ip ADD CONSTRAINT ck CHECK (id > 0);
--# refuse_unique_name_taken_by_table
--# run
ALTER TABLE t ADD CONSTRAINT parent UNIQUE (u);
--# refuse_fk_name_of_another_table
ALTER TABLE parent ADD CONSTRAINT ck CHECK (id > 0);
--# run
ALTER TABLE t ADD CONSTRAINT ck FOREIGN KEY (pid) REFERENCES parent (id);
--# refuse_constraint_dropped_too
ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0);
--# run
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0), DROP CONSTRAINT ck;
--# refuse_check_deferrable
--# run
ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) DEFERRABLE;
--# refuse_pk_not_valid
ALTER TABLE t DROP CONSTRAINT t_pkey;
--# run
ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY (id) NOT VALID;
--# refuse_second_pk_first_dropped
--# run
ALTER TABLE t DROP CONSTRAINT t_pkey, ADD PRIMARY KEY (nn, id);
--# refuse_add_col_pk_second
--# run
ALTER TABLE t ADD COLUMN x int PRIMARY KEY;
--# refuse_check_only_parent_without_children
CREATE TABLE lone (a int) PARTITION BY RANGE (a);
--# run
ALTER TABLE ONLY lone ADD CONSTRAINT ck CHECK (a > 0);
--# refuse_check_only_no_inherit
--# run
ALTER TABLE ONLY ip ADD CONSTRAINT ck CHECK (id > 0) NO INHERIT;
--# refuse_fk_view
CREATE VIEW vw AS SELECT id FROM parent;
--# run
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES vw (id);
--# refuse_fk_column_missing
--# run
ALTER TABLE t ADD FOREIGN KEY (nope) REFERENCES parent (id);
--# refuse_fk_target_column_missing
--# run
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES parent (nope);
--# refuse_fk_added_column
--# run
ALTER TABLE t ADD COLUMN x int, ADD FOREIGN KEY (x) REFERENCES parent (id);
--# refuse_fk_no_primary_key
--# run
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES ip;
--# refuse_fk_numbers_disagree
--# run
ALTER TABLE t ADD FOREIGN KEY (pid, a) REFERENCES parent (id);
--# refuse_fk_unique_index
CREATE UNIQUE INDEX uqi ON parent (v);
--# run
ALTER TABLE t ADD FOREIGN KEY (c) REFERENCES parent (v);
--# refuse_fk_partial_unique_index
CREATE UNIQUE INDEX uqi ON parent (v) WHERE id > 0;
--# run
ALTER TABLE t ADD FOREIGN KEY (c) REFERENCES parent (v);
--# refuse_fk_other_order
CREATE TABLE two (a int, b int, UNIQUE (a, b));
ALTER TABLE t ADD COLUMN y int;
--# run
ALTER TABLE t ADD FOREIGN KEY (y, a) REFERENCES two (b, a) NOT VALID;
--# refuse_fk_smallint_bigint
ALTER TABLE t ADD CONSTRAINT uq UNIQUE (bi);
CREATE TABLE child (b smallint);
--# run
ALTER TABLE child ADD FOREIGN KEY (b) REFERENCES t (bi);
--# refuse_fk_numeric_int
CREATE TABLE child (b numeric);
--# run
ALTER TABLE child ADD FOREIGN KEY (b) REFERENCES parent (id);
--# refuse_fk_double_numeric
CREATE TABLE pn (id numeric PRIMARY KEY);
CREATE TABLE child (b double precision);
--# run
ALTER TABLE child ADD FOREIGN KEY (b) REFERENCES pn (id);
--# refuse_fk_numeric_double
CREATE TABLE pd (id double precision PRIMARY KEY);
CREATE TABLE child (b numeric);
--# run
ALTER TABLE child ADD FOREIGN KEY (b) REFERENCES pd (id);
--# refuse_fk_double_real
CREATE TABLE pr (id real PRIMARY KEY);
CREATE TABLE child (b double precision);
--# run
ALTER TABLE child ADD FOREIGN KEY (b) REFERENCES pr (id);
--# refuse_fk_int_numeric
CREATE TABLE pn (id numeric PRIMARY KEY);
--# run
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES pn (id) NOT VALID;
--# refuse_fk_char_text
CREATE TABLE ptx (id text PRIMARY KEY);
CREATE TABLE child (b char(10));
--# run
ALTER TABLE child ADD FOREIGN KEY (b) REFERENCES ptx (id);
--# refuse_fk_date_timestamp
CREATE TABLE pts (id timestamp PRIMARY KEY);
CREATE TABLE child (b date);
--# run
ALTER TABLE child ADD FOREIGN KEY (b) REFERENCES pts (id);
--# refuse_fk_time_timetz
CREATE TABLE ptm (id timetz PRIMARY KEY);
CREATE TABLE child (b time);
--# run
ALTER TABLE child ADD FOREIGN KEY (b) REFERENCES ptm (id);
--# refuse_fk_uuid_text
CREATE TABLE pu (id uuid PRIMARY KEY);
CREATE TABLE child (b text);
--# run
ALTER TABLE child ADD FOREIGN KEY (b) REFERENCES pu (id);
--# refuse_fk_boolean_int
CREATE TABLE child (b boolean);
--# run
ALTER TABLE child ADD FOREIGN KEY (b) REFERENCES parent (id);
--# refuse_fk_domain
CREATE DOMAIN dom AS int;
CREATE TABLE child (b dom);
--# run
ALTER TABLE child ADD FOREIGN KEY (b) REFERENCES parent (id);
--# refuse_fk_unlogged
CREATE UNLOGGED TABLE un (id int PRIMARY KEY);
--# run
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES un (id) NOT VALID;
--# refuse_fk_unlogged_to_permanent
CREATE UNLOGGED TABLE un (id int);
--# run
ALTER TABLE un ADD FOREIGN KEY (id) REFERENCES parent (id);
--# refuse_fk_itself
--# run
ALTER TABLE t ADD COLUMN x int, ADD FOREIGN KEY (x) REFERENCES t (id);
--# refuse_fk_itself_key_added
CREATE TABLE tree (id int NOT NULL, up int);
--# run
ALTER TABLE tree ADD PRIMARY KEY (id), ADD FOREIGN KEY (up) REFERENCES tree (id);
--# refuse_add_col_references_type
--# run
ALTER TABLE t ADD COLUMN x text REFERENCES parent (id);
--# refuse_add_col_references_missing
--# run
ALTER TABLE t ADD COLUMN x int REFERENCES nope (id);
--# refuse_key_column_missing
--# run
ALTER TABLE t ADD UNIQUE (nope);
--# refuse_unique_include_missing
--# run
ALTER TABLE t ADD UNIQUE (u) INCLUDE (nope);
--# refuse_unique_partitioned_with_key
--# run
ALTER TABLE pt ADD UNIQUE (k, id);
--# refuse_using_index_used
--# run
ALTER TABLE t ADD CONSTRAINT uq UNIQUE USING INDEX t_pkey;
--# refuse_using_index_of_another_table
CREATE UNIQUE INDEX uqi ON parent (v);
--# run
ALTER TABLE t ADD CONSTRAINT uq UNIQUE USING INDEX uqi;
--# refuse_using_index_nulls_first
CREATE UNIQUE INDEX uqi ON t (u NULLS FIRST);
--# run
ALTER TABLE t ADD CONSTRAINT uq UNIQUE USING INDEX uqi;
--# refuse_drop_constraint_if_exists
--# run
ALTER TABLE t DROP CONSTRAINT IF EXISTS nope;
--# refuse_rename_constraint_missing
--# run
ALTER TABLE t RENAME CONSTRAINT nope TO x;
--# refuse_rename_constraint_taken
ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0), ADD CONSTRAINT ck2 CHECK (a > -1);
--# run
ALTER TABLE t RENAME CONSTRAINT ck TO ck2;
--# refuse_alter_check_deferrable
ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0);
--# run
ALTER TABLE t ALTER CONSTRAINT ck DEFERRABLE;
--# refuse_drop_default_identity
CREATE TABLE se (id int GENERATED ALWAYS AS IDENTITY, v int);
--# run
ALTER TABLE se ALTER COLUMN id DROP DEFAULT;
--# refuse_drop_default_generated
ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS (a * 2) STORED;
--# run
ALTER TABLE t ALTER COLUMN g DROP DEFAULT;
--# refuse_drop_default_serial
CREATE TABLE se (id serial, v int);
--# run
ALTER TABLE se ALTER COLUMN id DROP DEFAULT;
--# refuse_drop_not_null_pk_dropped
--# run
ALTER TABLE t DROP CONSTRAINT t_pkey, ALTER COLUMN id DROP NOT NULL;
--# refuse_add_identity_not_null_too
ALTER TABLE t DROP COLUMN bi;
ALTER TABLE t ADD COLUMN bi bigint NOT NULL DEFAULT 1;
ALTER TABLE t ALTER COLUMN bi DROP DEFAULT, ALTER COLUMN bi DROP NOT NULL;
--# run
ALTER TABLE t ALTER COLUMN bi SET NOT NULL, ALTER COLUMN bi ADD GENERATED BY DEFAULT AS IDENTITY;
--# refuse_add_identity_with_default
ALTER TABLE t ALTER COLUMN nn SET DEFAULT 1;
--# run
ALTER TABLE t ALTER COLUMN nn ADD GENERATED BY DEFAULT AS IDENTITY;
--# refuse_add_identity_twice
CREATE TABLE se (id int GENERATED ALWAYS AS IDENTITY, v int);
--# run
ALTER TABLE se ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;
--# refuse_add_identity_text
CREATE TABLE se (id text NOT NULL);
--# run
ALTER TABLE se ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;
--# refuse_drop_identity_plain
--# run
ALTER TABLE t ALTER COLUMN nn DROP IDENTITY;
--# refuse_drop_identity_plain_if_exists
--# run
ALTER TABLE t ALTER COLUMN nn DROP IDENTITY IF EXISTS;
--# refuse_set_identity_plain
--# run
ALTER TABLE t ALTER COLUMN nn SET GENERATED ALWAYS;
--# refuse_drop_expression_plain
--# versions 13-
--# run
ALTER TABLE t ALTER COLUMN a DROP EXPRESSION;
--# refuse_set_expression_plain
--# versions 17-
--# run
ALTER TABLE t ALTER COLUMN a SET EXPRESSION AS (nn * 2);
--# refuse_attach_missing_column
CREATE TABLE pnew (id int NOT NULL, k int);
--# run
ALTER TABLE pt ATTACH PARTITION pnew FOR VALUES FROM (2000) TO (3000);
--# refuse_attach_extra_column
CREATE TABLE pnew (id int NOT NULL, k int, v varchar(50), w int);
--# run
ALTER TABLE pt ATTACH PARTITION pnew FOR VALUES FROM (2000) TO (3000);
--# refuse_attach_other_type
CREATE TABLE pnew (id int NOT NULL, k bigint, v varchar(50));
--# run
ALTER TABLE pt ATTACH PARTITION pnew FOR VALUES FROM (2000) TO (3000);
--# refuse_attach_other_length
CREATE TABLE pnew (id int NOT NULL, k int, v varchar(40));
--# run
ALTER TABLE pt ATTACH PARTITION pnew FOR VALUES FROM (2000) TO (3000);
--# refuse_attach_partition_twice
--# run
ALTER TABLE pt ATTACH PARTITION pt_1 FOR VALUES FROM (2000) TO (3000);
--# refuse_attach_not_partitioned
CREATE TABLE pnew (LIKE t);
--# run
ALTER TABLE t ATTACH PARTITION pnew FOR VALUES FROM (2000) TO (3000);
--# refuse_attach_missing_table
--# run
ALTER TABLE pt ATTACH PARTITION nope FOR VALUES FROM (2000) TO (3000);
--# refuse_inherit_other_type
CREATE TABLE ic2 (id bigint, v text);
--# run
ALTER TABLE ic2 INHERIT ip;
--# refuse_inherit_more_columns
CREATE TABLE ic2 (id int, v text, w int);
--# run
ALTER TABLE ic2 INHERIT ip;
--# refuse_inherit_check_missing
ALTER TABLE ip ADD CONSTRAINT ck CHECK (id > 0);
CREATE TABLE ic2 (id int, v text);
--# run
ALTER TABLE ic2 INHERIT ip;
--# refuse_no_inherit_stranger
CREATE TABLE ic2 (id int, v text);
--# run
ALTER TABLE ic2 NO INHERIT ip;
--# refuse_partition_of_missing
--# run
CREATE TABLE pnew PARTITION OF nope FOR VALUES FROM (1) TO (2);
--# refuse_partition_of_plain
--# run
CREATE TABLE pnew PARTITION OF t FOR VALUES FROM (1) TO (2);
--# refuse_create_table_column_twice
--# run
CREATE TABLE n (a int, a text);
--# refuse_create_table_two_pks
--# run
CREATE TABLE n (a int PRIMARY KEY, b int, PRIMARY KEY (b));
--# refuse_create_table_inherits_missing
--# run
CREATE TABLE n (a int) INHERITS (nope);
--# refuse_create_table_like_missing
--# run
CREATE TABLE n (LIKE nope);
--# refuse_create_table_references_missing
--# run
CREATE TABLE n (a int REFERENCES nope (id));
--# refuse_create_table_references_type
--# run
CREATE TABLE n (a text, FOREIGN KEY (a) REFERENCES parent (id));
--# refuse_create_table_references_itself
--# run
CREATE TABLE n (id int PRIMARY KEY, up int REFERENCES n);
--# refuse_create_table_check_not_valid
--# run
CREATE TABLE n (a int, CONSTRAINT ck CHECK (a > 0) NOT VALID);
--# refuse_create_table_unique_not_valid
--# run
CREATE TABLE n (a int, CONSTRAINT uq UNIQUE (a) NOT VALID);
--# refuse_create_table_name_of_index
--# run
CREATE TABLE t_a_idx (a int);
--# refuse_create_temp_table_present
--# run
CREATE TEMP TABLE t (a int);
--# refuse_create_table_as_present
--# run
CREATE TABLE t AS SELECT 1 AS a;
--# refuse_create_table_other_schema
CREATE SCHEMA s2;
--# run
CREATE TABLE s2.t (a int);
--# refuse_drop_table_of_view
CREATE VIEW vw AS SELECT id FROM t;
--# run
DROP TABLE vw;
--# refuse_drop_view_of_table
--# run
DROP VIEW IF EXISTS t;
--# refuse_drop_view_of_matview
CREATE MATERIALIZED VIEW mv AS SELECT id FROM t;
--# run
DROP VIEW mv;
--# refuse_drop_matview_of_view
CREATE VIEW vw AS SELECT id FROM t;
--# run
DROP MATERIALIZED VIEW vw;
--# refuse_drop_view_missing
--# run
DROP VIEW nope;
--# refuse_drop_sequence_missing
--# run
DROP SEQUENCE nope;
--# refuse_drop_type_missing
--# run
DROP TYPE nope;
--# refuse_drop_function_missing
--# run
DROP FUNCTION nope();
--# refuse_drop_policy_missing
--# run
DROP POLICY nope ON t;
--# refuse_drop_rule_missing
--# run
DROP RULE nope ON t;
--# refuse_drop_index_of_table
--# run
DROP INDEX t;
--# refuse_drop_index_if_exists_missing
--# run
DROP INDEX IF EXISTS nope;
--# refuse_create_index_column_missing
--# run
CREATE INDEX i9 ON t (nope);
--# refuse_create_index_table_missing
--# run
CREATE INDEX i9 ON nope (a);
--# refuse_create_index_name_of_table
--# run
CREATE INDEX parent ON t (a);
--# refuse_create_index_name_in_other_schema
CREATE SCHEMA s2;
CREATE TABLE s2.u (a int);
INSERT INTO s2.u VALUES (1);
--# run
CREATE INDEX t_a_idx ON s2.u (a);
--# refuse_create_index_now
--# run
CREATE INDEX i9 ON t ((a > extract(epoch FROM now())));
--# refuse_create_index_predicate_now
--# run
CREATE INDEX i9 ON t (a) WHERE ts > now();
--# refuse_create_index_lower
--# run
CREATE INDEX i9 ON t (lower(b));
--# refuse_create_index_timestamptz_date
--# run
CREATE INDEX i9 ON t ((tz::date));
--# refuse_create_index_timestamp_date
--# run
CREATE INDEX i9 ON t ((ts::date));
--# refuse_create_index_date_timestamp
--# run
CREATE INDEX i9 ON t ((d::timestamp));
--# refuse_create_index_text_date
--# run
CREATE INDEX i9 ON t ((b::date));
--# refuse_create_index_timestamp_text
--# run
CREATE INDEX i9 ON t ((ts::text));
--# refuse_create_index_int_text
--# run
CREATE INDEX i9 ON t ((a::text));
--# refuse_create_index_date_trunc_timestamptz
--# run
CREATE INDEX i9 ON t (date_trunc('day', tz));
--# refuse_create_index_date_trunc_timestamp
--# run
CREATE INDEX i9 ON t (date_trunc('day', ts));
--# refuse_create_index_to_char
--# run
CREATE INDEX i9 ON t (to_char(ts, 'YYYY'));
--# refuse_create_index_at_time_zone
--# run
CREATE INDEX i9 ON t ((tz AT TIME ZONE 'UTC'));
--# refuse_create_index_concat
--# run
CREATE INDEX i9 ON t (concat(b, c));
--# refuse_create_index_random
--# run
CREATE INDEX i9 ON t ((a + random()));
--# refuse_create_unique_index_partitioned_with_key
--# run
CREATE UNIQUE INDEX i9 ON pt (k, id);
--# refuse_alter_index_missing
--# run
ALTER INDEX nope RENAME TO i9;
--# refuse_alter_index_taken
--# run
ALTER INDEX t_a_idx RENAME TO t_c_idx;
--# refuse_reindex_missing
--# run
REINDEX INDEX nope;
--# refuse_cluster_index_missing
--# run
CLUSTER t USING nope;
--# refuse_refresh_view
CREATE VIEW vw AS SELECT id FROM t;
--# run
REFRESH MATERIALIZED VIEW vw;
--# refuse_refresh_concurrently_no_data
CREATE MATERIALIZED VIEW mv AS SELECT id FROM t;
CREATE UNIQUE INDEX mvu ON mv (id);
--# run
REFRESH MATERIALIZED VIEW CONCURRENTLY mv WITH NO DATA;
--# refuse_refresh_concurrently_expression
CREATE MATERIALIZED VIEW mv AS SELECT id FROM t;
CREATE UNIQUE INDEX mvu ON mv ((id + 1));
--# run
REFRESH MATERIALIZED VIEW CONCURRENTLY mv;
--# refuse_create_sequence_present
CREATE SEQUENCE sq;
--# run
CREATE SEQUENCE sq;
--# refuse_create_domain_present
--# run
CREATE DOMAIN mood AS int;
--# refuse_create_type_name_of_table
--# run
CREATE TYPE parent AS ENUM ('x');
--# refuse_enum_value_present
--# run
ALTER TYPE mood ADD VALUE 'ok';
--# refuse_enum_value_present_if_not_exists
--# run
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'ok';
--# refuse_enum_value_before_missing
--# run
ALTER TYPE mood ADD VALUE 'new' BEFORE 'nope';
--# refuse_enum_rename_missing
--# run
ALTER TYPE mood RENAME VALUE 'nope' TO 'x';
--# refuse_enum_rename_taken
--# run
ALTER TYPE mood RENAME VALUE 'ok' TO 'sad';
--# refuse_create_trigger_present
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();
--# run
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();
--# refuse_create_trigger_name_on_another_table
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tr BEFORE INSERT ON parent FOR EACH ROW EXECUTE FUNCTION tf();
--# run
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();
--# refuse_create_policy_present
CREATE POLICY po ON t USING (true);
--# run
CREATE POLICY po ON t USING (true);
--# refuse_create_rule_present
CREATE RULE ru AS ON DELETE TO t DO INSTEAD NOTHING;
--# run
CREATE RULE ru AS ON DELETE TO t DO INSTEAD NOTHING;
--# refuse_create_function_present
CREATE FUNCTION f(i int) RETURNS int LANGUAGE sql AS 'SELECT i';
--# run
CREATE FUNCTION f(i integer) RETURNS int LANGUAGE sql AS 'SELECT i';
--# refuse_create_function_overload
CREATE FUNCTION f(i int) RETURNS int LANGUAGE sql AS 'SELECT i';
--# run
CREATE FUNCTION f(i text) RETURNS int LANGUAGE sql AS 'SELECT 1';
--# refuse_or_replace_function_spelled_otherwise
CREATE FUNCTION f(i int) RETURNS int LANGUAGE sql AS 'SELECT i';
--# run
CREATE OR REPLACE FUNCTION f(i int) RETURNS integer LANGUAGE sql AS 'SELECT i + 1';
--# refuse_or_replace_function_varchar_length
CREATE FUNCTION f(i int) RETURNS varchar(10) LANGUAGE sql AS 'SELECT ''x''::varchar';
--# run
CREATE OR REPLACE FUNCTION f(i int) RETURNS varchar LANGUAGE sql AS 'SELECT ''y''::varchar';
--# refuse_or_replace_procedure_by_function
CREATE FUNCTION f(i int) RETURNS int LANGUAGE sql AS 'SELECT i';
--# run
CREATE OR REPLACE PROCEDURE f(i int) LANGUAGE sql AS 'SELECT 1';
--# refuse_or_replace_view_add_column
CREATE VIEW vw AS SELECT a, b FROM t;
--# run
CREATE OR REPLACE VIEW vw AS SELECT a, b, c FROM t;
--# refuse_or_replace_view_rename_column
CREATE VIEW vw AS SELECT a, b FROM t;
--# run
CREATE OR REPLACE VIEW vw AS SELECT a, b AS bb FROM t;
--# refuse_or_replace_view_star
CREATE TABLE src (a int);
CREATE VIEW vw AS SELECT * FROM src;
ALTER TABLE src ADD COLUMN b int;
--# run
CREATE OR REPLACE VIEW vw AS SELECT * FROM src;
--# refuse_or_replace_view_of_table
--# run
CREATE OR REPLACE VIEW t AS SELECT 1 AS a;
--# refuse_or_replace_view_named_columns
CREATE VIEW vw (x, y) AS SELECT a, b FROM t;
--# run
CREATE OR REPLACE VIEW vw (x, y) AS SELECT nn, c::text FROM t;
--# refuse_alter_sequence_missing
--# run
ALTER SEQUENCE nope RESTART;
--# refuse_alter_view_if_exists_missing
--# run
ALTER VIEW IF EXISTS nope RENAME TO x;
--# refuse_insert_missing_table
--# run
INSERT INTO nope VALUES (1);
--# refuse_insert_missing_column
--# run
INSERT INTO parent (id, nope) VALUES (1000, 'x');
--# refuse_update_missing_column
--# run
UPDATE t SET nope = 1;
--# refuse_delete_missing_table
--# run
DELETE FROM nope;
--# refuse_truncate_missing
--# run
TRUNCATE nope;
--# refuse_truncate_view
CREATE VIEW vw AS SELECT id FROM t;
--# run
TRUNCATE vw;
--# refuse_lock_missing
--# run
LOCK TABLE nope;
--# select_for_update_view
CREATE VIEW vw AS SELECT id, a FROM t;
--# run
SELECT * FROM vw WHERE id = 1 FOR UPDATE;
--# select_for_update_cte
--# run
WITH x (id) AS (SELECT id FROM t WHERE id = 1) SELECT * FROM x JOIN parent ON parent.id = x.id FOR UPDATE OF parent;
--# select_for_update_where_subquery
--# run
SELECT * FROM t WHERE pid IN (SELECT id FROM parent) FOR NO KEY UPDATE;
--# select_for_update_partitioned
--# run
SELECT * FROM pt FOR KEY SHARE;
--# setval_serial_sequence
CREATE TABLE se (id serial, v int);
--# run
SELECT setval(pg_get_serial_sequence('se', 'id'), 10);
--# delete_only_inheritance
--# run
DELETE FROM ONLY ip;
--# truncate_only_one_of_two
--# run
TRUNCATE ONLY ip, t;
--# copy_into_partitioned
--# run
INSERT INTO pt SELECT 5, 1, 'v';

--# alter_domain_renamed_before
CREATE DOMAIN dom AS int;
ALTER DOMAIN dom RENAME TO dom2;
--# run
ALTER DOMAIN dom SET DEFAULT 1;

--# comment_on_column_renamed_before
ALTER TABLE t RENAME a TO a2;
--# run
COMMENT ON COLUMN t.a IS 'said';

--# comment_on_column_that_is_there
--# run
COMMENT ON COLUMN public.t.a IS 'said';

--# comment_on_missing_table
--# run
COMMENT ON TABLE nope IS 'said';

--# comment_on_column_of_view
CREATE VIEW v1 AS SELECT a FROM t;
--# run
COMMENT ON COLUMN v1.a IS 'said';
