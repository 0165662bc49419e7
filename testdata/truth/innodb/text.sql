--# varchar_50_100_utf8mb4_unindexed
--# surprise 22
ALTER TABLE t DROP KEY k_c;
--# run
ALTER TABLE t MODIFY c varchar(100);

--# varchar_100_300_utf8mb4
--# surprise 22
--# run
ALTER TABLE t MODIFY c100 varchar(300);

--# varchar_50_200_latin1
--# surprise 22
--# run
ALTER TABLE t MODIFY l1 varchar(200) CHARACTER SET latin1;

--# varchar_narrow
--# bad
UPDATE t SET c=repeat('x',40) WHERE id=1;
--# run
ALTER TABLE t MODIFY c varchar(20);

--# text_to_varchar
--# bad
UPDATE t SET b=repeat('x',90) WHERE id=1;
--# run
ALTER TABLE t MODIFY b varchar(50);

--# char_10_20
--# run
ALTER TABLE t MODIFY ch char(20);

--# x_varchar_30_300_utf8mb4
--# surprise 22
ALTER TABLE t ADD COLUMN c30 varchar(30);
--# run
ALTER TABLE t MODIFY c30 varchar(300);

--# varchar_63_64_utf8mb4
--# surprise 22
--# run
ALTER TABLE t MODIFY c63 varchar(64);

--# varchar_32_64_utf8mb4
--# surprise 22
ALTER TABLE t ADD COLUMN c32 varchar(32);
--# run
ALTER TABLE t MODIFY c32 varchar(64);

--# varchar_50_60_indexed
--# run
ALTER TABLE t MODIFY c varchar(60);

--# varchar_50_63_indexed_not_null
--# bad
UPDATE t SET c=NULL WHERE id=1;
--# run
ALTER TABLE t MODIFY c varchar(63) NOT NULL;

--# varchar_grow_in_primary_key
CREATE TABLE k (c varchar(20) PRIMARY KEY, a int) DEFAULT CHARSET=utf8mb4;
INSERT INTO k VALUES ('a',1),('b',2);
--# run
ALTER TABLE k MODIFY c varchar(40) NOT NULL;

--# varchar_255_256_latin1
--# surprise 22
ALTER TABLE t ADD COLUMN l255 varchar(255) CHARACTER SET latin1;
--# run
ALTER TABLE t MODIFY l255 varchar(256) CHARACTER SET latin1;

--# varchar_85_86_utf8mb3
--# surprise 22
ALTER TABLE t ADD COLUMN u85 varchar(85) CHARACTER SET utf8;
--# run
ALTER TABLE t MODIFY u85 varchar(86) CHARACTER SET utf8;

--# varchar_to_text
--# run
ALTER TABLE t MODIFY c100 text;

--# varchar_to_char
--# bad
UPDATE t SET c63=repeat('x',40) WHERE id=1;
--# run
ALTER TABLE t MODIFY c63 char(10);

--# char_to_varchar
--# run
ALTER TABLE t MODIFY ch varchar(10);

--# char_20_10
--# bad
UPDATE t SET ch='0123456789' WHERE id=1;
--# run
ALTER TABLE t MODIFY ch char(5);

--# text_to_mediumtext
--# run
ALTER TABLE t MODIFY b mediumtext;

--# mediumtext_to_text
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN m mediumtext;
--# bad
UPDATE t SET m=repeat('x',70000) WHERE id=1;
--# run
ALTER TABLE t MODIFY m text;

--# text_to_tinytext
--# versions mysql 8-
--# versions mariadb
--# bad
UPDATE t SET b=repeat('x',300) WHERE id=1;
--# run
ALTER TABLE t MODIFY b tinytext;

--# text_to_blob
--# run
ALTER TABLE t MODIFY b blob;

--# varchar_to_varbinary
--# run
ALTER TABLE t MODIFY c100 varbinary(400);

--# varbinary_100_200
ALTER TABLE t ADD COLUMN vb varbinary(100);
--# run
ALTER TABLE t MODIFY vb varbinary(200);

--# varbinary_200_300
--# surprise 22
ALTER TABLE t ADD COLUMN vb varbinary(200);
--# run
ALTER TABLE t MODIFY vb varbinary(300);

--# varchar_to_json
--# versions mysql 8-
--# versions mariadb
UPDATE t SET c100='{}';
--# bad
UPDATE t SET c100='{' WHERE id=1;
--# run
ALTER TABLE t MODIFY c100 json;

--# json_to_text
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN j json;
--# run
ALTER TABLE t MODIFY j longtext;

--# varchar_grow_in_generated
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN g varchar(120) GENERATED ALWAYS AS (concat(c100,'x')) VIRTUAL;
--# run
ALTER TABLE t MODIFY c100 varchar(110);

--# varchar_256_300_utf8mb4
--# surprise 22
ALTER TABLE t ADD COLUMN c256 varchar(256);
--# run
ALTER TABLE t MODIFY c256 varchar(300);
