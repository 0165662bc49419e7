--# postgresql 12-18
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE c (p_id int REFERENCES p);
ALTER TABLE c DISABLE TRIGGER ALL;
INSERT INTO c VALUES (1);
ALTER TABLE c ENABLE TRIGGER ALL;
SET session_replication_role = replica;
INSERT INTO c VALUES (2);
SET session_replication_role = origin;
SELECT p_id FROM c ORDER BY p_id;
--> 1
--> 2
ALTER TABLE c DISABLE TRIGGER USER;
INSERT INTO c VALUES (3);
--> error 23503
