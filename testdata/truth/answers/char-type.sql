--# postgresql 12-18
CREATE TABLE t (c char(4));
INSERT INTO t VALUES ('ab');
SELECT octet_length(c), length(c), c || 'x' FROM t;
--> 4 | 2 | abx
--# mysql 5.6-9.7
--# mariadb 10.11-11.4
CREATE TABLE t (c char(4), v varchar(4));
INSERT INTO t VALUES ('ab  ', 'ab  ');
SELECT concat('<', c, '>'), concat('<', v, '>') FROM t;
--> <ab> | <ab  >
