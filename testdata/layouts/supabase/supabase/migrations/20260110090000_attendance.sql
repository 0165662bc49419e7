CREATE TABLE attendance (
    singer_id bigint NOT NULL REFERENCES singers (id),
    rehearsal_id bigint NOT NULL REFERENCES rehearsals (id),
    PRIMARY KEY (singer_id, rehearsal_id)
);
ALTER TABLE attendance ENABLE ROW LEVEL SECURITY;
