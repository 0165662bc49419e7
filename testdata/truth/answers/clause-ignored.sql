--# mysql 5.6
CREATE TABLE p (id int PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE c (p_id int REFERENCES p (id), CHECK (p_id > 0)) ENGINE=InnoDB;
INSERT INTO c VALUES (-1);
--# mysql 9.7
--# mariadb 10.11-11.4
CREATE TABLE p (id int PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE c (p_id int REFERENCES p (id)) ENGINE=InnoDB;
INSERT INTO c VALUES (-1);
--> error 1452
--# mysql 5.6-9.7
--# mariadb 10.11-11.4
CREATE TABLE p (id int PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE c (p_id int, FOREIGN KEY (p_id) REFERENCES p (id)) ENGINE=MyISAM;
INSERT INTO c VALUES (-1);
CREATE TABLE d (p_id int, FOREIGN KEY (p_id) REFERENCES p (id)) ENGINE=MEMORY;
INSERT INTO d VALUES (-1);
SELECT count(*) FROM information_schema.referential_constraints WHERE constraint_schema = database();
--> 0
--# mariadb 10.11-11.4
CREATE TABLE p (id int PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE c (p_id int, FOREIGN KEY (p_id) REFERENCES p (id)) ENGINE=Aria;
INSERT INTO c VALUES (-1);
SELECT count(*) FROM information_schema.referential_constraints WHERE constraint_schema = database();
--> 0
