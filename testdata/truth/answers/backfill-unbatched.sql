--# mysql 5.6-9.7
--# mariadb 10.11-11.4
CREATE TABLE s (id int PRIMARY KEY, v int) ENGINE=InnoDB;
CREATE TABLE d (id int, v int) ENGINE=InnoDB;
INSERT INTO s VALUES (1, 1), (2, 2), (3, 3);
/* another session */ SET innodb_lock_wait_timeout = 1;
START TRANSACTION;
INSERT INTO d SELECT id, v FROM s;
/* another session */ UPDATE s SET v = 9 WHERE id = 2;
--> error 1205
ROLLBACK;
SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED;
START TRANSACTION;
INSERT INTO d SELECT id, v FROM s;
/* another session */ UPDATE s SET v = 9 WHERE id = 2;
ROLLBACK;
START TRANSACTION;
UPDATE s SET v = 0;
/* another session */ UPDATE s SET v = 9 WHERE id = 2;
--> error 1205
ROLLBACK;
--# postgresql 12-18
CREATE TABLE s (id int PRIMARY KEY, v int);
CREATE TABLE d (id int, v int);
INSERT INTO s VALUES (1, 1), (2, 2), (3, 3);
/* another session */ SET lock_timeout = '1s';
BEGIN;
INSERT INTO d SELECT id, v FROM s;
/* another session */ UPDATE s SET v = 9 WHERE id = 2;
UPDATE s SET v = 0;
/* another session */ UPDATE s SET v = 9 WHERE id = 2;
--> error 55P03
ROLLBACK;
