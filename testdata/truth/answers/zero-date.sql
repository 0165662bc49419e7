--# mysql 9.7
CREATE TABLE t (a date DEFAULT '0000-00-00');
--> error 1067 Invalid default value
CREATE TABLE t (a date);
INSERT INTO t VALUES ('0000-00-00');
--> error 1292
--# mariadb 10.11-11.4
CREATE TABLE t (a date DEFAULT '0000-00-00');
INSERT INTO t VALUES ('0000-00-00');
