CREATE VIEW threads AS SELECT id, author, body AS opening FROM posts WHERE parent IS NULL;
CREATE OR REPLACE VIEW threads AS SELECT id, author, body AS opening, visibility FROM posts WHERE parent IS NULL;
ALTER VIEW threads RENAME COLUMN opening TO first_post;
ALTER TABLE posts RENAME COLUMN body TO text;
CREATE MATERIALIZED VIEW busiest AS SELECT author, count(*) AS posts FROM posts GROUP BY author WITH NO DATA;
CREATE INDEX ON busiest (posts DESC);
