CREATE TABLE singers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    voice text NOT NULL
);
CREATE TABLE rehearsals (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    held_on date NOT NULL
);
