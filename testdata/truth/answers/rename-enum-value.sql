--# postgresql 12-18
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (m mood);
INSERT INTO t VALUES ('sad');
ALTER TYPE mood RENAME VALUE 'sad' TO 'unhappy';
SELECT m FROM t;
--> unhappy
SELECT * FROM t WHERE m = 'sad';
--> error 22P02 invalid input value for enum
