CREATE TABLE bikes (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    frame_no  text NOT NULL,
    kind      varchar(20) NOT NULL DEFAULT 'city'
);
