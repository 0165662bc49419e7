--# postgresql 12-18
DROP ROLE IF EXISTS writer;
CREATE ROLE writer;
CREATE TABLE s (id serial, a int);
CREATE TABLE i (id int GENERATED ALWAYS AS IDENTITY, a int);
GRANT INSERT ON s, i TO writer;
SET ROLE writer;
INSERT INTO s (a) VALUES (1);
--> error 42501 permission denied for sequence s_id_seq
INSERT INTO i (a) VALUES (1);
RESET ROLE;
REVOKE ALL ON s, i FROM writer;
DROP ROLE writer;
INSERT INTO i (id, a) VALUES (5, 1);
--> error 428C9
CREATE TABLE copy_s (LIKE s INCLUDING ALL);
CREATE TABLE copy_i (LIKE i INCLUDING ALL);
SELECT pg_get_serial_sequence('copy_i', 'id');
--> public.copy_i_id_seq
DROP TABLE s;
--> error 2BP01
DROP TABLE i;
