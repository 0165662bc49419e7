-- Tables without a primary key: InnoDB keeps the rows by the first unique key that takes no NULL.
--# drop_unique_without_pk
CREATE TABLE x (a int NOT NULL, b int, UNIQUE KEY k(a)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO x VALUES (1, 2);
--# run
ALTER TABLE x DROP KEY k;

--# set_null_without_pk
CREATE TABLE x (a int NOT NULL, b int, UNIQUE KEY k(a)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO x VALUES (1, 2);
--# run
ALTER TABLE x MODIFY a int;

--# drop_unique_col_without_pk
CREATE TABLE x (a int NOT NULL, b int, UNIQUE KEY k(a)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO x VALUES (1, 2);
--# run
ALTER TABLE x DROP COLUMN a;

--# add_pk_of_unique
CREATE TABLE x (a int NOT NULL, b int, UNIQUE KEY k(a)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO x VALUES (1, 2);
--# run
ALTER TABLE x ADD PRIMARY KEY (a);

--# add_unique_without_pk
CREATE TABLE x (a int NOT NULL, b int NOT NULL) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO x VALUES (1, 2);
--# bad
INSERT INTO x VALUES (1, 2);
--# run
ALTER TABLE x ADD UNIQUE k(a);

--# replace_unique_without_pk
CREATE TABLE x (a int NOT NULL, b int NOT NULL, UNIQUE KEY k(a)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO x VALUES (1, 2);
--# run
ALTER TABLE x ADD UNIQUE k2(b), DROP KEY k;

--# collation_of_unique_without_pk
CREATE TABLE x (a char(100) NOT NULL, UNIQUE KEY k(a)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3;
INSERT INTO x VALUES ('1');
--# run
ALTER TABLE x MODIFY a char(100) COLLATE utf8mb3_bin NOT NULL;

--# drop_nullable_unique_without_pk
CREATE TABLE x (a int, b int, UNIQUE KEY k(a)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO x VALUES (1, 2);
--# run
ALTER TABLE x DROP KEY k;
