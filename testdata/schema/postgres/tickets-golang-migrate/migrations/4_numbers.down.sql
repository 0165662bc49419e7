DROP TABLE carts; DROP SEQUENCE refund_numbers; DROP TABLE tickets;
