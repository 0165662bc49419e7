--# mysql 5.6-9.7
--# mariadb 10.11-11.4
CREATE TABLE p (id int PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE c (id int PRIMARY KEY, p_id int, a int) ENGINE=InnoDB;
INSERT INTO c VALUES (1, 5, 0);
SET foreign_key_checks = 0;
ALTER TABLE c ADD FOREIGN KEY (p_id) REFERENCES p (id);
SET foreign_key_checks = 1;
SELECT p_id FROM c;
--> 5
UPDATE c SET p_id = 6;
--> error 1452
