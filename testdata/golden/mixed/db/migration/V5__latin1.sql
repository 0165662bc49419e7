-- Größe
DROP TABLE orders;
