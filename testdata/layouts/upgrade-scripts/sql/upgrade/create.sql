CREATE TABLE guests (id bigint PRIMARY KEY, name text NOT NULL, email text);
CREATE INDEX guests_email_idx ON guests (email);
CREATE TABLE rooms (id bigint PRIMARY KEY);
