--# create_index
--# run
CREATE INDEX i9 ON t(nn);

--# create_unique_index
--# bad
UPDATE t SET u=(SELECT u FROM t WHERE id=2) WHERE id=1;
--# run
CREATE UNIQUE INDEX i9 ON t(u);

--# create_index_if_not_exists_present
--# run
CREATE INDEX IF NOT EXISTS t_a_idx ON t(nn);

--# create_index_concurrently
--# run
CREATE INDEX CONCURRENTLY i9 ON t(nn);

--# create_unique_index_concurrently
--# bad
UPDATE t SET u=(SELECT u FROM t WHERE id=2) WHERE id=1;
--# run
CREATE UNIQUE INDEX CONCURRENTLY i9 ON t(u);

--# drop_index
--# run
DROP INDEX t_a_idx;

--# drop_index_concurrently
--# run
DROP INDEX CONCURRENTLY t_a_idx;

--# drop_index_if_exists_missing
--# run
DROP INDEX IF EXISTS nope;

--# reindex_index
--# surprise 6
--# run
REINDEX INDEX t_a_idx;

--# reindex_index_concurrently
--# run
REINDEX INDEX CONCURRENTLY t_a_idx;

--# reindex_table
--# run
REINDEX TABLE t;

--# reindex_partitioned_table
--# versions 14-
CREATE INDEX pi ON pt(k);
--# run
REINDEX TABLE pt;

--# reindex_schema
--# run
REINDEX SCHEMA public;

--# alter_index_rename
--# run
ALTER INDEX t_a_idx RENAME TO t_a_idx2;

--# alter_index_rename_via_alter_table
--# surprise 6
--# run
ALTER TABLE t_a_idx RENAME TO t_a_idx2;

--# alter_index_set_fillfactor
--# run
ALTER INDEX t_a_idx SET (fillfactor = 70);

--# alter_index_set_tablespace
--# run
ALTER INDEX t_a_idx SET TABLESPACE ts1;

--# create_unique_index_partitioned_missing_key
--# run
CREATE UNIQUE INDEX ON pt(k);

--# create_index_nonimmutable_expr
--# run
CREATE INDEX i9 ON t((ts::timestamptz));

--# create_index_expression
--# run
CREATE INDEX i9 ON t (lower(b));

--# create_index_partial
--# run
CREATE INDEX i9 ON t (a) WHERE sm > 0;

--# create_index_gin
--# run
CREATE INDEX i9 ON t USING gin (jb);

--# create_index_include
--# run
CREATE INDEX i9 ON t (a) INCLUDE (nn);

--# create_index_tablespace
--# run
CREATE INDEX i9 ON t (a) TABLESPACE ts1;

--# create_index_matview
CREATE MATERIALIZED VIEW mv AS SELECT id, a FROM t;
--# run
CREATE INDEX i9 ON mv (a);

--# create_index_view
CREATE VIEW vw AS SELECT id, a FROM t;
--# run
CREATE INDEX i9 ON vw (a);

--# create_index_inheritance
--# run
CREATE INDEX i9 ON ip (id);

--# create_index_if_not_exists
--# run
CREATE INDEX IF NOT EXISTS i9 ON t (a);

--# create_index_name_taken
--# run
CREATE INDEX t_a_idx ON t (nn);

--# create_index_new_table
--# run
CREATE TABLE n (id int);
CREATE INDEX i9 ON n (id);

--# create_index_temporary_table
CREATE TEMP TABLE tmp (id int);
--# run
CREATE INDEX i9 ON tmp (id);

--# create_index_only_plain
--# run
CREATE INDEX i9 ON ONLY t (a);

--# create_unique_index_nulls_not_distinct
--# versions 15-
--# bad
UPDATE t SET u = NULL WHERE id IN (1, 2);
--# run
CREATE UNIQUE INDEX i9 ON t (u) NULLS NOT DISTINCT;

--# create_unique_index_nulls
UPDATE t SET u = NULL WHERE id IN (1, 2);
--# run
CREATE UNIQUE INDEX i9 ON t (u);

--# create_unique_index_partial
--# bad
UPDATE t SET sm = 2, nn = 7 WHERE id IN (1, 2);
--# run
CREATE UNIQUE INDEX i9 ON t (nn) WHERE sm = 2;

--# create_unique_index_expression
--# bad
UPDATE t SET b = 'B' || id WHERE id = 1;
UPDATE t SET b = 'b1' WHERE id = 2;
--# run
CREATE UNIQUE INDEX i9 ON t (lower(b));

--# create_unique_index_partitioned
--# run
CREATE UNIQUE INDEX i9 ON pt (id);

--# create_index_concurrently_if_not_exists_present
--# run
CREATE INDEX CONCURRENTLY IF NOT EXISTS t_a_idx ON t (nn);

--# create_index_concurrently_matview
CREATE MATERIALIZED VIEW mv AS SELECT id, a FROM t;
--# run
CREATE INDEX CONCURRENTLY i9 ON mv (a);

--# create_index_concurrently_temporary_table
CREATE TEMP TABLE tmp (id int);
--# run
CREATE INDEX CONCURRENTLY i9 ON tmp (id);

--# drop_index_two
--# run
DROP INDEX t_a_idx, t_c_idx;

--# drop_index_constraint
--# run
DROP INDEX t_pkey;

--# drop_index_missing
--# run
DROP INDEX nope;

--# drop_index_concurrently_two
--# run
DROP INDEX CONCURRENTLY t_a_idx, t_c_idx;

--# drop_index_concurrently_cascade
--# run
DROP INDEX CONCURRENTLY t_a_idx CASCADE;

--# drop_index_concurrently_constraint
--# run
DROP INDEX CONCURRENTLY t_pkey;

--# drop_index_concurrently_if_exists_missing
--# run
DROP INDEX CONCURRENTLY IF EXISTS nope;

--# drop_index_of_foreign_key
CREATE UNIQUE INDEX uqi ON parent (v);
CREATE TABLE child (v text REFERENCES parent (v));
--# run
DROP INDEX uqi;

--# drop_index_of_foreign_key_cascade
CREATE UNIQUE INDEX uqi ON parent (v);
CREATE TABLE child (v text REFERENCES parent (v));
--# run
DROP INDEX uqi CASCADE;

--# drop_index_replica_identity
CREATE UNIQUE INDEX uqi ON t (nn);
ALTER TABLE t REPLICA IDENTITY USING INDEX uqi;
--# run
DROP INDEX uqi;

--# drop_index_matview
CREATE MATERIALIZED VIEW mv AS SELECT id, a FROM t;
CREATE INDEX mvi ON mv (a);
--# run
DROP INDEX mvi;

--# reindex_pk
--# run
REINDEX INDEX t_pkey;

--# reindex_table_concurrently
--# run
REINDEX TABLE CONCURRENTLY t;

--# reindex_table_concurrently_partitioned
--# versions 14-
CREATE INDEX pi ON pt (k);
--# run
REINDEX TABLE CONCURRENTLY pt;

--# reindex_index_partitioned
--# versions 14-
CREATE INDEX pi ON pt (k);
--# run
REINDEX INDEX pi;

--# reindex_partition
CREATE INDEX pi ON pt (k);
--# run
REINDEX TABLE pt_1;

--# reindex_matview
CREATE MATERIALIZED VIEW mv AS SELECT id, a FROM t;
CREATE INDEX mvi ON mv (a);
--# run
REINDEX TABLE mv;

--# reindex_table_without_indexes
--# run
REINDEX TABLE ip;

--# alter_index_reset
ALTER INDEX t_a_idx SET (fillfactor = 70);
--# run
ALTER INDEX t_a_idx RESET (fillfactor);

--# alter_index_set_statistics
CREATE INDEX ie ON t (lower(b));
--# run
ALTER INDEX ie ALTER COLUMN 1 SET STATISTICS 500;

--# alter_index_rename_constraint
--# run
ALTER INDEX t_pkey RENAME TO t_key;

--# alter_index_if_exists_missing
--# run
ALTER INDEX IF EXISTS nope RENAME TO i9;

--# alter_index_set_tablespace_same
--# run
ALTER INDEX t_a_idx SET TABLESPACE pg_default;

--# alter_index_rename_partitioned
CREATE INDEX pi ON pt (k);
--# run
ALTER INDEX pi RENAME TO pi9;

--# alter_index_attach_partition_attached
CREATE INDEX pi ON pt (k);
--# run
ALTER INDEX pi ATTACH PARTITION pt_1_k_idx;

--# drop_index_constraint_cascade
ALTER TABLE t ADD CONSTRAINT uq UNIQUE (nn);
--# run
DROP INDEX uq CASCADE;

--# drop_index_exclusion
ALTER TABLE t ADD CONSTRAINT ex EXCLUDE USING gist (nn WITH =);
--# run
DROP INDEX ex;

--# drop_index_of_partition_and_parent
CREATE INDEX pi ON pt (k);
--# run
DROP INDEX pt_1_k_idx, pi;

--# drop_index_of_partition_cascade
CREATE INDEX pi ON pt (k);
--# run
DROP INDEX pt_1_k_idx CASCADE;
