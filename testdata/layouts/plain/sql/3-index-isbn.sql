-- autocommit: allowed beside another statement
SET lock_timeout = '2s';
CREATE UNIQUE INDEX CONCURRENTLY books_isbn_idx ON books (isbn);
