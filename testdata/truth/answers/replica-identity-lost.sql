--# postgresql 12-18
CREATE TABLE t (a int PRIMARY KEY);
INSERT INTO t VALUES (1);
CREATE PUBLICATION p FOR TABLE t;
UPDATE t SET a = 2;
ALTER TABLE t REPLICA IDENTITY NOTHING;
UPDATE t SET a = 3;
--> error 55000 cannot update table "t" because it does not have a replica identity and publishes updates
INSERT INTO t VALUES (9);
ALTER TABLE t REPLICA IDENTITY DEFAULT;
UPDATE t SET a = 3 WHERE a = 2;
ALTER TABLE t DROP CONSTRAINT t_pkey;
DELETE FROM t;
--> error 55000 cannot delete from table "t" because it does not have a replica identity and publishes deletes
CREATE TABLE u (a int NOT NULL);
CREATE UNIQUE INDEX u_a ON u (a);
ALTER TABLE u REPLICA IDENTITY USING INDEX u_a;
ALTER PUBLICATION p ADD TABLE u;
UPDATE u SET a = 1;
DROP INDEX u_a;
UPDATE u SET a = 1;
--> error 55000
