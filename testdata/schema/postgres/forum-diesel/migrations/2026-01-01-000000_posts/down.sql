DROP TABLE posts;
DROP TABLE users;
DROP TYPE visibility;
DROP TYPE mark;
DROP DOMAIN score;
DROP DOMAIN handle;
