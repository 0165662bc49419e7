-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY books_pages_price ON books (pages DESC NULLS LAST, price) INCLUDE (title);
DROP INDEX CONCURRENTLY books_title_lower;

-- +goose Down
CREATE INDEX CONCURRENTLY books_title_lower ON books (lower(title) text_pattern_ops);
DROP INDEX CONCURRENTLY IF EXISTS books_pages_price;
