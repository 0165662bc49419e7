--# x_add_col_engine_myisam
ALTER TABLE t ENGINE=MyISAM;
--# run
ALTER TABLE t ADD COLUMN x int;

--# myisam_add_index
ALTER TABLE t ENGINE=MyISAM;
--# run
ALTER TABLE t ADD INDEX k_n(nn);

--# myisam_drop_index
ALTER TABLE t ENGINE=MyISAM;
--# run
ALTER TABLE t DROP INDEX k_a;

--# myisam_set_default
ALTER TABLE t ENGINE=MyISAM;
--# run
ALTER TABLE t ALTER COLUMN a SET DEFAULT 5;

--# myisam_rename_column
ALTER TABLE t ENGINE=MyISAM;
--# run
ALTER TABLE t CHANGE b b9 text;

--# myisam_append_member
ALTER TABLE t ENGINE=MyISAM;
--# run
ALTER TABLE t MODIFY e enum('a','b','c','d');

--# myisam_grow_varchar
ALTER TABLE t ENGINE=MyISAM;
--# run
ALTER TABLE t MODIFY c100 varchar(110);

--# myisam_add_fk
ALTER TABLE t ENGINE=MyISAM;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);

--# myisam_to_innodb
ALTER TABLE t ENGINE=MyISAM;
--# run
ALTER TABLE t ENGINE=InnoDB;

--# myisam_rename_table
ALTER TABLE t ENGINE=MyISAM;
--# run
ALTER TABLE t RENAME TO t9;

--# myisam_comment
ALTER TABLE t ENGINE=MyISAM;
--# run
ALTER TABLE t COMMENT 'things';

--# myisam_repair
ALTER TABLE t ENGINE=MyISAM;
--# run
REPAIR TABLE t;

--# myisam_optimize
ALTER TABLE t ENGINE=MyISAM;
--# run
OPTIMIZE TABLE t;

--# myisam_disable_keys
ALTER TABLE t ENGINE=MyISAM;
--# run
ALTER TABLE t DISABLE KEYS;

--# myisam_add_fulltext
ALTER TABLE t ENGINE=MyISAM;
--# run
ALTER TABLE t ADD FULLTEXT ft(b);

--# myisam_drop_column
ALTER TABLE t ENGINE=MyISAM;
--# run
ALTER TABLE t DROP COLUMN b;

--# aria_add_column
--# versions mariadb
ALTER TABLE t ENGINE=Aria;
--# run
ALTER TABLE t ADD COLUMN x int;

--# memory_add_column
CREATE TABLE mem (a int) ENGINE=MEMORY;
INSERT INTO mem VALUES (1),(2);
--# run
ALTER TABLE mem ADD COLUMN x int;

--# myisam_enable_keys
ALTER TABLE t ENGINE=MyISAM;
ALTER TABLE t DISABLE KEYS;
--# run
ALTER TABLE t ENABLE KEYS;

--# myisam_rename_index
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ENGINE=MyISAM;
--# run
ALTER TABLE t RENAME INDEX k_a TO k_a9;

--# memory_optimize
CREATE TABLE mem (a int) ENGINE=MEMORY;
--# run
OPTIMIZE TABLE mem;

--# aria_optimize
--# versions mariadb
ALTER TABLE t ENGINE=Aria;
--# run
OPTIMIZE TABLE t;
