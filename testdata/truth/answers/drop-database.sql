--# mysql 5.6-9.7
--# mariadb 10.11-11.4
CREATE DATABASE doomed;
CREATE TABLE doomed.t (a int);
INSERT INTO doomed.t VALUES (1);
/* another session */ USE doomed;
DROP DATABASE doomed;
--# postgresql 12-18
DROP DATABASE IF EXISTS doomed;
CREATE DATABASE doomed;
BEGIN;
DROP DATABASE doomed;
--> error 25001
ROLLBACK;
DROP DATABASE doomed;
DROP DATABASE answers;
--> error 55006 cannot drop the currently open database
