--# mysql 5.6-9.7
--# mariadb 10.11-11.4
CREATE TABLE t (a int) ENGINE=InnoDB;
/* another session */ SET lock_wait_timeout = 1;
LOCK TABLES t READ;
/* another session */ SELECT a FROM t;
/* another session */ INSERT INTO t VALUES (1);
--> error 1205
LOCK TABLES t WRITE;
COMMIT;
/* another session */ SELECT a FROM t;
--> error 1205
UNLOCK TABLES;
/* another session */ SELECT a FROM t;
LOCK TABLES t WRITE;
START TRANSACTION;
/* another session */ SELECT a FROM t;
ROLLBACK;
--# postgresql 12-18
CREATE TABLE t (a int);
LOCK TABLE t;
--> error 25P01 LOCK TABLE can only be used in transaction blocks
