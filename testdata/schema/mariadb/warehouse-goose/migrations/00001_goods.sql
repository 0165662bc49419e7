-- +goose Up
CREATE SEQUENCE pallet_numbers START WITH 100;
CREATE TABLE goods (
    sku VARCHAR(32) NOT NULL PRIMARY KEY,
    title VARCHAR(200) NOT NULL,
    weight DECIMAL(10, 3) CHECK (weight > 0),
    id UUID DEFAULT uuid(),
    made_in INET6,
    pallet BIGINT DEFAULT NEXT VALUE FOR pallet_numbers,
    place POINT NOT NULL,
    SPATIAL INDEX (place)
);
CREATE TABLE bins (aisle INT, bin INT, sku VARCHAR(32), amount INT UNSIGNED NOT NULL DEFAULT 0, PRIMARY KEY (aisle, bin), CONSTRAINT bins_sku FOREIGN KEY (sku) REFERENCES goods (sku) ON DELETE SET NULL);

-- +goose Down
DROP TABLE bins;
DROP TABLE goods;
DROP SEQUENCE pallet_numbers;
