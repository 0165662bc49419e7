CREATE TABLE customers (
    id    bigint PRIMARY KEY,
    email varchar(200) NOT NULL
);

CREATE TABLE orders (
    id          bigint PRIMARY KEY,
    customer_id bigint,
    total       integer NOT NULL,
    status      text,
    note        varchar(40)
);
