CREATE TABLE ports (id integer PRIMARY KEY);
