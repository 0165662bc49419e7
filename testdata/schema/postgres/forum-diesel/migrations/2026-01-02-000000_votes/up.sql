CREATE TABLE votes (
    post integer,
    voter integer,
    value smallint NOT NULL CONSTRAINT one_up_or_down CHECK (value IN (-1, 1)),
    CONSTRAINT one_vote PRIMARY KEY (post, voter),
    CONSTRAINT votes_post FOREIGN KEY (post) REFERENCES posts,
    FOREIGN KEY (voter) REFERENCES users (id) MATCH FULL ON DELETE CASCADE ON UPDATE NO ACTION
);
CREATE FUNCTION score_of(wanted integer) RETURNS bigint LANGUAGE sql STABLE AS 'SELECT sum(value) FROM votes WHERE post = wanted';
CREATE FUNCTION score_of(wanted text, factor integer DEFAULT 1) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT 1::bigint';
CREATE PROCEDURE forget_votes(who integer) LANGUAGE plpgsql AS $$ BEGIN DELETE FROM votes WHERE voter = who; END $$;
