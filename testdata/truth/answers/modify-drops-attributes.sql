--# mysql 5.6-9.7
--# mariadb 10.11-11.4
CREATE TABLE t (
  a int NOT NULL DEFAULT 3 COMMENT 'c',
  b varchar(5) CHARACTER SET latin1 COLLATE latin1_bin,
  d timestamp NULL DEFAULT NULL ON UPDATE CURRENT_TIMESTAMP,
  id int NOT NULL AUTO_INCREMENT PRIMARY KEY) DEFAULT CHARSET = utf8;
ALTER TABLE t MODIFY a bigint, MODIFY b varchar(6), MODIFY d timestamp NULL, MODIFY id bigint;
SELECT is_nullable, coalesce(column_default, 'NULL'), concat('<', column_comment, '>')
FROM information_schema.columns WHERE table_schema = database() AND column_name = 'a';
--> YES | NULL | <>
SELECT count(*) FROM information_schema.columns WHERE table_schema = database() AND column_name = 'b' AND character_set_name LIKE 'utf8%';
--> 1
SELECT concat('<', extra, '>') FROM information_schema.columns WHERE table_schema = database() AND column_name IN ('d', 'id');
--> <>
--> <>
--# mariadb 10.11-11.4
CREATE TABLE t (a int CHECK (a > 0), b int, g int AS (b + 1) STORED);
ALTER TABLE t MODIFY a bigint, MODIFY g int;
INSERT INTO t VALUES (-1, 1, 7);
