CREATE TABLE books (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    isbn    varchar(13) NOT NULL,
    title   text NOT NULL,
    shelf   text
);
