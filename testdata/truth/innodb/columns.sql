--# add_col_after
--# run
ALTER TABLE t ADD COLUMN x int AFTER a;

--# add_col_default
--# run
ALTER TABLE t ADD COLUMN x int NOT NULL DEFAULT 7;

--# add_col_not_null_no_default
--# surprise 31
--# run
ALTER TABLE t ADD COLUMN x int NOT NULL;

--# add_col_current_timestamp
--# run
ALTER TABLE t ADD COLUMN x timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP;

--# add_col_blob_default
--# run
ALTER TABLE t ADD COLUMN x text NOT NULL;

--# add_col_auto_increment
ALTER TABLE t MODIFY id int NOT NULL;
--# run
ALTER TABLE t ADD COLUMN x int AUTO_INCREMENT UNIQUE;

--# add_col_enum
--# run
ALTER TABLE t ADD COLUMN x enum('a','b') NOT NULL DEFAULT 'a';

--# add_col_unique
--# run
ALTER TABLE t ADD COLUMN x int UNIQUE;

--# add_col_check
--# run
ALTER TABLE t ADD COLUMN x int CHECK (x > 0);

--# add_generated_virtual
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (a*2) VIRTUAL;

--# add_generated_stored
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (a*2) STORED;

--# modify_generated_expr
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (a*2) STORED;
--# run
ALTER TABLE t MODIFY x int GENERATED ALWAYS AS (a*3) STORED;

--# add_col_on_fulltext_table
--# surprise 29
ALTER TABLE t ADD FULLTEXT ft(b);
--# run
ALTER TABLE t ADD COLUMN x int;

--# drop_col_in_composite_index
ALTER TABLE t ADD INDEX k2(a,nn);
--# run
ALTER TABLE t DROP COLUMN nn;

--# rename_col_change
--# run
ALTER TABLE t CHANGE b b2 text;

--# rename_col
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t RENAME COLUMN b TO b2;

--# x_add_col_check_violating_default
--# surprise 20
--# bad
INSERT INTO t(nn) VALUES (1);
--# run
ALTER TABLE t ADD COLUMN x int DEFAULT -1 CHECK (x > 0);

--# x_add_col_datetime_not_null_default_sql_mode
--# surprise 31
SET SESSION sql_mode='STRICT_TRANS_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE';
--# run
ALTER TABLE t ADD COLUMN x datetime NOT NULL;

--# x_drop_col_instant_then_rebuild
ALTER TABLE t DROP COLUMN b;
--# run
ALTER TABLE t ADD COLUMN b2 text FIRST;

--# x_drop_col_used_by_view
--# surprise 30
CREATE VIEW vw AS SELECT b FROM t;
--# run
ALTER TABLE t DROP COLUMN b;

--# x_drop_col_used_by_generated
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (a*2) VIRTUAL;
--# run
ALTER TABLE t DROP COLUMN a;

--# x_rename_col_used_by_generated
--# versions mysql 8-
--# versions mariadb
--# surprise 30
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) VIRTUAL;
--# run
ALTER TABLE t CHANGE nn nn2 int NOT NULL;

--# add_col_first
--# run
ALTER TABLE t ADD COLUMN x int FIRST;

--# add_several_columns
--# run
ALTER TABLE t ADD COLUMN (x int, y varchar(20) NOT NULL DEFAULT 'n');

--# add_col_references
--# surprise 21
--# bad
UPDATE t SET nn=9999 WHERE id=1;
--# run
ALTER TABLE t ADD COLUMN x int REFERENCES parent(id);

--# add_col_references_with_default
--# surprise 21
--# run
ALTER TABLE t ADD COLUMN x int NOT NULL DEFAULT 5 REFERENCES parent(id);

--# add_col_references_with_orphan_default
--# versions mysql 8-
--# versions mariadb
--# bad
DELETE FROM parent WHERE id=5;
--# run
ALTER TABLE t ADD COLUMN x int NOT NULL DEFAULT 5 REFERENCES parent(id);

--# add_col_primary_key
ALTER TABLE t MODIFY id int NOT NULL, DROP PRIMARY KEY;
--# run
ALTER TABLE t ADD COLUMN x int NOT NULL AUTO_INCREMENT PRIMARY KEY;

--# add_col_default_uuid_mysql
--# versions mysql 8-
--# surprise 30
--# run
ALTER TABLE t ADD COLUMN x char(36) DEFAULT (uuid());

--# add_col_default_uuid_maria
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x char(36) DEFAULT uuid();

--# add_col_default_constant_expression
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int DEFAULT (1 + 1);

--# add_col_default_now_in_parentheses
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x datetime DEFAULT (now());

--# add_col_default_of_other_column
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int DEFAULT (nn);

--# add_col_default_curdate
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x date DEFAULT curdate();

--# add_col_default_nextval
--# versions mariadb
CREATE SEQUENCE s1;
--# run
ALTER TABLE t ADD COLUMN x bigint DEFAULT nextval(s1);

--# add_col_on_update
--# run
ALTER TABLE t ADD COLUMN x timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP;

--# add_col_date_not_null
--# surprise 31
--# run
ALTER TABLE t ADD COLUMN x date NOT NULL;

--# add_col_json
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x json;

--# add_col_not_null_enum_no_default
--# surprise 31
--# run
ALTER TABLE t ADD COLUMN x enum('a','b') NOT NULL;

--# add_col_if_not_exists_present
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN IF NOT EXISTS a int;

--# add_col_if_not_exists_absent
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN IF NOT EXISTS x int;

--# add_col_present
--# run
ALTER TABLE t ADD COLUMN a int;

--# add_col_invisible
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int INVISIBLE;

--# add_virtual_unique
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) VIRTUAL UNIQUE;

--# add_virtual_after
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) VIRTUAL AFTER id;

--# add_virtual_not_null
--# versions mysql 8-
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) VIRTUAL NOT NULL;

--# add_virtual_on_fulltext_table
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD FULLTEXT ft(b);
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) VIRTUAL;

--# add_stored_on_fulltext_table
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD FULLTEXT ft(b);
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) STORED;

--# add_col_compressed
--# surprise 29
ALTER TABLE t ROW_FORMAT=COMPRESSED;
--# run
ALTER TABLE t ADD COLUMN x int;

--# add_col_key_block_size
--# surprise 29
ALTER TABLE t ROW_FORMAT=COMPRESSED KEY_BLOCK_SIZE=8;
--# run
ALTER TABLE t ADD COLUMN x int;

--# add_col_redundant
ALTER TABLE t ROW_FORMAT=REDUNDANT;
--# run
ALTER TABLE t ADD COLUMN x int;

--# add_col_after_compressed
ALTER TABLE t ROW_FORMAT=COMPRESSED;
--# run
ALTER TABLE t ADD COLUMN x int AFTER a;

--# add_virtual_compressed
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ROW_FORMAT=COMPRESSED;
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) VIRTUAL;

--# rename_col_compressed
ALTER TABLE t ROW_FORMAT=COMPRESSED;
--# run
ALTER TABLE t CHANGE a a9 int;

--# drop_col_compressed
ALTER TABLE t ROW_FORMAT=COMPRESSED;
--# run
ALTER TABLE t DROP COLUMN b;

--# enum_append_compressed
ALTER TABLE t ROW_FORMAT=COMPRESSED;
--# run
ALTER TABLE t MODIFY e enum('a','b','c','d');

--# varchar_grow_compressed
ALTER TABLE t ROW_FORMAT=COMPRESSED;
--# run
ALTER TABLE t MODIFY c100 varchar(110);

--# varchar_grow_redundant
ALTER TABLE t ROW_FORMAT=REDUNDANT;
--# run
ALTER TABLE t MODIFY c100 varchar(110);

--# varchar_63_64_redundant
ALTER TABLE t ROW_FORMAT=REDUNDANT;
--# run
ALTER TABLE t MODIFY c63 varchar(64);

--# null_redundant
ALTER TABLE t ROW_FORMAT=REDUNDANT;
--# run
ALTER TABLE t MODIFY nn int NULL;

--# drop_col_on_fulltext_table
ALTER TABLE t ADD FULLTEXT ft(b);
--# run
ALTER TABLE t DROP COLUMN a;

--# rename_col_on_fulltext_table
ALTER TABLE t ADD FULLTEXT ft(b);
--# run
ALTER TABLE t CHANGE a a9 int;

--# drop_col_of_fulltext
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD FULLTEXT ft(b);
--# run
ALTER TABLE t DROP COLUMN b;

--# add_col_temporary
CREATE TEMPORARY TABLE tmp (a int) ENGINE=InnoDB;
INSERT INTO tmp VALUES (1),(2);
--# run
ALTER TABLE tmp ADD COLUMN x int;

--# drop_col
--# run
ALTER TABLE t DROP COLUMN b;

--# drop_several_columns
--# run
ALTER TABLE t DROP COLUMN b, DROP COLUMN n;

--# drop_indexed_col
--# run
ALTER TABLE t DROP COLUMN a;

--# drop_unique_col
ALTER TABLE t ADD UNIQUE u_bi(bi);
--# run
ALTER TABLE t DROP COLUMN bi;

--# drop_primary_key_col
CREATE TABLE k (id int PRIMARY KEY, a int, b int);
INSERT INTO k VALUES (1,1,1),(2,2,2);
--# run
ALTER TABLE k DROP COLUMN id;

--# drop_virtual
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) VIRTUAL;
--# run
ALTER TABLE t DROP COLUMN x;

--# drop_indexed_virtual
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) VIRTUAL, ADD INDEX k_x(x);
--# run
ALTER TABLE t DROP COLUMN x;

--# drop_stored
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) STORED;
--# run
ALTER TABLE t DROP COLUMN x;

--# drop_col_if_exists_missing
--# versions mariadb
--# run
ALTER TABLE t DROP COLUMN IF EXISTS nope;

--# drop_col_missing
--# run
ALTER TABLE t DROP COLUMN nope;

--# drop_col_of_own_check
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN x int CHECK (x > 0);
--# run
ALTER TABLE t DROP COLUMN x;

--# drop_col_of_table_check
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0 OR nn > 0);
--# run
ALTER TABLE t DROP COLUMN a;

--# drop_col_of_single_table_check
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD CONSTRAINT ck CHECK (bi > 0);
--# run
ALTER TABLE t DROP COLUMN bi;

--# drop_col_of_trigger
CREATE TRIGGER tg BEFORE INSERT ON t FOR EACH ROW SET NEW.bi = 1;
--# run
ALTER TABLE t DROP COLUMN bi;

--# drop_col_of_functional_index
--# versions mysql 8-
ALTER TABLE t ADD INDEX k_f((bi + 1));
--# run
ALTER TABLE t DROP COLUMN bi;

--# drop_every_column
CREATE TABLE one (a int);
--# run
ALTER TABLE one DROP COLUMN a;

--# rename_indexed_col
--# run
ALTER TABLE t CHANGE a a9 int;

--# rename_primary_key_col
--# run
ALTER TABLE t CHANGE id id9 int NOT NULL AUTO_INCREMENT;

--# rename_col_of_check
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD CONSTRAINT ck CHECK (bi >= 0);
--# run
ALTER TABLE t RENAME COLUMN bi TO bi9;

--# rename_col_of_functional_index
--# versions mysql 8-
ALTER TABLE t ADD INDEX k_f((bi + 1));
--# run
ALTER TABLE t RENAME COLUMN bi TO bi9;

--# rename_col_of_trigger
CREATE TRIGGER tg BEFORE INSERT ON t FOR EACH ROW SET NEW.bi = 1;
--# run
ALTER TABLE t CHANGE bi bi9 bigint;

--# rename_col_of_view
CREATE VIEW vw AS SELECT b FROM t;
--# run
ALTER TABLE t CHANGE b b9 text;

--# rename_two_columns_into_each_other
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t RENAME COLUMN a TO nn, RENAME COLUMN nn TO a;

--# rename_col_to_present
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t RENAME COLUMN a TO nn;

--# rename_virtual
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) VIRTUAL;
--# run
ALTER TABLE t RENAME COLUMN x TO x9;

--# rename_col_and_move
--# run
ALTER TABLE t CHANGE a a9 int FIRST;

--# rename_col_and_not_null
--# run
ALTER TABLE t CHANGE a a9 int NOT NULL;

--# rename_col_and_default
--# run
ALTER TABLE t CHANGE a a9 int DEFAULT 5;

--# instant_after_255_row_versions
--# versions mysql 8-
--# surprise 27
CREATE TABLE v (id int PRIMARY KEY) ENGINE=InnoDB;
INSERT INTO v VALUES (1),(2);
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x;
ALTER TABLE v ADD COLUMN x int; ALTER TABLE v DROP COLUMN x; ALTER TABLE v ADD COLUMN x int;
--# run
ALTER TABLE v ADD COLUMN y int;

--# add_col_serial
CREATE TABLE q(a int) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO q VALUES (1);
--# run
ALTER TABLE q ADD COLUMN x serial;

--# add_col_serial_beside_auto_increment
--# run
ALTER TABLE t ADD COLUMN x serial;

--# add_col_auto_increment_without_key
CREATE TABLE q(a int) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
--# run
ALTER TABLE q ADD COLUMN x int AUTO_INCREMENT;

--# add_col_collation_behind_not_null
--# run
ALTER TABLE t ADD COLUMN x varchar(5) NOT NULL COLLATE utf8mb4_nopad_bin;
