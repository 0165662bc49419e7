--# before_generated_virtual
--# versions -17
--# run
ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS (id) VIRTUAL;

--# before_generated_without_stored
--# versions -17
--# run
ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS (id);

--# before_not_enforced
--# versions -17
--# run
ALTER TABLE t ADD CONSTRAINT ck CHECK (id > 0) NOT ENFORCED;

--# before_not_null_constraint
--# versions -17
--# run
ALTER TABLE t ADD CONSTRAINT nn NOT NULL id;

--# before_alter_constraint_enforced
--# versions -17
--# run
ALTER TABLE t ALTER CONSTRAINT t_pkey ENFORCED;

--# before_without_overlaps
--# versions -17
--# run
CREATE TABLE n (id int, v int4range, PRIMARY KEY (id, v WITHOUT OVERLAPS));

--# before_foreign_key_period
--# versions -17
CREATE TABLE n (id int, v int4range, PRIMARY KEY (id, v));
--# run
CREATE TABLE m (id int, v int4range, FOREIGN KEY (id, PERIOD v) REFERENCES n (id, PERIOD v));

--# before_set_expression
--# versions -16
CREATE TABLE n (a int, b int GENERATED ALWAYS AS (a) STORED);
--# run
ALTER TABLE n ALTER COLUMN b SET EXPRESSION AS (a + 1);

--# before_merge
--# versions -14
--# run
MERGE INTO t USING parent p ON t.id = p.id WHEN MATCHED THEN DELETE;

--# before_nulls_not_distinct
--# versions -14
--# run
CREATE UNIQUE INDEX u ON t (id) NULLS NOT DISTINCT;

--# before_nulls_not_distinct_constraint
--# versions -14
--# run
ALTER TABLE t ADD CONSTRAINT u UNIQUE NULLS NOT DISTINCT (id);

--# before_set_access_method
--# versions -14
--# run
ALTER TABLE t SET ACCESS METHOD heap;

--# before_or_replace_trigger
--# versions -13
--# run
CREATE OR REPLACE TRIGGER tg BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();

--# before_detach_concurrently
--# versions -13
--# run
ALTER TABLE pt DETACH PARTITION pt_1 CONCURRENTLY;

--# before_detach_finalize
--# versions -13
--# run
ALTER TABLE pt DETACH PARTITION pt_1 FINALIZE;

--# before_drop_expression
--# versions -12
CREATE TABLE n (a int, b int GENERATED ALWAYS AS (a) STORED);
--# run
ALTER TABLE n ALTER COLUMN b DROP EXPRESSION;

--# add_pk_virtual
--# versions 18-
CREATE TABLE n (id int);
--# run
ALTER TABLE n ADD COLUMN g int GENERATED ALWAYS AS (id) VIRTUAL PRIMARY KEY;

--# validate_not_enforced
--# versions 18-
ALTER TABLE t ADD CONSTRAINT ck CHECK (id > 0) NOT ENFORCED;
--# run
ALTER TABLE t VALIDATE CONSTRAINT ck;

--# drop_two_tables_one_needed
CREATE TABLE n (a int);
CREATE TABLE m (a int);
CREATE VIEW vw AS SELECT a FROM m;
--# run
DROP TABLE n, m;

--# unlogged_refers_to_temporary
CREATE TEMPORARY TABLE n (a int PRIMARY KEY);
--# run
CREATE UNLOGGED TABLE m (a int REFERENCES n (a));
