--# drop_col_in_fk
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t DROP COLUMN pid;

--# rename_col_in_fk
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t CHANGE pid pid2 int;

--# drop_index_needed_by_fk
ALTER TABLE t ADD INDEX kp(pid), ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t DROP INDEX kp;

--# add_fk
--# surprise 21
--# bad
UPDATE t SET pid=9999 WHERE id=1;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);

--# add_fk_checks_off
--# surprise 21
ALTER TABLE t ADD INDEX kp(pid);
SET FOREIGN_KEY_CHECKS=0;
--# bad
UPDATE t SET pid=9999 WHERE id=1;
SET FOREIGN_KEY_CHECKS=0;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);

--# drop_table_referenced
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
DROP TABLE parent;

--# add_fk_partitioned
ALTER TABLE t PARTITION BY HASH(id) PARTITIONS 2;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);

--# x_drop_fk_and_index
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t DROP FOREIGN KEY fk, DROP INDEX fk;

--# x_modify_pid_in_fk
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t MODIFY pid bigint;

--# x_modify_referenced
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE parent MODIFY id bigint;

--# x_add_fk_no_index_on_parent
CREATE TABLE p9(k int) ENGINE=InnoDB;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES p9(k);

--# x_add_fk_nonunique_parent_index
--# surprise 30
CREATE TABLE p9(k int, KEY(k)) ENGINE=InnoDB;
INSERT INTO p9 SELECT id FROM parent;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES p9(k);

--# drop_fk
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t DROP FOREIGN KEY fk;

--# drop_constraint_fk
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t DROP CONSTRAINT fk;

--# drop_fk_missing
--# run
ALTER TABLE t DROP FOREIGN KEY nope;

--# drop_fk_if_exists_missing
--# versions mariadb
--# run
ALTER TABLE t DROP FOREIGN KEY IF EXISTS nope;

--# add_fk_indexed
ALTER TABLE t ADD INDEX kp(pid);
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);

--# add_fk_cascade
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id) ON DELETE CASCADE ON UPDATE CASCADE;

--# add_fk_to_itself
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (nn) REFERENCES t(id);

--# add_two_fks
CREATE TABLE p2(id int PRIMARY KEY) ENGINE=InnoDB;
INSERT INTO p2 SELECT id FROM t;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id), ADD CONSTRAINT fk2 FOREIGN KEY (nn) REFERENCES p2(id);

--# add_fk_other_type
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (bi) REFERENCES parent(id);

--# add_fk_unsigned
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (u) REFERENCES parent(id);

--# add_fk_set_null_on_not_null
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (nn) REFERENCES parent(id) ON DELETE SET NULL;

--# add_fk_missing_parent
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES nope(id);

--# add_fk_missing_parent_unchecked
SET FOREIGN_KEY_CHECKS=0;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES nope(id);

--# add_fk_checks_off_unindexed
SET FOREIGN_KEY_CHECKS=0;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);

--# add_fk_to_unique
ALTER TABLE parent ADD COLUMN k int, ADD UNIQUE u_k(k);
UPDATE parent SET k=id;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(k);

--# add_fk_to_prefix_of_unique
CREATE TABLE p9(a int, b int, UNIQUE (a,b)) ENGINE=InnoDB;
INSERT INTO p9 SELECT id, 1 FROM parent;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES p9(a);

--# modify_child_checks_off
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
SET FOREIGN_KEY_CHECKS=0;
--# run
ALTER TABLE t MODIFY pid bigint;

--# modify_parent_checks_off
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
SET FOREIGN_KEY_CHECKS=0;
--# run
ALTER TABLE parent MODIFY id bigint;

--# modify_child_not_null
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# bad
UPDATE t SET pid=NULL WHERE id=1;
--# run
ALTER TABLE t MODIFY pid int NOT NULL;

--# modify_child_not_null_set_null
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id) ON DELETE SET NULL;
--# run
ALTER TABLE t MODIFY pid int NOT NULL;

--# modify_child_default
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t MODIFY pid int DEFAULT 1;

--# modify_child_varchar_longer
UPDATE parent SET v=concat('v',id);
ALTER TABLE parent ADD UNIQUE u_v(v);
UPDATE t SET c='v1';
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (c) REFERENCES parent(v);
--# run
ALTER TABLE t MODIFY c varchar(60);

--# modify_parent_varchar_longer
UPDATE parent SET v=concat('v',id);
ALTER TABLE parent ADD UNIQUE u_v(v);
UPDATE t SET c='v1';
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (c) REFERENCES parent(v);
--# run
ALTER TABLE parent MODIFY v varchar(30);

--# modify_parent_varchar_copied
UPDATE parent SET v=concat('v',id);
ALTER TABLE parent ADD UNIQUE u_v(v);
UPDATE t SET c='v1';
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (c) REFERENCES parent(v);
--# run
ALTER TABLE parent MODIFY v varchar(100);

--# copy_child
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t MODIFY a bigint;

--# copy_parent
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE parent MODIFY v text;

--# rebuild_child
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t FORCE;

--# rebuild_parent
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE parent FORCE;

--# add_col_to_child
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t ADD COLUMN x int;

--# add_col_to_parent
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE parent ADD COLUMN x int;

--# add_index_to_child
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t ADD INDEX k_n(nn);

--# add_index_to_parent
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
CREATE INDEX k_v ON parent(v);

--# optimize_parent
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
OPTIMIZE TABLE parent;

--# rename_parent_column
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE parent CHANGE id id9 int NOT NULL;

--# rename_parent_table
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
RENAME TABLE parent TO parent9;

--# alter_rename_parent_table
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE parent RENAME TO parent9;

--# rename_child_table
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
RENAME TABLE t TO t9;

--# drop_child_table
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
DROP TABLE t;

--# drop_parent_and_child
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
DROP TABLE t, parent;

--# drop_parent_checks_off
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
SET FOREIGN_KEY_CHECKS=0;
--# run
DROP TABLE parent;

--# truncate_parent
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
TRUNCATE TABLE parent;

--# truncate_parent_checks_off
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
SET FOREIGN_KEY_CHECKS=0;
--# run
TRUNCATE TABLE parent;

--# truncate_child
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
TRUNCATE TABLE t;

--# create_child
--# run
CREATE TABLE ch (id int PRIMARY KEY, p int, FOREIGN KEY (p) REFERENCES parent(id)) ENGINE=InnoDB;

--# create_child_inline
--# run
CREATE TABLE ch (id int PRIMARY KEY, p int REFERENCES parent(id)) ENGINE=InnoDB;

--# create_child_checks_off
SET FOREIGN_KEY_CHECKS=0;
--# run
CREATE TABLE ch (id int PRIMARY KEY, p int, FOREIGN KEY (p) REFERENCES parent(id)) ENGINE=InnoDB;

--# create_missing_parent
SET FOREIGN_KEY_CHECKS=0;
CREATE TABLE ch (id int PRIMARY KEY, p int, FOREIGN KEY (p) REFERENCES later(id)) ENGINE=InnoDB;
SET FOREIGN_KEY_CHECKS=1;
--# run
CREATE TABLE later (id int PRIMARY KEY) ENGINE=InnoDB;

--# drop_parent_index
UPDATE parent SET v=concat('v',id);
ALTER TABLE parent ADD UNIQUE u_v(v);
UPDATE t SET c='v1';
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (c) REFERENCES parent(v);
--# run
ALTER TABLE parent DROP INDEX u_v;

--# drop_parent_col
ALTER TABLE parent ADD COLUMN k int, ADD UNIQUE u_k(k);
UPDATE parent SET k=id;
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(k);
--# run
ALTER TABLE parent DROP COLUMN k;

--# drop_col_in_fk_checks_off
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
SET FOREIGN_KEY_CHECKS=0;
--# run
ALTER TABLE t DROP COLUMN pid;

--# drop_index_needed_by_fk_replaced
ALTER TABLE t ADD INDEX kp(pid), ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t DROP INDEX kp, ADD INDEX kp2(pid,nn);

--# drop_index_needed_by_fk_with_other
ALTER TABLE t ADD INDEX kp(pid), ADD INDEX kp2(pid,nn), ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t DROP INDEX kp;

--# drop_index_needed_by_fk_checks_off
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD INDEX kp(pid), ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
SET FOREIGN_KEY_CHECKS=0;
--# run
ALTER TABLE t DROP INDEX kp;

--# drop_fk_and_column
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t DROP FOREIGN KEY fk, DROP COLUMN pid;

--# drop_fk_and_modify
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t DROP FOREIGN KEY fk, MODIFY pid bigint;

--# drop_fk_and_add_again
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t DROP FOREIGN KEY fk, ADD CONSTRAINT fk2 FOREIGN KEY (pid) REFERENCES parent(id) ON DELETE CASCADE;

--# engine_of_child
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t ENGINE=MyISAM;

--# engine_of_parent
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE parent ENGINE=MyISAM;

--# partition_child
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t PARTITION BY HASH(id) PARTITIONS 2;

--# convert_child_charset
UPDATE parent SET v=concat('v',id);
ALTER TABLE parent ADD UNIQUE u_v(v);
UPDATE t SET c='v1';
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (c) REFERENCES parent(v);
--# run
ALTER TABLE t CONVERT TO CHARACTER SET latin1;

--# trigger_on_child
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
CREATE TRIGGER tg BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1;

--# lock_child_write
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
LOCK TABLES t WRITE;

--# analyze_child
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ANALYZE TABLE t;

--# add_fk_child_binary_parent_default_order
CREATE TABLE w(code varchar(20) PRIMARY KEY) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE q(code varchar(20) COLLATE utf8mb4_bin) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
--# run
ALTER TABLE q ADD FOREIGN KEY (code) REFERENCES w (code);

--# add_fk_child_default_parent_binary_order
CREATE TABLE w(code varchar(20) COLLATE utf8mb4_bin PRIMARY KEY) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE q(code varchar(20)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
--# run
ALTER TABLE q ADD FOREIGN KEY (code) REFERENCES w (code);

--# add_fk_both_binary_order
CREATE TABLE w(code varchar(20) PRIMARY KEY) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE q(code varchar(20) COLLATE utf8mb4_bin) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
--# run
ALTER TABLE q ADD FOREIGN KEY (code) REFERENCES w (code);

--# add_fk_enum_of_another_order
CREATE TABLE w(code enum('a','b') PRIMARY KEY) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE q(code enum('a','b') COLLATE utf8mb4_bin) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
--# run
ALTER TABLE q ADD FOREIGN KEY (code) REFERENCES w (code);
