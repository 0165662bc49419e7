-- What cases that nobody wrote (engine-truth/run random) showed of the model, cut down.

--# several_cluster_on_with_default
--# run
ALTER TABLE t CLUSTER ON t_a_idx, ALTER a SET DEFAULT 1;

--# several_statistics_with_owner_inheritance
--# run
ALTER TABLE ip ALTER id SET STATISTICS 100, OWNER TO other_role;

--# add_unique_deferrable_partitioned
--# run
ALTER TABLE pt ADD UNIQUE (id) DEFERRABLE;

--# set_option_inheritance
--# run
ALTER TABLE ip SET (parallel_workers = 2);

--# set_n_distinct_partitioned
--# run
ALTER TABLE pt ALTER k SET (n_distinct = 5);

--# set_compression_inheritance
--# versions 14-
--# run
ALTER TABLE ip ALTER v SET COMPRESSION pglz;

--# truncate_partitioned_indexed
CREATE INDEX pt_k ON pt (k);
--# run
TRUNCATE pt;

--# drop_domain_cascade_indexed
CREATE DOMAIN amount AS int;
CREATE TABLE paid (id int, a amount);
CREATE INDEX paid_a ON paid (a);
--# run
DROP DOMAIN amount CASCADE;

--# add_generated_stored_no_partitions
CREATE TABLE np (id int) PARTITION BY RANGE (id);
--# run
ALTER TABLE np ADD g int GENERATED ALWAYS AS (id + 1) STORED;

--# type_no_partitions
CREATE TABLE np (id int, a int) PARTITION BY RANGE (id);
--# run
ALTER TABLE np ALTER a TYPE bigint;

--# type_partitioned_indexed
CREATE INDEX pt_k ON pt (k);
CREATE INDEX pt_v ON pt (v);
--# run
ALTER TABLE pt ALTER k TYPE bigint;

--# set_not_null_composite_with_check
CREATE TYPE pair AS (x int, y text);
CREATE TABLE pairs (p pair CHECK (p IS NOT NULL));
INSERT INTO pairs VALUES ('(1,a)');
--# run
ALTER TABLE pairs ALTER p SET NOT NULL;

--# rename_partition_then_detach_another
--# run
ALTER TABLE pt_2 RENAME TO pt_two;
ALTER TABLE pt DETACH PARTITION pt_1;

--# create_index_then_add_identity
--# run
CREATE INDEX t_d_idx ON t (d);
ALTER TABLE t ADD num bigint GENERATED ALWAYS AS IDENTITY;
