--# postgresql 12-18
CREATE TABLE t (a int UNIQUE, UNIQUE (a));
SELECT count(*) FROM pg_index WHERE indrelid = 't'::regclass;
--> 1
