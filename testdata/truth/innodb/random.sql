-- What cases that nobody wrote (engine-truth/run random) showed of the model, cut down.
-- Names that another action of the statement took
--# change_and_set_default
CREATE TABLE x (c1 int) ENGINE=InnoDB;
--# run
ALTER TABLE x CHANGE c1 c1 int, ALTER c1 SET DEFAULT 1;

--# set_default_and_modify_elsewhere
CREATE TABLE x (id int, c1 int) ENGINE=InnoDB;
--# run
ALTER TABLE x ALTER c1 SET DEFAULT 1, MODIFY c1 bigint FIRST;

--# drop_default_and_modify_after
CREATE TABLE x (id int, c1 int) ENGINE=InnoDB;
--# run
ALTER TABLE x ALTER id DROP DEFAULT, MODIFY id int AFTER c1;

--# set_default_and_change_after
CREATE TABLE x (id int, c1 int) ENGINE=InnoDB;
--# run
ALTER TABLE x ALTER i SET DEFAULT 1, CHANGE id i int AFTER c1;

--# set_default_of_old_name_and_change_after
CREATE TABLE x (id int, c1 int) ENGINE=InnoDB;
--# run
ALTER TABLE x ALTER id SET DEFAULT 1, CHANGE id i int AFTER c1;

--# set_default_and_modify
CREATE TABLE x (c1 int) ENGINE=InnoDB;
--# run
ALTER TABLE x ALTER c1 SET DEFAULT 1, MODIFY c1 bigint;

--# set_default_twice
CREATE TABLE x (c1 int) ENGINE=InnoDB;
--# run
ALTER TABLE x ALTER c1 SET DEFAULT 1, ALTER c1 DROP DEFAULT;

--# change_and_drop_new_name
CREATE TABLE x (c1 int, c2 int) ENGINE=InnoDB;
--# run
ALTER TABLE x CHANGE c1 c3 int, DROP COLUMN c3;

--# rename_and_change_new_name
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (c1 int) ENGINE=InnoDB;
--# run
ALTER TABLE x RENAME COLUMN c1 TO c2, CHANGE c2 c3 int;

--# add_and_drop_same_column
CREATE TABLE x (c1 int) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD c2 int, DROP COLUMN c2;

--# add_and_rename_same_column
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (c1 int) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD c2 int, RENAME COLUMN c2 TO c3;

--# add_and_change_name
CREATE TABLE x (c1 int) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD c2 int, CHANGE c2 c3 int;

--# modify_before_add
CREATE TABLE x (c1 int) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY c2 bigint, ADD c2 int;

--# drop_add_and_modify
--# versions mariadb
CREATE TABLE x (id int, c2 int) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP c2, ADD c2 int, MODIFY c2 bigint;

--# add_and_modify_to_virtual
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD c2 int, MODIFY c2 int AS (id) VIRTUAL;

--# add_and_set_default
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD c2 int, ALTER c2 SET DEFAULT 1;

--# after_old_name
CREATE TABLE x (c1 int, c2 int) ENGINE=InnoDB;
--# run
ALTER TABLE x CHANGE c2 c3 int AFTER c1, CHANGE c1 c4 int;

--# after_new_name
--# versions mariadb
CREATE TABLE x (c1 int, c2 int) ENGINE=InnoDB;
INSERT INTO x VALUES (1, 1);
--# run
ALTER TABLE x CHANGE c2 c3 int AFTER c4, CHANGE c1 c4 int;

--# after_itself
CREATE TABLE x (c1 int, c2 int) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY c1 int AFTER c1;

--# rename_and_drop_index
--# versions mysql 5.7-
--# versions mariadb
CREATE TABLE x (c1 int, KEY k (c1)) ENGINE=InnoDB;
--# run
ALTER TABLE x RENAME INDEX k TO k2, DROP INDEX k;

--# ignore_and_drop_index
--# versions mariadb
CREATE TABLE x (c1 int, KEY k (c1)) ENGINE=InnoDB;
--# run
ALTER TABLE x ALTER INDEX k IGNORED, DROP INDEX k;

--# ignore_index_twice
--# versions mariadb
CREATE TABLE x (c1 int, KEY k (c1)) ENGINE=InnoDB;
--# run
ALTER TABLE x ALTER INDEX k IGNORED, ALTER INDEX k NOT IGNORED;

--# drop_index_twice
CREATE TABLE x (c1 int, KEY k (c1)) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP INDEX k, DROP INDEX k;

-- Generated columns
--# restate_stored
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c2 int AS (id + 1) STORED) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x MODIFY c2 int AS (id + 1) STORED;

--# restate_indexed_virtual
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c2 int AS (id + 1) VIRTUAL, KEY k (c2)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x MODIFY c2 int AS (id + 1) VIRTUAL;

--# restate_beside_add_virtual
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c1 int) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x CHANGE c1 c1 int, ADD c2 int AS (id + 1) VIRTUAL;

--# add_virtual_before_virtual
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c2 int AS (id + 1) VIRTUAL) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD c3 int AS (id + 2) VIRTUAL FIRST;

--# drop_virtual_before_virtual
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c2 int AS (id + 1) VIRTUAL, c3 int AS (id + 2) VIRTUAL) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP COLUMN c2;

--# drop_virtual_of_index
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c1 int, c2 int AS (id + 1) VIRTUAL, KEY k (c1, c2)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP COLUMN c2;

--# drop_virtual_of_index_and_column
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c1 int, c2 int AS (id + 1) VIRTUAL, c3 int, KEY k (c1, c2)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP COLUMN c2, DROP COLUMN c3;

--# drop_virtual_and_its_index
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c1 int, c2 int AS (id + 1) VIRTUAL, KEY k (c1, c2)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP COLUMN c2, DROP INDEX k;

--# not_null_beside_stored
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c2 int AS (id + 1) STORED, d int) ENGINE=InnoDB;
INSERT INTO x(id, d) VALUES (1, 1);
--# run
ALTER TABLE x MODIFY d int NOT NULL;

--# primary_key_nullable_beside_stored
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c2 int AS (id + 1) STORED, d int) ENGINE=InnoDB;
INSERT INTO x(id, d) VALUES (1, 1);
--# run
ALTER TABLE x ADD PRIMARY KEY (d);

--# primary_key_of_generated
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c2 int AS (id + 1) VIRTUAL) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD PRIMARY KEY (c2);

--# replace_primary_key_by_generated
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int PRIMARY KEY, c2 int AS (id + 1) VIRTUAL) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP PRIMARY KEY, ADD PRIMARY KEY (c2);

--# computed_from_itself
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c2 int AS (id + 1) VIRTUAL) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY c2 int AS (c2 + 1) VIRTUAL;

--# stored_now
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD c2 datetime AS (now()) STORED;

--# virtual_sleep
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD c2 int AS (sleep(1)) VIRTUAL;

--# virtual_current_user
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB;
INSERT INTO x VALUES (1);
--# run
ALTER TABLE x ADD c2 varchar(200) AS (current_user()) VIRTUAL;

--# check_now
--# versions mysql 8.0.16-
--# versions mariadb
CREATE TABLE x (d datetime) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD CONSTRAINT ck CHECK (d <= now());

--# check_rand
--# versions mysql 8.0.16-
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD CONSTRAINT ck CHECK (id > rand());

-- Unique keys that are hashes
--# hash_add_column
--# versions mariadb
CREATE TABLE x (id int, c text, UNIQUE u (c)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD d int;

--# hash_comment
--# versions mariadb
CREATE TABLE x (id int, c text, UNIQUE u (c)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x COMMENT='x';

--# hash_add_index
--# versions mariadb
CREATE TABLE x (id int, c text, UNIQUE u (c)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD INDEX k (id);

--# hash_drop_other_index
--# versions mariadb
CREATE TABLE x (id int, c text, UNIQUE u (c), KEY k (id)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP INDEX k;

--# hash_drop_index
--# versions mariadb
CREATE TABLE x (id int, c text, UNIQUE u (c), KEY k (id)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP INDEX u;

--# hash_drop_index_and_add_column
--# versions mariadb
CREATE TABLE x (id int, c text, UNIQUE u (c)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP INDEX u, ADD d int;

--# hash_force
--# versions mariadb
CREATE TABLE x (id int, c text, UNIQUE u (c)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x FORCE;

--# hash_rename_table
--# versions mariadb
CREATE TABLE x (id int, c text, UNIQUE u (c)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x RENAME TO y;

-- FULLTEXT
--# fulltext_second_and_drop_column
--# versions mariadb
CREATE TABLE x (id int, c varchar(20), d int, FULLTEXT KEY k (c)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD FULLTEXT k2 (c), DROP COLUMN d;

--# fulltext_one_of_two_goes
--# versions mariadb
CREATE TABLE x (id int, c varchar(20), FULLTEXT KEY k (c), FULLTEXT KEY k2 (c)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP INDEX k2, MODIFY id int NOT NULL;

--# fulltext_last_goes
--# versions mariadb
CREATE TABLE x (id int, c varchar(20), d int, FULLTEXT KEY k (c)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP INDEX k, DROP COLUMN d;

--# fulltext_copied_without_lock
--# versions mariadb 11.4-
CREATE TABLE x (id int, c varchar(20), d int, FULLTEXT KEY k (c)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x MODIFY id int AFTER c, ALGORITHM=COPY, LOCK=NONE;

-- Lengths of keys
--# compact_key_too_long
--# versions mysql 5.7-
--# versions mariadb
CREATE TABLE x (id int, c varchar(1100)) ENGINE=InnoDB DEFAULT CHARSET=latin1 ROW_FORMAT=COMPACT;
--# run
ALTER TABLE x ADD KEY k (c);

--# compact_unique_too_long
--# versions mysql 5.7-
--# versions mariadb
CREATE TABLE x (id int, c varchar(1100)) ENGINE=InnoDB DEFAULT CHARSET=latin1 ROW_FORMAT=REDUNDANT;
--# run
ALTER TABLE x ADD UNIQUE KEY k (id, c);

--# compact_prefix_fits
--# versions mysql 5.7-
--# versions mariadb
CREATE TABLE x (id int, c varchar(1100)) ENGINE=InnoDB DEFAULT CHARSET=latin1 ROW_FORMAT=COMPACT;
--# run
ALTER TABLE x ADD KEY k (c(700), id);

--# become_compact_with_long_key
--# versions mysql 5.7-
--# versions mariadb
CREATE TABLE x (id int, c varchar(1100), UNIQUE KEY k (c)) ENGINE=InnoDB DEFAULT CHARSET=latin1 ROW_FORMAT=DYNAMIC;
--# run
ALTER TABLE x ROW_FORMAT=COMPACT;

--# widened_beyond_key
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (c1 int, c2 int, KEY k (c1, c2)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
--# run
ALTER TABLE x MODIFY c1 varchar(800);

--# text_in_wider_index
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (c1 int, c2 int, KEY k (c1, c2)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
--# run
ALTER TABLE x MODIFY c1 text;

--# text_in_own_index
--# versions mariadb
CREATE TABLE x (id int, c1 int, KEY k (c1)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x MODIFY c1 text;

--# integer_counts_in_key
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c varchar(3072)) ENGINE=InnoDB DEFAULT CHARSET=latin1;
--# run
ALTER TABLE x ADD KEY k (id, c);

--# myisam_key_too_long
--# versions mariadb
CREATE TABLE x (id int, c varchar(998)) ENGINE=MyISAM DEFAULT CHARSET=latin1;
--# run
ALTER TABLE x ADD KEY k (id, c);

--# aria_keeps_no_hash
--# versions mariadb
CREATE TABLE x (id int, c text) ENGINE=Aria;
--# run
ALTER TABLE x ADD UNIQUE (c);

--# aria_index_on_virtual
--# versions mariadb
CREATE TABLE x (id int, c2 int AS (id + 1) VIRTUAL) ENGINE=Aria;
--# run
CREATE INDEX k ON x (c2);

--# varbinary_grows_indexed
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c varbinary(10), KEY k (c)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x MODIFY c varbinary(20);

--# varbinary_grows_as_key
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c varbinary(10) NOT NULL PRIMARY KEY) ENGINE=InnoDB;
INSERT INTO x VALUES (1, 'a');
--# run
ALTER TABLE x MODIFY c varbinary(20) NOT NULL;

-- Options that contradict each other
--# charset_twice
--# run
ALTER TABLE t DEFAULT CHARSET=latin1, DEFAULT CHARSET=utf8mb4;

--# charset_and_other_collation
--# run
ALTER TABLE t DEFAULT CHARSET=latin1, DEFAULT COLLATE=utf8mb4_bin;

--# collation_twice
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t DEFAULT COLLATE=latin1_bin, DEFAULT COLLATE=latin1_general_ci;

--# convert_twice
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t CONVERT TO CHARACTER SET latin1, CONVERT TO CHARACTER SET utf8mb4;

--# block_size_of_compact
--# versions mysql 5.7-
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB ROW_FORMAT=COMPACT;
--# run
ALTER TABLE x KEY_BLOCK_SIZE=4;

--# row_format_of_blocks
--# versions mysql 5.7-
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB KEY_BLOCK_SIZE=4;
--# run
ALTER TABLE x ROW_FORMAT=DYNAMIC;

--# block_size_none_such
--# versions mysql 5.7-
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB;
--# run
ALTER TABLE x KEY_BLOCK_SIZE=3;

--# block_size_beside_page_compressed
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB PAGE_COMPRESSED=1;
--# run
ALTER TABLE x KEY_BLOCK_SIZE=4;

--# compressed_twice
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB;
--# run
ALTER TABLE x ROW_FORMAT=COMPRESSED, PAGE_COMPRESSED=1;

--# page_compressed_myisam
--# versions mariadb
CREATE TABLE x (id int) ENGINE=MyISAM;
--# run
ALTER TABLE x PAGE_COMPRESSED=0;

--# page_compressed_and_rename_column
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB;
--# run
ALTER TABLE x RENAME COLUMN id TO i2, PAGE_COMPRESSED=0;

-- Other storage engines
--# myisam_add_virtual
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int) ENGINE=MyISAM;
INSERT INTO x VALUES (1);
--# run
ALTER TABLE x ADD c2 int AS (id + 1) VIRTUAL;

--# myisam_default_charset
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c varchar(10)) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DEFAULT CHARSET=latin1;

--# myisam_checksum
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int) ENGINE=MyISAM;
INSERT INTO x VALUES (1);
--# run
ALTER TABLE x CHECKSUM=1;

--# myisam_max_rows
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int) ENGINE=MyISAM;
INSERT INTO x VALUES (1);
--# run
ALTER TABLE x MAX_ROWS=100;

--# myisam_delay_key_write
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int) ENGINE=MyISAM;
INSERT INTO x VALUES (1);
--# run
ALTER TABLE x DELAY_KEY_WRITE=1;

--# myisam_wider_charset
--# versions mariadb
CREATE TABLE x (id int, c varchar(20)) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x MODIFY c varchar(20) CHARACTER SET utf8mb4;

--# myisam_gain_auto_increment
--# versions mariadb
CREATE TABLE x (id int, KEY (id)) ENGINE=MyISAM;
INSERT INTO x VALUES (1);
--# run
ALTER TABLE x MODIFY id int AUTO_INCREMENT;

--# aria_delay_key_write
--# versions mariadb
CREATE TABLE x (id int) ENGINE=Aria;
INSERT INTO x VALUES (1);
--# run
ALTER TABLE x DELAY_KEY_WRITE=1;

--# aria_partitioned_comment
--# versions mariadb
CREATE TABLE x (id int) ENGINE=Aria PARTITION BY HASH (id) PARTITIONS 4;
INSERT INTO x VALUES (1);
--# run
ALTER TABLE x COMMENT='x';

--# aria_partitioned_fk
--# versions mariadb
CREATE TABLE x (id int) ENGINE=Aria PARTITION BY HASH (id) PARTITIONS 4;
--# run
ALTER TABLE x ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES parent (id);

--# myisam_restate_stored
--# versions mariadb
CREATE TABLE x (id int, c2 int AS (id + 1) STORED) ENGINE=MyISAM;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x MODIFY c2 int AS (id + 1) STORED;

-- System versioning
--# versioned_add_unique
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB WITH SYSTEM VERSIONING;
--# run
CREATE UNIQUE INDEX k ON x (id);

--# versioned_set_default
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB WITH SYSTEM VERSIONING;
--# run
ALTER TABLE x ALTER id SET DEFAULT 1;

--# versioned_rename_column
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB WITH SYSTEM VERSIONING;
INSERT INTO x VALUES (1);
--# run
ALTER TABLE x RENAME COLUMN id TO i2;

--# versioned_optimize
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB WITH SYSTEM VERSIONING;
INSERT INTO x VALUES (1);
--# run
OPTIMIZE TABLE x;

--# versioned_optimize_kept
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB WITH SYSTEM VERSIONING;
INSERT INTO x VALUES (1);
SET system_versioning_alter_history = KEEP;
--# run
OPTIMIZE TABLE x;

--# versioned_drop_fk_and_add_column
--# versions mariadb
CREATE TABLE x (pid int, CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id)) ENGINE=InnoDB WITH SYSTEM VERSIONING;
--# run
ALTER TABLE x DROP FOREIGN KEY fk, ADD c int;

-- Types
--# number_to_inet6
--# versions mariadb
CREATE TABLE x (c int) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY c inet6;

--# uuid_to_date
--# versions mariadb
CREATE TABLE x (c uuid) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY c date;

--# inet4_to_inet6
--# versions mariadb
CREATE TABLE x (id int, c inet4) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x MODIFY c inet6;

--# int_to_point
--# versions mariadb
CREATE TABLE x (c int) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY c point;

--# point_to_geometry
--# versions mariadb
CREATE TABLE x (id int, c point) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x MODIFY c geometry;

--# datetime_to_json
--# versions mariadb
CREATE TABLE x (c datetime) ENGINE=InnoDB;
INSERT INTO x VALUES ('2024-01-02 03:04:05');
--# run
ALTER TABLE x MODIFY c json;

--# int_to_json
--# versions mariadb
CREATE TABLE x (c int) ENGINE=InnoDB;
INSERT INTO x VALUES (1);
--# run
ALTER TABLE x MODIFY c json;

--# year_to_datetime
CREATE TABLE x (c year) ENGINE=InnoDB;
INSERT INTO x VALUES (2024);
--# run
ALTER TABLE x MODIFY c datetime;

--# blob_to_decimal
--# versions mariadb
CREATE TABLE x (c blob) ENGINE=InnoDB;
INSERT INTO x VALUES ('a');
--# run
ALTER TABLE x MODIFY c decimal(5,2);

--# enum_member_is_ordinal
--# versions mariadb
CREATE TABLE x (c enum('a','1','2')) ENGINE=InnoDB;
INSERT INTO x VALUES ('1');
--# run
ALTER TABLE x MODIFY c enum('a','b');

--# set_member_is_ordinal
--# versions mariadb
CREATE TABLE x (c set('a','3')) ENGINE=InnoDB;
INSERT INTO x VALUES ('3');
--# run
ALTER TABLE x MODIFY c set('a','b');

--# auto_increment_decimal
CREATE TABLE x (c decimal(4,0), KEY (c)) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY c decimal(4,0) AUTO_INCREMENT;

-- Keys
--# partitioned_add_primary_key_column
CREATE TABLE x (id int) ENGINE=InnoDB PARTITION BY HASH (id) PARTITIONS 4;
--# run
ALTER TABLE x ADD c int PRIMARY KEY;

--# partitioned_modify_unique
CREATE TABLE x (id int, c int) ENGINE=InnoDB PARTITION BY HASH (id) PARTITIONS 4;
--# run
ALTER TABLE x MODIFY c int UNIQUE;

--# drop_primary_key_beside_unique
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int PRIMARY KEY, b int NOT NULL, UNIQUE u (b)) ENGINE=InnoDB;
INSERT INTO x VALUES (1, 1);
--# run
ALTER TABLE x DROP PRIMARY KEY;

--# drop_primary_key_same_unique
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int PRIMARY KEY, b int NOT NULL, UNIQUE u (id)) ENGINE=InnoDB;
INSERT INTO x VALUES (1, 1);
--# run
ALTER TABLE x DROP PRIMARY KEY;

--# drop_referenced_key_add_index
--# versions mariadb
CREATE TABLE x (id int PRIMARY KEY, b int) ENGINE=InnoDB;
CREATE TABLE y (xid int, CONSTRAINT fk FOREIGN KEY (xid) REFERENCES x (id)) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD KEY k (id, b), DROP PRIMARY KEY;

--# drop_referenced_column_replace_key
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int PRIMARY KEY, b int) ENGINE=InnoDB;
CREATE TABLE y (xid int, CONSTRAINT fk FOREIGN KEY (xid) REFERENCES x (id)) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP COLUMN id, ADD PRIMARY KEY (b);

--# auto_increment_gets_fk_index
--# versions mariadb
CREATE TABLE x (id int NOT NULL AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP PRIMARY KEY, ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES parent (id);

--# unchecked_fk_copied
--# versions mariadb
CREATE TABLE x (id int, c smallint) ENGINE=InnoDB;
SET foreign_key_checks = 0;
--# run
ALTER TABLE x MODIFY c int, ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES parent (id);

-- Character sets
--# convert_and_drop_text
--# versions mariadb
CREATE TABLE x (id int, c varchar(192)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x CONVERT TO CHARACTER SET latin1, DROP COLUMN c;

-- Defaults
--# default_of_constant_call
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x varchar(40) DEFAULT (md5('a'));

--# default_json_object
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x json DEFAULT (json_object());

--# default_rand
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x float DEFAULT (rand());

--# default_current_user
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x varchar(40) DEFAULT (current_user());

--# default_uuid
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x varchar(40) DEFAULT (uuid());

--# default_sysdate
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x datetime DEFAULT (sysdate());

-- Settings and clauses
--# algorithm_default_overrules_setting
--# versions mariadb
CREATE TABLE x (c decimal(4,1)) ENGINE=InnoDB;
INSERT INTO x VALUES (1);
SET alter_algorithm = 'INSTANT';
--# run
ALTER TABLE x MODIFY c int, ALGORITHM=DEFAULT;

--# setting_and_check_partition
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB PARTITION BY HASH (id) PARTITIONS 4;
SET alter_algorithm = 'INSTANT';
--# run
ALTER TABLE x CHECK PARTITION p0;

--# setting_and_truncate_partition
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB PARTITION BY HASH (id) PARTITIONS 4;
SET alter_algorithm = 'COPY';
--# run
ALTER TABLE x TRUNCATE PARTITION p0;

--# keys_off_beside_other
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t DISABLE KEYS, ADD INDEX k_nn (nn);

--# several_fulltext_at_once
--# versions mariadb
CREATE TABLE x (id int, a varchar(20), b varchar(20)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD FULLTEXT (a), ADD FULLTEXT (b);

--# replace_primary_key_by_other_column
CREATE TABLE x (id int PRIMARY KEY, b int NOT NULL) ENGINE=InnoDB;
INSERT INTO x VALUES (1, 1);
--# run
ALTER TABLE x DROP PRIMARY KEY, ADD PRIMARY KEY (b);

--# rebuild_beside_fulltext
--# versions mariadb
CREATE TABLE x (id int, a varchar(20), FULLTEXT (a)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x FORCE;

--# index_on_new_virtual
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB;
INSERT INTO x VALUES (1);
--# run
ALTER TABLE x ADD v int AS (id + 1) VIRTUAL, ADD INDEX k (v);

--# unique_on_new_virtual
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB;
INSERT INTO x VALUES (1);
--# run
ALTER TABLE x ADD v int AS (id + 1) VIRTUAL, ADD UNIQUE k (v);

--# optimize_partition_alone
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB PARTITION BY HASH (id) PARTITIONS 2;
INSERT INTO x VALUES (1);
--# run
ALTER TABLE x OPTIMIZE PARTITION p0;

--# check_of_dropped_column
--# versions mariadb
CREATE TABLE x (id int, c int) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD CONSTRAINT ck CHECK (c >= 0), DROP COLUMN c;

--# repair_partition_aria
--# versions mariadb
CREATE TABLE x (id int) ENGINE=Aria PARTITION BY KEY (id) PARTITIONS 3;
--# run
ALTER TABLE x REPAIR PARTITION p0;

--# force_indexed_virtual_innodb
--# versions mariadb
CREATE TABLE x (id int, v int AS (id + 1) VIRTUAL, KEY k (v)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x FORCE;

--# keys_off_beside_default
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t DISABLE KEYS, ALTER a SET DEFAULT 5;

--# convert_same_and_rename_index
--# versions mariadb
--# run
ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4, RENAME INDEX k_a TO k_a9;

--# widened_in_redundant
--# versions mariadb
CREATE TABLE x (id int, c int, KEY k (c)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
--# run
ALTER TABLE x MODIFY c varchar(700), ROW_FORMAT=REDUNDANT;

--# fulltext_of_virtual
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c varchar(10), v varchar(20) AS (concat(c, 'x')) VIRTUAL) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
--# run
ALTER TABLE x ADD FULLTEXT k (v);

--# add_after_renamed_before_virtual
--# versions mariadb
CREATE TABLE x (id int, c int, v int AS (id + 1) VIRTUAL) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x CHANGE c c9 int, ADD d int AFTER c9;

--# myisam_key_block_size
--# versions mariadb
CREATE TABLE x (id int) ENGINE=MyISAM;
INSERT INTO x VALUES (1);
--# run
ALTER TABLE x KEY_BLOCK_SIZE=8;

--# computed_from_old_name
--# versions mariadb
CREATE TABLE x (id int, v int AS (id * 2) VIRTUAL) ENGINE=InnoDB;
--# run
ALTER TABLE x RENAME COLUMN id TO i2, CHANGE v v int AS (id * 2) VIRTUAL;

--# add_column_second_primary_key
CREATE TABLE x (id int PRIMARY KEY) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD c int PRIMARY KEY;

--# engine_of_versioned_aria
--# versions mariadb
CREATE TABLE x (id int) ENGINE=Aria WITH SYSTEM VERSIONING;
--# run
ALTER TABLE x ENGINE=MyISAM;

--# drop_fk_and_column_of_generated
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (c int, v int AS (c + 1) VIRTUAL, pid int, CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id)) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP FOREIGN KEY fk, DROP COLUMN c;

--# primary_key_of_hidden
--# versions mariadb
CREATE TABLE x (id int, c int INVISIBLE) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD PRIMARY KEY (id, c);

--# convert_json_to_latin1
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c json) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x CONVERT TO CHARACTER SET latin1;

--# convert_json_to_utf8mb4
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c json) ENGINE=InnoDB DEFAULT CHARSET=latin1;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x CONVERT TO CHARACTER SET utf8mb4;

--# stored_of_char
--# versions mariadb
CREATE TABLE x (id int, c char(5)) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD COLUMN v varchar(10) AS (concat(c, 'x')) STORED;

--# hidden_index_becomes_key
--# versions mariadb
CREATE TABLE x (id int, UNIQUE KEY k (id)) ENGINE=InnoDB;
--# run
ALTER TABLE x ALTER INDEX k IGNORED, MODIFY id int NOT NULL;

--# aria_counts_within_key
--# versions mariadb
CREATE TABLE x (id int NOT NULL AUTO_INCREMENT PRIMARY KEY, c int) ENGINE=Aria;
INSERT INTO x(c) VALUES (1);
--# run
ALTER TABLE x ADD KEY k (c, id), DROP PRIMARY KEY;

--# add_unique_blob_partitioned
--# versions mariadb 10.11-
CREATE TABLE x (id int) ENGINE=InnoDB PARTITION BY KEY (id) PARTITIONS 3;
--# run
ALTER TABLE x ADD COLUMN c7 longblob UNIQUE;

--# modify_unique_blob_partitioned
--# versions mariadb 10.11-
CREATE TABLE x (id int, c4 int) ENGINE=InnoDB PARTITION BY KEY (id) PARTITIONS 3;
--# run
ALTER TABLE x MODIFY COLUMN c4 blob UNIQUE;

--# change_column_of_dropped_foreign_key
CREATE TABLE p (id int NOT NULL PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE x (pid int, CONSTRAINT fk7 FOREIGN KEY (pid) REFERENCES p (id)) ENGINE=InnoDB;
--# run
ALTER TABLE x CHANGE COLUMN pid r8 varchar(20), DROP FOREIGN KEY fk7;

--# auto_increment_later_in_key_of_myisam
--# versions mysql 5.6-
--# versions mariadb 11.4-
CREATE TABLE x (id int AUTO_INCREMENT, PRIMARY KEY (id), c2 int) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP PRIMARY KEY, ADD UNIQUE KEY k5 (c2, id), ENGINE=MyISAM;

--# drop_pk_referenced_checks_off
CREATE TABLE x (id bigint, PRIMARY KEY (id)) ENGINE=InnoDB;
CREATE TABLE k (id int PRIMARY KEY, tid bigint, CONSTRAINT fk_k FOREIGN KEY (tid) REFERENCES x (id)) ENGINE=InnoDB;
SET foreign_key_checks = 0;
--# run
ALTER TABLE x DROP PRIMARY KEY;

--# int_to_uuid_not_strict
--# versions mariadb 10.11-
CREATE TABLE x (id int) ENGINE=InnoDB;
SET sql_mode = '';
--# run
ALTER TABLE x MODIFY id uuid;

--# gain_auto_increment_indexed
CREATE TABLE x (id int, PRIMARY KEY (id), c2 int, KEY k5 (c2)) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN c2 int AUTO_INCREMENT;

--# gain_auto_increment_of_longer_key
CREATE TABLE x (id int, PRIMARY KEY (id), c1 int, c2 int, KEY k3 (c2, c1)) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN c2 int AUTO_INCREMENT;

--# gain_auto_increment_of_unique_key
CREATE TABLE x (id int, PRIMARY KEY (id), c2 int, UNIQUE KEY k5 (c2)) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN c2 int AUTO_INCREMENT;

--# gain_auto_increment_of_unique_not_null
CREATE TABLE x (id int, PRIMARY KEY (id), c2 int NOT NULL, UNIQUE KEY k5 (c2)) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN c2 int NOT NULL AUTO_INCREMENT;

--# gain_auto_increment_beside_unique_not_null
CREATE TABLE x (id int, c2 int, KEY k5 (c2), u int NOT NULL, UNIQUE KEY k6 (u)) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN c2 int AUTO_INCREMENT;

--# gain_auto_increment_beside_unique
CREATE TABLE x (id int, c2 int, KEY k5 (c2), u int, UNIQUE KEY k6 (u)) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN c2 int AUTO_INCREMENT;

--# gain_auto_increment_without_key
CREATE TABLE x (id int, c2 int, KEY k5 (c2)) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN c2 int AUTO_INCREMENT;

--# gain_auto_increment_in_primary_key
CREATE TABLE x (id int, c2 int, PRIMARY KEY (c2, id)) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN c2 int AUTO_INCREMENT;

--# gain_auto_increment_beside_new_key
CREATE TABLE x (id int NOT NULL, c2 int, KEY k5 (c2)) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN c2 int AUTO_INCREMENT, ADD PRIMARY KEY (id);

--# foreign_key_of_virtual_on_update
--# versions mysql 8-
--# versions mariadb
CREATE TABLE p (id bigint NOT NULL PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE x (id int, c2 bigint GENERATED ALWAYS AS (id + 1)) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD CONSTRAINT fk7 FOREIGN KEY (c2) REFERENCES p (id) ON UPDATE CASCADE;

--# foreign_key_of_stored_on_update
--# versions mysql 8-
--# versions mariadb
CREATE TABLE p (id bigint NOT NULL PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE x (id int, c2 bigint GENERATED ALWAYS AS (id + 1) STORED) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD CONSTRAINT fk7 FOREIGN KEY (c2) REFERENCES p (id) ON UPDATE CASCADE;

--# foreign_key_of_stored_on_delete
--# versions mysql 8-
--# versions mariadb
CREATE TABLE p (id bigint NOT NULL PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE x (id int, c2 bigint GENERATED ALWAYS AS (id + 1) STORED) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD CONSTRAINT fk7 FOREIGN KEY (c2) REFERENCES p (id) ON DELETE CASCADE;

--# foreign_key_of_virtual
--# versions mysql 8-
--# versions mariadb
CREATE TABLE p (id bigint NOT NULL PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE x (id int, c2 bigint GENERATED ALWAYS AS (id + 1)) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD CONSTRAINT fk7 FOREIGN KEY (c2) REFERENCES p (id) ON DELETE CASCADE;

--# replace_pk_beside_indexed_virtual
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, PRIMARY KEY (id), c2 int AS (1 + abs(id)), c3 int NOT NULL, c4 int, UNIQUE KEY k5 (c4, c2)) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP PRIMARY KEY, ADD UNIQUE KEY k7 (c3);

--# replace_pk_by_pk_beside_indexed_virtual
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, PRIMARY KEY (id), c2 int AS (1 + abs(id)), c3 int NOT NULL, KEY k5 (c2)) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP PRIMARY KEY, ADD PRIMARY KEY (c3);

--# add_required_unique_beside_indexed_virtual
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int NOT NULL, c1 int AS (id * 2), c2 int NOT NULL, KEY k4 (c1)) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD UNIQUE KEY k5 (c2, id);

--# add_required_unique_partitioned_virtual
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int NOT NULL, c1 int AS (id * 2), c2 int NOT NULL, UNIQUE KEY k4 (id, c1)) ENGINE=InnoDB PARTITION BY HASH (id) PARTITIONS 3;
--# run
ALTER TABLE x ADD UNIQUE KEY k5 (c2, id);

--# drop_pk_beside_unique_and_virtual
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, PRIMARY KEY (id), c2 int AS (1 + abs(id)), c3 int NOT NULL, UNIQUE KEY k7 (c3), KEY k5 (c2)) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP PRIMARY KEY;

--# modify_versioned_myisam
--# versions mariadb
CREATE TABLE x (id int, c1 blob) ENGINE=MyISAM WITH SYSTEM VERSIONING;
INSERT INTO x(id) VALUES (1);
SET system_versioning_alter_history = KEEP;
--# run
ALTER TABLE x MODIFY COLUMN c1 blob;

--# modify_default_versioned_myisam
--# versions mariadb
CREATE TABLE x (id int, c1 blob) ENGINE=MyISAM WITH SYSTEM VERSIONING;
INSERT INTO x(id) VALUES (1);
SET system_versioning_alter_history = KEEP;
--# run
ALTER TABLE x MODIFY COLUMN id int DEFAULT 1;

--# modify_int_versioned_myisam
--# versions mariadb
CREATE TABLE x (id int, c1 blob) ENGINE=MyISAM WITH SYSTEM VERSIONING;
INSERT INTO x(id) VALUES (1);
SET system_versioning_alter_history = KEEP;
--# run
ALTER TABLE x MODIFY COLUMN id int;

--# modify_blob_myisam
--# versions mariadb
CREATE TABLE x (id int, c1 blob) ENGINE=MyISAM;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x MODIFY COLUMN c1 blob;

--# modify_blob_versioned
--# versions mariadb
CREATE TABLE x (id int, c1 blob) ENGINE=InnoDB WITH SYSTEM VERSIONING;
INSERT INTO x(id) VALUES (1);
SET system_versioning_alter_history = KEEP;
--# run
ALTER TABLE x MODIFY COLUMN c1 blob;

--# rename_column_versioned_myisam
--# versions mariadb
CREATE TABLE x (id int, c1 blob) ENGINE=MyISAM WITH SYSTEM VERSIONING;
INSERT INTO x(id) VALUES (1);
SET system_versioning_alter_history = KEEP;
--# run
ALTER TABLE x RENAME COLUMN id TO id2;

--# comment_versioned_myisam
--# versions mariadb
CREATE TABLE x (id int, c1 blob) ENGINE=MyISAM WITH SYSTEM VERSIONING;
INSERT INTO x(id) VALUES (1);
SET system_versioning_alter_history = KEEP;
--# run
ALTER TABLE x COMMENT 'x';

--# add_column_compressed_spatial
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (c3 point NOT NULL) ENGINE=InnoDB ROW_FORMAT=COMPRESSED;
ALTER TABLE x ADD SPATIAL KEY k8 (c3);
--# run
ALTER TABLE x ADD COLUMN c9 int;

--# rebuild_spatial
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (c3 point NOT NULL, SPATIAL KEY k8 (c3)) ENGINE=InnoDB;
--# run
ALTER TABLE x FORCE;

--# set_null_spatial
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (c3 point NOT NULL, SPATIAL KEY k8 (c3), c1 int NOT NULL) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY c1 int;

--# drop_spatial_and_rebuild
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (c3 point NOT NULL, SPATIAL KEY k8 (c3), c1 int NOT NULL) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP KEY k8, MODIFY c1 int;

--# uuid_to_short_varchar
--# versions mariadb
CREATE TABLE x (c2 uuid) ENGINE=InnoDB;
INSERT INTO x SET c2 = '123e4567-e89b-12d3-a456-426655440000';
--# run
ALTER TABLE x MODIFY COLUMN c2 varchar(10);

--# drop_versioning_lock_none
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB WITH SYSTEM VERSIONING;
--# run
ALTER TABLE x DROP SYSTEM VERSIONING, LOCK=NONE;

--# drop_versioning_lock_shared
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB WITH SYSTEM VERSIONING;
--# run
ALTER TABLE x DROP SYSTEM VERSIONING, LOCK=SHARED;

--# json_to_datetime
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (c2 json) ENGINE=InnoDB;
INSERT INTO x SET c2 = '1';
--# run
ALTER TABLE x MODIFY COLUMN c2 datetime;

--# drop_default_hidden
--# versions mysql 9-
--# versions mariadb
CREATE TABLE x (c1 int, c2 int NOT NULL DEFAULT '1' INVISIBLE) ENGINE=InnoDB;
--# run
ALTER TABLE x ALTER COLUMN c2 DROP DEFAULT;

--# drop_default_hidden_nullable
--# versions mysql 9-
--# versions mariadb
CREATE TABLE x (c1 int, c2 int DEFAULT '1' INVISIBLE) ENGINE=InnoDB;
--# run
ALTER TABLE x ALTER COLUMN c2 DROP DEFAULT;

--# hide_primary_key_column
--# versions mysql 9-
--# versions mariadb
CREATE TABLE x (id int, PRIMARY KEY (id), c1 int) ENGINE=InnoDB;
--# run
ALTER TABLE x CHANGE COLUMN id id int INVISIBLE;

--# drop_column_of_prefix_key
CREATE TABLE x (c2 longblob, c3 varchar(200), KEY k4 (c3(20), c2(20)), UNIQUE KEY k5 (c3(20))) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP COLUMN c3, DROP INDEX k4;

--# drop_column_of_two_keys
CREATE TABLE x (c2 longblob, c3 varchar(200), KEY k4 (c3(20), c2(20)), UNIQUE KEY k5 (c3(20))) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP COLUMN c3;

--# drop_column_of_own_key_and_dropped
CREATE TABLE x (c2 int, c3 varchar(20), c4 int, KEY k4 (c3, c2), KEY k5 (c3)) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP COLUMN c3, DROP INDEX k4;

--# modify_virtual_of_aria
--# versions mariadb
CREATE TABLE x (c1 int, c4 int AS (1 + abs(c1))) ENGINE=Aria;
--# run
ALTER TABLE x ADD KEY k5 (c4), MODIFY COLUMN c4 int AS (1 + abs(c1));

--# add_key_virtual_of_aria
--# versions mariadb
CREATE TABLE x (c1 int, c4 int AS (1 + abs(c1))) ENGINE=Aria;
--# run
ALTER TABLE x ADD KEY k5 (c4);

--# modify_virtual_beside_key
--# versions mariadb
CREATE TABLE x (c1 int, c4 int AS (1 + abs(c1))) ENGINE=MyISAM;
--# run
ALTER TABLE x ADD KEY k5 (c4), MODIFY COLUMN c4 int AS (1 + abs(c1));

--# timestamp_loses_not_null
CREATE TABLE x (c1 timestamp NOT NULL) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN c1 timestamp;

--# timestamp_loses_null
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (c1 timestamp NULL) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN c1 timestamp;

--# timestamp_states_null
CREATE TABLE x (c1 timestamp NOT NULL) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN c1 timestamp NULL;

--# timestamp_states_nothing
CREATE TABLE x (c1 timestamp) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN c1 timestamp;

--# timestamp_keeps_not_null
CREATE TABLE x (c1 timestamp) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN c1 timestamp NOT NULL;

--# second_timestamp_states_nothing
CREATE TABLE x (c1 timestamp, c2 timestamp NOT NULL DEFAULT '2020-01-01 00:00:00') ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN c2 timestamp DEFAULT '2020-01-01 00:00:00';

--# key_on_changed_and_text
CREATE TABLE x (c1 int, c3 int) ENGINE=InnoDB;
--# run
ALTER TABLE x CHANGE COLUMN c1 r4 longtext, ADD KEY k5 (r4(5), c3), MODIFY COLUMN c3 text;

--# key_prefix_of_int
CREATE TABLE x (c4 int) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD KEY k5 (c4(5));

--# key_prefix_of_changed
CREATE TABLE x (c4 int) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD KEY k5 (c4(5)), MODIFY c4 varchar(20);

--# key_prefix_of_added_int
--# run
ALTER TABLE t ADD COLUMN zz int, ADD KEY k5 (zz(5));

--# key_prefix_of_added_text
--# run
ALTER TABLE t ADD COLUMN zz text, ADD KEY k5 (zz);

--# show_index_that_goes
--# versions mariadb
CREATE TABLE x (id int, c3 int, KEY k5 (c3)) ENGINE=InnoDB;
--# run
ALTER TABLE x ALTER INDEX k5 NOT IGNORED, DROP COLUMN c3;

--# show_index_that_goes_on_mysql
--# versions mysql 8-
CREATE TABLE x (id int, c3 int, KEY k5 (c3)) ENGINE=InnoDB;
--# run
ALTER TABLE x ALTER INDEX k5 VISIBLE, DROP COLUMN c3;

--# rename_index_that_goes
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c3 int, KEY k5 (c3)) ENGINE=InnoDB;
--# run
ALTER TABLE x RENAME INDEX k5 TO k6, DROP COLUMN c3;

--# drop_index_that_goes
CREATE TABLE x (id int, c3 int, KEY k5 (c3)) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP INDEX k5, DROP COLUMN c3;

--# text_loses_not_null_redundant
CREATE TABLE x (c1 longtext NOT NULL, c2 tinytext, pid int) ENGINE=InnoDB ROW_FORMAT=REDUNDANT;
--# run
ALTER TABLE x MODIFY COLUMN c1 longtext, ADD KEY k4 (pid, c2(10));

--# text_loses_not_null_redundant_alone
CREATE TABLE x (c1 longtext NOT NULL, c2 tinytext, pid int) ENGINE=InnoDB ROW_FORMAT=REDUNDANT;
--# run
ALTER TABLE x MODIFY COLUMN c1 longtext;

--# varchar_loses_not_null_redundant_beside_key
CREATE TABLE x (c1 varchar(20) NOT NULL, c2 varchar(20), pid int) ENGINE=InnoDB ROW_FORMAT=REDUNDANT;
--# run
ALTER TABLE x MODIFY COLUMN c1 varchar(20), ADD KEY k4 (pid, c2(10));

--# longer_redundant_beside_key
CREATE TABLE x (c1 varchar(20), c2 varchar(20), pid int) ENGINE=InnoDB ROW_FORMAT=REDUNDANT;
--# run
ALTER TABLE x MODIFY COLUMN c1 varchar(40), ADD KEY k4 (pid, c2(10));

--# key_too_long_when_redundant
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c2 int, KEY k6 (c2)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
--# run
ALTER TABLE x MODIFY COLUMN c2 varchar(1000), ROW_FORMAT=REDUNDANT;

--# key_too_long_when_redundant_partitioned
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c2 int, KEY k6 (c2)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (10));
--# run
ALTER TABLE x MODIFY COLUMN c2 varchar(1000), ROW_FORMAT=REDUNDANT;

--# convert_enum_of_ucs2
CREATE TABLE x (id int, c2 enum('1','2','3') CHARACTER SET ucs2 DEFAULT '1') ENGINE=InnoDB;
--# run
ALTER TABLE x CONVERT TO CHARACTER SET utf8mb4;

--# convert_enum_of_latin1
CREATE TABLE x (id int, c2 enum('1','2','3') CHARACTER SET latin1 DEFAULT '1') ENGINE=InnoDB;
--# run
ALTER TABLE x CONVERT TO CHARACTER SET utf8mb4;

--# convert_enum_of_ucs2_letters
CREATE TABLE x (id int, c2 enum('a','b') CHARACTER SET ucs2 DEFAULT 'a') ENGINE=InnoDB;
--# run
ALTER TABLE x CONVERT TO CHARACTER SET utf8mb4;

--# convert_enum_of_ucs2_without_default
CREATE TABLE x (id int, c2 enum('1','2','3') CHARACTER SET ucs2) ENGINE=InnoDB;
--# run
ALTER TABLE x CONVERT TO CHARACTER SET utf8mb4;

--# convert_enum_of_ucs2_other_default
CREATE TABLE x (id int, c2 enum('1','2','3') CHARACTER SET ucs2 DEFAULT '3') ENGINE=InnoDB;
--# run
ALTER TABLE x CONVERT TO CHARACTER SET utf8mb4;

--# convert_varchar_of_ucs2
CREATE TABLE x (id int, c2 varchar(5) CHARACTER SET ucs2 DEFAULT '3') ENGINE=InnoDB;
--# run
ALTER TABLE x CONVERT TO CHARACTER SET utf8mb4;

--# create_index_on_blob_and_other
CREATE TABLE x (c2 blob) ENGINE=InnoDB;
ALTER TABLE x ADD COLUMN c5 float;
--# run
CREATE INDEX k6 ON x (c2, c5);

--# create_index_on_text_and_char
CREATE TABLE x (c2 text, c5 char(5)) ENGINE=InnoDB;
--# run
CREATE INDEX k6 ON x (c2, c5);

--# create_index_on_text_and_int
CREATE TABLE x (c2 text, c5 int) ENGINE=InnoDB;
--# run
CREATE INDEX k6 ON x (c2, c5);

--# create_index_on_two_texts
CREATE TABLE x (c2 text, c5 text) ENGINE=InnoDB;
--# run
CREATE INDEX k6 ON x (c2, c5);

--# stored_of_virtual
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (c1 int, c2 int, c3 int GENERATED ALWAYS AS (c1 + 1) VIRTUAL) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN c2 int GENERATED ALWAYS AS (c3 + 3) STORED;

--# generated_of_later_generated
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (c1 int, c2 int) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD COLUMN c4 int AS (c5 + 1), ADD COLUMN c5 int AS (c1 + 1);

--# generated_of_earlier_generated
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (c1 int, c2 int) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD COLUMN c4 int AS (c1 + 1), ADD COLUMN c5 int AS (c4 + 1);

--# generated_placed_before_its_generated
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (c1 int, c3 int AS (c1 + 1)) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD COLUMN c4 int AS (c3 + 1) FIRST;

--# hidden_index_hidden_now
--# versions mariadb
CREATE TABLE x (id int NOT NULL, UNIQUE KEY k (id)) ENGINE=InnoDB;
--# run
ALTER TABLE x ALTER INDEX k IGNORED;

--# hidden_index_hidden_now_on_mysql
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL, UNIQUE KEY k (id)) ENGINE=InnoDB;
--# run
ALTER TABLE x ALTER INDEX k INVISIBLE;

--# hidden_index_hidden_now_beside_primary
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, UNIQUE KEY k (id)) ENGINE=InnoDB;
--# run
ALTER TABLE x ALTER INDEX k INVISIBLE;

--# hidden_index_becomes_key_on_mysql
--# versions mysql 8-
CREATE TABLE x (id int, UNIQUE KEY k (id)) ENGINE=InnoDB;
--# run
ALTER TABLE x ALTER INDEX k INVISIBLE, MODIFY id int NOT NULL;

--# hidden_index_left_by_primary_key
--# versions mariadb
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int NOT NULL, UNIQUE KEY k (b) IGNORED) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP PRIMARY KEY;

--# hidden_index_left_by_primary_key_on_mysql
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int NOT NULL, UNIQUE KEY k (b) INVISIBLE) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP PRIMARY KEY;

--# hidden_index_second_of_two
--# versions mariadb
CREATE TABLE x (id int NOT NULL, b int NOT NULL, UNIQUE KEY j (id), UNIQUE KEY k (b)) ENGINE=InnoDB;
--# run
ALTER TABLE x ALTER INDEX k IGNORED;

--# hidden_index_second_of_two_on_mysql
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL, b int NOT NULL, UNIQUE KEY j (id), UNIQUE KEY k (b)) ENGINE=InnoDB;
--# run
ALTER TABLE x ALTER INDEX k INVISIBLE;

--# hidden_index_added
--# versions mariadb
CREATE TABLE x (id int NOT NULL) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD UNIQUE KEY k (id) IGNORED;

--# hidden_index_added_on_mysql
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD UNIQUE KEY k (id) INVISIBLE;

--# hidden_index_first_goes
--# versions mariadb
CREATE TABLE x (id int NOT NULL, b int NOT NULL, UNIQUE KEY j (id), UNIQUE KEY k (b) IGNORED) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP INDEX j;

--# hidden_index_first_goes_on_mysql
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL, b int NOT NULL, UNIQUE KEY j (id), UNIQUE KEY k (b) INVISIBLE) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP INDEX j;

--# hidden_index_of_myisam
--# versions mariadb
CREATE TABLE x (id int NOT NULL, UNIQUE KEY k (id)) ENGINE=MyISAM;
--# run
ALTER TABLE x ALTER INDEX k IGNORED;

--# hidden_index_shown_beside
--# versions mariadb
CREATE TABLE x (id int NOT NULL, UNIQUE KEY k (id)) ENGINE=InnoDB;
--# run
ALTER TABLE x ALTER INDEX k IGNORED, ADD PRIMARY KEY (id);

--# hidden_prefix_key
--# versions mariadb
CREATE TABLE x (id varchar(20) NOT NULL, UNIQUE KEY k (id(5))) ENGINE=InnoDB;
--# run
ALTER TABLE x ALTER INDEX k IGNORED;

--# add_stored_before_virtual
--# versions mysql 8-
CREATE TABLE x (id int, c2 int AS (id + 1) VIRTUAL) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD c3 int FIRST;

--# drop_plain_before_virtual
--# versions mysql 8-
CREATE TABLE x (id int, b int, c2 int AS (id + 1) VIRTUAL) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP b;

--# move_plain_over_virtual
--# versions mysql 8-
CREATE TABLE x (id int, b int, c2 int AS (id + 1) VIRTUAL) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x MODIFY b int AFTER c2;

--# move_virtual_over_virtual
--# versions mysql 8-
CREATE TABLE x (id int, c2 int AS (id + 1) VIRTUAL, c3 int AS (id + 2) VIRTUAL) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x MODIFY c3 int AS (id + 2) VIRTUAL AFTER id;

--# add_virtual_after_plain_before_virtual
--# versions mysql 8-
CREATE TABLE x (id int, c2 int AS (id + 1) VIRTUAL, b int) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD c3 int AS (id + 2) VIRTUAL AFTER c2;

--# add_virtual_between_virtuals
--# versions mysql 8-
CREATE TABLE x (id int, c1 int AS (id + 4) VIRTUAL, c2 int AS (id + 1) VIRTUAL, b int) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD c3 int AS (id + 2) VIRTUAL AFTER c1;

--# drop_virtual_before_plain
--# versions mysql 8-
CREATE TABLE x (id int, c1 int AS (id + 4) VIRTUAL, b int) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP c1;

--# drop_and_add_virtual
--# versions mysql 8-
CREATE TABLE x (id int, c1 int AS (id + 4) VIRTUAL, c2 int AS (id + 1) VIRTUAL) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP c1, ADD c3 int AS (id + 2) VIRTUAL FIRST;

--# rename_beside_added_virtual
--# versions mysql 8-
CREATE TABLE x (id int, b int, c1 int AS (id + 4) VIRTUAL) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x RENAME COLUMN b TO b2, ADD c3 int AS (id + 2) VIRTUAL;

--# default_beside_dropped_virtual
--# versions mysql 8-
CREATE TABLE x (id int, b int, c1 int AS (id + 4) VIRTUAL, c2 int AS (id + 5) VIRTUAL) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ALTER b SET DEFAULT 4, DROP c1;

--# keys_off_beside_comment
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t DISABLE KEYS, COMMENT 'a';

--# keys_off_beside_type
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t DISABLE KEYS, MODIFY nn bigint;

--# keys_on_beside_column
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ENABLE KEYS, ADD COLUMN zz int;

--# keys_off_beside_force
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t DISABLE KEYS, FORCE;

--# virtual_added_beside_comment
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD c3 int AS (id + 2) VIRTUAL, COMMENT 'x';

--# virtual_dropped_beside_comment
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP c1, COMMENT 'x';

--# virtual_added_beside_rename_index
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD c3 int AS (id + 2) VIRTUAL, RENAME INDEX kb TO kc;

--# virtual_dropped_beside_rename_index
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP c1, RENAME INDEX kb TO kc;

--# virtual_added_beside_index
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD c3 int AS (id + 2) VIRTUAL, ADD INDEX k2 (v);

--# virtual_dropped_beside_index
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP c1, ADD INDEX k2 (v);

--# virtual_added_beside_unique
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD c3 int AS (id + 2) VIRTUAL, ADD UNIQUE k2 (v);

--# virtual_dropped_beside_unique
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP c1, ADD UNIQUE k2 (v);

--# virtual_added_beside_drop_index
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD c3 int AS (id + 2) VIRTUAL, DROP INDEX kb;

--# virtual_dropped_beside_drop_index
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP c1, DROP INDEX kb;

--# virtual_added_beside_rename_table
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD c3 int AS (id + 2) VIRTUAL, RENAME TO x2;

--# virtual_dropped_beside_rename_table
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP c1, RENAME TO x2;

--# virtual_added_beside_longer
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD c3 int AS (id + 2) VIRTUAL, MODIFY v varchar(20);

--# virtual_dropped_beside_longer
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP c1, MODIFY v varchar(20);

--# virtual_added_beside_hidden_index
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD c3 int AS (id + 2) VIRTUAL, ALTER INDEX kb INVISIBLE;

--# virtual_dropped_beside_hidden_index
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP c1, ALTER INDEX kb INVISIBLE;

--# virtual_added_beside_member
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD c3 int AS (id + 2) VIRTUAL, MODIFY e enum('a','b','c');

--# virtual_dropped_beside_member
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP c1, MODIFY e enum('a','b','c');

--# virtual_added_beside_check
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD c3 int AS (id + 2) VIRTUAL, ADD CHECK (b > 0);

--# virtual_dropped_beside_check
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP c1, ADD CHECK (b > 0);

--# virtual_added_beside_charset
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD c3 int AS (id + 2) VIRTUAL, DEFAULT CHARSET latin1;

--# virtual_dropped_beside_charset
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP c1, DEFAULT CHARSET latin1;

--# virtual_added_beside_default
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD c3 int AS (id + 2) VIRTUAL, ALTER b SET DEFAULT 4;

--# virtual_dropped_beside_default
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP c1, ALTER b SET DEFAULT 4;

--# virtual_added_beside_rename
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD c3 int AS (id + 2) VIRTUAL, RENAME COLUMN b TO b2;

--# virtual_dropped_beside_rename
--# versions mysql 8-
CREATE TABLE x (id int NOT NULL PRIMARY KEY, b int, v varchar(10), e enum('a','b'), c1 int AS (id + 4) VIRTUAL, KEY kb (b)) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP c1, RENAME COLUMN b TO b2;

--# engine_beside_index
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ENGINE=MyISAM, ADD INDEX k_nn (nn);

--# order_by_beside_column
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int, c int) ENGINE=InnoDB;
INSERT INTO x VALUES (1, 1);
--# run
ALTER TABLE x ADD COLUMN d int, ORDER BY c;

--# foreign_key_of_column_changed_too
CREATE TABLE p (id int NOT NULL PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE x (id int) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD CONSTRAINT fk6 FOREIGN KEY (id) REFERENCES p (id) ON DELETE CASCADE, MODIFY COLUMN id smallint;

--# foreign_key_of_column_made_like
CREATE TABLE p (id bigint NOT NULL PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE x (id int) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN id bigint, ADD CONSTRAINT fk6 FOREIGN KEY (id) REFERENCES p (id);

--# convert_twice_collated
CREATE TABLE x (c1 enum('1','2'), c2 int) ENGINE=InnoDB DEFAULT CHARSET=latin1 COLLATE=latin1_bin;
--# run
ALTER TABLE x ADD KEY k10 (c2), CONVERT TO CHARACTER SET latin1, CONVERT TO CHARACTER SET latin1 COLLATE latin1_bin;

--# drop_column_of_unique_key_that_goes
CREATE TABLE x (c1 int, c2 int, KEY k4 (c2), UNIQUE KEY k5 (c1, c2)) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP COLUMN c2, DROP KEY k5;

--# primary_key_of_column_generated_no_more
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (c1 int, c2 int AS (c1 + 1) STORED) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN c2 int, ADD PRIMARY KEY (c2);

--# primary_key_gone_of_column_made_text
CREATE TABLE x (c1 int, PRIMARY KEY (c1)) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP PRIMARY KEY, CHANGE COLUMN c1 r6 text;

--# add_unique_blob_aria
--# versions mariadb
CREATE TABLE x (id int) ENGINE=Aria;
--# run
ALTER TABLE x ADD COLUMN c5 longblob UNIQUE;

--# datetime_to_decimal
CREATE TABLE x (c1 datetime) ENGINE=InnoDB;
INSERT INTO x SET c1 = '2024-01-02 03:04:05';
--# run
ALTER TABLE x MODIFY COLUMN c1 decimal(11,0);

--# change_referenced_beside_dropped_foreign_key
--# versions mysql 5.6
--# versions mariadb
CREATE TABLE p (id int NOT NULL PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE x (id int, KEY k3 (id), pid int, CONSTRAINT fk4 FOREIGN KEY (pid) REFERENCES p (id) ON DELETE SET NULL) ENGINE=InnoDB;
CREATE TABLE k (id int PRIMARY KEY, tid int, CONSTRAINT fk_k FOREIGN KEY (tid) REFERENCES x (id)) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN id smallint, DROP FOREIGN KEY fk4;

--# not_null_beside_dropped_virtual_key
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (c4 int, c6 varchar(100) GENERATED ALWAYS AS (concat(c4, 'x')), pid int, KEY k8 (c6(5), c4)) ENGINE=InnoDB;
INSERT INTO x SET pid = 1;
--# run
ALTER TABLE x MODIFY COLUMN pid int NOT NULL, DROP INDEX k8;

--# drop_last_and_add_virtual
--# versions mysql 8-
CREATE TABLE x (id int, c1 int AS (id + 4) VIRTUAL, c2 int AS (id + 1) VIRTUAL) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP c2, ADD c3 int AS (id + 2) VIRTUAL;

--# drop_only_and_add_virtual
--# versions mysql 8-
CREATE TABLE x (id int, c1 int AS (id + 4) VIRTUAL) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP c1, ADD c3 int AS (id + 2) VIRTUAL;

--# drop_virtual_and_plain_before_virtual
--# versions mysql 8-
CREATE TABLE x (id int, b int, c1 int AS (id + 4) VIRTUAL, c2 int AS (id + 1) VIRTUAL) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP c1, DROP b;

--# add_plain_and_virtual_before_virtual
--# versions mysql 8-
CREATE TABLE x (id int, c2 int AS (id + 1) VIRTUAL) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x ADD b int, ADD c3 int AS (id + 2) VIRTUAL FIRST;

--# drop_first_and_add_virtual_last
--# versions mysql 8-
CREATE TABLE x (id int, c1 int AS (id + 4) VIRTUAL, c2 int AS (id + 1) VIRTUAL) ENGINE=InnoDB;
INSERT INTO x(id) VALUES (1);
--# run
ALTER TABLE x DROP c1, ADD c3 int AS (id + 2) VIRTUAL;

--# timestamp_to_short_binary
CREATE TABLE x (c3 timestamp NULL) ENGINE=InnoDB;
INSERT INTO x SET c3 = '2024-01-02 03:04:05';
--# run
ALTER TABLE x MODIFY COLUMN c3 binary(10);

--# datetime_to_short_varchar
CREATE TABLE x (c3 datetime(3)) ENGINE=InnoDB;
INSERT INTO x SET c3 = '2024-01-02 03:04:05';
--# run
ALTER TABLE x MODIFY COLUMN c3 varchar(20);

--# datetime_to_long_varchar
CREATE TABLE x (c3 datetime(3)) ENGINE=InnoDB;
--# bad
INSERT INTO x SET c3 = '2024-01-02 03:04:05';
--# run
ALTER TABLE x MODIFY COLUMN c3 varchar(23);

--# date_to_short_char
CREATE TABLE x (c3 date) ENGINE=InnoDB;
INSERT INTO x SET c3 = '2024-01-02';
--# run
ALTER TABLE x MODIFY COLUMN c3 char(9);

--# int_to_short_char
CREATE TABLE x (c3 int) ENGINE=InnoDB;
--# bad
INSERT INTO x SET c3 = 123;
--# run
ALTER TABLE x MODIFY COLUMN c3 char(2);

--# generated_beside_dropped_foreign_key
--# versions mysql 8-
--# versions mariadb
CREATE TABLE p (id int NOT NULL PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE x (c5 int, pid int, CONSTRAINT fk7 FOREIGN KEY (pid) REFERENCES p (id) ON DELETE CASCADE) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN c5 int GENERATED ALWAYS AS (1 + 1) VIRTUAL, DROP FOREIGN KEY fk7;

--# hidden_beside_dropped_check
--# versions mysql 9-
--# versions mariadb
CREATE TABLE x (c4 int, c5 int, CONSTRAINT ck6 CHECK (c5 >= 0)) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN c4 int NOT NULL INVISIBLE, DROP CONSTRAINT ck6;

--# not_null_beside_dropped_foreign_key
CREATE TABLE p (id int NOT NULL PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE x (c5 int, pid int, CONSTRAINT fk7 FOREIGN KEY (pid) REFERENCES p (id) ON DELETE SET NULL) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN pid int NOT NULL, DROP FOREIGN KEY fk7;

--# primary_key_of_renamed
CREATE TABLE x (c2 int) ENGINE=InnoDB;
--# bad
INSERT INTO x VALUES (1), (1);
--# run
ALTER TABLE x CHANGE COLUMN c2 r6 int, ADD PRIMARY KEY (r6);

--# unique_key_of_renamed
CREATE TABLE x (c2 int) ENGINE=InnoDB;
--# bad
INSERT INTO x VALUES (1), (1);
--# run
ALTER TABLE x CHANGE COLUMN c2 r6 int, ADD UNIQUE KEY k (r6);

--# collation_of_indexed_text
CREATE TABLE x (id int, c2 mediumtext, c4 int, KEY k6 (c2(5), c4)) ENGINE=InnoDB DEFAULT CHARSET=latin1;
INSERT INTO x SET id = 1;
--# run
ALTER TABLE x CONVERT TO CHARACTER SET latin1 COLLATE latin1_bin;

--# collation_of_indexed_varchar
CREATE TABLE x (id int, c2 varchar(50), c4 int, KEY k6 (c2(5), c4)) ENGINE=InnoDB DEFAULT CHARSET=latin1;
INSERT INTO x SET id = 1;
--# run
ALTER TABLE x CONVERT TO CHARACTER SET latin1 COLLATE latin1_bin;

--# collation_of_text
CREATE TABLE x (id int, c2 mediumtext) ENGINE=InnoDB DEFAULT CHARSET=latin1;
INSERT INTO x SET id = 1;
--# run
ALTER TABLE x CONVERT TO CHARACTER SET latin1 COLLATE latin1_bin;

--# collation_of_text_modified
CREATE TABLE x (id int, c2 mediumtext, KEY k6 (c2(5))) ENGINE=InnoDB DEFAULT CHARSET=latin1;
INSERT INTO x SET id = 1;
--# run
ALTER TABLE x MODIFY c2 mediumtext COLLATE latin1_bin;

--# longer_by_collation_of_key
CREATE TABLE x (id int, c2 int, KEY k4 (id, c2)) ENGINE=InnoDB DEFAULT CHARSET=latin1;
--# run
ALTER TABLE x MODIFY COLUMN c2 varchar(1000) COLLATE utf8mb4_bin;

--# unique_virtual_of_aria
--# versions mariadb
CREATE TABLE x (c5 int, c6 int GENERATED ALWAYS AS (1 + abs(c5)) VIRTUAL) ENGINE=Aria;
--# run
ALTER TABLE x MODIFY COLUMN c6 int GENERATED ALWAYS AS (1 + abs(c5)) VIRTUAL UNIQUE;

--# page_compressed_no_more
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB PAGE_COMPRESSED=1;
--# run
ALTER TABLE x PAGE_COMPRESSED=0;

--# page_compressed_otherwise
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB PAGE_COMPRESSED=1;
--# run
ALTER TABLE x PAGE_COMPRESSED=1 PAGE_COMPRESSION_LEVEL=4;

--# page_compressed_now
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB;
--# run
ALTER TABLE x PAGE_COMPRESSED=1;

--# add_unique_geometry
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB;
INSERT INTO x SET id = 1;
--# run
ALTER TABLE x ADD COLUMN c4 geometry UNIQUE;

--# unique_key_of_geometry
--# versions mariadb
CREATE TABLE x (id int, g geometry) ENGINE=InnoDB;
INSERT INTO x SET id = 1;
--# run
ALTER TABLE x ADD UNIQUE KEY k (g);

--# key_of_geometry
--# versions mariadb
CREATE TABLE x (id int, g geometry) ENGINE=InnoDB;
INSERT INTO x SET id = 1;
--# run
ALTER TABLE x ADD KEY k (g);

--# key_on_virtual_of_char
--# versions mariadb
CREATE TABLE x (c1 char(1), c2 varchar(1100) AS (concat(c1, 'x')) VIRTUAL, c3 int) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD KEY k8 (c3, c2(10));

--# key_on_virtual_of_varchar
--# versions mariadb
CREATE TABLE x (c1 varchar(1), c2 varchar(1100) AS (concat(c1, 'x')) VIRTUAL, c3 int) ENGINE=InnoDB;
--# run
ALTER TABLE x ADD KEY k8 (c3, c2(10));

--# foreign_key_beside_not_null_and_rename
CREATE TABLE p (id int NOT NULL PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE x (pid int) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN pid int NOT NULL, ADD CONSTRAINT fk6 FOREIGN KEY (pid) REFERENCES p (id) ON DELETE SET NULL, RENAME TO x2;

--# page_compressed_redundant
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB PAGE_COMPRESSED=1;
--# run
ALTER TABLE x ROW_FORMAT=REDUNDANT;

--# drop_every_column_of_a_unique_key
CREATE TABLE x (a blob, b int, c int, UNIQUE KEY k (a(20), c)) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP COLUMN c, DROP COLUMN a;

--# drop_column_and_no_longer_generate_from_it
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (a int, b int AS (1 + abs(a)) STORED) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN b int, DROP COLUMN a;

--# key_column_becomes_tinytext
CREATE TABLE x (a int, b int, KEY k (a, b)) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY COLUMN a tinytext;

--# partition_column_becomes_year
CREATE TABLE x (a int) ENGINE=InnoDB PARTITION BY HASH (a) PARTITIONS 3;
--# run
ALTER TABLE x MODIFY COLUMN a year;

--# drop_key_that_a_foreign_key_makes_again
CREATE TABLE pp (id int NOT NULL PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE x (id int, PRIMARY KEY (id)) ENGINE=InnoDB;
CREATE TABLE kk (id int PRIMARY KEY, xid int, CONSTRAINT kk_x FOREIGN KEY (xid) REFERENCES x (id)) ENGINE=InnoDB;
--# run
ALTER TABLE x DROP PRIMARY KEY, ADD CONSTRAINT x_p FOREIGN KEY (id) REFERENCES pp (id);
