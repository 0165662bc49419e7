--# drop_col
--# run
ALTER TABLE t DROP COLUMN b;

--# drop_col_indexed
--# run
ALTER TABLE t DROP COLUMN a;

--# drop_col_fk
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES parent;
--# run
ALTER TABLE t DROP COLUMN pid;

--# drop_col_pk_referenced_cascade
CREATE TABLE child(id int, tid int REFERENCES t(id));
--# run
ALTER TABLE t DROP COLUMN id CASCADE;

--# drop_col_pk_referenced_restrict
CREATE TABLE child(id int, tid int REFERENCES t(id));
--# run
ALTER TABLE t DROP COLUMN id;

--# drop_col_used_by_view
CREATE VIEW vw AS SELECT b FROM t;
--# run
ALTER TABLE t DROP COLUMN b;

--# drop_col_if_exists_missing
--# run
ALTER TABLE t DROP COLUMN IF EXISTS nope;

--# drop_col_used_by_view_cascade
CREATE VIEW vw AS SELECT b FROM t;
--# run
ALTER TABLE t DROP COLUMN b CASCADE;

--# drop_col_used_by_matview
CREATE MATERIALIZED VIEW mv AS SELECT b FROM t;
--# run
ALTER TABLE t DROP COLUMN b;

--# drop_col_used_by_matview_cascade
CREATE MATERIALIZED VIEW mv AS SELECT b FROM t;
CREATE INDEX mvi ON mv (b);
--# run
ALTER TABLE t DROP COLUMN b CASCADE;

--# drop_col_check_of_two
ALTER TABLE t ADD CONSTRAINT ck CHECK (a <= nn);
--# run
ALTER TABLE t DROP COLUMN a;

--# drop_col_serial
CREATE TABLE se (id serial, v int);
--# run
ALTER TABLE se DROP COLUMN id;

--# drop_col_identity
CREATE TABLE se (id int GENERATED ALWAYS AS IDENTITY, v int);
--# run
ALTER TABLE se DROP COLUMN id;

--# drop_col_partitioned
CREATE INDEX pi ON pt (v);
--# run
ALTER TABLE pt DROP COLUMN v;

--# drop_col_partition_key
--# run
ALTER TABLE pt DROP COLUMN id;

--# drop_col_partition
--# run
ALTER TABLE pt_1 DROP COLUMN v;

--# drop_col_generated_from
ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS (sm * 2) STORED;
--# run
ALTER TABLE t DROP COLUMN sm;

--# drop_col_generated_from_cascade
ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS (sm * 2) STORED;
--# run
ALTER TABLE t DROP COLUMN sm CASCADE;

--# drop_col_trigger_of
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tg BEFORE UPDATE OF b ON t FOR EACH ROW EXECUTE PROCEDURE tf();
--# run
ALTER TABLE t DROP COLUMN b;

--# drop_col_policy
CREATE POLICY po ON t USING (sm > 0);
--# run
ALTER TABLE t DROP COLUMN sm;

--# drop_col_statistics
CREATE STATISTICS st1 ON sm, nn FROM t;
--# run
ALTER TABLE t DROP COLUMN sm;

--# drop_col_publication
--# versions 15-
CREATE PUBLICATION pb FOR TABLE t (id, sm);
--# run
ALTER TABLE t DROP COLUMN sm;

--# drop_col_function_body
--# versions 14-
CREATE FUNCTION f() RETURNS SETOF smallint LANGUAGE sql BEGIN ATOMIC SELECT sm FROM t; END;
--# run
ALTER TABLE t DROP COLUMN sm;

--# drop_col_function_text
CREATE FUNCTION f() RETURNS SETOF smallint LANGUAGE sql AS 'SELECT sm FROM t';
--# run
ALTER TABLE t DROP COLUMN sm;

--# drop_col_index_expression
CREATE INDEX ie ON t (lower(b));
--# run
ALTER TABLE t DROP COLUMN b;

--# drop_col_index_predicate
CREATE INDEX ipr ON t (nn) WHERE sm > 0;
--# run
ALTER TABLE t DROP COLUMN sm;

--# drop_col_unique
ALTER TABLE t ADD CONSTRAINT uq UNIQUE (u);
--# run
ALTER TABLE t DROP COLUMN u;

--# drop_col_two
--# run
ALTER TABLE t DROP COLUMN b, DROP COLUMN c;

--# drop_col_inheritance_parent
--# run
ALTER TABLE ip DROP COLUMN v;

--# drop_col_only_inheritance_parent
--# run
ALTER TABLE ONLY ip DROP COLUMN v;

--# drop_col_inherited
--# run
ALTER TABLE ic DROP COLUMN v;

--# drop_col_missing
--# run
ALTER TABLE t DROP COLUMN nope;

--# rename_col
--# run
ALTER TABLE t RENAME COLUMN a TO a2;

--# rename_col_used
CREATE VIEW vw AS SELECT a FROM t;
--# run
ALTER TABLE t RENAME COLUMN a TO a2;

--# rename_col_partitioned
--# run
ALTER TABLE pt RENAME COLUMN v TO v2;

--# rename_col_inheritance_parent
--# run
ALTER TABLE ip RENAME COLUMN v TO v2;

--# rename_col_inherited
--# run
ALTER TABLE ic RENAME COLUMN v TO v2;

--# rename_col_referenced
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES parent;
--# run
ALTER TABLE parent RENAME COLUMN id TO key;

--# rename_col_to_existing
--# run
ALTER TABLE t RENAME COLUMN a TO b;

--# drop_col_view_other_column
CREATE VIEW vw AS SELECT a, count(*) FROM t GROUP BY a;
--# run
ALTER TABLE t DROP COLUMN b;

--# drop_col_view_of_view
CREATE VIEW vw AS SELECT b, a FROM t;
CREATE VIEW vw2 AS SELECT a FROM vw;
--# run
ALTER TABLE t DROP COLUMN b;

--# drop_col_view_dropped
CREATE VIEW vw AS SELECT b FROM t;
DROP VIEW vw;
--# run
ALTER TABLE t DROP COLUMN b;

--# drop_col_view_replaced
CREATE VIEW vw AS SELECT a FROM t WHERE b <> '';
CREATE OR REPLACE VIEW vw AS SELECT a FROM t;
--# run
ALTER TABLE t DROP COLUMN b;

--# drop_col_view_on_partition
CREATE VIEW vw AS SELECT v FROM pt_1;
--# run
ALTER TABLE pt DROP COLUMN v;

--# drop_col_view_joined_using
CREATE TABLE k (a int, z int);
CREATE VIEW vw AS SELECT k.z FROM t JOIN k ON k.a = t.a;
--# run
ALTER TABLE k DROP COLUMN a;

--# drop_col_generated_dropped_before
ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS (sm * 2) STORED;
--# run
ALTER TABLE t DROP COLUMN g, DROP COLUMN sm;

--# drop_col_generated_of_child
ALTER TABLE ic ADD COLUMN g text GENERATED ALWAYS AS (upper(v)) STORED;
--# run
ALTER TABLE ip DROP COLUMN v;

--# drop_col_referenced_by_itself
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES t;
--# run
ALTER TABLE t DROP COLUMN id;

--# drop_col_referenced_by_itself_both
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES t;
--# run
ALTER TABLE t DROP COLUMN pid, DROP COLUMN id;

--# drop_col_trigger_when
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tg BEFORE UPDATE ON t FOR EACH ROW WHEN (NEW.nn > 0) EXECUTE PROCEDURE tf();
--# run
ALTER TABLE t DROP COLUMN nn;

--# drop_col_rule
CREATE RULE rl AS ON DELETE TO t WHERE old.c = '' DO ALSO SELECT 1;
--# run
ALTER TABLE t DROP COLUMN c;

--# drop_col_policy_of_another
CREATE POLICY po ON t USING (EXISTS (SELECT 1 FROM parent p WHERE p.id = t.pid AND p.v = 'x'));
--# run
ALTER TABLE parent DROP COLUMN v;

--# drop_col_only_partitioned
--# run
ALTER TABLE ONLY pt DROP COLUMN v;

--# drop_col_inherited_merged
CREATE TABLE ic2 (v text) INHERITS (ip);
--# run
ALTER TABLE ic2 DROP COLUMN v;

--# drop_col_typed_table
CREATE TYPE comp AS (x int, y int);
CREATE TABLE ct OF comp;
--# run
ALTER TABLE ct DROP COLUMN x;

--# rename_col_typed_table
CREATE TYPE comp AS (x int, y int);
CREATE TABLE ct OF comp;
--# run
ALTER TABLE ct RENAME COLUMN x TO q;

--# rename_col_only_inheritance_parent
--# run
ALTER TABLE ONLY ip RENAME COLUMN v TO w;

--# rename_col_own_of_child
ALTER TABLE ic ADD COLUMN own int;
--# run
ALTER TABLE ic RENAME COLUMN own TO w;

--# drop_col_function_return
--# versions 14-
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql RETURN (SELECT max(sm) FROM t);
--# run
ALTER TABLE t DROP COLUMN sm;

--# drop_col_function_body_of_other_column
--# versions 14-
CREATE FUNCTION f() RETURNS SETOF smallint LANGUAGE sql BEGIN ATOMIC SELECT sm FROM t; END;
--# run
ALTER TABLE t DROP COLUMN bi;

--# drop_col_function_body_cascade
--# versions 14-
CREATE FUNCTION f() RETURNS SETOF smallint LANGUAGE sql BEGIN ATOMIC SELECT sm FROM t; END;
--# run
ALTER TABLE t DROP COLUMN sm CASCADE;

--# drop_col_function_body_of_two_statements
--# versions 14-
CREATE FUNCTION f() RETURNS SETOF smallint LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT sm FROM t; END;
--# run
ALTER TABLE t DROP COLUMN sm;

--# drop_col_function_body_renamed
--# versions 14-
CREATE FUNCTION f() RETURNS SETOF smallint LANGUAGE sql BEGIN ATOMIC SELECT sm FROM t; END;
ALTER TABLE t RENAME COLUMN sm TO sx;
ALTER TABLE t RENAME TO tx;
--# run
ALTER TABLE tx DROP COLUMN sx;

--# drop_col_that_refers_to_itself
CREATE TABLE self (a int PRIMARY KEY REFERENCES self, b int);
--# run
ALTER TABLE self DROP COLUMN a;
