--# postgresql 12-18
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE c (p_id integer REFERENCES p);
INSERT INTO p VALUES (3000000000);
INSERT INTO c VALUES (3000000000);
--> error 22003 integer out of range
--# mysql 5.6-9.7
--# mariadb 10.11-11.4
CREATE TABLE p (id varchar(20) PRIMARY KEY);
CREATE TABLE c (p_id varchar(10), FOREIGN KEY (p_id) REFERENCES p (id));
