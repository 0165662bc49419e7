CREATE TABLE walks (
    id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dog   text NOT NULL,
    km    numeric(4, 1)
);
