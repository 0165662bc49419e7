-- +goose Up
ALTER TABLE goods ADD COLUMN IF NOT EXISTS brand VARCHAR(60), ADD COLUMN IF NOT EXISTS title TEXT, DROP COLUMN IF EXISTS colour;
CREATE INDEX IF NOT EXISTS goods_brand ON goods (brand);
CREATE OR REPLACE TABLE labels (sku VARCHAR(32), label VARCHAR(20), KEY labels_sku (sku));
CREATE OR REPLACE TABLE labels (sku VARCHAR(32), text VARCHAR(40) NOT NULL);
ALTER TABLE labels ADD FOREIGN KEY IF NOT EXISTS labels_sku (sku) REFERENCES goods (sku);

-- +goose Down
DROP TABLE labels;
DROP INDEX IF EXISTS goods_brand ON goods;
ALTER TABLE goods DROP COLUMN brand;
