-- The typo stops nothing else from being judged.
DROP TABLE orders_old;
CRAETE TABLE typo (id int);
CREATE INDEX orders_status ON orders (status);
ALTER TABLE orders
    FROBNICATE,
    DROP COLUMN note;
