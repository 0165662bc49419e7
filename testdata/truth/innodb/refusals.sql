--# fk_parent_column_missing_checks_off
SET foreign_key_checks=0;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(nope);

--# fk_parent_column_missing
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(nope);

--# fk_types_differ_checks_off
SET foreign_key_checks=0;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (bi) REFERENCES parent(id);

--# fk_types_int_vs_varchar_off
SET foreign_key_checks=0;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (c) REFERENCES parent(id);

--# fk_charset
CREATE TABLE p9(k varchar(20) CHARACTER SET latin1 PRIMARY KEY) ENGINE=InnoDB;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (c) REFERENCES p9(k);

--# fk_collation
CREATE TABLE p9(k varchar(50) COLLATE utf8mb4_bin PRIMARY KEY) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (c) REFERENCES p9(k);

--# fk_decimal_int
CREATE TABLE p9(k decimal(10,0) PRIMARY KEY) ENGINE=InnoDB;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES p9(k);

--# fk_decimal_widths
CREATE TABLE p9(k decimal(12,2) PRIMARY KEY) ENGINE=InnoDB;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (n) REFERENCES p9(k);

--# fk_char_varchar
CREATE TABLE p9(k char(50) PRIMARY KEY) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (c) REFERENCES p9(k);

--# fk_datetime_date
CREATE TABLE p9(k date PRIMARY KEY) ENGINE=InnoDB;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (d) REFERENCES p9(k);

--# fk_name_taken_same_table
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);

--# fk_name_taken_other_table
CREATE TABLE p9(k int, KEY(k)) ENGINE=InnoDB;
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE p9 ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent(id);

--# fk_parent_is_view
CREATE VIEW pv AS SELECT id FROM parent;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES pv(id);

--# fk_parent_is_myisam
CREATE TABLE p9(k int PRIMARY KEY) ENGINE=MyISAM;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES p9(k);

--# fk_parent_partitioned
CREATE TABLE p9(k int PRIMARY KEY) ENGINE=InnoDB PARTITION BY HASH(k) PARTITIONS 2;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES p9(k);

--# fk_parent_temporary
CREATE TEMPORARY TABLE p9(k int PRIMARY KEY) ENGINE=InnoDB;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES p9(k);

--# fk_count_differs
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid,nn) REFERENCES parent(id);

--# fk_on_text
CREATE TABLE p9(k text, KEY(k(10))) ENGINE=InnoDB;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (b) REFERENCES p9(k);

--# fk_virtual_column
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (pid) VIRTUAL;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (x) REFERENCES parent(id);

--# fk_set_null_stored_generated
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (pid) STORED;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (x) REFERENCES parent(id) ON DELETE SET NULL;

--# drop_several_one_missing
--# run
DROP TABLE t, nope;

--# add_column_name_65
--# run
ALTER TABLE t ADD COLUMN aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa int;

--# add_index_name_65
--# run
ALTER TABLE t ADD INDEX aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa (nn);

--# add_check_name_65
--# run
ALTER TABLE t ADD CONSTRAINT aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa CHECK (a>0);

--# add_fk_name_65
--# run
ALTER TABLE t ADD CONSTRAINT aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa FOREIGN KEY (pid) REFERENCES parent(id);

--# modify_second_auto
--# run
ALTER TABLE t MODIFY nn int NOT NULL AUTO_INCREMENT;

--# auto_increment_varchar
CREATE TABLE q (a int PRIMARY KEY, v varchar(10));
--# run
ALTER TABLE q ADD COLUMN x varchar(10) AUTO_INCREMENT UNIQUE;

--# auto_increment_default
CREATE TABLE q (a int);
--# run
ALTER TABLE q ADD COLUMN x int AUTO_INCREMENT DEFAULT 5 UNIQUE;

--# charset_collation_mismatch
--# run
ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4 COLLATE latin1_swedish_ci;

--# charset_collation_mismatch_column
--# run
ALTER TABLE t ADD COLUMN x varchar(10) CHARACTER SET latin1 COLLATE utf8mb4_bin;

--# unknown_collation
--# run
ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_nope_ci;

--# default_null_not_null
--# run
ALTER TABLE t ADD COLUMN x int NOT NULL DEFAULT NULL;

--# text_default
--# run
ALTER TABLE t ADD COLUMN x text DEFAULT 'a';

--# default_bad
--# run
ALTER TABLE t ADD COLUMN x int DEFAULT 'abc';

--# enum_duplicate
--# run
ALTER TABLE t ADD COLUMN x enum('a','a');

--# varchar_too_long
--# run
ALTER TABLE t ADD COLUMN x varchar(70000);

--# varchar_20000_utf8mb4
--# run
ALTER TABLE t ADD COLUMN x varchar(20000);

--# char_300
--# run
ALTER TABLE t ADD COLUMN x char(300);

--# enum_default_none
--# run
ALTER TABLE t ADD COLUMN x enum('a','b') DEFAULT 'c';

--# drop_default_of_missing
--# run
ALTER TABLE t ALTER COLUMN nope DROP DEFAULT;

--# add_column_twice
--# run
ALTER TABLE t ADD COLUMN x int, ADD COLUMN x int;

--# drop_column_twice
--# run
ALTER TABLE t DROP COLUMN a, DROP COLUMN a;

--# drop_and_modify
--# run
ALTER TABLE t DROP COLUMN a, MODIFY a bigint;

--# add_and_modify
--# run
ALTER TABLE t ADD COLUMN x int, MODIFY x bigint;

--# add_and_drop_index
--# run
ALTER TABLE t ADD INDEX z(nn), DROP INDEX z;

--# drop_and_add_index
--# run
ALTER TABLE t DROP INDEX k_a, ADD INDEX k_a(nn);

--# add_index_to_renamed_new_name
--# run
ALTER TABLE t CHANGE a a9 int, ADD INDEX z(a9);

--# add_index_to_renamed_old_name
--# run
ALTER TABLE t CHANGE a a9 int, ADD INDEX z(a);

--# add_index_of_dropped_column
--# run
ALTER TABLE t DROP COLUMN bi, ADD INDEX z(bi);

--# add_two_index_same_name
--# run
ALTER TABLE t ADD INDEX z(nn), ADD INDEX z(bi);

--# index_column_twice
--# run
ALTER TABLE t ADD INDEX z(nn,nn);

--# after_missing
--# run
ALTER TABLE t ADD COLUMN x int AFTER nope;

--# after_added
--# run
ALTER TABLE t ADD COLUMN x int, ADD COLUMN y int AFTER x;

--# after_added_later
--# run
ALTER TABLE t ADD COLUMN y int AFTER x, ADD COLUMN x int;

--# after_dropped
--# run
ALTER TABLE t DROP COLUMN a, ADD COLUMN y int AFTER a;

--# rename_swap
--# run
ALTER TABLE t CHANGE a bi2 int, CHANGE bi a bigint;

--# drop_pk_missing
CREATE TABLE q (a int);
--# run
ALTER TABLE q DROP PRIMARY KEY;

--# check_unknown_column
--# run
ALTER TABLE t ADD CONSTRAINT ck CHECK (nope > 0);

--# check_name_taken
ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0);
--# run
ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0);

--# check_with_subquery
--# run
ALTER TABLE t ADD CONSTRAINT ck CHECK (a > (SELECT 1));

--# generated_of_missing
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int AS (nope+1);

--# generated_pk_virtual
--# versions mysql 8-
CREATE TABLE q (a int);
--# run
ALTER TABLE q ADD COLUMN x int AS (a+1) VIRTUAL PRIMARY KEY;

--# generated_from_auto_inc
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int AS (id+1) VIRTUAL;

--# generated_stored_from_auto_inc
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int AS (id+1) STORED;

--# generated_default
--# versions mysql 8-
--# run
ALTER TABLE t ADD COLUMN x int AS (a+1) VIRTUAL DEFAULT 1;

--# generated_now
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x datetime AS (now()) VIRTUAL;

--# fulltext_on_int
--# run
ALTER TABLE t ADD FULLTEXT z(a);

--# spatial_on_int
--# run
ALTER TABLE t ADD SPATIAL INDEX z(nn);

--# prefix_on_int
--# run
ALTER TABLE t ADD INDEX z(nn(4));

--# prefix_too_long
--# run
ALTER TABLE t ADD INDEX z(c(60));

--# unique_text_no_length
--# run
ALTER TABLE t ADD UNIQUE z(b);

--# pk_text
CREATE TABLE q (a text);
--# run
ALTER TABLE q ADD PRIMARY KEY (a);

--# index_json
--# versions mysql 8-
--# versions mariadb
CREATE TABLE q (j json);
--# run
ALTER TABLE q ADD INDEX z(j);

--# long_index_3072_utf8mb4
ALTER TABLE t ADD COLUMN v varchar(769);
--# run
ALTER TABLE t ADD INDEX z(v);

--# long_unique_3072_utf8mb4
ALTER TABLE t ADD COLUMN v varchar(769);
--# run
ALTER TABLE t ADD UNIQUE z(v);

--# composite_long
ALTER TABLE t ADD COLUMN v varchar(500), ADD COLUMN w varchar(500);
--# run
ALTER TABLE t ADD INDEX z(v,w);

--# 17_columns
--# run
ALTER TABLE t ADD INDEX z(id,a,nn,c,c100,c63,e,st,n,d,ts,ch,pid,bi,u,l1,dt);

--# drop_col_of_inline_two_col_check
--# versions mariadb
CREATE TABLE q (a int, b int CHECK (b > a));
--# run
ALTER TABLE q DROP COLUMN a;

--# drop_col_and_check
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD CONSTRAINT ck CHECK (bi > 0 OR pid > 0);
--# run
ALTER TABLE t DROP COLUMN bi, DROP CONSTRAINT ck;

--# drop_view_of_table
--# run
DROP VIEW t;

--# drop_table_of_view
CREATE VIEW vw AS SELECT 1 AS x;
--# run
DROP TABLE vw;

--# create_or_replace_view_of_table
--# run
CREATE OR REPLACE VIEW t AS SELECT 1 AS x;

--# alter_view_missing
--# run
ALTER VIEW nope AS SELECT 1 AS x;

--# create_view_of_missing_table
--# run
CREATE VIEW vw AS SELECT * FROM nope;

--# drop_trigger_missing
--# run
DROP TRIGGER nope;

--# create_trigger_missing_table
--# run
CREATE TRIGGER tg BEFORE INSERT ON nope FOR EACH ROW SET NEW.a = 1;

--# create_trigger_twice
CREATE TRIGGER tg BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1;
--# run
CREATE TRIGGER tg BEFORE UPDATE ON t FOR EACH ROW SET NEW.a = 1;

--# create_procedure_twice
CREATE PROCEDURE pr() SELECT 1;
--# run
CREATE PROCEDURE pr() SELECT 2;

--# drop_procedure_missing
--# run
DROP PROCEDURE nope;

--# rename_missing
--# run
RENAME TABLE nope TO t2;

--# insert_missing_table
--# run
INSERT INTO nope VALUES (1);

--# insert_missing_column
--# run
INSERT INTO parent (id, nope) VALUES (1,1);

--# update_missing_column
--# run
UPDATE t SET nope = 1;

--# delete_missing_table
--# run
DELETE FROM nope;

--# truncate_view
CREATE VIEW vw AS SELECT a FROM t;
--# run
TRUNCATE TABLE vw;

--# drop_base_and_generated
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN x int AS (bi+1) VIRTUAL;
--# run
ALTER TABLE t DROP COLUMN bi, DROP COLUMN x;

--# drop_generated_and_base
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN x int AS (bi+1) VIRTUAL;
--# run
ALTER TABLE t DROP COLUMN x, DROP COLUMN bi;

--# drop_both_of_check
ALTER TABLE t ADD CONSTRAINT ck CHECK (bi > 0 OR pid > 0);
--# run
ALTER TABLE t DROP COLUMN bi, DROP COLUMN pid;

--# drop_functional_index_and_column
--# versions mysql 8-
ALTER TABLE t ADD INDEX k_f((bi + 1));
--# run
ALTER TABLE t DROP INDEX k_f, DROP COLUMN bi;

--# drop_child_column_fk_implied_by_other_index
ALTER TABLE t ADD INDEX kp(pid,nn), ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t DROP INDEX kp;

--# modify_child_same_type
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t MODIFY pid int(11) COMMENT 'x';

--# modify_parent_comment
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE parent MODIFY id int NOT NULL COMMENT 'x';

--# modify_parent_autoinc
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE parent MODIFY id int NOT NULL AUTO_INCREMENT;

--# modify_child_unsigned
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t MODIFY pid int unsigned;

--# drop_pk_referenced_but_unique_covers
ALTER TABLE parent ADD UNIQUE u(id);
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE parent DROP PRIMARY KEY;

--# drop_unique_used_by_fk_of_itself
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (nn) REFERENCES t(id);
--# run
ALTER TABLE t MODIFY id int NOT NULL, DROP PRIMARY KEY;

--# rename_table_to_itself_stmt
--# run
RENAME TABLE t TO t;

--# rename_column_case
--# run
ALTER TABLE t CHANGE a A int;

--# rename_col_same
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t RENAME COLUMN a TO a;

--# fk_index_name_taken
ALTER TABLE t ADD INDEX fk (nn);
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);

--# add_index_named_like_implied
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t ADD INDEX fk (pid, nn);

--# add_index_named_like_implied_other_cols
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t ADD INDEX fk (nn);

--# drop_index_implied_after_explicit
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
ALTER TABLE t ADD INDEX kp (pid, nn);
--# run
ALTER TABLE t DROP INDEX fk;

--# add_unique_name_equals_column_default
ALTER TABLE t ADD UNIQUE (nn);
--# run
ALTER TABLE t DROP INDEX nn;

--# add_check_twice_names_auto
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD CHECK (a > 0);
--# run
ALTER TABLE t DROP CONSTRAINT t_chk_1;

--# maria_constraint_1
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD CHECK (a > 0);
--# run
ALTER TABLE t DROP CONSTRAINT CONSTRAINT_1;

--# fk_auto_name
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t DROP FOREIGN KEY t_ibfk_1;

--# drop_fk_named_as_index
CREATE TABLE ch (id int PRIMARY KEY, p int, CONSTRAINT c1 FOREIGN KEY ix1 (p) REFERENCES parent(id)) ENGINE=InnoDB;
--# run
ALTER TABLE ch DROP FOREIGN KEY ix1;

--# drop_fk_by_case
ALTER TABLE t ADD CONSTRAINT Fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t DROP FOREIGN KEY FK;

--# drop_constraint_uk_by_drop_foreign_key
ALTER TABLE t ADD CONSTRAINT u UNIQUE (nn);
--# run
ALTER TABLE t DROP FOREIGN KEY u;

--# temp_shadows_create
CREATE TEMPORARY TABLE q (a int);
--# run
CREATE TABLE q (a int);

--# create_proc_and_func_same_name
CREATE PROCEDURE pr() SELECT 1;
--# run
CREATE FUNCTION pr() RETURNS int DETERMINISTIC RETURN 1;

--# generated_dup
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int AS (nope2+1), ADD COLUMN nope2 int;

--# add_autoinc_pk_replacing
CREATE TABLE q (a int PRIMARY KEY);
--# run
ALTER TABLE q DROP PRIMARY KEY, ADD COLUMN id int AUTO_INCREMENT PRIMARY KEY;

--# move_auto
--# run
ALTER TABLE t MODIFY id int NOT NULL, MODIFY nn int NOT NULL AUTO_INCREMENT UNIQUE;

--# second_auto_increment
--# run
ALTER TABLE t ADD COLUMN x int AUTO_INCREMENT, ADD KEY (x);

--# rename_chain
--# run
RENAME TABLE t TO t_old, t_old TO t2;

--# auto_increment_without_key
CREATE TABLE q (a int);
--# run
ALTER TABLE q ADD COLUMN x int AUTO_INCREMENT;

--# fk_name_taken_in_capitals
CREATE TABLE p9(k int, KEY(k)) ENGINE=InnoDB;
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE p9 ADD CONSTRAINT FK FOREIGN KEY (k) REFERENCES parent(id);

--# fk_name_taken_unchecked
CREATE TABLE p9(k int, KEY(k)) ENGINE=InnoDB;
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
SET foreign_key_checks = 0;
--# run
ALTER TABLE p9 ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent(id);

--# fk_name_taken_of_new_table
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
CREATE TABLE p9(k int, KEY(k), CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent(id)) ENGINE=InnoDB;

--# fk_name_free_again
CREATE TABLE p9(k int, KEY(k)) ENGINE=InnoDB;
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
ALTER TABLE t DROP FOREIGN KEY fk;
--# run
ALTER TABLE p9 ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent(id);

--# fk_name_free_of_dropped_table
CREATE TABLE p9(k int, KEY(k)) ENGINE=InnoDB;
CREATE TABLE p8(k int, KEY(k), CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent(id)) ENGINE=InnoDB;
DROP TABLE p8;
--# run
ALTER TABLE p9 ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent(id);

--# fk_name_taken_by_renamed_table
CREATE TABLE p9(k int, KEY(k)) ENGINE=InnoDB;
CREATE TABLE p8(k int, KEY(k), CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent(id)) ENGINE=InnoDB;
RENAME TABLE p8 TO p7;
--# run
ALTER TABLE p9 ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent(id);

--# fk_name_taken_by_generated
CREATE TABLE p9(k int, KEY(k)) ENGINE=InnoDB;
CREATE TABLE p8(k int, KEY(k), FOREIGN KEY (k) REFERENCES parent(id)) ENGINE=InnoDB;
--# run
ALTER TABLE p9 ADD CONSTRAINT p8_ibfk_1 FOREIGN KEY (k) REFERENCES parent(id);

--# fk_name_taken_by_other_engine
CREATE TABLE p9(k int, KEY(k)) ENGINE=InnoDB;
CREATE TABLE p8(k int, KEY(k), CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent(id)) ENGINE=MyISAM;
--# run
ALTER TABLE p9 ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent(id);

--# fk_name_of_check_of_other_table
--# versions mysql 8-
--# versions mariadb
CREATE TABLE p9(k int, KEY(k)) ENGINE=InnoDB;
ALTER TABLE t ADD CONSTRAINT fk CHECK (pid > 0);
--# run
ALTER TABLE p9 ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent(id);

--# fk_name_taken_inline
--# versions mariadb
CREATE TABLE p9(k int, KEY(k)) ENGINE=InnoDB;
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE p9 ADD COLUMN k2 int CONSTRAINT fk REFERENCES parent(id);

--# add_column_references_missing
--# versions mysql 9-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN k2 int REFERENCES nope(id);

--# create_or_replace_view_of_missing_table
--# run
CREATE OR REPLACE VIEW vw AS SELECT a.id FROM t a JOIN nope b ON a.id = b.id;

--# alter_view_of_missing_table
CREATE VIEW vw AS SELECT 1 AS a;
--# run
ALTER VIEW vw AS SELECT * FROM nope;

--# create_view_of_present
--# versions mysql 8-
--# versions mariadb
CREATE VIEW v1 AS SELECT id FROM t;
--# run
CREATE VIEW vw AS SELECT a.id FROM v1 a, (SELECT id FROM t) b;

--# create_view_of_with
--# versions mysql 8-
--# versions mariadb
--# run
CREATE VIEW vw AS WITH nope AS (SELECT id FROM t) SELECT * FROM nope;

--# create_view_of_dual
--# run
CREATE VIEW vw AS SELECT 1 AS a FROM dual;

--# create_view_of_information_schema
--# run
CREATE VIEW vw AS SELECT table_name FROM information_schema.tables;

--# create_view_of_sequence
--# versions mariadb
--# run
CREATE VIEW vw AS SELECT seq FROM seq_1_to_10;

--# create_view_of_json_table
--# versions mysql 8-
--# versions mariadb
--# run
CREATE VIEW vw AS SELECT j.a FROM JSON_TABLE('[1]', '$[*]' COLUMNS (a int PATH '$')) j;

--# create_view_of_union
--# run
CREATE VIEW vw AS SELECT id FROM t UNION SELECT id FROM nope;

--# hidden_key_of_new_table
--# versions mariadb
--# run
CREATE TABLE x (id int NOT NULL, UNIQUE KEY k (id) IGNORED) ENGINE=InnoDB;

--# hidden_key_of_new_table_on_mysql
--# versions mysql 8-
--# run
CREATE TABLE x (id int NOT NULL, UNIQUE KEY k (id) INVISIBLE) ENGINE=InnoDB;
