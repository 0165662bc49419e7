--# postgresql 12-18
CREATE TABLE t (v varchar(50), n numeric(10,4), z timestamptz, f float8);
INSERT INTO t VALUES ('abcdefghij', 1.2345, '2026-07-01 12:34:56.789+00', 1.6);
ALTER TABLE t ALTER v TYPE varchar(5);
--> error 22001
ALTER TABLE t ALTER v TYPE varchar(5) USING v::varchar(5), ALTER n TYPE numeric(10,2), ALTER z TYPE date, ALTER f TYPE integer;
SELECT v, n, z, f FROM t;
--> abcde | 1.23 | 2026-07-01 | 2
--# mysql 5.6-9.7
--# mariadb 10.11-11.4
SET sql_mode = 'STRICT_TRANS_TABLES';
CREATE TABLE t (n decimal(10,4), p datetime(6), d datetime);
INSERT INTO t VALUES (1.2345, '2026-07-01 12:34:56.123456', '2026-07-01 12:34:56');
ALTER TABLE t MODIFY n decimal(10,2), MODIFY p datetime, MODIFY d date;
SELECT n, p, d FROM t;
--> 1.23 | 2026-07-01 12:34:56 | 2026-07-01
