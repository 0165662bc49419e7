ALTER TABLE orders ADD COLUMN "größe_数量" integer NOT NULL;
/* 数量 */	DELETE	FROM orders;
UPDATE orders SET status = 'a very long text that goes on and on until the line is wider than any terminal that somebody would still call a terminal, and then some more of it';
