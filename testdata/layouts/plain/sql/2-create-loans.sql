CREATE TABLE loans (
    book_id   bigint NOT NULL REFERENCES books (id),
    borrower  text NOT NULL,
    due_on    date NOT NULL,
    PRIMARY KEY (book_id, due_on)
);
