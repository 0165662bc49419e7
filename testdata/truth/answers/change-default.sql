--# postgresql 12-18
--# mysql 5.6-9.7
--# mariadb 10.11-11.4
CREATE TABLE t (a int, b int NOT NULL DEFAULT 1);
INSERT INTO t (a) VALUES (1);
ALTER TABLE t ALTER COLUMN b SET DEFAULT 2;
INSERT INTO t (a) VALUES (2);
SELECT b FROM t ORDER BY a;
--> 1
--> 2
