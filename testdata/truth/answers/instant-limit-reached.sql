--# mysql 9.7
CREATE TABLE t (a int);
ALTER TABLE t ADD COLUMN b int, ADD COLUMN c int, ALGORITHM=INSTANT;
SELECT total_row_versions FROM information_schema.innodb_tables WHERE name = concat(database(), '/t');
--> 1
ALTER TABLE t DROP COLUMN b, ALGORITHM=INSTANT;
SELECT total_row_versions FROM information_schema.innodb_tables WHERE name = concat(database(), '/t');
--> 2
ALTER TABLE t FORCE;
SELECT total_row_versions FROM information_schema.innodb_tables WHERE name = concat(database(), '/t');
--> 0
