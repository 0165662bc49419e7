-- +goose Up
ALTER TABLE books ADD COLUMN words tsvector, ADD COLUMN tags text[] NOT NULL DEFAULT '{}', ADD COLUMN extra jsonb;
CREATE INDEX books_words ON books USING gin (words);
CREATE INDEX books_tags ON books USING gin (tags) WHERE tags <> '{}';
-- +goose StatementBegin
CREATE FUNCTION words_of_book() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.words := to_tsvector('simple', NEW.title);
    RETURN NEW;
END;
$$;
-- +goose StatementEnd
CREATE TRIGGER books_words BEFORE INSERT OR UPDATE OF title ON books FOR EACH ROW EXECUTE FUNCTION words_of_book();

-- +goose Down
DROP TRIGGER books_words ON books;
DROP FUNCTION words_of_book();
ALTER TABLE books DROP COLUMN words, DROP tags, DROP COLUMN IF EXISTS extra;
