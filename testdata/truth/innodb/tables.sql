--# engine_change
--# surprise 19
--# run
ALTER TABLE t ENGINE=MyISAM;

--# engine_same_rebuild
--# run
ALTER TABLE t ENGINE=InnoDB;

--# optimize_table
--# run
OPTIMIZE TABLE t;

--# analyze_table
--# run
ANALYZE TABLE t;

--# row_format_dynamic
--# run
ALTER TABLE t ROW_FORMAT=DYNAMIC;

--# auto_increment_value
--# run
ALTER TABLE t AUTO_INCREMENT=100000;

--# stats_persistent
--# run
ALTER TABLE t STATS_PERSISTENT=1;

--# rename_table_stmt
--# run
RENAME TABLE t TO t9;

--# drop_table
--# run
DROP TABLE t;

--# system_versioning
--# versions mariadb
--# run
ALTER TABLE t ADD SYSTEM VERSIONING;

--# discard_tablespace
--# run
ALTER TABLE t DISCARD TABLESPACE;

--# x_rename_table_with_view
CREATE VIEW vw AS SELECT a FROM t;
--# run
ALTER TABLE t RENAME TO t9;

--# rename_table_swap
CREATE TABLE t_new LIKE t;
--# run
RENAME TABLE t TO t_old, t_new TO t;

--# rename_table_to_taken
--# run
RENAME TABLE t TO parent;

--# rename_table_with_trigger
CREATE TRIGGER tg BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1;
--# run
RENAME TABLE t TO t9;

--# table_comment
--# run
ALTER TABLE t COMMENT 'things';

--# row_format_compressed
--# run
ALTER TABLE t ROW_FORMAT=COMPRESSED;

--# row_format_redundant
--# run
ALTER TABLE t ROW_FORMAT=REDUNDANT;

--# key_block_size
--# run
ALTER TABLE t ROW_FORMAT=COMPRESSED KEY_BLOCK_SIZE=8;

--# force_rebuild
--# run
ALTER TABLE t FORCE;

--# force_rebuild_with_fulltext
--# surprise 29
ALTER TABLE t ADD FULLTEXT ft(b);
--# run
ALTER TABLE t FORCE;

--# optimize_with_fulltext
ALTER TABLE t ADD FULLTEXT ft(b);
--# run
OPTIMIZE TABLE t;

--# max_rows
--# run
ALTER TABLE t MAX_ROWS=1000000;

--# stats_auto_recalc
--# run
ALTER TABLE t STATS_AUTO_RECALC=0, STATS_SAMPLE_PAGES=50;

--# auto_increment_lower
--# run
ALTER TABLE t AUTO_INCREMENT=5;

--# page_compressed
--# versions mariadb
--# run
ALTER TABLE t PAGE_COMPRESSED=1;

--# order_by
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ORDER BY nn;

--# disable_keys
--# run
ALTER TABLE t DISABLE KEYS;

--# alter_nothing
--# run
ALTER TABLE t ENGINE=InnoDB, COMMENT 'rebuilt';

--# alter_if_exists_missing
--# versions mariadb
--# run
ALTER TABLE IF EXISTS nope ADD COLUMN x int;

--# alter_missing_table
--# run
ALTER TABLE nope ADD COLUMN x int;

--# alter_view_as_table
CREATE VIEW vw AS SELECT a FROM t;
--# run
ALTER TABLE vw ADD COLUMN x int;

--# alter_nowait
--# versions mariadb
--# run
ALTER TABLE t NOWAIT ADD COLUMN x int;

--# truncate_table
--# run
TRUNCATE TABLE t;

--# truncate_missing
--# run
TRUNCATE TABLE nope;

--# drop_table_if_exists_missing
--# run
DROP TABLE IF EXISTS nope;

--# drop_table_missing
--# run
DROP TABLE nope;

--# drop_two_tables
--# run
DROP TABLE t, parent;

--# drop_temporary_table
CREATE TEMPORARY TABLE tmp (a int) ENGINE=InnoDB;
--# run
DROP TEMPORARY TABLE tmp;

--# create_table
--# run
CREATE TABLE n1 (a int) ENGINE=InnoDB;

--# create_table_present
--# run
CREATE TABLE t (a int);

--# create_table_if_not_exists_present
--# run
CREATE TABLE IF NOT EXISTS t (a int);

--# create_table_like
--# run
CREATE TABLE n1 LIKE t;

--# create_table_select
--# run
CREATE TABLE n1 AS SELECT id, a FROM t;

--# create_or_replace_table
--# versions mariadb
--# run
CREATE OR REPLACE TABLE t (a int);

--# create_or_replace_referenced_table
--# versions mariadb
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
CREATE OR REPLACE TABLE parent (id int PRIMARY KEY);

--# create_temporary_table
--# run
CREATE TEMPORARY TABLE tmp (a int) ENGINE=InnoDB;

--# create_temporary_table_select
--# run
CREATE TEMPORARY TABLE tmp AS SELECT id FROM t;

--# create_index_on_temporary
CREATE TEMPORARY TABLE tmp (a int) ENGINE=InnoDB;
INSERT INTO tmp VALUES (1),(2);
--# run
CREATE INDEX i ON tmp (a);

--# truncate_temporary
CREATE TEMPORARY TABLE tmp (a int) ENGINE=InnoDB;
--# run
TRUNCATE TABLE tmp;

--# check_table
--# run
CHECK TABLE t;

--# checksum_table
--# run
CHECKSUM TABLE t;

--# repair_table
--# run
REPAIR TABLE t;

--# analyze_local
--# run
ANALYZE NO_WRITE_TO_BINLOG TABLE t;

--# analyze_update_histogram
--# versions mysql 8-
--# run
ANALYZE TABLE t UPDATE HISTOGRAM ON nn WITH 16 BUCKETS;

--# analyze_persistent
--# versions mariadb
--# run
ANALYZE TABLE t PERSISTENT FOR ALL;

--# lock_tables_read
--# versions mysql 8-
--# versions mariadb
--# run
LOCK TABLES t READ;

--# lock_tables_write
--# versions mysql 8-
--# versions mariadb
--# run
LOCK TABLES t WRITE, parent READ;

--# unlock_tables
--# run
UNLOCK TABLES;

--# flush_tables_with_read_lock_of_one
--# run
FLUSH TABLES t WITH READ LOCK;

--# flush_table
--# run
FLUSH TABLES t;

--# import_tablespace_present
--# run
ALTER TABLE t IMPORT TABLESPACE;

--# add_period
--# versions mariadb
ALTER TABLE t ADD COLUMN pf date NOT NULL DEFAULT '2024-01-01', ADD COLUMN pt date NOT NULL DEFAULT '2025-01-01';
--# run
ALTER TABLE t ADD PERIOD FOR pp(pf, pt);

--# drop_period
--# versions mariadb
ALTER TABLE t ADD COLUMN pf date NOT NULL DEFAULT '2024-01-01', ADD COLUMN pt date NOT NULL DEFAULT '2025-01-01', ADD PERIOD FOR pp(pf, pt);
--# run
ALTER TABLE t DROP PERIOD FOR pp;

--# drop_system_versioning
--# versions mariadb
ALTER TABLE t ADD SYSTEM VERSIONING;
--# run
ALTER TABLE t DROP SYSTEM VERSIONING;

--# alter_versioned
--# versions mariadb
ALTER TABLE t ADD SYSTEM VERSIONING;
--# run
ALTER TABLE t ADD COLUMN x int;

--# alter_versioned_keeping
--# versions mariadb
ALTER TABLE t ADD SYSTEM VERSIONING;
SET SESSION system_versioning_alter_history=KEEP;
--# run
ALTER TABLE t ADD COLUMN x int;

--# copy_versioned_keeping
--# versions mariadb
ALTER TABLE t ADD SYSTEM VERSIONING;
SET SESSION system_versioning_alter_history=KEEP;
--# run
ALTER TABLE t MODIFY a bigint;

--# index_versioned
--# versions mariadb
ALTER TABLE t ADD SYSTEM VERSIONING;
--# run
ALTER TABLE t ADD INDEX k_n(nn);

--# truncate_versioned
--# versions mariadb
ALTER TABLE t ADD SYSTEM VERSIONING;
--# run
TRUNCATE TABLE t;

--# create_sequence
--# versions mariadb
--# run
CREATE SEQUENCE s1;

--# alter_sequence
--# versions mariadb
CREATE SEQUENCE s1;
--# run
ALTER SEQUENCE s1 RESTART 5;

--# drop_sequence
--# versions mariadb
CREATE SEQUENCE s1;
--# run
DROP SEQUENCE s1;

--# create_temporary_sequence
--# versions mariadb
--# run
CREATE TEMPORARY SEQUENCE s1;

--# enable_keys
--# run
ALTER TABLE t ENABLE KEYS;

--# flush_tables_for_export
--# run
FLUSH TABLES t, parent FOR EXPORT;
