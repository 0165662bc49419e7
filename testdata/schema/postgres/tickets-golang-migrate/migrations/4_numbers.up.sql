CREATE SEQUENCE ticket_numbers AS integer MINVALUE 1 CACHE 10;
CREATE TABLE tickets (
    number integer DEFAULT nextval('ticket_numbers'::regclass) PRIMARY KEY,
    concert bigint NOT NULL,
    seat int4range,
    during tstzrange NOT NULL,
    booked bigserial,
    EXCLUDE USING gist (during WITH &&) WHERE (seat IS NULL)
);
ALTER SEQUENCE ticket_numbers OWNED BY tickets.number;
CREATE SEQUENCE refund_numbers OWNED BY NONE;
CREATE TEMPORARY TABLE scratch (id int) ON COMMIT DROP;
CREATE UNLOGGED TABLE carts (id uuid PRIMARY KEY, content json);
