-- What depends on what the transaction did before.

--# enum_add_value_insert_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
INSERT INTO t (id, nn, e) VALUES (9001, 1, 'new');

--# enum_add_value_other_text_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
INSERT INTO t (id, nn, b) VALUES (9001, 1, 'new');

--# enum_add_value_condition_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
DELETE FROM t WHERE e IN ('ok', 'new') AND id = 1;

--# enum_add_value_select_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
SELECT count(*) FROM t WHERE e = 'new';

--# enum_add_value_select_alias_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
SELECT count(*) FROM t AS x WHERE x.e IN ('ok', 'new');

--# enum_add_value_select_text_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
SELECT count(*) FROM t WHERE e::text = 'new' AND et <> 'new';

--# enum_add_value_insert_select_same_tx
CREATE TABLE x (a int);
--# run
ALTER TYPE mood ADD VALUE 'new';
INSERT INTO x SELECT a FROM t WHERE e = 'new';

--# enum_add_value_view_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
CREATE VIEW vw AS SELECT a FROM t WHERE e = 'new';

--# enum_add_value_matview_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
CREATE MATERIALIZED VIEW mvw AS SELECT a FROM t WHERE e = 'new' WITH NO DATA;

--# enum_add_value_select_other_column_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
SELECT count(*) FROM (SELECT et AS e FROM t) x WHERE x.e = 'new';

--# enum_add_value_select_with_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
WITH x AS (SELECT et AS e FROM t) SELECT count(*) FROM x WHERE e = 'new';

--# enum_add_value_cast_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
SELECT 'new'::mood;

--# enum_add_value_joined_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
SELECT count(*) FROM t JOIN parent ON parent.id = t.pid WHERE t.e = 'new';

--# update_under_constraint_trigger_then_alter_same_tx
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE CONSTRAINT TRIGGER tg AFTER UPDATE OF a ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tf();
--# run
UPDATE t SET a = NULL;
ALTER TABLE t ADD COLUMN x int;

--# update_other_column_than_constraint_trigger_then_alter_same_tx
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE CONSTRAINT TRIGGER tg AFTER UPDATE OF a ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tf();
--# run
UPDATE t SET b = 1;
ALTER TABLE t ADD COLUMN x int;

--# insert_under_constraint_trigger_then_index_same_tx
CREATE TABLE x (a int);
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE CONSTRAINT TRIGGER tg AFTER INSERT ON x DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tf();
--# run
INSERT INTO x VALUES (1);
CREATE INDEX i9 ON x (a);

--# insert_under_constraint_trigger_of_some_rows_then_index_same_tx
CREATE TABLE x (a int);
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE CONSTRAINT TRIGGER tg AFTER INSERT ON x DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.a > 5) EXECUTE FUNCTION tf();
--# run
INSERT INTO x VALUES (1);
CREATE INDEX i9 ON x (a);

--# insert_under_immediate_constraint_trigger_then_index_same_tx
CREATE TABLE x (a int);
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE CONSTRAINT TRIGGER tg AFTER INSERT ON x DEFERRABLE FOR EACH ROW EXECUTE FUNCTION tf();
--# run
INSERT INTO x VALUES (1);
CREATE INDEX i9 ON x (a);

--# enum_add_value_check_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
ALTER TABLE t ADD CHECK (e <> 'new') NOT VALID;

--# enum_add_value_partial_index_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
CREATE INDEX i9 ON t (a) WHERE e = 'new';

--# enum_add_value_new_table_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
CREATE TABLE n (c mood DEFAULT 'new');

--# enum_add_value_there_already_same_tx
--# run
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'ok';
ALTER TABLE t ALTER COLUMN e SET DEFAULT 'ok';

--# insert_then_alter_same_tx
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED;
--# run
INSERT INTO t (id, nn, pid) VALUES (9001, 1, 1);
ALTER TABLE t ALTER COLUMN b SET DEFAULT 'x';

--# update_other_column_then_alter_same_tx
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED;
--# run
UPDATE t SET bi = 2 WHERE id = 1;
ALTER TABLE t ADD COLUMN x int;

--# update_then_rename_column_same_tx
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED;
--# run
UPDATE t SET pid = 3 WHERE id = 1;
ALTER TABLE t RENAME COLUMN b TO b2;

--# delete_parent_then_alter_same_tx
CREATE TABLE child (id int PRIMARY KEY, pid int REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
--# run
DELETE FROM parent WHERE id = 1;
ALTER TABLE parent ADD COLUMN x int;

--# set_constraints_deferred_then_alter_same_tx
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id) DEFERRABLE;
--# run
SET CONSTRAINTS ALL DEFERRED;
UPDATE t SET pid = 3 WHERE id = 1;
ALTER TABLE t ADD COLUMN x int;

--# alter_publication_drop_inherited
CREATE PUBLICATION pb FOR TABLE ip, t;
--# run
ALTER PUBLICATION pb DROP TABLE ip;

--# drop_col_cascade_publication
--# versions 15-
CREATE PUBLICATION pb FOR TABLE t (id, sm);
--# run
ALTER TABLE t DROP COLUMN sm CASCADE;

--# drop_col_publication_where
--# versions 15-
CREATE PUBLICATION pb FOR TABLE t WHERE (sm > 0);
--# run
ALTER TABLE t DROP COLUMN sm;

--# drop_col_publication_dropped
--# versions 15-
CREATE PUBLICATION pb FOR TABLE t (id, sm);
ALTER PUBLICATION pb SET TABLE parent;
--# run
ALTER TABLE t DROP COLUMN sm;

--# drop_col_publication_renamed
--# versions 15-
CREATE PUBLICATION pb FOR TABLE t (id, sm);
ALTER TABLE t RENAME COLUMN sm TO small;
ALTER PUBLICATION pb RENAME TO pb2;
--# run
ALTER TABLE t DROP COLUMN small;

--# set_unlogged_published
CREATE PUBLICATION pb FOR TABLE ip;
--# run
ALTER TABLE ip SET UNLOGGED;

--# enum_add_value_cast_function_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
UPDATE t SET b = coalesce(b, CAST('new' AS mood)::text) WHERE id = 1;

--# enum_add_value_typed_literal_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
CREATE VIEW w1 AS SELECT id, mood 'new' AS m FROM t;

--# enum_add_value_array_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
SELECT ARRAY['new']::mood[];

--# enum_add_value_text_of_other_column_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
SELECT count(*) FROM t JOIN parent ON parent.id = t.pid WHERE t.b = 'new';

--# enum_add_value_label_alone_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
SELECT 'new'::text;
