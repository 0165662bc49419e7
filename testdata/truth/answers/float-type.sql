--# postgresql 12-18
SELECT 0.1::float8 + 0.2::float8, 0.1::float8 + 0.2::float8 = 0.3::float8;
--> 0.30000000000000004 | f
SELECT 0.1::decimal(10,2) + 0.2::decimal(10,2) = 0.3::decimal(10,2);
--> t
--# mysql 5.6-9.7
--# mariadb 10.11-11.4
CREATE TABLE t (d double, e double, f float, n decimal(10,2), o decimal(10,2));
INSERT INTO t VALUES (0.1, 0.2, 0.1, 0.1, 0.2);
SELECT d + e, d + e = 0.3e0 FROM t;
--> 0.30000000000000004 | 0
SELECT count(*) FROM t WHERE f = 0.1;
--> 0
SELECT n + o = 0.3, n = 0.1 FROM t;
--> 1 | 1
