CREATE SCHEMA sales;
ALTER TABLE tickets SET SCHEMA sales;
ALTER SEQUENCE refund_numbers SET SCHEMA sales;
ALTER SEQUENCE sales.refund_numbers RENAME TO refunds;
ALTER TABLE carts SET (fillfactor = 70), SET LOGGED;
ALTER TABLE carts RESET (fillfactor);
ALTER INDEX carts_pkey RENAME TO carts_key;
