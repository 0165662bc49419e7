CREATE TABLE trees (id integer PRIMARY KEY, kind text NOT NULL);
CREATE TABLE harvests (id integer PRIMARY KEY, tree_id integer NOT NULL, kilograms numeric(8, 2));
