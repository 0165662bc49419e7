--# attach_partition
CREATE TABLE pnew (LIKE pt INCLUDING ALL);
INSERT INTO pnew SELECT g, g, 'v' FROM generate_series(2000,2500) g;
--# bad
INSERT INTO pnew VALUES (99999,1,'v');
--# run
ALTER TABLE pt ATTACH PARTITION pnew FOR VALUES FROM (2000) TO (3000);

--# attach_partition_with_check
CREATE TABLE pnew (LIKE pt INCLUDING ALL, CONSTRAINT pck CHECK (id IS NOT NULL AND id >= 2000 AND id < 3000));
INSERT INTO pnew SELECT g, g, 'v' FROM generate_series(2000,2500) g;
--# run
ALTER TABLE pt ATTACH PARTITION pnew FOR VALUES FROM (2000) TO (3000);

--# attach_partition_default_exists
--# surprise 12
CREATE TABLE pnew (LIKE pt INCLUDING ALL);
CREATE TABLE pdef PARTITION OF pt DEFAULT;
INSERT INTO pt SELECT g, g, 'v' FROM generate_series(5000,5500) g;
--# bad
INSERT INTO pdef VALUES (2100,1,'v');
--# run
ALTER TABLE pt ATTACH PARTITION pnew FOR VALUES FROM (2000) TO (3000);

--# detach_partition
--# run
ALTER TABLE pt DETACH PARTITION pt_1;

--# detach_partition_concurrently
--# versions 14-
--# run
ALTER TABLE pt DETACH PARTITION pt_1 CONCURRENTLY;

--# create_partition_of
--# run
CREATE TABLE pnew PARTITION OF pt FOR VALUES FROM (2000) TO (3000);

--# drop_partition
--# run
DROP TABLE pt_1;

--# create_index_on_only_partitioned
--# run
CREATE INDEX pi ON ONLY pt(k);

--# alter_index_attach_partition
CREATE INDEX pi ON ONLY pt(k);
CREATE INDEX pi1 ON pt_1(k);
--# run
ALTER INDEX pi ATTACH PARTITION pi1;

--# drop_index_partitioned
CREATE INDEX pi ON pt(k);
--# run
DROP INDEX pi;

--# drop_index_concurrently_partitioned
CREATE INDEX pi ON pt(k);
--# run
DROP INDEX CONCURRENTLY pi;

--# add_check_not_valid_partitioned
--# run
ALTER TABLE pt ADD CONSTRAINT ck CHECK (k >= 0) NOT VALID;

--# set_not_null_partitioned
--# run
ALTER TABLE pt ALTER COLUMN k SET NOT NULL;

--# detach_partition_default_exists
CREATE TABLE pdef PARTITION OF pt DEFAULT;
--# run
ALTER TABLE pt DETACH PARTITION pt_1;

--# detach_partition_concurrently_default_exists
--# surprise 12
--# versions 14-
CREATE TABLE pdef PARTITION OF pt DEFAULT;
--# run
ALTER TABLE pt DETACH PARTITION pt_1 CONCURRENTLY;

--# attach_partition_empty
CREATE TABLE pnew (LIKE pt INCLUDING ALL);
--# run
ALTER TABLE pt ATTACH PARTITION pnew FOR VALUES FROM (2000) TO (3000);

--# attach_partition_new_table
--# run
CREATE TABLE pnew (LIKE pt INCLUDING ALL);
ALTER TABLE pt ATTACH PARTITION pnew FOR VALUES FROM (2000) TO (3000);

--# attach_partition_check_not_valid
CREATE TABLE pnew (LIKE pt INCLUDING ALL);
INSERT INTO pnew SELECT g, g, 'v' FROM generate_series(2000, 2500) g;
ALTER TABLE pnew ADD CONSTRAINT ck CHECK (id IS NOT NULL AND id >= 2000 AND id < 3000) NOT VALID;
--# run
ALTER TABLE pt ATTACH PARTITION pnew FOR VALUES FROM (2000) TO (3000);

--# attach_partition_check_without_not_null
CREATE TABLE pnew (LIKE pt INCLUDING ALL);
INSERT INTO pnew SELECT g, g, 'v' FROM generate_series(2000, 2500) g;
ALTER TABLE pnew ADD CONSTRAINT ck CHECK (id >= 2000 AND id < 3000);
--# run
ALTER TABLE pt ATTACH PARTITION pnew FOR VALUES FROM (2000) TO (3000);

--# attach_partition_check_narrower
CREATE TABLE pnew (LIKE pt INCLUDING ALL);
INSERT INTO pnew SELECT g, g, 'v' FROM generate_series(2000, 2500) g;
ALTER TABLE pnew ADD CONSTRAINT ck CHECK (id >= 2000 AND id <= 2500);
--# run
ALTER TABLE pt ATTACH PARTITION pnew FOR VALUES FROM (2000) TO (3000);

--# attach_partition_fk_on_parent
ALTER TABLE pt ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent (id);
CREATE TABLE pnew (LIKE pt INCLUDING ALL);
INSERT INTO pnew SELECT g, 1 + g % 100, 'v' FROM generate_series(2000, 2500) g;
--# bad
UPDATE pnew SET k = 99999 WHERE id = 2000;
--# run
ALTER TABLE pt ATTACH PARTITION pnew FOR VALUES FROM (2000) TO (3000);

--# attach_partition_fk_on_both
ALTER TABLE pt ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent (id);
CREATE TABLE pnew (LIKE pt INCLUDING ALL);
ALTER TABLE pnew ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent (id);
INSERT INTO pnew SELECT g, 1 + g % 100, 'v' FROM generate_series(2000, 2500) g;
--# run
ALTER TABLE pt ATTACH PARTITION pnew FOR VALUES FROM (2000) TO (3000);

--# attach_partition_index_missing
CREATE INDEX pi ON pt (k);
CREATE TABLE pnew (LIKE pt);
INSERT INTO pnew SELECT g, g, 'v' FROM generate_series(2000, 2500) g;
--# run
ALTER TABLE pt ATTACH PARTITION pnew FOR VALUES FROM (2000) TO (3000);

--# attach_partition_index_present
CREATE INDEX pi ON pt (k);
CREATE TABLE pnew (LIKE pt);
CREATE INDEX pnew_k ON pnew (k);
INSERT INTO pnew SELECT g, g, 'v' FROM generate_series(2000, 2500) g;
--# run
ALTER TABLE pt ATTACH PARTITION pnew FOR VALUES FROM (2000) TO (3000);

--# attach_partition_check_missing
ALTER TABLE pt ADD CONSTRAINT ck CHECK (k >= 0);
CREATE TABLE pnew (LIKE pt);
--# run
ALTER TABLE pt ATTACH PARTITION pnew FOR VALUES FROM (2000) TO (3000);

--# attach_partition_default
CREATE TABLE pnew (LIKE pt);
INSERT INTO pnew SELECT g, g, 'v' FROM generate_series(5000, 5500) g;
--# bad
INSERT INTO pnew VALUES (1, 1, 'v');
--# run
ALTER TABLE pt ATTACH PARTITION pnew DEFAULT;

--# attach_partition_default_with_check
CREATE TABLE pnew (LIKE pt INCLUDING ALL);
CREATE TABLE pdef PARTITION OF pt DEFAULT;
INSERT INTO pt SELECT g, g, 'v' FROM generate_series(5000, 5500) g;
ALTER TABLE pdef ADD CONSTRAINT ck CHECK (id >= 5000);
--# run
ALTER TABLE pt ATTACH PARTITION pnew FOR VALUES FROM (2000) TO (3000);

--# attach_partition_list
CREATE TABLE pl (id int, r text) PARTITION BY LIST (r);
CREATE TABLE pl_1 (LIKE pl);
INSERT INTO pl_1 SELECT g, 'de' FROM generate_series(1, 100) g;
--# bad
UPDATE pl_1 SET r = 'fr' WHERE id = 1;
--# run
ALTER TABLE pl ATTACH PARTITION pl_1 FOR VALUES IN ('de');

--# attach_partition_list_with_check
CREATE TABLE pl (id int, r text) PARTITION BY LIST (r);
CREATE TABLE pl_1 (LIKE pl);
INSERT INTO pl_1 SELECT g, 'de' FROM generate_series(1, 100) g;
ALTER TABLE pl_1 ADD CONSTRAINT ck CHECK (r IS NOT NULL AND r = 'de');
--# run
ALTER TABLE pl ATTACH PARTITION pl_1 FOR VALUES IN ('de');

--# attach_partition_hash
CREATE TABLE ph (id int) PARTITION BY HASH (id);
CREATE TABLE ph_1 (LIKE ph);
--# run
ALTER TABLE ph ATTACH PARTITION ph_1 FOR VALUES WITH (MODULUS 2, REMAINDER 0);

--# attach_partition_partitioned
CREATE TABLE sub (LIKE pt) PARTITION BY RANGE (id);
CREATE TABLE sub_1 PARTITION OF sub FOR VALUES FROM (2000) TO (2500);
INSERT INTO sub SELECT g, g, 'v' FROM generate_series(2000, 2400) g;
--# run
ALTER TABLE pt ATTACH PARTITION sub FOR VALUES FROM (2000) TO (3000);

--# attach_partition_of_sub
CREATE TABLE sub PARTITION OF pt FOR VALUES FROM (2000) TO (3000) PARTITION BY RANGE (id);
CREATE TABLE pnew (LIKE pt);
INSERT INTO pnew SELECT g, g, 'v' FROM generate_series(2000, 2400) g;
--# run
ALTER TABLE sub ATTACH PARTITION pnew FOR VALUES FROM (2000) TO (2500);

--# detach_partition_fk
ALTER TABLE pt ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent (id);
--# run
ALTER TABLE pt DETACH PARTITION pt_1;

--# detach_partition_referenced
ALTER TABLE pt ADD PRIMARY KEY (id);
CREATE TABLE child (id int REFERENCES pt (id));
--# run
ALTER TABLE pt DETACH PARTITION pt_1;

--# detach_partition_indexed
CREATE INDEX pi ON pt (k);
--# run
ALTER TABLE pt DETACH PARTITION pt_1;

--# detach_default_partition
CREATE TABLE pdef PARTITION OF pt DEFAULT;
--# run
ALTER TABLE pt DETACH PARTITION pdef;

--# detach_partition_finalize
--# versions 14-
--# run
ALTER TABLE pt DETACH PARTITION pt_1 FINALIZE;

--# detach_not_a_partition
--# run
ALTER TABLE pt DETACH PARTITION t;

--# create_partition_of_default_exists
CREATE TABLE pdef PARTITION OF pt DEFAULT;
INSERT INTO pt SELECT g, g, 'v' FROM generate_series(5000, 5500) g;
--# bad
INSERT INTO pt VALUES (2100, 1, 'v');
--# run
CREATE TABLE pnew PARTITION OF pt FOR VALUES FROM (2000) TO (3000);

--# create_partition_of_default
--# run
CREATE TABLE pdef PARTITION OF pt DEFAULT;

--# create_partition_of_fk
ALTER TABLE pt ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent (id);
--# run
CREATE TABLE pnew PARTITION OF pt FOR VALUES FROM (2000) TO (3000);

--# create_partition_of_referenced
ALTER TABLE pt ADD PRIMARY KEY (id);
CREATE TABLE child (id int REFERENCES pt (id));
--# run
CREATE TABLE pnew PARTITION OF pt FOR VALUES FROM (2000) TO (3000);

--# create_partition_of_indexed
CREATE INDEX pi ON pt (k);
--# run
CREATE TABLE pnew PARTITION OF pt FOR VALUES FROM (2000) TO (3000);

--# create_partition_of_if_not_exists_present
--# run
CREATE TABLE IF NOT EXISTS pt_1 PARTITION OF pt FOR VALUES FROM (0) TO (1000);

--# create_partition_of_sub
CREATE TABLE sub PARTITION OF pt FOR VALUES FROM (2000) TO (3000) PARTITION BY RANGE (id);
--# run
CREATE TABLE pnew PARTITION OF sub FOR VALUES FROM (2000) TO (2500);

--# drop_partition_default_exists
CREATE TABLE pdef PARTITION OF pt DEFAULT;
--# run
DROP TABLE pt_1;

--# drop_default_partition
CREATE TABLE pdef PARTITION OF pt DEFAULT;
--# run
DROP TABLE pdef;

--# drop_partition_fk
ALTER TABLE pt ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent (id);
--# run
DROP TABLE pt_1;

--# drop_partitioned_table
--# run
DROP TABLE pt;

--# truncate_partitioned
--# run
TRUNCATE pt;

--# truncate_partition
--# run
TRUNCATE pt_1;

--# truncate_only_partitioned
--# run
TRUNCATE ONLY pt;

--# create_index_partitioned
--# run
CREATE INDEX pi ON pt (k);

--# create_index_partition
--# run
CREATE INDEX pi ON pt_1 (k);

--# create_index_partitioned_present_in_partitions
CREATE INDEX pi1 ON pt_1 (k);
CREATE INDEX pi2 ON pt_2 (k);
--# run
CREATE INDEX pi ON pt (k);

--# create_index_concurrently_partition
--# run
CREATE INDEX CONCURRENTLY pi ON pt_1 (k);

--# create_index_concurrently_partitioned
--# run
CREATE INDEX CONCURRENTLY pi ON pt (k);

--# drop_index_of_partition_attached
CREATE INDEX pi ON pt (k);
--# run
DROP INDEX pt_1_k_idx;

--# create_trigger_partitioned
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
--# run
CREATE TRIGGER tg AFTER UPDATE ON pt FOR EACH ROW EXECUTE PROCEDURE tf();

--# create_statement_trigger_partitioned
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
--# run
CREATE TRIGGER tg AFTER UPDATE ON pt FOR EACH STATEMENT EXECUTE PROCEDURE tf();

--# drop_trigger_partitioned
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tg AFTER UPDATE ON pt FOR EACH ROW EXECUTE PROCEDURE tf();
--# run
DROP TRIGGER tg ON pt;

--# lock_partitioned
--# run
LOCK TABLE pt IN SHARE MODE;

--# vacuum_partitioned
--# run
VACUUM pt;

--# analyze_partitioned
--# run
ANALYZE pt;

--# cluster_partitioned
--# versions 15-
CREATE INDEX pi ON pt (k);
--# run
CLUSTER pt USING pi;

--# update_partitioned
--# run
UPDATE pt SET v = 'w';

--# update_partition_key
--# run
UPDATE pt SET id = 1500 WHERE id = 5;

--# insert_partitioned
--# run
INSERT INTO pt VALUES (5, 1, 'v');

--# comment_on_partitioned
--# run
COMMENT ON TABLE pt IS 'x';

--# create_policy_partitioned
--# run
CREATE POLICY po ON pt USING (true);

--# create_partition_of_default_with_check
CREATE TABLE pdef PARTITION OF pt DEFAULT;
INSERT INTO pt SELECT g, g, 'v' FROM generate_series(5000,5500) g;
ALTER TABLE pdef ADD CONSTRAINT pck CHECK (id < 2000 OR id >= 3000);
--# run
CREATE TABLE pnew PARTITION OF pt FOR VALUES FROM (2000) TO (3000);

--# create_partition_of_default_check_denied
CREATE TABLE pdef PARTITION OF pt DEFAULT;
INSERT INTO pt SELECT g, g, 'v' FROM generate_series(5000,5500) g;
ALTER TABLE pdef ADD CONSTRAINT pck CHECK (NOT (id >= 2000 AND id < 3000));
--# run
CREATE TABLE pnew PARTITION OF pt FOR VALUES FROM (2000) TO (3000);

--# create_partition_of_default_check_far
CREATE TABLE pdef PARTITION OF pt DEFAULT;
INSERT INTO pt SELECT g, g, 'v' FROM generate_series(5000,5500) g;
ALTER TABLE pdef ADD CONSTRAINT pck CHECK (k > 0 AND 4000 < id);
--# run
CREATE TABLE pnew PARTITION OF pt FOR VALUES FROM (2000) TO (3000);

--# create_partition_of_default_check_overlaps
CREATE TABLE pdef PARTITION OF pt DEFAULT;
INSERT INTO pt SELECT g, g, 'v' FROM generate_series(5000,5500) g;
ALTER TABLE pdef ADD CONSTRAINT pck CHECK (id >= 2999);
--# run
CREATE TABLE pnew PARTITION OF pt FOR VALUES FROM (2000) TO (3000);

--# create_partition_of_default_check_not_valid
CREATE TABLE pdef PARTITION OF pt DEFAULT;
INSERT INTO pt SELECT g, g, 'v' FROM generate_series(5000,5500) g;
ALTER TABLE pdef ADD CONSTRAINT pck CHECK (id >= 3000) NOT VALID;
--# run
CREATE TABLE pnew PARTITION OF pt FOR VALUES FROM (2000) TO (3000);

--# create_partition_of_default_nullable_key
CREATE TABLE pl(id int, k int) PARTITION BY RANGE (k);
CREATE TABLE pdef PARTITION OF pl DEFAULT;
INSERT INTO pl SELECT g, nullif(g, 7) FROM generate_series(1,100) g;
ALTER TABLE pdef ADD CONSTRAINT pck CHECK (k < 2000 OR k >= 3000);
--# run
CREATE TABLE pnew PARTITION OF pl FOR VALUES FROM (2000) TO (3000);

--# create_partition_of_default_list_with_check
CREATE TABLE pl(id int, k text) PARTITION BY LIST (k);
CREATE TABLE pdef PARTITION OF pl DEFAULT;
INSERT INTO pl SELECT g, 'z' FROM generate_series(1,100) g;
ALTER TABLE pdef ADD CONSTRAINT pck CHECK (k NOT IN ('a', 'b'));
--# run
CREATE TABLE pnew PARTITION OF pl FOR VALUES IN ('a', 'b');

--# create_partition_of_default_list_check_one_of_two
CREATE TABLE pl(id int, k text) PARTITION BY LIST (k);
CREATE TABLE pdef PARTITION OF pl DEFAULT;
INSERT INTO pl SELECT g, 'z' FROM generate_series(1,100) g;
ALTER TABLE pdef ADD CONSTRAINT pck CHECK (k <> 'a');
--# run
CREATE TABLE pnew PARTITION OF pl FOR VALUES IN ('a', 'b');

--# create_partition_of_default_partitioned
CREATE TABLE pdef PARTITION OF pt DEFAULT PARTITION BY RANGE (k);
CREATE TABLE pdef1 PARTITION OF pdef FOR VALUES FROM (0) TO (100000);
INSERT INTO pt SELECT g, g, 'v' FROM generate_series(5000,5500) g;
--# run
CREATE TABLE pnew PARTITION OF pt FOR VALUES FROM (2000) TO (3000);

--# create_partition_of_default_leaf_with_check
CREATE TABLE pdef PARTITION OF pt DEFAULT PARTITION BY RANGE (k);
CREATE TABLE pdef1 PARTITION OF pdef FOR VALUES FROM (0) TO (100000);
INSERT INTO pt SELECT g, g, 'v' FROM generate_series(5000,5500) g;
ALTER TABLE pdef1 ADD CONSTRAINT pck CHECK (id >= 3000);
--# run
CREATE TABLE pnew PARTITION OF pt FOR VALUES FROM (2000) TO (3000);

--# create_default_partition
--# run
CREATE TABLE pdef PARTITION OF pt DEFAULT;

--# attach_default_partition
CREATE TABLE pnew (LIKE pt INCLUDING ALL);
INSERT INTO pnew SELECT g, g, 'v' FROM generate_series(5000,5500) g;
--# run
ALTER TABLE pt ATTACH PARTITION pnew DEFAULT;

--# attach_partition_default_partitioned
CREATE TABLE pnew (LIKE pt INCLUDING ALL);
CREATE TABLE pdef PARTITION OF pt DEFAULT PARTITION BY RANGE (k);
CREATE TABLE pdef1 PARTITION OF pdef FOR VALUES FROM (0) TO (100000);
INSERT INTO pt SELECT g, g, 'v' FROM generate_series(5000,5500) g;
--# run
ALTER TABLE pt ATTACH PARTITION pnew FOR VALUES FROM (2000) TO (3000);

--# create_partition_overlapping_range
--# run
CREATE TABLE pt_3 PARTITION OF pt FOR VALUES FROM (1500) TO (3000);

--# create_partition_beside_range
--# run
CREATE TABLE pt_3 PARTITION OF pt FOR VALUES FROM (2000) TO (3000);

--# create_partition_around_range
--# run
CREATE TABLE pt_3 PARTITION OF pt FOR VALUES FROM (MINVALUE) TO (MAXVALUE);

--# create_partition_below_range
--# run
CREATE TABLE pt_3 PARTITION OF pt FOR VALUES FROM (MINVALUE) TO (0);

--# create_partition_empty_range
--# run
CREATE TABLE pt_3 PARTITION OF pt FOR VALUES FROM (3000) TO (2000);

--# create_partition_overlapping_days
CREATE TABLE dp (d date) PARTITION BY RANGE (d);
CREATE TABLE dp_1 PARTITION OF dp FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
--# run
CREATE TABLE dp_2 PARTITION OF dp FOR VALUES FROM ('2024-01-31') TO ('2024-03-01');

--# create_partition_beside_days
CREATE TABLE dp (d date) PARTITION BY RANGE (d);
CREATE TABLE dp_1 PARTITION OF dp FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
--# run
CREATE TABLE dp_2 PARTITION OF dp FOR VALUES FROM ('2024-02-01') TO ('2024-03-01');

--# create_partition_overlapping_list
CREATE TABLE lp (a text) PARTITION BY LIST (a);
CREATE TABLE lp_1 PARTITION OF lp FOR VALUES IN ('a', 'b');
--# run
CREATE TABLE lp_2 PARTITION OF lp FOR VALUES IN ('c', 'b');

--# create_partition_beside_list
CREATE TABLE lp (a text) PARTITION BY LIST (a);
CREATE TABLE lp_1 PARTITION OF lp FOR VALUES IN ('a', 'b');
--# run
CREATE TABLE lp_2 PARTITION OF lp FOR VALUES IN ('c', NULL);

--# create_partition_overlapping_hash
CREATE TABLE hp (a int) PARTITION BY HASH (a);
CREATE TABLE hp_1 PARTITION OF hp FOR VALUES WITH (MODULUS 2, REMAINDER 1);
--# run
CREATE TABLE hp_2 PARTITION OF hp FOR VALUES WITH (MODULUS 4, REMAINDER 3);

--# create_partition_beside_hash
CREATE TABLE hp (a int) PARTITION BY HASH (a);
CREATE TABLE hp_1 PARTITION OF hp FOR VALUES WITH (MODULUS 2, REMAINDER 1);
--# run
CREATE TABLE hp_2 PARTITION OF hp FOR VALUES WITH (MODULUS 4, REMAINDER 2);

--# create_partition_second_default
CREATE TABLE pd PARTITION OF pt DEFAULT;
--# run
CREATE TABLE pd2 PARTITION OF pt DEFAULT;

--# attach_overlapping_range
CREATE TABLE pt_3 (LIKE pt);
--# run
ALTER TABLE pt ATTACH PARTITION pt_3 FOR VALUES FROM (500) TO (600);

--# attach_to_partitioned_that_is_new
CREATE TABLE pt_3 (LIKE pt);
INSERT INTO pt_3 SELECT g, g, 'v' FROM generate_series(5000, 5100) g;
CREATE INDEX np_k ON pt_3 (k);
--# run
ALTER TABLE pt ATTACH PARTITION pt_3 FOR VALUES FROM (5000) TO (6000);

--# create_table_inherits_partitioned
--# run
CREATE TABLE i () INHERITS (pt);

--# create_table_inherits_partition
--# run
CREATE TABLE i () INHERITS (pt_1);

--# create_table_inherits_temporary
CREATE TEMPORARY TABLE tmp (a int);
--# run
CREATE TABLE i () INHERITS (tmp);

--# create_temporary_table_inherits_temporary
CREATE TEMPORARY TABLE tmp (a int);
--# run
CREATE TEMPORARY TABLE i () INHERITS (tmp);

--# inherit_partitioned
CREATE TABLE i (LIKE pt);
--# run
ALTER TABLE i INHERIT pt;

--# inherit_partition
CREATE TABLE i (LIKE pt);
--# run
ALTER TABLE i INHERIT pt_1;

--# partition_inherit
CREATE TABLE i (LIKE pt);
--# run
ALTER TABLE pt_1 INHERIT i;

--# partitioned_inherit
CREATE TABLE i (LIKE pt);
--# run
ALTER TABLE pt INHERIT i;

--# set_option_partitioned
--# run
ALTER TABLE pt SET (autovacuum_enabled = false);

--# reset_option_partitioned
--# run
ALTER TABLE pt RESET (fillfactor);

--# set_access_method_partitioned
--# versions 15-
--# run
ALTER TABLE pt SET ACCESS METHOD heap;

--# set_unlogged_partitioned
--# run
ALTER TABLE pt SET UNLOGGED;

--# set_logged_partitioned
--# run
ALTER TABLE pt SET LOGGED;

--# detach_subpartitioned
CREATE TABLE pt_3 PARTITION OF pt FOR VALUES FROM (5000) TO (6000) PARTITION BY LIST (k);
CREATE TABLE pt_3_1 PARTITION OF pt_3 FOR VALUES IN (1);
INSERT INTO pt VALUES (5000, 1, 'v');
--# run
ALTER TABLE pt DETACH PARTITION pt_3;

--# detach_subpartitioned_indexed
CREATE TABLE pt_3 PARTITION OF pt FOR VALUES FROM (5000) TO (6000) PARTITION BY LIST (k);
CREATE TABLE pt_3_1 PARTITION OF pt_3 FOR VALUES IN (1);
CREATE INDEX pi ON pt (k);
--# run
ALTER TABLE pt DETACH PARTITION pt_3;

--# drop_expression_of_partition
--# versions 13-
--# run
ALTER TABLE pt_1 ALTER k DROP EXPRESSION IF EXISTS;

--# drop_expression_only_parent
--# versions 13-
CREATE TABLE gp (a int, g int GENERATED ALWAYS AS (a + 1) STORED);
CREATE TABLE gc () INHERITS (gp);
--# run
ALTER TABLE ONLY gp ALTER g DROP EXPRESSION;

--# add_identity_column_inheritance
--# run
ALTER TABLE ip ADD COLUMN x int GENERATED ALWAYS AS IDENTITY;

--# add_identity_column_partitioned
--# run
ALTER TABLE pt ADD COLUMN x int GENERATED ALWAYS AS IDENTITY;

--# add_identity_of_partition
--# run
ALTER TABLE pt_1 ALTER id ADD GENERATED ALWAYS AS IDENTITY;

--# add_identity_only_partitioned
--# run
ALTER TABLE ONLY pt ALTER id ADD GENERATED ALWAYS AS IDENTITY;

--# drop_table_partition_viewed_cascade
CREATE VIEW vw AS SELECT id FROM pt_1;
--# run
DROP TABLE pt CASCADE;

--# drop_column_partition_viewed_cascade
CREATE VIEW vw AS SELECT k FROM pt_1;
--# run
ALTER TABLE pt DROP COLUMN k CASCADE;
