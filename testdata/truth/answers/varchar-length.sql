--# postgresql 12-18
CREATE TABLE t (a varchar(3));
INSERT INTO t VALUES ('abcd');
--> error 22001
