--# mysql 5.6-9.7
--# mariadb 10.11-11.4
CREATE TABLE t (state enum('new', 'paid'));
INSERT INTO t VALUES ('paid');
ALTER TABLE t MODIFY state enum('new', 'open', 'paid');
SELECT state, state + 0 FROM t;
--> paid | 3
