--# convert_charset
--# run
ALTER TABLE t CONVERT TO CHARACTER SET latin1;

--# convert_charset_same
--# surprise 28
--# run
ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4;

--# convert_utf8mb3_to_utf8mb4_unindexed
--# surprise 28
CREATE TABLE t9 SELECT id FROM t LIMIT 1;
DROP TABLE t;
CREATE TABLE t(id int NOT NULL PRIMARY KEY, c varchar(50)) DEFAULT CHARSET=utf8 ENGINE=InnoDB;
INSERT INTO t VALUES (1,'x'),(2,'y');
--# run
ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4;

--# modify_collation
--# run
ALTER TABLE t MODIFY c100 varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--# modify_collation_indexed
--# run
ALTER TABLE t MODIFY c varchar(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--# x_convert_utf8mb3_to_utf8mb4_indexed
--# surprise 28
DROP TABLE t;
CREATE TABLE t(id int NOT NULL PRIMARY KEY, c varchar(50), KEY(c)) DEFAULT CHARSET=utf8 ENGINE=InnoDB;
INSERT INTO t VALUES (1,'x'),(2,'y');
--# run
ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4;

--# x_convert_utf8mb3_to_utf8mb4_100
--# surprise 28
DROP TABLE t;
CREATE TABLE t(id int NOT NULL PRIMARY KEY, c varchar(80)) DEFAULT CHARSET=utf8 ENGINE=InnoDB;
INSERT INTO t VALUES (1,'x'),(2,'y');
--# run
ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4;

--# convert_latin1_to_utf8mb4
DROP TABLE t;
CREATE TABLE t(id int NOT NULL PRIMARY KEY, c varchar(50)) DEFAULT CHARSET=latin1 ENGINE=InnoDB;
INSERT INTO t VALUES (1,'x'),(2,'y');
--# run
ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4;

--# convert_to_latin1_with_others
--# bad
UPDATE t SET c=_utf8mb4 0xE282BF WHERE id=1;
--# run
ALTER TABLE t CONVERT TO CHARACTER SET latin1;

--# convert_table_without_text
--# versions mysql 8-
--# versions mariadb
DROP TABLE t;
CREATE TABLE t(id int NOT NULL PRIMARY KEY, a int) DEFAULT CHARSET=latin1 ENGINE=InnoDB;
INSERT INTO t VALUES (1,1),(2,2);
--# run
ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4;

--# convert_utf8mb3_text_to_utf8mb4
DROP TABLE t;
CREATE TABLE t(id int NOT NULL PRIMARY KEY, b text) DEFAULT CHARSET=utf8 ENGINE=InnoDB;
INSERT INTO t VALUES (1,'x'),(2,'y');
--# run
ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4;

--# convert_utf8mb3_char_to_utf8mb4
DROP TABLE t;
CREATE TABLE t(id int NOT NULL PRIMARY KEY, ch char(10)) DEFAULT CHARSET=utf8 ENGINE=InnoDB;
INSERT INTO t VALUES (1,'x'),(2,'y');
--# run
ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4;

--# convert_utf8mb3_enum_to_utf8mb4
DROP TABLE t;
CREATE TABLE t(id int NOT NULL PRIMARY KEY, e enum('a','b')) DEFAULT CHARSET=utf8 ENGINE=InnoDB;
INSERT INTO t VALUES (1,'a'),(2,'b');
--# run
ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4;

--# convert_collation
--# run
ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--# column_utf8mb3_to_utf8mb4
ALTER TABLE t ADD COLUMN u3 varchar(50) CHARACTER SET utf8;
--# run
ALTER TABLE t MODIFY u3 varchar(50) CHARACTER SET utf8mb4;

--# column_utf8mb3_to_utf8mb4_indexed
ALTER TABLE t ADD COLUMN u3 varchar(50) CHARACTER SET utf8, ADD INDEX k_u3(u3);
--# run
ALTER TABLE t MODIFY u3 varchar(50) CHARACTER SET utf8mb4;

--# column_utf8mb3_to_utf8mb4_crossing
ALTER TABLE t ADD COLUMN u3 varchar(80) CHARACTER SET utf8;
--# run
ALTER TABLE t MODIFY u3 varchar(80) CHARACTER SET utf8mb4;

--# column_latin1_to_utf8mb4
--# run
ALTER TABLE t MODIFY l1 varchar(50) CHARACTER SET utf8mb4;

--# column_ascii_to_utf8mb4
ALTER TABLE t ADD COLUMN asc1 varchar(50) CHARACTER SET ascii;
--# run
ALTER TABLE t MODIFY asc1 varchar(50) CHARACTER SET utf8mb4;

--# column_utf8mb4_to_latin1
--# bad
UPDATE t SET c100=_utf8mb4 0xE282BF WHERE id=1;
--# run
ALTER TABLE t MODIFY c100 varchar(100) CHARACTER SET latin1;

--# modify_forgets_charset
--# run
ALTER TABLE t MODIFY l1 varchar(50);

--# modify_text_collation
--# run
ALTER TABLE t MODIFY b text COLLATE utf8mb4_bin;

--# modify_collation_of_unique
ALTER TABLE t ADD UNIQUE u_c(c);
ALTER TABLE t DROP INDEX u_c, MODIFY c varchar(50) COLLATE utf8mb4_bin, ADD UNIQUE u_c(c);
--# bad
UPDATE t SET c='same' WHERE id=1;
UPDATE t SET c='SAME' WHERE id=2;
--# run
ALTER TABLE t MODIFY c varchar(50) COLLATE utf8mb4_general_ci;

--# modify_collation_in_primary_key
CREATE TABLE k (c varchar(20) COLLATE utf8mb4_bin PRIMARY KEY, a int) DEFAULT CHARSET=utf8mb4;
INSERT INTO k VALUES ('a',1),('b',2);
--# run
ALTER TABLE k MODIFY c varchar(20) COLLATE utf8mb4_general_ci NOT NULL;

--# default_charset
--# run
ALTER TABLE t DEFAULT CHARACTER SET latin1;

--# default_charset_same
--# run
ALTER TABLE t DEFAULT CHARACTER SET utf8mb4;

--# default_collation
--# run
ALTER TABLE t COLLATE utf8mb4_bin;

--# convert_same_charset_throughout
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (a varchar(10), b text, c longtext, e enum('a')) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO x VALUES ('1', '2', '3', 'a');
--# run
ALTER TABLE x CONVERT TO CHARACTER SET utf8mb4;

--# convert_other_collation
CREATE TABLE x (a varchar(32)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3;
INSERT INTO x VALUES ('1');
--# run
ALTER TABLE x CONVERT TO CHARACTER SET utf8mb3 COLLATE utf8mb3_bin;

--# convert_other_collation_of_text
CREATE TABLE x (a varchar(32), b text) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3;
INSERT INTO x VALUES ('1', '2');
--# run
ALTER TABLE x CONVERT TO CHARACTER SET utf8mb3 COLLATE utf8mb3_bin;

--# convert_other_collation_of_enum
CREATE TABLE x (a varchar(32), e enum('a')) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3;
INSERT INTO x VALUES ('1', 'a');
--# run
ALTER TABLE x CONVERT TO CHARACTER SET utf8mb3 COLLATE utf8mb3_bin;

--# convert_other_collation_of_index
CREATE TABLE x (a varchar(32), KEY k(a)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO x VALUES ('1');
--# run
ALTER TABLE x CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--# collation_of_mysql
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

--# collation_of_mysql_column
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN z varchar(5) COLLATE utf8mb4_bg_0900_ai_ci;

--# collation_of_mariadb
--# run
ALTER TABLE t ADD COLUMN z varchar(5) COLLATE utf8mb4_uca1400_ai_ci;

--# collation_of_mariadb_default
--# run
ALTER TABLE t COLLATE latin1_swedish_nopad_ci;

--# collation_of_mariadb_new_table
--# run
CREATE TABLE x (c varchar(5)) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_as_cs;

--# collation_unknown_new_table
--# run
CREATE TABLE x (c varchar(5) COLLATE utf8mb4_nope_ci) DEFAULT CHARSET=utf8mb4;

--# collation_of_both
--# run
ALTER TABLE t ADD COLUMN z varchar(5) COLLATE utf8_unicode_ci;
