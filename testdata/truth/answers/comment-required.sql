--# mysql 5.6-9.7
--# mariadb 10.11-11.4
CREATE TABLE t (a int COMMENT 'in cents');
ALTER TABLE t MODIFY a bigint;
SELECT concat('<', column_comment, '>') FROM information_schema.columns WHERE table_schema = database() AND table_name = 't';
--> <>
