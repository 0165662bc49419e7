CREATE TABLE kilns (
    id integer PRIMARY KEY,
    name text NOT NULL
);
CREATE TABLE firings (
    id integer PRIMARY KEY,
    kiln_id integer NOT NULL REFERENCES kilns (id),
    peak_celsius integer
);
