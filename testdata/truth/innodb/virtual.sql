-- VIRTUAL columns whose place changes, and indexes on them.
--# add_virtual_and_set_default
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) VIRTUAL, ALTER COLUMN a SET DEFAULT 5;

--# add_virtual_and_drop_column
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) VIRTUAL, DROP COLUMN u;

--# add_virtual_and_drop_unique
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD UNIQUE u_u(u);
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) VIRTUAL, DROP INDEX u_u;

--# add_virtual_and_auto_increment_column
--# versions mysql 8-
--# versions mariadb
CREATE TABLE x (id int) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO x VALUES (1);
--# run
ALTER TABLE x ADD COLUMN n int AUTO_INCREMENT UNIQUE, ADD COLUMN v int GENERATED ALWAYS AS (id * 2) VIRTUAL;

--# add_col_before_virtual
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN v int GENERATED ALWAYS AS (nn*2) VIRTUAL;
--# run
ALTER TABLE t ADD COLUMN x int FIRST;

--# drop_col_before_virtual
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN v int GENERATED ALWAYS AS (nn*2) VIRTUAL;
--# run
ALTER TABLE t DROP COLUMN u;

--# drop_col_before_virtual_and_rename
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN v int GENERATED ALWAYS AS (nn*2) VIRTUAL;
--# run
ALTER TABLE t DROP COLUMN u, CHANGE d d9 datetime;

--# drop_indexed_col_before_virtual
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN v int GENERATED ALWAYS AS (nn*2) VIRTUAL;
--# run
ALTER TABLE t DROP COLUMN a;

--# drop_unique_col_before_virtual
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD UNIQUE u_u(u), ADD COLUMN v int GENERATED ALWAYS AS (nn*2) STORED;
ALTER TABLE t ADD COLUMN w int GENERATED ALWAYS AS (nn*2) VIRTUAL;
--# run
ALTER TABLE t DROP COLUMN u;

--# drop_col_before_virtual_fulltext
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD FULLTEXT ft(b), ADD COLUMN v int GENERATED ALWAYS AS (nn*2) STORED;
ALTER TABLE t ADD COLUMN w int GENERATED ALWAYS AS (nn*2) VIRTUAL;
--# run
ALTER TABLE t DROP COLUMN u;

--# drop_col_of_index_before_virtual
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD KEY k_u(u, nn);
ALTER TABLE t ADD COLUMN w int GENERATED ALWAYS AS (nn*2) VIRTUAL;
--# run
ALTER TABLE t DROP COLUMN u;

--# move_virtual
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN v int GENERATED ALWAYS AS (nn*2) VIRTUAL;
--# run
ALTER TABLE t MODIFY v int GENERATED ALWAYS AS (nn*2) VIRTUAL FIRST;

--# move_col_past_virtual
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN v int GENERATED ALWAYS AS (nn*2) VIRTUAL;
--# run
ALTER TABLE t MODIFY u int unsigned AFTER v;

--# add_col_indexed_virtual
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN v int GENERATED ALWAYS AS (nn*2) VIRTUAL;
ALTER TABLE t ADD INDEX k_v(v);
--# run
ALTER TABLE t ADD COLUMN x int;

--# drop_col_indexed_virtual
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN v int GENERATED ALWAYS AS (nn*2) VIRTUAL;
ALTER TABLE t ADD INDEX k_v(v);
--# run
ALTER TABLE t DROP COLUMN u;

--# not_null_indexed_virtual
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN v int GENERATED ALWAYS AS (nn*2) VIRTUAL;
ALTER TABLE t ADD INDEX k_v(v);
--# bad
UPDATE t SET a = NULL WHERE id = 1;
--# run
ALTER TABLE t MODIFY a int NOT NULL;

--# set_null_indexed_virtual
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN z int NOT NULL DEFAULT 1, ADD COLUMN v2 int GENERATED ALWAYS AS (a*2) STORED;
ALTER TABLE t ADD COLUMN v int GENERATED ALWAYS AS (nn*2) VIRTUAL;
ALTER TABLE t ADD INDEX k_v(v);
--# run
ALTER TABLE t MODIFY z int DEFAULT 1;

--# force_indexed_virtual
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN v int GENERATED ALWAYS AS (nn*2) VIRTUAL;
ALTER TABLE t ADD INDEX k_v(v);
--# run
ALTER TABLE t FORCE;

--# change_indexed_virtual
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN v int GENERATED ALWAYS AS (nn*2) VIRTUAL;
ALTER TABLE t ADD INDEX k_v(v);
--# run
ALTER TABLE t MODIFY v int GENERATED ALWAYS AS (nn*3) VIRTUAL;

--# index_virtual_and_add_column
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN v int GENERATED ALWAYS AS (nn*2) VIRTUAL;
--# run
ALTER TABLE t ADD INDEX k_v(v), ADD COLUMN x int;
