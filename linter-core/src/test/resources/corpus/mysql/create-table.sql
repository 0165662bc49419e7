CREATE TABLE IF NOT EXISTS `shop`.`orders` (
    `id` bigint unsigned NOT NULL AUTO_INCREMENT COMMENT 'it''s; the key',
    number serial,
    `state` enum('open','it''s',"x") CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT 'open',
    tags set('a','b'),
    price decimal(10,2) unsigned zerofill DEFAULT '0.00',
    flag bool,
    at timestamp(3) NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
    doc json DEFAULT (json_object('a', 1)),
    total decimal(12,2) GENERATED ALWAYS AS (price * 1.19) STORED INVISIBLE,
    place point NOT NULL SRID 4326,
    note national varchar(20) STORAGE DISK COLUMN_FORMAT FIXED,
    parent bigint REFERENCES orders (id),
    CONSTRAINT positive CHECK (price >= 0) NOT ENFORCED,
    PRIMARY KEY (`id`) USING BTREE,
    UNIQUE KEY `u` (`state`(10) DESC, (lower(note))),
    KEY k (price) COMMENT 'x' INVISIBLE,
    FULLTEXT INDEX f (note) WITH PARSER ngram,
    SPATIAL KEY (place),
    CONSTRAINT fk FOREIGN KEY fk_i (parent) REFERENCES other (a) ON DELETE SET NULL ON UPDATE CASCADE
) ENGINE=InnoDB, AUTO_INCREMENT = 5 DEFAULT CHARSET=utf8mb4 COLLATE utf8mb4_0900_ai_ci ROW_FORMAT=DYNAMIC COMMENT='x;y'
PARTITION BY RANGE (year(at)) (PARTITION p0 VALUES LESS THAN (2020), PARTITION p1 VALUES LESS THAN MAXVALUE ENGINE = InnoDB);
CREATE TEMPORARY TABLE scratch (a int) SELECT 1 AS a;
CREATE TABLE copied LIKE orders;
CREATE TABLE filled AS SELECT * FROM orders;
CREATE TABLE hashed (a int KEY) PARTITION BY HASH (a) PARTITIONS 4;
/*!40101 CREATE TABLE old (a int) */;
CREATE TABLE versioned (a int /*!50606 COMMENT 'x' */) /*!50100 PARTITION BY KEY (a) */;
