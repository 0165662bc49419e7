CREATE TABLE seats (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    `row` TINYINT NOT NULL,
    number SMALLINT NOT NULL,
    details JSON NOT NULL,
    kind VARCHAR(20) DEFAULT (UPPER('parquet')),
    price DECIMAL(8, 2) CHECK (price > 0) NOT ENFORCED,
    window_side BOOL INVISIBLE,
    place POINT SRID 4326,
    PRIMARY KEY (id),
    UNIQUE KEY seat (`row`, number),
    KEY by_kind ((LOWER(kind)), price DESC),
    KEY unseen (price) INVISIBLE
);
CREATE TABLE bookings (
    id CHAR(36) NOT NULL PRIMARY KEY,
    seat BIGINT UNSIGNED,
    guest VARCHAR(100) COLLATE utf8mb4_0900_as_cs,
    tags JSON,
    FOREIGN KEY (seat) REFERENCES seats (id),
    CONSTRAINT bookings_guest CHECK (guest <> ''),
    KEY tags ((CAST(tags->'$' AS CHAR(20) ARRAY)))
);
