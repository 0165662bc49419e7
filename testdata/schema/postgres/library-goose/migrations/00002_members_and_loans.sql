-- +goose Up
CREATE TABLE members (
    number integer PRIMARY KEY,
    email text,
    joined date NOT NULL DEFAULT CURRENT_DATE,
    referred_by integer REFERENCES members ON DELETE SET NULL
);
CREATE TABLE loans (
    book_id bigint REFERENCES books ON DELETE CASCADE,
    member integer CONSTRAINT loans_to_member REFERENCES members (number) ON UPDATE CASCADE ON DELETE RESTRICT,
    since timestamp(0) without time zone NOT NULL,
    until timestamp,
    renewals int2 NOT NULL DEFAULT 0,
    PRIMARY KEY (book_id, member, since),
    CHECK (until > since)
);
CREATE UNIQUE INDEX loans_one_open ON loans (book_id) WHERE until IS NULL;

-- +goose Down
DROP TABLE loans, members;
