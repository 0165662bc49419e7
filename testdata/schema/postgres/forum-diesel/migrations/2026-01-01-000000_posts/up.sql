CREATE DOMAIN handle AS text NOT NULL CHECK (VALUE ~ '^[a-z]+$');
CREATE DOMAIN score AS integer DEFAULT 0;
CREATE TYPE mark AS (good integer, bad integer);
CREATE TYPE visibility AS ENUM ('public', 'members', 'hidden');

CREATE TABLE users (
    id serial PRIMARY KEY,
    handle handle UNIQUE,
    reputation score,
    updated_at timestamp NOT NULL DEFAULT now()
);
CREATE TABLE posts (
    id serial PRIMARY KEY,
    author integer NOT NULL REFERENCES users (id),
    parent integer REFERENCES posts ON DELETE CASCADE,
    visibility visibility NOT NULL DEFAULT 'public',
    body text NOT NULL,
    marks mark,
    updated_at timestamp NOT NULL DEFAULT now()
);
CREATE TRIGGER set_updated_at BEFORE UPDATE ON posts FOR EACH ROW EXECUTE PROCEDURE diesel_set_updated_at();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON users FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION diesel_set_updated_at();
