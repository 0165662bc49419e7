--# add_col_with_index
--# run
ALTER TABLE t ADD COLUMN x int, ADD INDEX k_x(x);

--# rename_col_change_and_type
--# run
ALTER TABLE t CHANGE a a2 bigint;

--# instant_then_drop_then_add
ALTER TABLE t ADD COLUMN x1 int;
--# run
ALTER TABLE t DROP COLUMN x1, ADD COLUMN x2 int;

--# drop_add_index_one_stmt
--# run
ALTER TABLE t DROP INDEX k_a, ADD INDEX k_a(a,nn);

--# multi_instant_and_inplace
--# run
ALTER TABLE t ADD COLUMN x int, ADD INDEX k_n(nn);

--# multi_instant_and_copy
--# run
ALTER TABLE t ADD COLUMN x int, MODIFY a bigint;

--# add_and_drop_column
--# run
ALTER TABLE t ADD COLUMN x int, DROP COLUMN b;

--# add_and_rename_column
--# run
ALTER TABLE t ADD COLUMN x int, CHANGE b b9 text;

--# add_column_and_set_default
--# run
ALTER TABLE t ADD COLUMN x int, ALTER COLUMN a SET DEFAULT 5;

--# add_column_and_append_member
--# run
ALTER TABLE t ADD COLUMN x int, MODIFY e enum('a','b','c','d');

--# add_column_and_rename_table
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int, RENAME TO t9;

--# add_column_and_comment
--# run
ALTER TABLE t ADD COLUMN x int, COMMENT 'things';

--# add_column_and_fk
--# run
ALTER TABLE t ADD COLUMN x int, ADD CONSTRAINT fk FOREIGN KEY (x) REFERENCES parent(id);

--# add_column_and_fk_checks_off
SET FOREIGN_KEY_CHECKS=0;
--# run
ALTER TABLE t ADD COLUMN x int, ADD CONSTRAINT fk FOREIGN KEY (x) REFERENCES parent(id);

--# add_column_and_check
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int, ADD CONSTRAINT ck CHECK (x > 0);

--# add_column_and_fulltext
--# run
ALTER TABLE t ADD COLUMN x int, ADD FULLTEXT ft(b);

--# add_column_and_drop_index
--# run
ALTER TABLE t ADD COLUMN x int, DROP INDEX k_a;

--# add_column_and_rename_index
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int, RENAME INDEX k_a TO k_a9;

--# add_column_and_grow_varchar
--# run
ALTER TABLE t ADD COLUMN x int, MODIFY c100 varchar(110);

--# add_column_and_rebuild
--# run
ALTER TABLE t ADD COLUMN x int, FORCE;

--# add_column_and_not_null
--# bad
UPDATE t SET a=NULL WHERE id=1;
--# run
ALTER TABLE t ADD COLUMN x int, MODIFY a int NOT NULL;

--# add_column_and_unique
--# run
ALTER TABLE t ADD COLUMN x int, ADD UNIQUE u_x(x);

--# add_virtual_and_index
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) VIRTUAL, ADD INDEX k_x(x);

--# add_virtual_and_column
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) VIRTUAL, ADD COLUMN y int;

--# add_virtual_and_other_index
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) VIRTUAL, ADD INDEX k_nn(nn);

--# add_stored_and_index
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) STORED, ADD INDEX k_x(x);

--# add_index_and_drop_index
--# run
ALTER TABLE t ADD INDEX k_nn(nn), DROP INDEX k_a;

--# add_index_and_grow_varchar
--# run
ALTER TABLE t MODIFY c100 varchar(110), ADD INDEX k_nn(nn);

--# add_index_on_grown_varchar
--# run
ALTER TABLE t MODIFY c100 varchar(110), ADD INDEX k_100(c100);

--# add_index_and_append_member
--# run
ALTER TABLE t MODIFY e enum('a','b','c','d'), ADD INDEX k_nn(nn);

--# add_index_and_set_default
--# run
ALTER TABLE t ALTER COLUMN a SET DEFAULT 5, ADD INDEX k_nn(nn);

--# add_index_and_not_null
--# run
ALTER TABLE t MODIFY a int NOT NULL, ADD INDEX k_nn(nn);

--# add_index_and_rename_column
--# run
ALTER TABLE t CHANGE b b9 text, ADD INDEX k_nn(nn);

--# add_index_and_type_change
--# run
ALTER TABLE t MODIFY a bigint, ADD INDEX k_nn(nn);

--# rename_column_and_type_change
--# run
ALTER TABLE t CHANGE b b9 text, MODIFY a bigint;

--# rename_column_and_set_default
--# run
ALTER TABLE t CHANGE b b9 text, ALTER COLUMN a SET DEFAULT 5;

--# rename_table_and_index
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t RENAME TO t9, ADD INDEX k_nn(nn);

--# drop_column_and_its_index
--# run
ALTER TABLE t DROP INDEX k_a, DROP COLUMN a;

--# drop_column_and_add_index
--# run
ALTER TABLE t DROP COLUMN b, ADD INDEX k_nn(nn);

--# drop_and_add_same_column
--# run
ALTER TABLE t DROP COLUMN b, ADD COLUMN b text;

--# drop_primary_key_and_auto_increment
--# run
ALTER TABLE t MODIFY id int NOT NULL, DROP PRIMARY KEY;

--# convert_and_add_column
--# run
ALTER TABLE t CONVERT TO CHARACTER SET latin1, ADD COLUMN x int;

--# move_column_and_index
--# run
ALTER TABLE t MODIFY nn int NOT NULL FIRST, ADD INDEX k_nn(nn);

--# set_null_and_type_change
--# run
ALTER TABLE t MODIFY nn bigint NULL;

--# append_member_and_rename
--# run
ALTER TABLE t CHANGE e e9 enum('a','b','c','d');

--# grow_varchar_and_default
--# run
ALTER TABLE t MODIFY c100 varchar(110) DEFAULT 'x';

--# two_type_changes
--# run
ALTER TABLE t MODIFY a bigint, MODIFY u bigint unsigned;

--# auto_increment_value_and_column
--# run
ALTER TABLE t AUTO_INCREMENT=5000, ADD COLUMN x int;

--# drop_check_and_add_check
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0);
--# run
ALTER TABLE t DROP CONSTRAINT ck, ADD CONSTRAINT ck2 CHECK (a >= -1);

--# drop_check_and_add_column
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0);
--# run
ALTER TABLE t DROP CONSTRAINT ck, ADD COLUMN x int;

--# add_virtual_column_and_index
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) VIRTUAL, ADD COLUMN y int, ADD INDEX k_n(nn);

--# order_by_cascading_child
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int PRIMARY KEY, pid int, CONSTRAINT x_p FOREIGN KEY (pid) REFERENCES parent (id) ON UPDATE CASCADE) ENGINE=InnoDB;
INSERT INTO x VALUES (1, 1);
--# run
ALTER TABLE x ORDER BY pid;

--# add_col_default_constant_call
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int DEFAULT (concat('1', ''));

--# int_to_date
CREATE TABLE x (id int) ENGINE=InnoDB;
INSERT INTO x VALUES (1);
--# run
ALTER TABLE x MODIFY id date;

--# modify_to_text_and_add_fulltext
CREATE TABLE x (c int) ENGINE=InnoDB;
--# run
ALTER TABLE x MODIFY c varchar(31), ADD FULLTEXT KEY x_c (c);
