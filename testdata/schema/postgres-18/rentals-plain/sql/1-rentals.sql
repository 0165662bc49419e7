CREATE EXTENSION btree_gist;
CREATE TABLE flats (
    id int,
    free daterange,
    rent numeric(8, 2) NOT NULL,
    deposit numeric GENERATED ALWAYS AS (rent * 3) VIRTUAL,
    tax numeric GENERATED ALWAYS AS (rent * 0.19) STORED,
    code text UNIQUE NULLS NOT DISTINCT,
    PRIMARY KEY (id, free WITHOUT OVERLAPS)
);
CREATE TABLE tenancies (
    flat int,
    during daterange,
    tenant text NOT NULL NO INHERIT,
    email text CONSTRAINT email_given NOT NULL,
    CHECK (tenant <> '') NOT ENFORCED,
    CONSTRAINT tenancies_flat FOREIGN KEY (flat, PERIOD during) REFERENCES flats (id, PERIOD free)
);
