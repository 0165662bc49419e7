CREATE TABLE things (id bigint PRIMARY KEY, created timestamptz NOT NULL DEFAULT now(), CHECK (id > 0));
CREATE TABLE events (title varchar(100) NOT NULL, starts timestamptz) INHERITS (things);
CREATE TABLE concerts (band text) INHERITS (events);
CREATE TABLE venues (id int, name text, seats int NOT NULL DEFAULT 100, UNIQUE (id), UNIQUE (name, seats));
