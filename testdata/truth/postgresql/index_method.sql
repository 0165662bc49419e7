-- What index methods know of types, and what CLUSTER takes.

--# create_index_json
--# run
CREATE INDEX ON t (j);

--# create_index_json_expression
--# run
CREATE INDEX ON t ((j ->> 'a'));

--# create_index_domain_over_json
CREATE DOMAIN doc AS json;
CREATE TABLE x (d doc);
--# run
CREATE INDEX ON x (d);

--# create_index_gin_jsonb
--# run
CREATE INDEX ON t USING gin (jb);

--# create_index_gin_json
--# run
CREATE INDEX ON t USING gin (j);

--# create_index_gist_array
CREATE TABLE x (a bigint[]);
--# run
CREATE INDEX ON x USING gist (a);

--# create_index_hash_money
CREATE TABLE x (a money);
--# run
CREATE INDEX ON x USING hash (a);

--# create_index_spgist_integer
--# run
CREATE INDEX ON t USING spgist (a);

--# create_index_brin_boolean
CREATE TABLE x (a boolean);
--# run
CREATE INDEX ON x USING brin (a);

--# create_index_composite
CREATE TYPE pair AS (x int, y text);
CREATE TABLE x (p pair);
--# run
CREATE INDEX ON x (p);

--# add_unique_point
CREATE TABLE x (p point);
--# run
ALTER TABLE x ADD UNIQUE (p);

--# add_col_unique_json
--# run
ALTER TABLE t ADD COLUMN x json UNIQUE;

--# add_primary_key_xml
CREATE TABLE x (p xml NOT NULL);
--# run
ALTER TABLE x ADD PRIMARY KEY (p);

--# type_to_json_indexed
CREATE TABLE x (a text);
CREATE INDEX ON x (a);
--# run
ALTER TABLE x ALTER a TYPE json USING a::json;

--# type_to_json_indexed_dropped
CREATE TABLE x (a text, CONSTRAINT u UNIQUE (a));
--# run
ALTER TABLE x ALTER a TYPE json USING a::json, DROP CONSTRAINT u;

--# type_to_json_indexed_expression
CREATE TABLE x (a text);
CREATE INDEX ON x ((a IS NULL));
--# run
ALTER TABLE x ALTER a TYPE json USING a::json;

--# add_exclude_json
--# run
ALTER TABLE t ADD EXCLUDE USING gist (j WITH =);

--# add_exclude_composite
CREATE TYPE pair AS (x int, y text);
CREATE TABLE x (p pair);
--# run
ALTER TABLE x ADD EXCLUDE USING gist (p WITH =);

--# add_exclude_partitioned_without_key
--# run
ALTER TABLE pt ADD EXCLUDE USING gist (k WITH =);

--# add_exclude_partitioned_by_key
--# run
ALTER TABLE pt ADD EXCLUDE USING gist (id WITH =);

--# cluster_on_missing
--# run
ALTER TABLE t CLUSTER ON nope;

--# cluster_on_of_another_table
--# run
ALTER TABLE t CLUSTER ON parent_pkey;

--# cluster_on_partial
CREATE INDEX tp ON t (a) WHERE a > 0;
--# run
ALTER TABLE t CLUSTER ON tp;

--# cluster_on_hash
CREATE INDEX th ON t USING hash (a);
--# run
ALTER TABLE t CLUSTER ON th;

--# cluster_on_partitioned
CREATE INDEX pi ON pt (k);
--# run
ALTER TABLE pt CLUSTER ON pi;

--# set_without_cluster_partitioned
--# run
ALTER TABLE pt SET WITHOUT CLUSTER;

--# cluster_using_partial
CREATE INDEX tp ON t (a) WHERE a > 0;
--# run
CLUSTER t USING tp;

--# cluster_marked
ALTER TABLE t CLUSTER ON t_a_idx;
--# run
CLUSTER t;

--# cluster_marked_by_cluster
CLUSTER t USING t_a_idx;
--# run
CLUSTER t;

--# cluster_mark_taken_away
ALTER TABLE t CLUSTER ON t_a_idx;
ALTER TABLE t SET WITHOUT CLUSTER;
--# run
CLUSTER t;

--# cluster_marked_index_renamed
ALTER TABLE t CLUSTER ON t_a_idx;
ALTER INDEX t_a_idx RENAME TO by_a;
--# run
CLUSTER t;

--# cluster_marked_index_dropped
ALTER TABLE t CLUSTER ON t_a_idx;
DROP INDEX t_a_idx;
--# run
CLUSTER t;

--# alter_index_set_options_partitioned
CREATE INDEX pi ON pt (k);
--# run
ALTER INDEX pi SET (fillfactor = 60);

--# alter_index_set_tablespace_partitioned
CREATE INDEX pi ON pt (k);
--# run
ALTER INDEX pi SET TABLESPACE ts1;

--# using_index_primary_key_nulls_not_distinct
--# versions 15-
CREATE UNIQUE INDEX un ON t (nn) NULLS NOT DISTINCT;
--# run
ALTER TABLE t DROP CONSTRAINT t_pkey, ADD PRIMARY KEY USING INDEX un;

--# using_index_unique_nulls_not_distinct
--# versions 15-
CREATE UNIQUE INDEX un ON t (nn) NULLS NOT DISTINCT;
--# run
ALTER TABLE t ADD UNIQUE USING INDEX un;

--# drop_index_concurrently_part_of_partitioned
CREATE INDEX pi ON pt (k);
--# run
DROP INDEX CONCURRENTLY pt_1_k_idx;

--# create_index_parts_of_another_collation
CREATE INDEX p1v ON pt_1 (v COLLATE "C");
CREATE INDEX p2v ON pt_2 (v COLLATE "C");
--# run
CREATE INDEX ON pt (v);

--# create_index_parts_sorted_otherwise
CREATE INDEX p1v ON pt_1 (v DESC);
CREATE INDEX p2v ON pt_2 (v DESC);
--# run
CREATE INDEX ON pt (v);

--# create_index_parts_of_another_class
CREATE INDEX p1v ON pt_1 (v varchar_pattern_ops);
CREATE INDEX p2v ON pt_2 (v varchar_pattern_ops);
--# run
CREATE INDEX ON pt (v);
