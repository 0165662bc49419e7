--# create_trigger
--# run
CREATE TRIGGER tg BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1;

--# create_view
--# run
CREATE VIEW vw AS SELECT * FROM t;

--# create_or_replace_view
CREATE VIEW vw AS SELECT a FROM t;
--# run
CREATE OR REPLACE VIEW vw AS SELECT nn FROM t;

--# alter_view
CREATE VIEW vw AS SELECT a FROM t;
--# run
ALTER VIEW vw AS SELECT nn FROM t;

--# drop_view
CREATE VIEW vw AS SELECT a FROM t;
--# run
DROP VIEW vw;

--# drop_trigger
CREATE TRIGGER tg BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1;
--# run
DROP TRIGGER tg;

--# create_procedure
--# run
CREATE PROCEDURE pr() SELECT 1;

--# alter_procedure
CREATE PROCEDURE pr() SELECT 1;
--# run
ALTER PROCEDURE pr COMMENT 'one';

--# drop_procedure
CREATE PROCEDURE pr() SELECT 1;
--# run
DROP PROCEDURE pr;

--# create_function
--# run
CREATE FUNCTION fn() RETURNS int DETERMINISTIC RETURN 1;

--# create_event
--# run
CREATE EVENT ev ON SCHEDULE EVERY 1 DAY DO DELETE FROM t WHERE 1 = 0;

--# alter_event
CREATE EVENT ev ON SCHEDULE EVERY 1 DAY DO DELETE FROM t WHERE 1 = 0;
--# run
ALTER EVENT ev DISABLE;

--# drop_event
CREATE EVENT ev ON SCHEDULE EVERY 1 DAY DO DELETE FROM t WHERE 1 = 0;
--# run
DROP EVENT ev;

--# create_user_twice
--# versions mysql 8-
--# versions mariadb
--# run
CREATE USER IF NOT EXISTS u1@localhost;

--# grant
--# run
GRANT SELECT ON m.t TO root@'127.0.0.1';

--# revoke
GRANT SELECT ON m.t TO root@'127.0.0.1';
--# run
REVOKE SELECT ON m.t FROM root@'127.0.0.1';

--# create_database
--# run
CREATE DATABASE m2;

--# alter_database
--# run
ALTER DATABASE m CHARACTER SET latin1;

--# drop_database
CREATE DATABASE m2;
--# run
DROP DATABASE m2;

--# begin_in_transaction
--# run
START TRANSACTION;

--# savepoint
--# run
SAVEPOINT s1;

--# insert_rows
--# run
INSERT INTO t (nn) SELECT id FROM parent;

--# update_rows
--# run
UPDATE t SET a = 1;

--# delete_rows
--# run
DELETE FROM t WHERE id < 10;

--# replace_rows
--# run
REPLACE INTO parent VALUES (1, 'x');

--# select_rows
--# run
SELECT COUNT(*) FROM t;

--# call_procedure
CREATE PROCEDURE pr() SELECT 1;
--# run
CALL pr();

--# set_variable
--# run
SET SESSION sort_buffer_size = 65536;

--# set_autocommit
--# run
SET autocommit = 1;

--# flush_privileges
--# run
FLUSH PRIVILEGES;

--# cache_index
CREATE TABLE my (a int, KEY (a)) ENGINE=MyISAM;
--# run
CACHE INDEX my IN default;

--# load_index
CREATE TABLE my (a int, KEY (a)) ENGINE=MyISAM;
--# run
LOAD INDEX INTO CACHE my;

--# create_role
--# versions mysql 8-
--# versions mariadb
--# run
CREATE ROLE IF NOT EXISTS r1;

--# set_password
--# versions mariadb
--# run
SET PASSWORD FOR root@'127.0.0.1' = '';

--# do_nothing
--# run
DO 1;

--# prepare
--# run
PREPARE st FROM 'SELECT 1';

--# execute_ddl
PREPARE st FROM 'ALTER TABLE t ADD COLUMN x int';
--# run
EXECUTE st;

--# versioned_drop_default
--# versions mariadb
CREATE TABLE q(id int PRIMARY KEY, a int DEFAULT 1) ENGINE=InnoDB WITH SYSTEM VERSIONING;
--# run
ALTER TABLE q ALTER COLUMN a DROP DEFAULT;

--# versioned_add_index
--# versions mariadb
CREATE TABLE q(id int PRIMARY KEY, a int) ENGINE=InnoDB WITH SYSTEM VERSIONING;
--# run
ALTER TABLE q ADD KEY k (a);

--# versioned_create_unique_index
--# versions mariadb
CREATE TABLE q(id int PRIMARY KEY, a int) ENGINE=InnoDB WITH SYSTEM VERSIONING;
--# run
CREATE UNIQUE INDEX u ON q (a);

--# versioned_create_index
--# versions mariadb
CREATE TABLE q(id int PRIMARY KEY, a int) ENGINE=InnoDB WITH SYSTEM VERSIONING;
--# run
CREATE INDEX k ON q (a);
