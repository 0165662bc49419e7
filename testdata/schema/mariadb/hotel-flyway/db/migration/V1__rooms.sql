CREATE TABLE rooms (
    number SMALLINT UNSIGNED NOT NULL,
    floor TINYINT DEFAULT 0,
    kind ENUM('single', 'double', 'suite') NOT NULL DEFAULT 'single',
    extras SET('tv', 'bath', 'view'),
    label VARCHAR(40) CHARACTER SET latin1,
    rate DECIMAL(8, 2) NOT NULL,
    area FLOAT,
    height DOUBLE PRECISION,
    smoking BOOLEAN NOT NULL DEFAULT FALSE,
    built YEAR,
    cleaned TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
    opened TIME(3),
    code BINARY(16),
    notes TEXT COMMENT 'for the staff',
    photo MEDIUMBLOB,
    flags BIT(4),
    PRIMARY KEY (number),
    UNIQUE KEY rooms_label (label),
    KEY (floor, kind)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE guests (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(100) NOT NULL,
    email VARCHAR(190) UNIQUE,
    born DATE,
    about JSON,
    FULLTEXT KEY guests_name (name)
);
