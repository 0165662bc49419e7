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
