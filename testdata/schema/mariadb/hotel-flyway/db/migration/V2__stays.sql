CREATE TABLE stays (
    id INT AUTO_INCREMENT,
    room SMALLINT UNSIGNED NOT NULL,
    guest BIGINT UNSIGNED NOT NULL,
    arrives DATE NOT NULL,
    leaves DATE NOT NULL,
    nights INT GENERATED ALWAYS AS (DATEDIFF(leaves, arrives)) VIRTUAL,
    year_of_stay INT AS (YEAR(arrives)) STORED,
    price NUMERIC(10, 4) ZEROFILL,
    PRIMARY KEY (id),
    CONSTRAINT stays_room FOREIGN KEY (room) REFERENCES rooms (number) ON UPDATE CASCADE,
    FOREIGN KEY (guest) REFERENCES guests (id) ON DELETE CASCADE,
    CONSTRAINT stays_in_order CHECK (leaves > arrives),
    CHECK (price >= 0)
);
CREATE INDEX stays_by_day ON stays (arrives, leaves DESC);
CREATE UNIQUE INDEX stays_once ON stays (room, arrives);
CREATE TABLE stay_notes LIKE stays;
