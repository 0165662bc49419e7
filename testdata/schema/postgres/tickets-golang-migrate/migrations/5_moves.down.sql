ALTER INDEX carts_key RENAME TO carts_pkey;
ALTER TABLE carts SET UNLOGGED;
ALTER SEQUENCE sales.refunds RENAME TO refund_numbers;
ALTER SEQUENCE sales.refund_numbers SET SCHEMA public;
ALTER TABLE sales.tickets SET SCHEMA public;
DROP SCHEMA sales;
