-- What an action comes to beside another, found by made-up statements.
--# drop_and_add_same_index
--# run
ALTER TABLE t DROP INDEX k_a, ADD INDEX k_a(a);

--# drop_and_add_index_renamed
--# run
ALTER TABLE t DROP INDEX k_a, ADD INDEX k_a9(a);

--# drop_and_add_unique_as_plain
ALTER TABLE t ADD UNIQUE u_nn(nn);
--# run
ALTER TABLE t DROP INDEX u_nn, ADD INDEX u_nn(nn);

--# option_and_rename_column
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t COMMENT='x', CHANGE a a9 int;

--# option_and_grow_varchar
--# run
ALTER TABLE t AUTO_INCREMENT=5000, MODIFY c100 varchar(110);

--# option_and_rename_index
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t COMMENT='x', RENAME INDEX k_a TO k_a9;

--# option_and_drop_fk
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t COMMENT='x', DROP FOREIGN KEY fk;

--# option_and_set_default
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t COMMENT='x', ALTER COLUMN a SET DEFAULT 5;

--# option_and_rename_and_add_column
--# run
ALTER TABLE t COMMENT='x', CHANGE a a9 int, ADD COLUMN x int;

--# default_charset_and_grow_varchar
--# run
ALTER TABLE t DEFAULT CHARSET=latin1, MODIFY c100 varchar(110);

--# default_charset_and_append_member
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t MODIFY e enum('a','b','c','d'), DEFAULT CHARSET=latin1;

--# rebuild_and_rename_table
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t FORCE, RENAME TO t9;

--# type_change_and_fulltext
--# run
ALTER TABLE t MODIFY a bigint, ADD FULLTEXT ft(b);

--# copy_child_that_cascades
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id) ON DELETE CASCADE;
--# run
ALTER TABLE t MODIFY a bigint;

--# copy_child_that_restricts
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id) ON DELETE RESTRICT;
--# run
ALTER TABLE t MODIFY a bigint;

--# copy_and_rename_fk_column
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t MODIFY a bigint, CHANGE pid pid9 int;

--# modify_adds_unique_hash
--# versions mariadb
--# run
ALTER TABLE t MODIFY b text UNIQUE;

--# auto_increment_moved_without_key
--# run
ALTER TABLE t MODIFY id int NOT NULL, MODIFY nn int NOT NULL AUTO_INCREMENT;

--# auto_increment_gets_other_key
--# run
ALTER TABLE t DROP PRIMARY KEY, ADD INDEX k_id(id, nn);

--# auto_increment_with_check
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int PRIMARY KEY, CONSTRAINT ck CHECK (id >= 0)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
--# run
ALTER TABLE x MODIFY id int AUTO_INCREMENT;

--# key_column_to_text
CREATE TABLE x (id int PRIMARY KEY) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
--# run
ALTER TABLE x MODIFY id text;

--# fulltext_column_to_int
CREATE TABLE x (id int PRIMARY KEY, b text, FULLTEXT KEY k(b)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
--# run
ALTER TABLE x MODIFY b int;

--# hidden_not_null_without_default
--# versions mariadb
--# run
ALTER TABLE t MODIFY a int NOT NULL INVISIBLE;

--# json_not_null_copied
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x json NOT NULL, ALGORITHM=COPY;

--# add_check_column_copied
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int DEFAULT -1 CHECK (x > 0), MODIFY a bigint;

--# alter_table_created_versioned
--# versions mariadb
CREATE TABLE x (id int PRIMARY KEY) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 WITH SYSTEM VERSIONING;
--# run
ALTER TABLE x ADD COLUMN y int;

--# engine_of_versioned
--# versions mariadb
CREATE TABLE x (id int PRIMARY KEY) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 WITH SYSTEM VERSIONING;
--# run
ALTER TABLE x ENGINE=MyISAM;

--# page_compress_redundant
--# versions mariadb
CREATE TABLE x (id int PRIMARY KEY) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 ROW_FORMAT=REDUNDANT;
--# run
ALTER TABLE x PAGE_COMPRESSED=1;

--# year_to_decimal
CREATE TABLE x (y year) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO x VALUES (NULL);
--# bad
INSERT INTO x VALUES (2024);
--# run
ALTER TABLE x MODIFY y decimal(4,3);

--# datetime_to_year
CREATE TABLE x (y datetime) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO x VALUES (NULL);
--# bad
INSERT INTO x VALUES ('2024-01-02 03:04:05');
--# run
ALTER TABLE x MODIFY y year;

--# check_of_fk_column_set_null
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id) ON DELETE SET NULL;
--# run
ALTER TABLE t ADD CONSTRAINT ck CHECK (pid >= 0);

--# check_of_fk_column_cascade
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id) ON DELETE CASCADE;
--# run
ALTER TABLE t ADD CONSTRAINT ck CHECK (pid >= 0);

--# fk_that_sets_checked_column
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD CONSTRAINT ck CHECK (pid >= 0);
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id) ON UPDATE CASCADE;

--# check_of_auto_increment
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD CONSTRAINT ck CHECK (id >= 0);

--# drop_col_of_unique
--# versions mariadb
ALTER TABLE t ADD UNIQUE u_u(u, nn);
--# run
ALTER TABLE t DROP COLUMN u;

--# drop_col_and_its_unique
--# versions mariadb
ALTER TABLE t ADD UNIQUE u_u(u, nn);
--# run
ALTER TABLE t DROP COLUMN u, DROP INDEX u_u;

--# modify_column_twice
--# run
ALTER TABLE t MODIFY a int, MODIFY a bigint;

--# default_charset_and_index
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t DEFAULT CHARSET=latin1, ADD INDEX k_nn (nn);

--# default_charset_and_drop_index
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t DEFAULT CHARSET=latin1, DROP INDEX k_a;

--# convert_without_texts_and_index
CREATE TABLE q(id int PRIMARY KEY, a int) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO q VALUES (1, 1);
--# run
ALTER TABLE q CONVERT TO CHARACTER SET latin1, ADD INDEX k_x (a);

--# default_charset_and_rename_index
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t DEFAULT CHARSET=latin1, RENAME INDEX k_a TO k_z;

--# convert_without_texts_and_rename_index
--# versions mysql 8-
--# versions mariadb
CREATE TABLE q(id int PRIMARY KEY, a int, KEY k_a (a)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO q VALUES (1, 1);
--# run
ALTER TABLE q CONVERT TO CHARACTER SET latin1, RENAME INDEX k_a TO k_z;
