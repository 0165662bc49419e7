--# postgresql 12-18
CREATE TABLE t (a int);
CREATE TABLE IF NOT EXISTS t (a int, b text);
--> warning 42P07
ALTER TABLE t ADD COLUMN IF NOT EXISTS a text;
--> warning 42701
SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 't';
--> a | integer
--# mariadb 10.11-11.4
CREATE TABLE t (a int);
CREATE TABLE IF NOT EXISTS t (a int, b text);
--> warning 1050
ALTER TABLE t ADD COLUMN IF NOT EXISTS a text;
--> warning 1060
SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = database();
--> a | int
--# mysql 5.6-9.7
CREATE TABLE t (a int);
CREATE TABLE IF NOT EXISTS t (a int, b text);
--> warning 1050
SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = database();
--> a | int
