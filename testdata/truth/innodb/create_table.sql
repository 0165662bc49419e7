--# create_like_missing
--# run
CREATE TABLE q LIKE nope;

--# create_like_view
CREATE VIEW vw AS SELECT a FROM t;
--# run
CREATE TABLE q LIKE vw;

--# create_dup_column
--# run
CREATE TABLE q (a int, a int);

--# create_dup_index
--# run
CREATE TABLE q (a int, b int, KEY k (a), KEY k (b));

--# create_two_pk
--# run
CREATE TABLE q (a int PRIMARY KEY, b int, PRIMARY KEY (b));

--# create_two_auto
--# run
CREATE TABLE q (a int AUTO_INCREMENT PRIMARY KEY, b int AUTO_INCREMENT UNIQUE);

--# create_auto_no_key
--# run
CREATE TABLE q (a int AUTO_INCREMENT, b int);

--# create_auto_second_part
--# run
CREATE TABLE q (a int AUTO_INCREMENT, b int, KEY (b, a)) ENGINE=InnoDB;

--# create_auto_second_part_myisam
--# run
CREATE TABLE q (a int AUTO_INCREMENT, b int, KEY (b, a)) ENGINE=MyISAM;

--# create_key_missing_column
--# run
CREATE TABLE q (a int, KEY (b));

--# create_fk_missing_parent
--# run
CREATE TABLE q (a int, FOREIGN KEY (a) REFERENCES nope(id)) ENGINE=InnoDB;

--# create_fk_missing_parent_off
SET foreign_key_checks=0;
--# run
CREATE TABLE q (a int, FOREIGN KEY (a) REFERENCES nope(id)) ENGINE=InnoDB;

--# create_fk_type
--# run
CREATE TABLE q (a bigint, FOREIGN KEY (a) REFERENCES parent(id)) ENGINE=InnoDB;

--# create_fk_type_off
SET foreign_key_checks=0;
--# run
CREATE TABLE q (a bigint, FOREIGN KEY (a) REFERENCES parent(id)) ENGINE=InnoDB;

--# create_fk_unindexed
--# run
CREATE TABLE q (a varchar(20), FOREIGN KEY (a) REFERENCES parent(v)) ENGINE=InnoDB;

--# create_fk_unindexed_off
SET foreign_key_checks=0;
--# run
CREATE TABLE q (a varchar(20), FOREIGN KEY (a) REFERENCES parent(v)) ENGINE=InnoDB;

--# create_fk_self
--# run
CREATE TABLE q (id int PRIMARY KEY, a int, FOREIGN KEY (a) REFERENCES q(id)) ENGINE=InnoDB;

--# create_fk_self_unindexed
--# run
CREATE TABLE q (id int PRIMARY KEY, a int, b int, FOREIGN KEY (a) REFERENCES q(b)) ENGINE=InnoDB;

--# create_fk_self_type
--# run
CREATE TABLE q (id int PRIMARY KEY, a bigint, FOREIGN KEY (a) REFERENCES q(id)) ENGINE=InnoDB;

--# create_fk_signed
--# run
CREATE TABLE q (a int unsigned, FOREIGN KEY (a) REFERENCES parent(id)) ENGINE=InnoDB;

--# create_fk_inline_type
--# run
CREATE TABLE q (a bigint REFERENCES parent(id)) ENGINE=InnoDB;

--# create_fk_set_null_not_null
--# run
CREATE TABLE q (a int NOT NULL, FOREIGN KEY (a) REFERENCES parent(id) ON DELETE SET NULL) ENGINE=InnoDB;

--# create_partition_pk
--# run
CREATE TABLE q (id int PRIMARY KEY, b int) PARTITION BY HASH(b) PARTITIONS 2;

--# create_partition_fk
--# run
CREATE TABLE q (id int PRIMARY KEY, a int, FOREIGN KEY (a) REFERENCES parent(id)) ENGINE=InnoDB PARTITION BY HASH(id) PARTITIONS 2;

--# create_partition_range_order
--# run
CREATE TABLE q (id int) PARTITION BY RANGE(id) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (5));

--# create_partition_name_twice
--# run
CREATE TABLE q (id int) PARTITION BY RANGE(id) (PARTITION p0 VALUES LESS THAN (10), PARTITION p0 VALUES LESS THAN (50));

--# create_charset_mismatch
--# run
CREATE TABLE q (id int) DEFAULT CHARSET=utf8mb4 COLLATE=latin1_swedish_ci;
