--# postgresql 12-18
CREATE SCHEMA other;
SET search_path = other;
CREATE TABLE t (a int);
SET search_path = public;
SELECT * FROM t;
--> error 42P01
SELECT * FROM other.t;
