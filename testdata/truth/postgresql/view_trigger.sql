--# create_trigger
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
--# run
CREATE TRIGGER tg BEFORE UPDATE ON t FOR EACH ROW EXECUTE PROCEDURE tf();

--# create_or_replace_trigger
--# versions 14-
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tg BEFORE UPDATE ON t FOR EACH ROW EXECUTE PROCEDURE tf();
--# run
CREATE OR REPLACE TRIGGER tg BEFORE UPDATE ON t FOR EACH ROW EXECUTE PROCEDURE tf();

--# create_constraint_trigger_from
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
--# run
CREATE CONSTRAINT TRIGGER tg AFTER UPDATE ON t FROM parent FOR EACH ROW EXECUTE PROCEDURE tf();

--# drop_trigger
--# surprise 16
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tg BEFORE UPDATE ON t FOR EACH ROW EXECUTE PROCEDURE tf();
--# run
DROP TRIGGER tg ON t;

--# rename_trigger
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tg BEFORE UPDATE ON t FOR EACH ROW EXECUTE PROCEDURE tf();
--# run
ALTER TRIGGER tg ON t RENAME TO tg2;

--# create_rule
--# run
CREATE RULE rl AS ON DELETE TO t DO ALSO SELECT 1;

--# drop_rule
CREATE RULE rl AS ON DELETE TO t DO ALSO SELECT 1;
--# run
DROP RULE rl ON t;

--# create_or_replace_view
CREATE VIEW vw AS SELECT a FROM t;
--# run
CREATE OR REPLACE VIEW vw AS SELECT a, b FROM t;

--# create_or_replace_view_drop_col
CREATE VIEW vw AS SELECT a, b FROM t;
--# run
CREATE OR REPLACE VIEW vw AS SELECT a FROM t;

--# alter_view_rename
CREATE VIEW vw AS SELECT a FROM t;
--# run
ALTER VIEW vw RENAME TO vw2;

--# drop_view
CREATE VIEW vw AS SELECT a FROM t;
--# run
DROP VIEW vw;

--# create_matview
--# run
CREATE MATERIALIZED VIEW m9 AS SELECT * FROM t;

--# refresh_matview
CREATE MATERIALIZED VIEW mv AS SELECT id, a FROM t;
CREATE UNIQUE INDEX mvu ON mv(id);
--# run
REFRESH MATERIALIZED VIEW mv;

--# refresh_matview_concurrently
CREATE MATERIALIZED VIEW mv AS SELECT id, a FROM t;
CREATE UNIQUE INDEX mvu ON mv(id);
--# run
REFRESH MATERIALIZED VIEW CONCURRENTLY mv;

--# refresh_matview_concurrently_no_unique
CREATE MATERIALIZED VIEW mv AS SELECT id, a FROM t;
--# run
REFRESH MATERIALIZED VIEW CONCURRENTLY mv;

--# drop_matview
CREATE MATERIALIZED VIEW mv AS SELECT id, a FROM t;
--# run
DROP MATERIALIZED VIEW mv;

--# create_table_like
--# run
CREATE TABLE ctl (LIKE t INCLUDING ALL);

--# create_table_inherits
--# run
CREATE TABLE ic3 () INHERITS (ip);

--# set_options_view_security_invoker
--# versions 15-
CREATE VIEW vw AS SELECT a FROM t;
--# run
ALTER VIEW vw SET (security_invoker = true);

--# create_view
--# run
CREATE VIEW vw AS SELECT a FROM t;

--# create_or_replace_view_absent
--# run
CREATE OR REPLACE VIEW vw AS SELECT a FROM t;

--# create_or_replace_view_type
CREATE VIEW vw AS SELECT a FROM t;
--# run
CREATE OR REPLACE VIEW vw AS SELECT a::text FROM t;

--# create_or_replace_view_order
CREATE VIEW vw AS SELECT a, b FROM t;
--# run
CREATE OR REPLACE VIEW vw AS SELECT b, a FROM t;

--# create_view_present
CREATE VIEW vw AS SELECT a FROM t;
--# run
CREATE VIEW vw AS SELECT a FROM t;

--# drop_view_used
CREATE VIEW vw AS SELECT a FROM t;
CREATE VIEW vw2 AS SELECT a FROM vw;
--# run
DROP VIEW vw;

--# drop_view_used_cascade
CREATE VIEW vw AS SELECT a FROM t;
CREATE VIEW vw2 AS SELECT a FROM vw;
--# run
DROP VIEW vw CASCADE;

--# drop_view_if_exists_missing
--# run
DROP VIEW IF EXISTS nope;

--# alter_view_set_default
CREATE VIEW vw AS SELECT a FROM t;
--# run
ALTER VIEW vw ALTER COLUMN a SET DEFAULT 1;

--# alter_view_owner
CREATE VIEW vw AS SELECT a FROM t;
--# run
ALTER VIEW vw OWNER TO other_role;

--# alter_view_set_schema
CREATE SCHEMA other;
CREATE VIEW vw AS SELECT a FROM t;
--# run
ALTER VIEW vw SET SCHEMA other;

--# alter_view_rename_column
--# versions 13-
CREATE VIEW vw AS SELECT a FROM t;
--# run
ALTER VIEW vw RENAME COLUMN a TO a2;

--# create_matview_no_data
--# run
CREATE MATERIALIZED VIEW mv AS SELECT id, a FROM t WITH NO DATA;

--# create_matview_if_not_exists_present
CREATE MATERIALIZED VIEW mv AS SELECT id, a FROM t;
--# run
CREATE MATERIALIZED VIEW IF NOT EXISTS mv AS SELECT id, a FROM t;

--# refresh_matview_no_data
CREATE MATERIALIZED VIEW mv AS SELECT id, a FROM t;
--# run
REFRESH MATERIALIZED VIEW mv WITH NO DATA;

--# refresh_matview_concurrently_unpopulated
CREATE MATERIALIZED VIEW mv AS SELECT id, a FROM t WITH NO DATA;
CREATE UNIQUE INDEX mvu ON mv (id);
--# run
REFRESH MATERIALIZED VIEW CONCURRENTLY mv;

--# refresh_matview_concurrently_partial_unique
CREATE MATERIALIZED VIEW mv AS SELECT id, a FROM t;
CREATE UNIQUE INDEX mvu ON mv (id) WHERE a > 0;
--# run
REFRESH MATERIALIZED VIEW CONCURRENTLY mv;

--# alter_matview_rename
CREATE MATERIALIZED VIEW mv AS SELECT id, a FROM t;
--# run
ALTER MATERIALIZED VIEW mv RENAME TO mv9;

--# alter_matview_set_tablespace
CREATE MATERIALIZED VIEW mv AS SELECT id, a FROM t;
--# run
ALTER MATERIALIZED VIEW mv SET TABLESPACE ts1;

--# alter_matview_set_fillfactor
CREATE MATERIALIZED VIEW mv AS SELECT id, a FROM t;
--# run
ALTER MATERIALIZED VIEW mv SET (fillfactor = 70);

--# drop_matview_indexed
CREATE MATERIALIZED VIEW mv AS SELECT id, a FROM t;
CREATE INDEX mvi ON mv (a);
--# run
DROP MATERIALIZED VIEW mv;

--# drop_matview_used_cascade
CREATE MATERIALIZED VIEW mv AS SELECT id, a FROM t;
CREATE MATERIALIZED VIEW mv2 AS SELECT id FROM mv;
--# run
DROP MATERIALIZED VIEW mv CASCADE;

--# create_statement_trigger
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
--# run
CREATE TRIGGER tg AFTER INSERT ON t FOR EACH STATEMENT EXECUTE PROCEDURE tf();

--# create_instead_trigger
CREATE VIEW vw AS SELECT a FROM t;
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
--# run
CREATE TRIGGER tg INSTEAD OF INSERT ON vw FOR EACH ROW EXECUTE PROCEDURE tf();

--# drop_trigger_if_exists_missing
--# surprise 11
--# run
DROP TRIGGER IF EXISTS nope ON t;

--# drop_trigger_missing
--# run
DROP TRIGGER nope ON t;

--# create_event_trigger
CREATE FUNCTION ef() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
--# run
CREATE EVENT TRIGGER et ON ddl_command_start EXECUTE PROCEDURE ef();

--# create_or_replace_rule
CREATE RULE rl AS ON DELETE TO t DO ALSO SELECT 1;
--# run
CREATE OR REPLACE RULE rl AS ON DELETE TO t DO ALSO SELECT 2;

--# create_rule_naming_another
--# run
CREATE RULE rl AS ON DELETE TO t DO ALSO DELETE FROM parent WHERE id = old.pid;

--# rename_rule
CREATE RULE rl AS ON DELETE TO t DO ALSO SELECT 1;
--# run
ALTER RULE rl ON t RENAME TO rl2;

--# drop_rule_if_exists_missing
--# run
DROP RULE IF EXISTS nope ON t;

--# drop_view_used_both
CREATE VIEW vw AS SELECT a FROM t;
CREATE VIEW vw2 AS SELECT a FROM vw;
--# run
DROP VIEW vw, vw2;

--# drop_matview_used
CREATE MATERIALIZED VIEW mv AS SELECT a FROM t;
CREATE VIEW vw AS SELECT a FROM mv;
--# run
DROP MATERIALIZED VIEW mv;

--# drop_view_used_by_policy
CREATE VIEW vw AS SELECT a FROM t;
CREATE POLICY po ON parent USING (EXISTS (SELECT 1 FROM vw WHERE vw.a = parent.id));
--# run
DROP VIEW vw;

--# create_view_missing_column_cast
--# run
CREATE VIEW w1 AS SELECT id, nope::text AS x FROM t;

--# create_view_whole_row
--# run
CREATE VIEW w1 AS SELECT t, a FROM t;

--# create_view_whole_row_by_alias
--# run
CREATE VIEW w1 AS SELECT o, a FROM t AS o WHERE a > 1;

--# create_view_values_without_parentheses
--# run
CREATE VIEW w1 AS SELECT current_user, current_date, ctid, a FROM t;

--# create_view_missing_quoted_column
--# run
CREATE VIEW w1 AS SELECT DISTINCT "A" FROM t;

--# create_matview_missing_column
--# run
CREATE MATERIALIZED VIEW w1 AS SELECT nope FROM t;

--# create_view_missing_column_of_view
CREATE VIEW w0 AS SELECT a FROM t;
--# run
CREATE VIEW w1 AS SELECT b FROM w0;
